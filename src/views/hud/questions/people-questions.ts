import { fill } from '../../../i18n/fill.ts';
import { nameIn } from '../../../i18n/index.ts';
import { eventsOf, indexEvents } from '../../../report/why/event-index.ts';
import { personLabels } from '../../../report/why/household-role.ts';
import { personWhy } from '../../../report/why/person-why.ts';
import { number } from '../../format.ts';
import { totalOf } from '../scoreboard.tsx';
import { storeyFacts } from '../storey-facts.ts';
import { personNow } from '../../inspector/person-now.ts';
import { stateText } from '../../inspector/sentences.ts';
import { personName } from '../../names.ts';
import { plain, type Moment, type Question } from './question.ts';

export const inside: Question = ({ run, frame, w, language }) => {
  const count = totalOf(frame, 'insideCount');
  if (count === 0) return plain(w.inside.none);
  const fullest = storeyFacts(run.input, frame).reduce((most, facts) => (facts.peopleCount > most.peopleCount ? facts : most));
  return { text: fill(w.inside.many, { count: number(count, language), storey: fullest.number, most: fullest.peopleCount }), lead: { to: 'table' } };
};

export const trapped: Question = ({ inTrouble, w, language }) => {
  const first = inTrouble[0];
  if (first === undefined) return plain(w.trapped.none);
  const window = inTrouble.filter(({ isAtWindow }) => isAtWindow).length;
  const said = { count: number(inTrouble.length, language), window, who: first.name };
  return { text: fill(window > 0 ? w.trapped.window : w.trapped.noWindow, said), lead: { to: 'list', list: 'trouble' } };
};

/** Of whom the question before names. */
export const whyTrapped: Question = (moment) => {
  const { inTrouble, pair, w } = moment;
  const first = inTrouble[0];
  if (first === undefined) return plain(w.whyTrapped.none);
  return { text: fill(w.whyTrapped.cause, { who: first.name, cause: pair === null ? w.waiting : causeOf(first.index, moment) }), lead: { to: 'thing', thing: first } };
};

function causeOf(personIndex: number, { run, pair, w, language }: Moment): string {
  const { id } = run.input.people[personIndex]!;
  const isAlone = eventsOf(indexEvents(run.events), id).some(({ kind, because }) => kind === 'personSheltered' && because === id);
  const { why } = personWhy(id, pair!.night);
  const hazard = run.scenario.hazards.find((each) => each.id === why?.hazard?.id);
  const because = hazard === undefined ? null : nameIn(hazard.names, language);
  if (isAlone) return because === null ? w.whyTrapped.alone : fill(w.whyTrapped.aloneAnd, { hazard: because });
  return because ?? (why?.isProven === true ? w.whyTrapped.fire : w.whyTrapped.unproven);
}

/** Of those who were in the building that night. */
export const oldest: Question = ({ run, frame, w, t, language }) => {
  const { input } = run;
  const labels = personLabels(input);
  const atHome = labels.flatMap(({ ageYears }, index) => (personNow(run, frame, index).state === 'absent' ? [] : [{ index, ageYears }]));
  if (atHome.length === 0) return plain(w.oldest.none);
  const { index } = atHome.reduce((eldest, each) => (each.ageYears > eldest.ageYears ? each : eldest));
  const words = { input, t, language };
  return { text: fill(w.oldest.state, { who: personName(index, words), state: stateText(personNow(run, frame, index), words) }), lead: { to: 'thing', thing: { kind: 'person', index } } };
};
