/** What crews have changed about the tower besides water: mains, fans, vents, branches on its hydrants and handed over, what a drone saw. */
import { NONE } from '../input.ts';
import type { Scene } from './scene.ts';
import type { ResponseState } from './state.ts';

export interface TowerWorks {
  /** Power and gas of the tower; Infinity while they are on. */
  mainsCutAtS: number;
  /** Per fan: the unit that started it or set it up; NONE: nobody. */
  fanSetBy: Int32Array;
  /** Per opening: 1 once a crew has opened it for the smoke. */
  isVented: Uint8Array;
  /** Per unit: the unit whose branch it goes to take over; NONE: none. */
  relievesUnit: Int32Array;
  /** Per unit: when its drone has been round the tower; Infinity: it was never up, -Infinity: it has reported. */
  droneReportsS: Float64Array;
  /** Per unit and per hydrant: place in NOZZLE_KINDS of the branch on its line. */
  nozzleOf: Uint8Array;
  hydrantNozzle: Uint8Array;
  /** Per unit: the engine at the tower that it relays water to from a far hydrant, and from when on water comes; NONE: none. */
  relayToUnit: Int32Array;
  relayFromS: Float64Array;
  /** The tanks' end has been announced. */
  isRunningOutSaid: boolean;
  /** Per unit, driven by hand: metre it came to (-1: not driven, Infinity: through), how long that took, since when and
   * from which metre, what it pushed, and what has to be gone first. */
  drivenToM: Float64Array;
  drivenTookS: Float64Array;
  drivenFromS: Float64Array;
  drivenFromM: Float64Array;
  pushedObstacles: number[][];
  goneBefore: number[][];
  /** Per compartment: when a drone saw somebody at its window; Infinity: never. */
  seenAtS: Float64Array;
}

/** The works of this night, begun with the first of them. */
export function worksOf({ own, world: { input } }: Scene): TowerWorks {
  own.works ??= {
    mainsCutAtS: Infinity, fanSetBy: new Int32Array(input.fans.length).fill(NONE), isVented: new Uint8Array(input.openings.length),
    relievesUnit: new Int32Array(input.response.units.length).fill(NONE), droneReportsS: new Float64Array(input.response.units.length).fill(Infinity),
    nozzleOf: new Uint8Array(input.response.units.length), hydrantNozzle: new Uint8Array(input.water.hydrants.length),
    relayToUnit: new Int32Array(input.response.units.length).fill(NONE), relayFromS: new Float64Array(input.response.units.length).fill(Infinity), isRunningOutSaid: false,
    drivenToM: new Float64Array(input.response.units.length).fill(-1), drivenTookS: new Float64Array(input.response.units.length), drivenFromS: new Float64Array(input.response.units.length).fill(Infinity), drivenFromM: new Float64Array(input.response.units.length), pushedObstacles: input.response.units.map(() => []), goneBefore: input.response.units.map(() => []),
    seenAtS: new Float64Array(input.compartments.length).fill(Infinity),
  };
  return own.works;
}

export function areMainsCut({ works }: Pick<ResponseState, 'works'>): boolean {
  return works !== undefined && works.mainsCutAtS < Infinity;
}

export function isSeenByDrone({ own: { works } }: Scene, compartmentIndex: number): boolean {
  return works !== undefined && works.seenAtS[compartmentIndex]! < Infinity;
}

/** The unit on its way to take over this one's branch, or at it; NONE: nobody is. */
export function relieverOf({ own: { works, crews } }: Scene, u: number): number {
  if (works === undefined) return NONE;
  return works.relievesUnit.findIndex((relieved, other) => relieved === u && (crews.task[other] === 'relieve' || (crews.task[other] === 'climb' && crews.nextTask[other] === 'relieve')));
}

/** Once a tick: what was opened for the smoke stays open. */
export function holdVents({ own }: Scene): void {
  if (own.works === undefined) return;
  for (let i = 0; i < own.works.isVented.length; i++) if (own.works.isVented[i] === 1) own.heldOpenFrac[i] = 1;
}
