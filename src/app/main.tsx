import './styles.ts';
import { createRoot } from 'react-dom/client';
import { createTranslator } from '../i18n/index.ts';
import { pageOf, readDeepLink } from './deep-link.ts';
import { openDrill } from './drill.tsx';

const link = readDeepLink(location.search, { browserLanguage: navigator.language, prefersLight: matchMedia('(prefers-color-scheme: light)').matches });
const translator = createTranslator(link.language);
const root = createRoot(document.getElementById('root')!);

const page = pageOf(location.search);

if (page === 'validation') void import('./validation.tsx').then(({ openValidation }) => openValidation(root, link, translator));
else if (page === 'gallery') void import('./gallery.tsx').then(({ openGallery }) => openGallery(root, link, translator));
else if (page === 'station') void import('./station.tsx').then(({ openStation }) => openStation(root, link, translator));
else openDrill(root, link, translator);
