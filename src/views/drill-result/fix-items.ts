import type { DrillScore } from '../../drill/index.ts';
import { REMEDIES } from '../../i18n/remedies.ts';
import type { Finished } from '../../state/drill/index.ts';
import { judgedOf, shortfallTexts } from './result-words.ts';
import type { DrillText } from './use-result.ts';

export interface FixItem {
  readonly id: string;
  readonly problem: string;
  readonly what: string;
  readonly party: string;
  /** Of the drill's own tower, which is not the reader's. */
  readonly isOfScene: boolean;
}

/** Every fault has its measure, as long as the page holds them. Assumed: 5 .. 10. */
const LESSON_COUNT = 7;

/** Hazards of the place, then what the drill showed to be untrained. */
export function fixItems(score: DrillScore, finished: Pick<Finished, 'plan' | 'drill' | 'outcome'>, words: DrillText): readonly FixItem[] {
  const { t, name } = words;
  const hazards = finished.outcome.asFound.scenario.hazards.map((hazard): FixItem => {
    const usual = REMEDIES[hazard.kind];
    // The file's own party is free text; where it is the usual one it reads in both languages.
    const party = hazard.party === null || hazard.party === usual?.party.zh ? usual?.party : undefined;
    return { id: `hazard.${hazard.id}`, problem: t('paper.hazard', { name: name(hazard.names) }), what: name(usual?.remedy ?? hazard.lesson), party: party === undefined ? (hazard.party ?? '') : name(party), isOfScene: true };
  });
  const lessons = score.improvements.slice(0, LESSON_COUNT).map(({ id, what, party }): FixItem => {
    const criterion = score.criteria.find((each) => each.id === id)!;
    return { id: `lesson.${id}`, problem: t('paper.lesson', { name: name(criterion.names), what: shortfallTexts(criterion, judgedOf(finished), words)[0] ?? '' }), what: t('paper.led', { what: name(what), party: name(party) }), party: '', isOfScene: false };
  });
  return [...hazards, ...lessons];
}
