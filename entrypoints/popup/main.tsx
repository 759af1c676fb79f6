import { createRoot } from 'react-dom/client';
import { openLog } from '@/utils/log/database';
import { feedPopup } from './feed-popup';
import { Popup } from './popup';
import '@/components/surface.css';

const db = openLog();
feedPopup(db);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Popup db={db} />);
