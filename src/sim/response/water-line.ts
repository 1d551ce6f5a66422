/** Water at a crew's nozzle: from a hydrant of the tower, or through its own hose from an engine. */
import { NONE } from '../input.ts';
import { riseM, unitOf, type Scene } from './scene.ts';

/** Source: domain C2, h = A L q^2 of 80 mm and 65 mm lined hose. */
const HOSE_80_LOSS = 0.00075;
const HOSE_65_LOSS = 0.00172;
/** Source: domain C2, 19 mm nozzle, q^2 = B H. */
const NOZZLE_B = 1.577;
/** Source: domain C2, the last 25 m of 65 mm hose. */
const LAST_HOSE_M = 25;
/** Assumed: from the engine to the foot of the tower and along the storey; 20 .. 60 m. */
const GROUND_RUN_M = 40;
/** Source: domain C2 (19 mm at 35 m gives 7.4 L/s); the pump operator throttles beyond what two people can hold. */
const MOST_HELD_L_PER_S = 7.5;
/** Source: domain C2, flow of two jets in one supply line: what the loss on a line to an adapter is reckoned with. */
const TWO_JETS_L_PER_S = 13;
/** Source: domain C2, one hydrant line: q = K sqrt(p at the valve). */
const LINE_K = 1.215;
/** Source: domain C2, 5 L/s (10 m stream) needs 19 m at the valve. Assumed: below 5 m nothing leaves the hose end that reaches a fire. */
const FULL_STREAM_M = 19;
const NO_STREAM_M = 5;
/** Assumed: less than this is not worth carrying to a fire; 1 .. 3 L/s. */
export const LEAST_USEFUL_L_PER_S = 2;
/** Source: domain C1 (hydrants protect 150 m). */
const HYDRANT_REACH_M = 150;

export interface Nozzle {
  readonly flowLPerS: number;
  /** 1: stream of full reach .. 0: none. */
  readonly streamFrac: number;
}

/** Head an engine has left at the far end of the hose laid by hand behind it, m. */
export function headAtTowerM(scene: Scene, u: number): number {
  return Math.max(0, unitOf(scene, u).pumpHeadM - HOSE_80_LOSS * scene.own.crews.hoseM[u]! * TWO_JETS_L_PER_S * TWO_JETS_L_PER_S);
}

/** Flow of one jet through own hose laid `upM` above the engine, L/s. */
export function ownLineLPerS(headM: number, upM: number): number {
  const resistance = HOSE_80_LOSS * (GROUND_RUN_M + Math.max(0, upM)) + HOSE_65_LOSS * LAST_HOSE_M + 1 / NOZZLE_B;
  return Math.min(MOST_HELD_L_PER_S, Math.sqrt(Math.max(0, headM - upM) / resistance));
}

export function streamFrac(pressureM: number): number {
  return Math.max(0, Math.min(1, (pressureM - NO_STREAM_M) / (FULL_STREAM_M - NO_STREAM_M)));
}

/** What the crew's nozzle gives at this moment. */
export function nozzleOf(scene: Scene, u: number): Nozzle {
  const { own, world } = scene;
  const hydrant = own.crews.hydrantIndex[u]!;
  if (hydrant !== NONE) return { flowLPerS: world.water.hydrantLPerS[hydrant]!, streamFrac: streamFrac(world.water.hydrantPressureM[hydrant]!) };
  const from = own.crews.lineFromUnit[u]!;
  if (from === NONE || !canFeed(scene, from)) return { flowLPerS: 0, streamFrac: 0 };
  const flowLPerS = ownLineLPerS(headAtTowerM(scene, from), riseM(scene, own.crews.storeyIndex[u]!));
  return { flowLPerS, streamFrac: streamFrac((flowLPerS * flowLPerS) / (LINE_K * LINE_K)) };
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
