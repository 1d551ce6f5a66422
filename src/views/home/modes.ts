import type { HomeWords } from '../../i18n/home/home-words.ts';

/** What can be done here: one line a mode, its words under the same id in `src/i18n/home`. */
export interface Mode {
  readonly id: keyof HomeWords['mode'];
  /** Of the address; language and theme are added. */
  readonly query: string;
  /** Lines of a 24 by 24 picture. */
  readonly icon: string;
}

export const MODES: readonly Mode[] = [
  { id: 'drill', query: 'scenario=garden-a4', icon: 'M4 21V5h6v16M14 21V5h6v16M6 9h2M6 13h2M16 9h2M16 13h2M2 21h20' },
  { id: 'crew', query: 'page=crew', icon: 'M12 3l8 4v5c0 5-3.5 8-8 9-4.5-1-8-4-8-9V7zM9 12l2 2 4-4' },
  { id: 'station', query: 'page=station', icon: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2' },
  { id: 'drive', query: 'page=drive', icon: 'M3 6h11v10H3zM14 9h4l3 4v3h-7M6 19a2 2 0 1 0 .01 0M17 19a2 2 0 1 0 .01 0' },
  { id: 'first', query: 'page=first', icon: 'M3 6h18M3 12h12M3 18h6' },
  { id: 'campaign', query: 'page=campaign&district=example', icon: 'M3 20h18M5 20V9h4v11M11 20V4h4v16M17 20v-8h3v8' },
  { id: 'kiosk', query: 'page=kiosk', icon: 'M3 4h18v12H3zM8 20h8M12 16v4M7 12V9M12 12V7M17 12v-2' },
  { id: 'lessons', query: 'page=lessons', icon: 'M4 5a3 3 0 0 1 3-2h13v16H7a3 3 0 0 0-3 2zM8 8h8M8 12h6' },
  { id: 'gallery', query: 'page=gallery', icon: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 13.5l4 6.5h-8z' },
  { id: 'validation', query: 'page=validation', icon: 'M4 4v16h16M7 16l4-5 3.5 2.5L20 6' },
];
