/** Water at a crew's nozzle: from a hydrant of the tower, or through its own hose from an engine. */
import { hoseWalkS } from '../access/hose-walk.ts';
import { NONE, type UnitInput } from '../input.ts';
import { hypot } from '../math/detmath.ts';
import { NOZZLE_KINDS, NOZZLES, type NozzleKind } from '../water/nozzles.ts';
import { feedHoseL, feedLossM, fillS, handLineLPerS, handLineL, streamFrac } from '../water/stream.ts';
import { laneOf, riseM, unitOf, type Scene } from './scene.ts';

/** Assumed: from the engine to the foot of the tower and along the storey; 20 .. 60 m. */
const GROUND_RUN_M = 40;
/** Assumed: half of a crew is on the line, three at most; the others lead, feed hose, mind the valve and the door; a third .. two thirds. */
const ON_LINE_FRAC = 0.5;
const MOST_HANDS_COUNT = 3;
/** Assumed: less than this is not worth carrying to a fire; 1 .. 3 L/s. */
export const LEAST_USEFUL_L_PER_S = 2;
/** Source: domain C1 (hydrants protect 150 m). */
export const HYDRANT_REACH_M = 150;
/** Assumed: two hoses from an outdoor hydrant to the pump, valve opened; 30 .. 90 s. Its hose is laid by the pump operator and one helper. */
export const OUTDOOR_CONNECT_S = 45;
const OUTDOOR_LAYER_COUNT = 2;

export interface Nozzle {
  readonly flowLPerS: number;
  /** 1: stream of full reach .. 0: none. */
  readonly streamFrac: number;
}

/** 80 mm hose between an engine and the end of the lane, m. */
export function feedHoseM(scene: Scene, u: number): number {
  const laneIndex = laneOf(scene, u);
  return laneIndex === NONE ? 0 : Math.max(0, scene.plan.laneLengthsM[laneIndex]! - scene.own.laneAtM[u]!);
}

/** Head an engine has left at the end of the lane with two jets, m: what engines are chosen by. */
export function headAtTowerM(scene: Scene, u: number): number {
  return Math.max(0, unitOf(scene, u).pumpHeadM - feedLossM(feedHoseM(scene, u)));
}

/** People of a unit at the nozzle. */
export function handsOnLine({ crewCount }: UnitInput): number {
  return Math.max(1, Math.min(MOST_HANDS_COUNT, Math.floor(crewCount * ON_LINE_FRAC)));
}

/** Flow of one jet of this unit through own hose laid `upM` above an engine, L/s; jets that share the hose from where the engine stands share its loss. */
export function ownLineLPerS(scene: Scene, u: number, engineIndex: number, upM: number, kind: NozzleKind = nozzleKindOf(scene, u)): number {
  const jetCount = 1 + scene.own.crews.lineFromUnit.reduce((count, from, other) => count + (from === engineIndex && other !== u ? 1 : 0), 0);
  const hoseM = ownHoseM(upM) + feedHoseM(scene, engineIndex) * jetCount * jetCount;
  return handLineLPerS({ headM: unitOf(scene, engineIndex).pumpHeadM, hoseM, upM }, handsOnLine(unitOf(scene, u)), NOZZLES[kind]);
}

function ownHoseM(upM: number): number {
  return GROUND_RUN_M + Math.max(0, upM);
}

/** Charges the hose laid by hand behind an engine, once; returns seconds until it is full. */
export function chargeFeedS(scene: Scene, u: number): number {
  const { crews } = scene.own;
  if (crews.feedFullS[u] === Infinity) {
    const volumeL = feedHoseL(crews.hoseM[u]!);
    crews.toFillL[u]! += volumeL;
    crews.feedFullS[u] = scene.nowS + fillS(volumeL);
  }
  return Math.max(0, crews.feedFullS[u]! - scene.nowS);
}

/** Charges a hand line to a nozzle `upM` above its engine; returns seconds until water is at the nozzle. */
export function chargeHandLineS(scene: Scene, engineIndex: number, upM: number): number {
  const volumeL = handLineL(ownHoseM(upM));
  const feedS = chargeFeedS(scene, engineIndex);
  scene.own.crews.toFillL[engineIndex]! += volumeL;
  return feedS + fillS(volumeL);
}

/** What the crew's nozzle gives at this moment. */
export function nozzleOf(scene: Scene, u: number): Nozzle {
  const { own, world } = scene;
  const hydrant = own.crews.hydrantIndex[u]!;
  const kind = nozzleKindOf(scene, u);
  if (scene.nowS < own.crews.nozzleOpenS[u]!) return jetOf(0, kind);
  if (hydrant !== NONE) return jetOf(world.water.hydrantLPerS[hydrant]!, kind);
  const from = own.crews.lineFromUnit[u]!;
  if (from === NONE || !canFeed(scene, from)) return jetOf(0, kind);
  return jetOf(ownLineLPerS(scene, u, from, riseM(scene, own.crews.storeyIndex[u]!)), kind);
}

function jetOf(flowLPerS: number, kind: NozzleKind): Nozzle {
  return { flowLPerS, streamFrac: streamFrac(flowLPerS, NOZZLES[kind]) };
}

/** The branch on this crew's hose. */
export function nozzleKindOf({ own: { works } }: Scene, u: number): NozzleKind {
  return works === undefined ? 'straight' : NOZZLE_KINDS[works.nozzleOf[u]!]!;
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

/** Once a tick: the flow of the outdoor hydrant each engine in position is joined to: the best in reach for the first, the next for the second. */
export function noteOutdoorHydrants(scene: Scene): void {
  const { crews } = scene.own;
  let rank = 0;
  for (let u = 0; u < crews.isPositioned.length; u++) {
    crews.outdoorLPerS[u] = 0;
    if (crews.isPositioned[u] !== 1 || unitOf(scene, u).pumpHeadM <= 0) continue;
    const hydrant = outdoorInReach(scene, u)[rank];
    rank += 1;
    if (hydrant === undefined) continue;
    if (crews.outdoorFromS[u] === Infinity) crews.outdoorFromS[u] = scene.nowS + OUTDOOR_CONNECT_S + hoseWalkS(hydrant.awayM, OUTDOOR_LAYER_COUNT);
    if (scene.nowS >= crews.outdoorFromS[u]!) crews.outdoorLPerS[u] = hydrant.flowLPerS;
  }
}

/** Usable outdoor hydrants within reach of an engine, best first, the nearer of equals. */
export function outdoorInReach({ own, world }: Scene, u: number): { readonly flowLPerS: number; readonly awayM: number }[] {
  const found: { readonly flowLPerS: number; readonly awayM: number }[] = [];
  for (const { positionM, isUsable, flowLPerS } of world.input.site.outdoorHydrants) {
    const awayM = hypot(positionM[0] - own.xM[u]!, positionM[1] - own.yM[u]!);
    if (isUsable && awayM <= HYDRANT_REACH_M) found.push({ flowLPerS, awayM });
  }
  return found.sort((a, b) => b.flowLPerS - a.flowLPerS || a.awayM - b.awayM);
}

export function outdoorTotalLPerS({ own }: Scene): number {
  let sumLPerS = 0;
  for (let u = 0; u < own.crews.outdoorLPerS.length; u++) sumLPerS += own.crews.outdoorLPerS[u]!;
  return sumLPerS;
}
