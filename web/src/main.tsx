import '@mantine/core/styles.css';
import './app/theme/fonts.css';
import './app/theme/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { currentLocale } from './shared/i18n/locale';

document.documentElement.lang = currentLocale();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
