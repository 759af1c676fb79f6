import { createRoot } from 'react-dom/client';
import { openLog } from '@/utils/log/database';
import { feedOptions } from './feed-options';
import { Options } from './options';
import '@/components/surface.css';

const db = openLog();
feedOptions(db);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Options db={db} />);
