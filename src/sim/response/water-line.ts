/** Water at a crew's nozzle: from a hydrant of the tower, or through its own hose from an engine. */
import { NONE, type UnitInput } from '../input.ts';
import { feedLossM, handLineLPerS, streamFrac } from '../water/stream.ts';
import { laneOf, riseM, unitOf, type Scene } from './scene.ts';

/** Assumed: from the engine to the foot of the tower and along the storey; 20 .. 60 m. */
const GROUND_RUN_M = 40;
/** Assumed: half of a crew is on the line, three at most; the others lead, feed hose, mind the valve and the door; a third .. two thirds. */
const ON_LINE_FRAC = 0.5;
const MOST_HANDS_COUNT = 3;
/** Assumed: less than this is not worth carrying to a fire; 1 .. 3 L/s. */
export const LEAST_USEFUL_L_PER_S = 2;
/** Source: domain C1 (hydrants protect 150 m). */
const HYDRANT_REACH_M = 150;

export interface Nozzle {
  readonly flowLPerS: number;
  /** 1: stream of full reach .. 0: none. */
  readonly streamFrac: number;
}

/** Head an engine has left at the end of the lane, through hose from where it stands, m. */
export function headAtTowerM(scene: Scene, u: number): number {
  const laneIndex = laneOf(scene, u);
  const awayM = laneIndex === NONE ? 0 : scene.plan.laneLengthsM[laneIndex]! - scene.own.laneAtM[u]!;
  return Math.max(0, unitOf(scene, u).pumpHeadM - feedLossM(awayM));
}

/** People of a unit at the nozzle. */
export function handsOnLine({ crewCount }: UnitInput): number {
  return Math.max(1, Math.min(MOST_HANDS_COUNT, Math.floor(crewCount * ON_LINE_FRAC)));
}

/** Flow of one jet of this unit through own hose laid `upM` above the engine, L/s. */
export function ownLineLPerS(unit: UnitInput, headM: number, upM: number): number {
  return handLineLPerS(headM, GROUND_RUN_M + Math.max(0, upM), upM, handsOnLine(unit));
}

/** What the crew's nozzle gives at this moment. */
export function nozzleOf(scene: Scene, u: number): Nozzle {
  const { own, world } = scene;
  const hydrant = own.crews.hydrantIndex[u]!;
  if (hydrant !== NONE) return jetOf(world.water.hydrantLPerS[hydrant]!);
  const from = own.crews.lineFromUnit[u]!;
  if (from === NONE || !canFeed(scene, from)) return jetOf(0);
  return jetOf(ownLineLPerS(unitOf(scene, u), headAtTowerM(scene, from), riseM(scene, own.crews.storeyIndex[u]!)));
}

function jetOf(flowLPerS: number): Nozzle {
  return { flowLPerS, streamFrac: streamFrac(flowLPerS) };
}

/** An engine in position with water in some tank or a hydrant beside it. */
export function canFeed(scene: Scene, u: number): boolean {
  return scene.own.crews.isPositioned[u] === 1 && unitOf(scene, u).pumpHeadM > 0 && (!scene.own.crews.areTanksDry || outdoorTotalLPerS(scene) > 0);
}

/** The positioned engine with the most head at the tower; NONE when there is none with water. */
export function bestEngine(scene: Scene): number {
  let best = NONE;
  for (let u = 0; u < scene.own.crews.isPositioned.length; u++) {
    if (canFeed(scene, u) && (best === NONE || headAtTowerM(scene, u) > headAtTowerM(scene, best))) best = u;
  }
  return best;
}

/** Water left in all tanks in position: tenders feed the engine that pumps. */
export function waterOnWheelsL({ own }: Scene): number {
  let sumL = 0;
  for (let u = 0; u < own.crews.tankLeftL.length; u++) if (own.crews.isPositioned[u] === 1) sumL += own.crews.tankLeftL[u]!;
  return sumL;
}

/** Once a tick: the flow of the outdoor hydrant each engine in position stands on: the best in reach for the first, the next for the second. */
export function noteOutdoorHydrants(scene: Scene): void {
  const { crews } = scene.own;
  let rank = 0;
  for (let u = 0; u < crews.isPositioned.length; u++) {
    crews.outdoorLPerS[u] = 0;
    if (crews.isPositioned[u] !== 1 || unitOf(scene, u).pumpHeadM <= 0) continue;
    crews.outdoorLPerS[u] = outdoorInReach(scene, u)[rank] ?? 0;
    rank += 1;
  }
}

/** Flows of usable outdoor hydrants within reach of an engine, L/s, best first. */
function outdoorInReach({ own, world }: Scene, u: number): number[] {
  const flowsLPerS: number[] = [];
  for (const { positionM, isUsable, flowLPerS } of world.input.site.outdoorHydrants) {
    const [awayX, awayY] = [positionM[0] - own.xM[u]!, positionM[1] - own.yM[u]!];
    if (isUsable && awayX * awayX + awayY * awayY <= HYDRANT_REACH_M * HYDRANT_REACH_M) flowsLPerS.push(flowLPerS);
  }
  return flowsLPerS.sort((a, b) => b - a);
}

export function outdoorTotalLPerS({ own }: Scene): number {
  let sumLPerS = 0;
  for (let u = 0; u < own.crews.outdoorLPerS.length; u++) sumLPerS += own.crews.outdoorLPerS[u]!;
  return sumLPerS;
}
