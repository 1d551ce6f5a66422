import { NONE, type SimInput } from '../input.ts';
import { AIR_USABLE_L } from './air.ts';

/** What the response keeps for itself. One entry a unit unless said otherwise; other systems read it only to name who came. */
export interface CrewState {
  /** Name of the task in hand, and of the one after the climb or clearing now in hand. */
  task: string[];
  nextTask: string[];
  /** Vehicle: obstacle in hand; hose laid by hand behind it; may give water; left on the lane by its crew; place in the queue at the lane's end. */
  obstacleIndex: Int32Array;
  hoseM: Float64Array;
  isPositioned: Uint8Array;
  isLeftOnLane: Uint8Array;
  blockedBy: Int32Array;
  positionedAtS: Float64Array;
  tankLeftL: Float64Array;
  /** Flow of the outdoor hydrant it stands on, and when the hose to that hydrant is on; Infinity before anybody began. */
  outdoorLPerS: Float64Array;
  outdoorFromS: Float64Array;
  /** When the hose laid by hand is full of water (Infinity: nobody has charged it), and litres of dry hose still to be filled. */
  feedFullS: Float64Array;
  toFillL: Float64Array;
  /** Water its own lines and monitor draw now, L/s. */
  drawnLPerS: Float64Array;
  /** Adapter coupled or being coupled, the one it was sent to (another where the plate is missing), when that ends, and whether it is done. */
  adapterIndex: Int32Array;
  sentToAdapter: Int32Array;
  adapterUntilS: Float64Array;
  isCoupled: Uint8Array;
  /** Crew: storey it is on, storey it goes to, stair it uses (slot), climb started from. */
  storeyIndex: Int32Array;
  goalStoreyIndex: Int32Array;
  stairSlot: Int32Array;
  climbedCount: Int32Array;
  /** When it steps from kit or lift onto the flight; Infinity while it is on none. */
  onStairFromS: Float64Array;
  /** Storey the fire lift carries it to; NONE on foot. */
  liftToIndex: Int32Array;
  /** Compartment and façade cell fought, compartment being searched; NONE when none. */
  targetIndex: Int32Array;
  cellIndex: Int32Array;
  searchIndex: Int32Array;
  /** Water line in hand: hydrant index, or the unit whose engine feeds an own line; NONE when none. */
  hydrantIndex: Int32Array;
  lineFromUnit: Int32Array;
  /** Nozzle open since; Infinity while shut. */
  nozzleOpenS: Float64Array;
  hasWater: Uint8Array;
  airLeftL: Float64Array;
  spareCylinderCount: Int32Array;
  /** Micro station: how far through its duties. Aerials: site taken. */
  dutyCount: Int32Array;
  siteIndex: Int32Array;
  isSaid: Uint8Array;
  /** Per obstacle: crew-seconds of work left at full strength; Infinity before anybody began. */
  workLeftS: Float64Array;
  workBeganS: Float64Array;
  /** Per storey: when a crew reported it searched. */
  storeySearchedS: Float64Array;
  /** Per hydrant: last time a crew stood at it without water; -Infinity never. */
  foundDryS: Float64Array;
  /** Per façade cell: when its guard was cut open. */
  guardCutS: Float64Array;
  /** Storey the search is ordered around; NONE before the size-up. */
  baseStoreyIndex: number;
  /** True once all tanks in position ran dry, until they hold a little again. */
  areTanksDry: boolean;
  /** Litres taken from the tenders' tanks so far. */
  drawnAnyL: number;
  /** When somebody in the control room starts pumps left on manual; Infinity while nobody is there. */
  controlRoomS: number;
  arePumpsSeenTo: boolean;
  /** When the fire lift is back on the ground storey. */
  liftFreeS: number;
}

export function createCrewState(input: SimInput): CrewState {
  const unitCount = input.response.units.length;
  const numbers = (fill = 0) => new Float64Array(unitCount).fill(fill);
  const indexes = () => new Int32Array(unitCount).fill(NONE);
  const flags = () => new Uint8Array(unitCount);
  return {
    task: input.response.units.map(() => 'waitForCall'), nextTask: input.response.units.map(() => 'standReady'),
    obstacleIndex: indexes(), hoseM: numbers(), isPositioned: flags(), isLeftOnLane: flags(), blockedBy: indexes(), positionedAtS: numbers(Infinity),
    tankLeftL: Float64Array.from(input.response.units, (unit) => unit.tankL), outdoorLPerS: numbers(), outdoorFromS: numbers(Infinity), feedFullS: numbers(Infinity), toFillL: numbers(), drawnLPerS: numbers(),
    adapterIndex: indexes(), sentToAdapter: indexes(), adapterUntilS: numbers(Infinity), isCoupled: flags(),
    storeyIndex: indexes(), goalStoreyIndex: indexes(), stairSlot: new Int32Array(unitCount), climbedCount: new Int32Array(unitCount), onStairFromS: numbers(Infinity), liftToIndex: indexes(),
    targetIndex: indexes(), cellIndex: indexes(), searchIndex: indexes(), hydrantIndex: indexes(), lineFromUnit: indexes(), nozzleOpenS: numbers(Infinity), hasWater: flags(),
    airLeftL: numbers(AIR_USABLE_L), spareCylinderCount: new Int32Array(unitCount).fill(1),
    dutyCount: new Int32Array(unitCount), siteIndex: indexes(), isSaid: flags(),
    workLeftS: new Float64Array(input.site.obstacles.length).fill(Infinity), workBeganS: new Float64Array(input.site.obstacles.length).fill(Infinity),
    storeySearchedS: new Float64Array(input.storeys.length).fill(Infinity),
    foundDryS: new Float64Array(input.water.hydrants.length).fill(-Infinity),
    guardCutS: new Float64Array(input.facade.cells.length).fill(Infinity),
    baseStoreyIndex: NONE, areTanksDry: false, drawnAnyL: 0, controlRoomS: Infinity, arePumpsSeenTo: false, liftFreeS: 0,
  };
}
