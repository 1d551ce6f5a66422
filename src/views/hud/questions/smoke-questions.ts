import { fill } from '../../../i18n/fill.ts';
import type { SimEvent } from '../../../sim/index.ts';
import { clock } from '../../format.ts';
import { nextSmoke, stairVerdicts, type StairState } from '../storey-facts.ts';
import { stairWords } from '../stair-words.ts';
import { thingName } from '../../names.ts';
import { joined, plain, type Question } from './question.ts';

/** The home and the way out that smoke comes to next. */
export const smokeNext: Question = ({ run, timeS, w, language }) => {
  const { input } = run;
  const { home, way } = nextSmoke(run, timeS);
  const coming = [home, way].filter((event): event is SimEvent => event !== null);
  if (coming.length === 0) return plain(run.recording === null ? w.waiting : w.smokeNext.none);
  const storeyIndex = input.compartments.find(({ id }) => id === coming[0]!.where)?.storeyIndex ?? null;
  const said = coming.map(({ where, timeS: atS }) => fill(w.smokeNext.at, { place: thingName(where ?? '', { input, language }), clock: clock(input.startClockS, atS) }));
  return { text: joined(said, language), lead: { to: 'plan', storeyIndex } };
};

const BEST_FIRST: readonly StairState[] = ['clear', 'smoky', 'shut'];

/** Which can be used comes first. */
export const stairs: Question = ({ run, frame, w, t, language }) => {
  const verdicts = stairVerdicts(run.input, frame).sort((a, b) => BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state));
  if (verdicts.length === 0) return plain(w.stairs.none);
  const say = stairWords(t, true);
  return { text: joined(verdicts.map((verdict) => fill(verdict.state === 'shut' ? w.stairs.shut : w.stairs.one, { stair: verdict.stairId, how: say(verdict) })), language), lead: { to: 'table' } };
};
