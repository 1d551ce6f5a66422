/** People and things that match a list, a storey and a text. */
import type { InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { personLabels } from '../../report/why/household-role.ts';
import type { Frame, PersonStateName } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';
import { personName, type NameContext } from '../names.ts';
import { isAtWindow, isInTrouble, lastTold, personNow } from './person-now.ts';
import { namedThings, type Thing } from './things.ts';

export type ListName = keyof InspectorWords['list'];

export interface Wanted {
  readonly list: ListName;
  /** null: all storeys. Of people: where they live. */
  readonly storeyIndex: number | null;
  readonly text: string;
}

export interface Found extends Thing {
  readonly name: string;
  /** Of people: as the frame has them. */
  readonly state: PersonStateName | null;
  readonly isAtWindow: boolean;
}

const OLD_FROM_YEARS = 65;
const CHILD_BELOW_YEARS = 15;

/** People as they live, lowest storey first; things by kind. */
export function findAll(wanted: Wanted, run: RunData, at: { readonly frame: Frame; readonly timeS: number }, words: NameContext): Found[] {
  const tokens = wanted.text.trim().toLowerCase().split(/[\s,，]+/).filter((token) => token !== '');
  if (wanted.list === 'things') return thingsFound(wanted, tokens, words);
  const labels = personLabels(run.input);
  const found: Found[] = [];
  run.input.people.forEach((person, index) => {
    if (wanted.storeyIndex !== null && homeStoreyOf(run, index) !== wanted.storeyIndex) return;
    const name = personName(index, words);
    if (!tokens.every((token) => name.toLowerCase().includes(token))) return;
    const now = personNow(run, at.frame, index);
    if (now.state === 'absent') return;
    const last = lastTold(run, person.id, at.timeS);
    if (!isOnList(wanted.list, { ageYears: labels[index]!.ageYears, mobility: person.mobility, last })) return;
    found.push({ kind: 'person', index, name, state: now.state, isAtWindow: isAtWindow(last) });
  });
  return found;
}

function isOnList(list: ListName, { ageYears, mobility, last }: { readonly ageYears: number; readonly mobility: string; readonly last: ReturnType<typeof lastTold> }): boolean {
  if (list === 'old') return ageYears >= OLD_FROM_YEARS || ageYears < CHILD_BELOW_YEARS;
  if (list === 'window') return isAtWindow(last);
  if (list === 'trouble') return isInTrouble(last);
  return list === 'frail' ? mobility !== 'able' : true;
}

function homeStoreyOf({ input }: RunData, personIndex: number): number {
  const home = input.households[input.people[personIndex]!.householdIndex]?.homeIndex ?? -1;
  return input.compartments[home]?.storeyIndex ?? -1;
}

function thingsFound({ storeyIndex }: Wanted, tokens: readonly string[], words: NameContext): Found[] {
  const { compartments, water } = words.input;
  const storeyOf = ({ kind, index }: Thing) => {
    if (kind === 'storey') return index;
    if (kind === 'compartment') return compartments[index]!.storeyIndex;
    return kind === 'hydrant' ? water.hydrants[index]!.storeyIndex : -1;
  };
  return namedThings(words)
    .filter((thing) => (storeyIndex === null || storeyOf(thing) === storeyIndex) && tokens.every((token) => thing.name.toLowerCase().includes(token)))
    .map((thing) => ({ ...thing, state: null, isAtWindow: false }));
}
