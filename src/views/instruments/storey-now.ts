/** What a frame says of one storey: its air, fire, doors, people and hydrants at this second. */
import { densityAtHead } from '../../report/storey-course.ts';
import { storeyAt } from '../../report/storey-people.ts';
import { eventsOfKind, indexEvents } from '../../report/why/event-index.ts';
import { FRAME_COLUMNS, PERSON, SMOKY_DEPTH_M, UNIT, type Frame, type SimEvent, type SimInput } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';
import type { StoreyPlan } from './plan-geometry.ts';

export interface RoomNow {
  readonly odPerM: number;
  /** Smoke under the ceiling while the air at head height is still clear. */
  readonly isOverhead: boolean;
  readonly tempK: number;
  readonly hrrKw: number;
}

export interface PersonDot {
  readonly index: number;
  readonly xM: number;
  readonly yM: number;
  readonly look: 'still' | 'moving' | 'window' | 'down';
}

const AIR = FRAME_COLUMNS.compartments;
/** Denser than this is seen as smoke under a ceiling. Source: as in the frame's count of smoky storeys. */
const SEEN_OD_PER_M = 0.13;

export function roomNow(frame: Frame, compartmentIndex: number, { compartments }: SimInput): RoomNow {
  const at = compartmentIndex * AIR.length;
  const read = (name: (typeof AIR)[number]) => frame.compartments[at + AIR.indexOf(name)]!;
  const odPerM = densityAtHead(frame, compartmentIndex);
  // A film that is not yet told of as smoke in the room is not drawn as such.
  const isDeep = compartments[compartmentIndex]!.heightM - read('layerHeightM') >= SMOKY_DEPTH_M;
  return { odPerM, isOverhead: odPerM < SEEN_OD_PER_M && read('upperOdPerM') >= SEEN_OD_PER_M && isDeep, tempK: read('upperTempK'), hrrKw: read('hrrKw') };
}

/** 0 shut .. 1 open. */
export function openFrac(frame: Frame, openingIndex: number): number {
  return frame.openings[openingIndex]! / 255;
}

export function hydrantHeadM(frame: Frame, hydrantIndex: number): number {
  const columns = FRAME_COLUMNS.hydrants;
  return frame.hydrants[hydrantIndex * columns.length + columns.indexOf('pressureM')]!;
}

const MOVING: readonly number[] = [PERSON.moving, PERSON.queueing, PERSON.assisted];
const DOWN: readonly number[] = [PERSON.incapacitated, PERSON.dead];

export function peopleOn(run: RunData, frame: Frame, storeyIndex: number): PersonDot[] {
  const columns = FRAME_COLUMNS.people;
  const dots: PersonDot[] = [];
  run.input.people.forEach((person, index) => {
    const at = index * columns.length;
    const state = frame.people[at + columns.indexOf('state')]!;
    if (state === PERSON.absent || state === PERSON.out) return;
    if (storeyAt(run.input, frame.people[at + columns.indexOf('zM')]!) !== storeyIndex) return;
    const look = DOWN.includes(state) ? 'down' : isAtWindow(run, person.id, frame.timeS) ? 'window' : MOVING.includes(state) ? 'moving' : 'still';
    dots.push({ index, xM: frame.people[at]!, yM: frame.people[at + 1]!, look });
  });
  return dots;
}

/** The last thing told of them is that they stand at a window. */
function isAtWindow(run: RunData, personId: string, timeS: number): boolean {
  const index = indexEvents(run.events);
  if (eventsOfKind(index, 'personAtWindow').length === 0) return false;
  const told: SimEvent | undefined = index.byWho.get(personId)?.findLast((event) => event.timeS <= timeS);
  return told?.kind === 'personAtWindow';
}

const OUTDOORS: readonly number[] = [UNIT.onWatch, UNIT.turningOut, UNIT.onRoute];

/** Crews inside at this height. */
export function crewsOn(run: RunData, frame: Frame, { floorM, topM }: StoreyPlan): readonly { readonly index: number; readonly xM: number; readonly yM: number }[] {
  const columns = FRAME_COLUMNS.units;
  return run.input.response.units.flatMap((_, index) => {
    const read = (name: (typeof columns)[number]) => frame.units[index * columns.length + columns.indexOf(name)]!;
    const isHere = read('crewZM') >= floorM - 0.5 && read('crewZM') < topM - 0.5 && floorM > 0.5;
    return isHere && !OUTDOORS.includes(read('state')) ? [{ index, xM: read('crewXM'), yM: read('crewYM') }] : [];
  });
}
