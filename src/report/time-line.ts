/** What mattered in both nights, on one axis: when each thing happened first as found and rectified, and where the nights part. */
import { FRAME_COLUMNS, type EventKind, type SimEvent } from '../sim/index.ts';
import { firstArrival, firstStop, firstWater, firstWayIn } from './chain.ts';
import type { MeasuredRun } from './measures/measure.ts';
import { firstEvent } from './measures/reading.ts';
import { partingOf, type Parting } from './parting.ts';
import { firstDivergence, type Divergence } from './reasons.ts';

export const MILESTONES = [
  'ignition', 'noticed', 'detected', 'reported', 'alarm', 'call', 'facade', 'smokeStair', 'fiveStoreys', 'arrived', 'stopped', 'wayIn', 'dryHydrant', 'firstWater', 'ladder', 'crewIn',
  'turnedBack', 'atWindow', 'firstDown', 'firstRescue', 'controlled',
] as const;
export type MilestoneName = (typeof MILESTONES)[number];

export interface Moment {
  readonly timeS: number;
  /** null: a total of the night, no single fact. */
  readonly event: SimEvent | null;
}

export interface Milestone {
  readonly name: MilestoneName;
  /** null: not up to here. */
  readonly asFound: Moment | null;
  readonly rectified: Moment | null;
}

export interface TimeLine {
  /** By the time of the earlier side; what happened in neither night is left out. */
  readonly milestones: readonly Milestone[];
  /** The first fact that bears on how the nights end; null: up to here they come to the same. */
  readonly parting: Parting | null;
  /** The first fact that differs at all, be it a detector that nobody heeds; null: both nights are the same up to here. */
  readonly difference: Divergence | null;
}

type Find = (run: MeasuredRun) => Moment | null;

/** "Many" on the time line: what a first attendance cannot search at once. Assumed: 3 .. 8 would do. */
const MANY_STOREYS = 5;

const FIND: Readonly<Record<MilestoneName, Find>> = {
  ignition: first('fuelIgnited'),
  noticed: first('personAware'),
  detected: first('detectorTripped'),
  reported: first('fireDiscovered'),
  alarm: first('alarmSounded', 'pushSent'),
  call: first('callReceived'),
  facade: first('facadeIgnited'),
  smokeStair: (run) => momentOf(firstEvent(run, ['smokeReached'], ({ where }) => isStair(run, where))),
  fiveStoreys: manyStoreysBurn,
  arrived: (run) => momentOf(firstArrival(run)),
  stopped: (run) => momentOf(firstStop(run)),
  wayIn: (run) => momentOf(firstWayIn(run)),
  dryHydrant: first('hydrantDry'),
  firstWater: (run) => momentOf(firstWater(run)),
  ladder: first('aerialSetUp'),
  crewIn: first('crewAtFireFloor'),
  turnedBack: first('personTurnedBack'),
  atWindow: first('personAtWindow'),
  firstDown: first('personIncapacitated', 'personDied'),
  firstRescue: first('personRescued'),
  controlled: first('fireControlled', 'fireKnockedDown'),
};

/** @param untilS  seconds that both nights have computed: what lies after says nothing yet of the other night */
export function timeLineOf(asFound: MeasuredRun, rectified: MeasuredRun, untilS: number): TimeLine {
  const [left, right] = [upTo(asFound, untilS), upTo(rectified, untilS)];
  const all = MILESTONES.map((name) => ({ name, asFound: FIND[name](left), rectified: FIND[name](right) }));
  const happened = all.filter((milestone) => milestone.asFound !== null || milestone.rectified !== null);
  return { milestones: happened.sort((a, b) => earlierS(a) - earlierS(b)), parting: partingOf(left, right, untilS), difference: firstDivergence(left.events, right.events) };
}

/** The first row that differs, and the tower where it came first; null: the rows are the same. */
export function firstDifferent(milestones: readonly Milestone[]): { readonly name: MilestoneName; readonly timeS: number; readonly side: 'asFound' | 'rectified' } | null {
  const milestone = milestones.find(({ asFound, rectified }) => asFound?.timeS !== rectified?.timeS);
  if (milestone === undefined) return null;
  const isAsFound = (milestone.asFound?.timeS ?? Infinity) < (milestone.rectified?.timeS ?? Infinity);
  return { name: milestone.name, timeS: earlierS(milestone), side: isAsFound ? 'asFound' : 'rectified' };
}

function upTo(run: MeasuredRun, untilS: number): MeasuredRun {
  return { ...run, events: run.events.filter(({ timeS }) => timeS <= untilS), frames: run.frames.filter(({ timeS }) => timeS <= untilS) };
}

function earlierS({ asFound, rectified }: Milestone): number {
  return Math.min(asFound?.timeS ?? Infinity, rectified?.timeS ?? Infinity);
}

function first(...kinds: readonly EventKind[]): Find {
  return (run) => momentOf(firstEvent(run, kinds));
}

function momentOf(event: SimEvent | null): Moment | null {
  return event === null ? null : { timeS: event.timeS, event };
}

function isStair({ input }: MeasuredRun, id: string | null): boolean {
  return input.compartments.some((compartment) => compartment.id === id && compartment.kind === 'stair');
}

function manyStoreysBurn({ frames }: MeasuredRun): Moment | null {
  const column = FRAME_COLUMNS.totals.indexOf('storeysBurningCount');
  const frame = frames.find(({ totals }) => totals[column]! >= MANY_STOREYS);
  return frame === undefined ? null : { timeS: frame.timeS, event: null };
}
