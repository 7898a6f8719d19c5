import './workbench.css';
import { createRoot } from 'react-dom/client';
import { Workbench } from './components/workbench';

const root = document.getElementById('workbench');
if (!root) throw new Error('The page has no place for the workbench.');
createRoot(root).render(<Workbench />);
