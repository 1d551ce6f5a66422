import type { TimeLeftWords } from './time-left-words.ts';

/** How long a computation still takes. */
export const enTimeLeft: TimeLeftWords = { left: '{{time}} left', seconds: 'about {{count}} s', minutes: 'about {{count}} min', hours: 'about {{count}} h', soon: 'almost done' };
