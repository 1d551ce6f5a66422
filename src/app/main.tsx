import './styles.ts';
import { createRoot, type Root } from 'react-dom/client';
import type { i18n } from 'i18next';
import { createTranslator } from '../i18n/index.ts';
import { pageOf, readDeepLink, type DeepLink, type PageName } from './deep-link.ts';

type OpenPage = (root: Root, link: DeepLink, translator: i18n) => void;

/** Each page is fetched when it is asked for. A new one is one file, its name in deep-link.ts and one line here. */
const PAGES: Readonly<Record<PageName, () => Promise<OpenPage>>> = {
  home: async () => (await import('./home.tsx')).openHome,
  drill: async () => (await import('./drill.tsx')).openDrill,
  validation: async () => (await import('./validation.tsx')).openValidation,
  gallery: async () => (await import('./gallery.tsx')).openGallery,
  first: async () => (await import('./first.tsx')).openFirstPage,
  campaign: async () => (await import('./campaign.tsx')).openCampaign,
  station: async () => (await import('./station.tsx')).openStation,
  crew: async () => (await import('./crew.tsx')).openCrew,
  kiosk: async () => (await import('./kiosk.tsx')).openKiosk,
  drive: async () => (await import('./drive.tsx')).openDrive,
  lessons: async () => (await import('./lessons.tsx')).openLessons,
};

const link = readDeepLink(location.search, { browserLanguage: navigator.language, prefersLight: matchMedia('(prefers-color-scheme: light)').matches });
const root = createRoot(document.getElementById('root')!);
const open = await PAGES[pageOf(location.search)]();
open(root, link, createTranslator(link.language));
