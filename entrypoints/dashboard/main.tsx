import { createRoot } from 'react-dom/client';
import { openLog } from '@/utils/log/database';
import { Dashboard } from './dashboard';
import { feedDashboard } from './feed-dashboard';
import '@/components/surface.css';

const db = openLog();
feedDashboard();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard db={db} />);
