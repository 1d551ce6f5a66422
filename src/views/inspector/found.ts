/** People and things that match a list, a storey and a text. */
import { personLabels } from '../../report/why/household-role.ts';
import type { Frame, PersonStateName } from '../../sim/index.ts';
import type { FindList, RunData, Wanted } from '../../state/index.ts';
import { personName, type NameContext } from '../names.ts';
import { isAtWindow, isInTrouble, personNow, type PersonNow } from './person-now.ts';
import { namedThings, type Thing } from './things.ts';

export interface Found extends Thing {
  readonly name: string;
  /** Of people: as the frame has them. */
  readonly state: PersonStateName | null;
  readonly isAtWindow: boolean;
}

const OLD_FROM_YEARS = 65;
const CHILD_BELOW_YEARS = 15;

export interface FoundList {
  readonly found: readonly Found[];
  /** Nobody on the list has this in their name: found among all people and things instead. */
  readonly isElsewhere: boolean;
}

type Moment = { readonly frame: Frame; readonly timeS: number };

/** Who and what is on the list. A text that nothing on it bears is looked for everywhere: whoever types a name wants that, not the list left over from before. */
export function findAll(wanted: Wanted, run: RunData, at: Moment, words: NameContext): FoundList {
  const tokens = tokensOf(wanted.text);
  const onList = onlyOn(wanted, tokens, run, at, words);
  if (tokens.length === 0) return { found: onList, isElsewhere: false };
  if (wanted.list === 'all') return { found: [...onList, ...thingsFound(wanted, tokens, words)], isElsewhere: false };
  if (onList.length > 0) return { found: onList, isElsewhere: false };
  const elsewhere = [...peopleFound({ ...wanted, list: 'all' }, tokens, run, at, words), ...thingsFound(wanted, tokens, words)];
  return { found: elsewhere, isElsewhere: elsewhere.length > 0 };
}

type Token = RegExp;

/** Words between blanks. Chinese has none: its characters need only come in their order (28层消火栓 finds 28层A消火栓), and a number is never part of another. */
export function tokensOf(text: string): readonly Token[] {
  return text.trim().toLowerCase().split(/[\s,，]+/).filter((word) => word !== '').map((word) => {
    const parts = /\p{Script=Han}/u.test(word) ? (word.match(/\d+|[^\d]/gu) ?? []) : [word];
    return new RegExp(parts.map((part, i) => `${i > 0 && /^\d/.test(part) ? '(?<!\\d)' : ''}${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${i < parts.length - 1 && /^\d/.test(part) ? '(?!\\d)' : ''}`).join('.*?'), 'iu');
  });
}

const bears = (name: string, tokens: readonly Token[]) => tokens.every((token) => token.test(name));

/** When somebody is next at a window; null: no more in this night. */
export function nextAtWindowS(run: RunData, timeS: number): number | null {
  return run.events.find((event) => event.timeS > timeS && isAtWindow(event))?.timeS ?? null;
}

/** People as they live, lowest storey first; things by kind. */
function onlyOn(wanted: Wanted, tokens: readonly Token[], run: RunData, at: Moment, words: NameContext): Found[] {
  if (wanted.list === 'things') return thingsFound(wanted, tokens, words);
  const people = peopleFound(wanted, tokens, run, at, words);
  // Of those in trouble the ones who can be seen from the street come first.
  return wanted.list === 'trouble' ? people.sort((a, b) => Number(b.isAtWindow) - Number(a.isAtWindow)) : people;
}

function peopleFound(wanted: Wanted, tokens: readonly Token[], run: RunData, at: Moment, words: NameContext): Found[] {
  const labels = personLabels(run.input);
  const found: Found[] = [];
  run.input.people.forEach((person, index) => {
    if (wanted.storeyIndex !== null && homeStoreyOf(run, index) !== wanted.storeyIndex) return;
    const name = personName(index, words);
    if (!bears(name, tokens)) return;
    const now = personNow(run, at.frame, index);
    if (now.state === 'absent') return;
    if (!isOnList(wanted.list, { ageYears: labels[index]!.ageYears, mobility: person.mobility, now })) return;
    found.push({ kind: 'person', index, name, state: now.state, isAtWindow: now.isAtWindow });
  });
  return found;
}

function isOnList(list: FindList, { ageYears, mobility, now }: { readonly ageYears: number; readonly mobility: string; readonly now: PersonNow }): boolean {
  if (list === 'old') return ageYears >= OLD_FROM_YEARS || ageYears < CHILD_BELOW_YEARS;
  if (list === 'window') return now.isAtWindow;
  if (list === 'trouble') return isInTrouble(now);
  return list === 'frail' ? mobility !== 'able' : true;
}

function homeStoreyOf({ input }: RunData, personIndex: number): number {
  const home = input.households[input.people[personIndex]!.householdIndex]?.homeIndex ?? -1;
  return input.compartments[home]?.storeyIndex ?? -1;
}

function thingsFound({ storeyIndex }: Wanted, tokens: readonly Token[], words: NameContext): Found[] {
  const { compartments, water } = words.input;
  const storeyOf = ({ kind, index }: Thing) => {
    if (kind === 'storey') return index;
    if (kind === 'compartment') return compartments[index]!.storeyIndex;
    return kind === 'hydrant' ? water.hydrants[index]!.storeyIndex : -1;
  };
  return namedThings(words)
    .filter((thing) => (storeyIndex === null || storeyOf(thing) === storeyIndex) && bears(thing.name, tokens))
    .map((thing) => ({ ...thing, state: null, isAtWindow: false }));
}
