import { fill } from '../../../i18n/fill.ts';
import { nameIn } from '../../../i18n/index.ts';
import { INSPECTOR_WORDS } from '../../../i18n/inspector/inspector-words.ts';
import { eventsOf, indexEvents } from '../../../report/why/event-index.ts';
import { personLabels } from '../../../report/why/household-role.ts';
import { personWhy } from '../../../report/why/person-why.ts';
import type { EventKind } from '../../../sim/index.ts';
import { fireStorey } from '../../fire-storey.ts';
import { clock, number } from '../../format.ts';
import { totalOf } from '../scoreboard.tsx';
import { storeyFacts } from '../storey-facts.ts';
import { personNow } from '../../inspector/person-now.ts';
import { stateText } from '../../inspector/sentences.ts';
import { personName } from '../../names.ts';
import { plain, type Moment, type Question } from './question.ts';

export const inside: Question = ({ run, frame, w, language }) => {
  const count = totalOf(frame, 'insideCount');
  if (count === 0) return plain(w.inside.none);
  const fire = run.input.storeys[fireStorey(run.input)]!.number;
  const above = storeyFacts(run.input, frame).filter((facts) => facts.number >= fire).reduce((sum, { peopleCount }) => sum + peopleCount, 0);
  return { text: fill(w.inside.many, { count: number(count, language), storey: fire, above: number(above, language), below: number(count - above, language) }), lead: { to: 'table' } };
};

export const trapped: Question = ({ inTrouble, frame, w, language }) => {
  const first = inTrouble[0];
  if (first === undefined) return plain(w.trapped.none);
  const window = inTrouble.filter(({ isAtWindow }) => isAtWindow).length;
  const count = totalOf(frame, 'trappedCount');
  const said = fill(window > 0 ? w.trapped.window : w.trapped.noWindow, { count: number(count, language), window, who: first.name });
  const down = inTrouble.length - count;
  return { text: down > 0 ? said + fill(w.trapped.down, { down: number(down, language) }) : said, lead: { to: 'list', list: 'trouble' } };
};

/** Of whom the question before names. */
export const whyTrapped: Question = (moment) => {
  const { inTrouble, pair, w } = moment;
  const first = inTrouble[0];
  if (first === undefined) return plain(w.whyTrapped.none);
  return { text: fill(w.whyTrapped.cause, { who: first.name, cause: pair === null ? w.waiting : causeOf(first.index, moment) }), lead: { to: 'thing', thing: first } };
};

function causeOf(personIndex: number, { run, pair, w, language }: Moment): string {
  const { id, mobility } = run.input.people[personIndex]!;
  const isAlone = eventsOf(indexEvents(run.events), id).some(({ kind, because }) => kind === 'personSheltered' && because === id);
  const { why } = personWhy(id, pair!.night);
  const hazard = run.scenario.hazards.find((each) => each.id === why?.hazard?.id);
  const alone = mobility === 'able' ? w.whyTrapped.alone : INSPECTOR_WORDS[language].person[mobility];
  const because = hazard === undefined ? null : nameIn(hazard.names, language);
  if (isAlone) return because === null ? alone : fill(w.whyTrapped.aloneAnd, { alone, hazard: because });
  return because ?? (why?.isProven === true ? w.whyTrapped.fire : w.whyTrapped.unproven);
}

/** Of those who were in the building that night. */
export const oldest: Question = (moment) => {
  const { run, frame, w, t, language } = moment;
  const { input } = run;
  const labels = personLabels(input);
  const atHome = labels.flatMap(({ ageYears }, index) => (personNow(run, frame, index).state === 'absent' ? [] : [{ index, ageYears }]));
  if (atHome.length === 0) return plain(w.oldest.none);
  const { index } = atHome.reduce((eldest, each) => (each.ageYears > eldest.ageYears ? each : eldest));
  const words = { input, t, language };
  return { text: fill(w.oldest.state, { who: personName(index, words), state: stateText(personNow(run, frame, index), words) }) + endOf(input.people[index]!.id, moment), lead: { to: 'thing', thing: { kind: 'person', index } } };
};

const ENDS: readonly EventKind[] = ['personOut', 'personRescued', 'personIncapacitated', 'personDied'];

/** What is still to come of somebody, once the night is computed to its end; empty: nothing. */
function endOf(personId: string, { run, timeS, w, t }: Moment): string {
  if (run.recording === null) return '';
  const end = eventsOf(indexEvents(run.events), personId).findLast(({ kind }) => ENDS.includes(kind));
  if (end === undefined) return w.oldest.stays;
  return end.timeS <= timeS ? '' : fill(w.oldest.later, { clock: clock(run.input.startClockS, end.timeS), what: t(`events.titles.${end.kind}`) });
}
