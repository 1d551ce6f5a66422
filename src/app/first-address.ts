import { FIRST_CHOICE, MOST_NIGHTS, type StudyChoice } from '../state/index.ts';
import { wholeNumber, type DeepLink } from './deep-link.ts';

const PERCENT = 100;

/** `?page=first&measure=firstWaterS`: what the study settles by; null: the drill's own aim. */
export function measureIn(search: string): string | null {
  return new URLSearchParams(search).get('measure');
}

/** `&by=chain&until=1800&pairs=50&nights=8&settle=5`: how it is asked, as far as the address says. */
export function studyIn(search: string): Partial<StudyChoice> {
  const query = new URLSearchParams(search);
  const within = (name: string, most: number): number | null => {
    const value = wholeNumber(query.get(name));
    return value === null || value < 1 || value > most ? null : value;
  };
  const [untilS, pairLimitCount, nightLimitCount, percent] = [within('until', Infinity), within('pairs', MOST_NIGHTS), within('nights', MOST_NIGHTS), within('settle', PERCENT)];
  return {
    ...(query.get('by') === 'chain' ? { grouping: 'chain' as const } : {}),
    ...(untilS === null ? {} : { untilS }),
    ...(pairLimitCount === null ? {} : { pairLimitCount }),
    ...(nightLimitCount === null ? {} : { nightLimitCount }),
    ...(percent === null ? {} : { targetFrac: percent / PERCENT }),
  };
}

export interface FirstAddress extends Pick<DeepLink, 'scenario' | 'language' | 'theme'> {
  readonly draft: string | null;
  readonly choice: StudyChoice;
}

/** The whole question, so that a reload or a colleague asks the same; what is as usual is left out. */
export function firstAddress({ scenario, draft, choice, language, theme }: FirstAddress): string {
  const query = new URLSearchParams({ page: 'first' });
  if (draft !== null) query.set('draft', draft);
  else if (scenario !== null) query.set('scenario', scenario);
  query.set('seed', String(choice.firstSeed));
  query.set('measure', choice.measureId);
  if (choice.grouping !== FIRST_CHOICE.grouping) query.set('by', choice.grouping);
  if (choice.untilS !== null) query.set('until', String(choice.untilS));
  if (choice.pairLimitCount !== FIRST_CHOICE.pairLimitCount) query.set('pairs', String(choice.pairLimitCount));
  if (choice.nightLimitCount !== FIRST_CHOICE.nightLimitCount) query.set('nights', String(choice.nightLimitCount));
  if (choice.targetFrac !== FIRST_CHOICE.targetFrac) query.set('settle', String(Math.round(choice.targetFrac * PERCENT)));
  query.set('lang', language);
  query.set('theme', theme);
  return `?${query.toString()}`;
}
