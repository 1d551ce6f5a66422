/** What the frame of a moment says of one person. */
import { eventsOf, indexEvents } from '../../report/why/event-index.ts';
import { FRAME_COLUMNS, PERSON, type Frame, type PersonStateName, type SimEvent, type SimInput } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';

export interface PersonNow {
  readonly state: PersonStateName;
  readonly fed: number;
  /** Went to a window for air and has not been told of since. */
  readonly isAtWindow: boolean;
  /** Cannot leave unaided: what the number of the trapped counts. */
  readonly isTrapped: boolean;
  /** Compartment id; null: outside, or in none. */
  readonly placeId: string | null;
  readonly storeyIndex: number;
}

const NAMES = Object.keys(PERSON) as PersonStateName[];
/** A person on a flight of stairs is above its floor. */
const STEP_M = 0.5;

/** At rest people are where they were last told to be; the place of a walker follows from the frame. */
const AT_REST: readonly PersonStateName[] = ['unaware', 'preparing', 'sheltering', 'incapacitated', 'dead'];

export function personNow(run: RunData, frame: Frame, personIndex: number): PersonNow {
  const { input } = run;
  const columns = FRAME_COLUMNS.people;
  const read = (name: (typeof columns)[number]) => frame.people[personIndex * columns.length + columns.indexOf(name)]!;
  const state = NAMES.find((name) => PERSON[name] === read('state')) ?? 'absent';
  const isIn = state !== 'out' && state !== 'absent';
  const zM = read('zM');
  const storeyIndex = Math.max(0, input.storeys.findLastIndex(({ floorM }) => floorM <= zM + STEP_M));
  const told = lastTold(run, input.people[personIndex]!.id, frame.timeS);
  const toldId = AT_REST.includes(state) ? restingPlace(run, told, personIndex) : null;
  return { state, isAtWindow: told !== null && isAtWindow(told), fed: read('fed'), isTrapped: read('isTrapped') === 1, storeyIndex, placeId: toldId ?? (isIn ? placeAt(input, storeyIndex, [read('xM'), read('yM')]) : null) };
}

function restingPlace(run: RunData, told: SimEvent | null, personIndex: number): string | null {
  const { compartments, facade, households, people } = run.input;
  const person = people[personIndex]!;
  if (told === null) return compartments[households[person.householdIndex]?.homeIndex ?? -1]?.id ?? null;
  const cell = facade.cells.find(({ id }) => id === told.where);
  return cell === undefined ? told.where : (compartments[cell.compartmentIndex]?.id ?? null);
}

/** In the outline, or at its edge as people in a doorway are. */
function placeAt({ compartments }: SimInput, storeyIndex: number, point: readonly [number, number]): string | null {
  const here = compartments.filter((compartment) => compartment.storeyIndex === storeyIndex);
  return (here.find(({ polygonM }) => isInside(polygonM, point)) ?? here.find(({ polygonM }) => isNear(polygonM, point)))?.id ?? null;
}

function isInside(polygonM: readonly (readonly [number, number])[], [xM, yM]: readonly [number, number]): boolean {
  let inside = false;
  polygonM.forEach(([xi, yi], i) => {
    const [xj, yj] = polygonM.at(i - 1)!;
    if (yi > yM !== yj > yM && xM < ((xj - xi) * (yM - yi)) / (yj - yi) + xi) inside = !inside;
  });
  return inside;
}

function isNear(polygonM: readonly (readonly [number, number])[], [xM, yM]: readonly [number, number]): boolean {
  const xs = polygonM.map(([x]) => x), ys = polygonM.map(([, y]) => y);
  return xM >= Math.min(...xs) - STEP_M && xM <= Math.max(...xs) + STEP_M && yM >= Math.min(...ys) - STEP_M && yM <= Math.max(...ys) + STEP_M;
}

/** The last thing told of somebody by now. */
function lastTold(run: RunData, personId: string, timeS: number): SimEvent | null {
  return eventsOf(indexEvents(run.events), personId).findLast((event) => event.timeS <= timeS) ?? null;
}

export function isAtWindow(event: SimEvent): boolean {
  return event.kind === 'personAtWindow';
}

/** Trapped or down: those whom the number of the trapped counts, and the dead. */
export function isInTrouble({ isTrapped, state }: PersonNow): boolean {
  return isTrapped || state === 'incapacitated' || state === 'dead';
}
