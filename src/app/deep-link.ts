import { languageOf, type Language } from '../i18n/index.ts';
import type { Rectify } from '../scenario/condition.ts';
import type { Theme } from '../state/index.ts';

/** What an address can say: `?scenario=night-33f&seed=1&lang=en&theme=light&t=600&rectify=H1,H2`. */
export interface DeepLink {
  readonly scenario: string | null;
  readonly seed: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly timeS: number;
  readonly rectify: Rectify;
  /** `night=drawn`: with what the file declares uncertain drawn by the seed, as studies compute it. */
  readonly night?: 'drawn';
}

export interface Surroundings {
  readonly browserLanguage: string;
  readonly prefersLight: boolean;
}

export const FIRST_SEED = 1;

const PAGES = ['home', 'drill', 'validation', 'gallery', 'first', 'campaign', 'kiosk', 'station', 'crew', 'lessons', 'drive'] as const;
export type PageName = (typeof PAGES)[number];

/** `?page=gallery` and the like; an address with a drill is that drill, any other the home page. */
export function pageOf(search: string): PageName {
  const query = new URLSearchParams(search);
  const wanted = query.get('page');
  return PAGES.find((page) => page === wanted) ?? (query.has('scenario') || query.has('draft') ? 'drill' : 'home');
}

/** `?draft=mine.jsonc`: a file of the reader's own that this browser keeps. */
export function draftIn(search: string): string | null {
  return new URLSearchParams(search).get('draft');
}

/** `?page=gallery&hazard=dryRiser`: the hazard that is open in the gallery. */
export function hazardIn(search: string): string | null {
  return new URLSearchParams(search).get('hazard');
}

/** `?page=kiosk&idle=60&pace=20`: begins anew after a minute without a press; what plays by itself plays twenty times faster, for a rehearsal or a soak. */
export function kioskTimesIn(search: string): { readonly idleResetMs: number; readonly pace: number } {
  const query = new URLSearchParams(search);
  const within = (name: string, { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number }): number => Math.min(most, Math.max(least, wholeNumber(query.get(name)) ?? usual));
  return { idleResetMs: 1000 * within('idle', { least: 5, most: 600, usual: 45 }), pace: within('pace', { least: 1, most: 50, usual: 1 }) };
}

export function galleryAddress({ kind, seed, language, theme }: { readonly kind: string | null; readonly seed: number } & Pick<DeepLink, 'language' | 'theme'>): string {
  const query = new URLSearchParams({ page: 'gallery' });
  if (kind !== null) query.set('hazard', kind);
  if (kind !== null && seed !== FIRST_SEED) query.set('seed', String(seed));
  query.set('lang', language);
  query.set('theme', theme);
  return `?${query.toString()}`;
}

/** Nonsense in an address is left out rather than complained about. */
export function readDeepLink(search: string, { browserLanguage, prefersLight }: Surroundings): DeepLink {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  return {
    scenario: query.get('scenario'),
    seed: wholeNumber(query.get('seed')) ?? FIRST_SEED,
    language: languageOf(query.get('lang') ?? browserLanguage),
    theme: theme === 'light' || theme === 'dark' ? theme : prefersLight ? 'light' : 'dark',
    timeS: wholeNumber(query.get('t')) ?? 0,
    rectify: rectifyOf(query.get('rectify')),
    ...(query.get('night') === 'drawn' ? { night: 'drawn' as const } : {}),
  };
}

function rectifyOf(text: string | null): Rectify {
  if (text === null || text === 'all') return 'all';
  if (text === 'none') return 'none';
  return text.split(',').filter((id) => id !== '');
}

export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The address of what is on screen, so that a reload or a colleague sees the same. */
export function writeDeepLink(link: DeepLink & { readonly draft?: string | null }): string {
  const query = new URLSearchParams();
  if (link.draft) query.set('draft', link.draft);
  else if (link.scenario !== null) query.set('scenario', link.scenario);
  query.set('seed', String(link.seed));
  if (link.night !== undefined) query.set('night', link.night);
  query.set('lang', link.language);
  query.set('theme', link.theme);
  if (link.timeS > 0) query.set('t', String(Math.floor(link.timeS)));
  if (link.rectify !== 'all') query.set('rectify', typeof link.rectify === 'string' ? link.rectify : link.rectify.join(','));
  return `?${query.toString()}`;
}
