/** Water from hydrants too far for an engine at the tower: a relay pump with its hose, or tenders going to and fro. */
import { NONE, type OutdoorHydrantInput } from '../input.ts';
import { hypot } from '../math/detmath.ts';
import { orderOf } from './orders.ts';
import { relayLPerS } from '../water/stream.ts';
import { unitOf, type Scene } from './scene.ts';
import type { TaskName } from './tasks/registry.ts';
import { worksOf } from './tower-works.ts';
import { HYDRANT_REACH_M, outdoorInReach, outdoorTotalLPerS } from './water-line.ts';

/** Assumed: an engine and its driver lay this much 80 mm hose from the lockers, 20 reels; 300 .. 500 m. */
const RELAY_HOSE_M = 400;
/** Assumed: streets to a hydrant are this much longer than the straight line; 1.2 .. 1.5. */
const DETOUR_FACTOR = 1.3;

export interface FarHydrant {
  readonly hydrant: OutdoorHydrantInput;
  readonly distanceM: number;
}

/** The nearest usable hydrant beyond the reach of the engine that pumps at the tower; null: there is none. */
export function farHydrant({ own, world }: Scene, engineIndex: number): FarHydrant | null {
  let best: FarHydrant | null = null;
  for (const hydrant of world.input.site.outdoorHydrants) {
    const distanceM = DETOUR_FACTOR * hypot(hydrant.positionM[0] - own.xM[engineIndex]!, hydrant.positionM[1] - own.yM[engineIndex]!);
    if (hydrant.isUsable && hydrant.flowLPerS > 0 && distanceM > HYDRANT_REACH_M && (best === null || distanceM < best.distanceM)) best = { hydrant, distanceM };
  }
  return best;
}

/** Whether tanks are being drawn down that no hydrant fills, with water farther off. Source: domain G1, phase 8, G5: no second source before the tank runs dry. */
function isFarWaterWanted(scene: Scene): boolean {
  return scene.own.crews.drawnAnyL > 0 && outdoorTotalLPerS(scene) === 0;
}

/** Work for an engine that pumps nothing itself; null: none of the kind is due. */
export function planFarWater(u: number, scene: Scene): TaskName | null {
  const { own } = scene;
  if (!isSpare(u, scene) || (!isFarWaterWanted(scene) && orderOf(u, scene)?.order !== 'relay')) return null;
  const receiver = receiverFor(u, scene);
  const far = receiver === NONE || outdoorInReach(scene, receiver).length > 0 ? null : farHydrant(scene, receiver);
  if (far === null) return null;
  if (far.distanceM > RELAY_HOSE_M) return isTankEmpty(u, scene) ? 'shuttle' : null;
  if (own.works !== undefined && own.works.relayToUnit.some((to) => to !== NONE)) return null;
  worksOf(scene).relayToUnit[u] = receiver;
  return 'relayPump';
}

/** A heavy tender's crew does not go inside where water has to be fetched: its next trip comes as soon as its tank is empty. */
export function isKeptForWater(u: number, scene: Scene): boolean {
  if (unitOf(scene, u).kind !== 'heavyTender' || !isSpare(u, scene)) return false;
  const receiver = receiverFor(u, scene);
  return receiver !== NONE && outdoorInReach(scene, receiver).length === 0 && (farHydrant(scene, receiver)?.distanceM ?? 0) > RELAY_HOSE_M;
}

/** In position with a pump, its crew not inside, neither coupled to the tower nor feeding a line. */
function isSpare(u: number, scene: Scene): boolean {
  const { crews } = scene.own;
  return unitOf(scene, u).pumpHeadM > 0 && unitOf(scene, u).tankL > 0 && crews.isPositioned[u] === 1 && crews.storeyIndex[u] === NONE && crews.adapterIndex[u] === NONE && crews.lineFromUnit.every((engine) => engine !== u);
}

function isTankEmpty(u: number, { own }: Scene): boolean {
  return own.crews.tankLeftL[u]! <= 0;
}

/** The other engine at the tower that water is brought to: one that pumps now, else the first; NONE: it stands alone. */
export function receiverFor(u: number, scene: Scene): number {
  const { crews } = scene.own;
  let first = NONE;
  for (let other = 0; other < crews.isPositioned.length; other++) {
    if (other === u || crews.isPositioned[other] !== 1 || unitOf(scene, other).pumpHeadM <= 0) continue;
    if (crews.adapterIndex[other] !== NONE || crews.lineFromUnit.includes(other)) return other;
    if (first === NONE) first = other;
  }
  return first;
}

/** Once a tick, after the hydrants beside the engines: what relays bring. */
export function noteRelays(scene: Scene): void {
  const { own } = scene;
  if (own.works === undefined) return;
  for (let u = 0; u < own.works.relayToUnit.length; u++) {
    const receiver = own.works.relayToUnit[u]!;
    if (receiver === NONE || scene.nowS < own.works.relayFromS[u]! || own.crews.isPositioned[receiver] !== 1) continue;
    own.crews.outdoorLPerS[receiver]! += relayFlowLPerS(u, scene);
  }
}

/** What this engine pushes through its hose to the tower: hydrant, pump or friction sets the limit. */
export function relayFlowLPerS(u: number, scene: Scene): number {
  const receiver = scene.own.works?.relayToUnit[u] ?? NONE;
  const far = receiver === NONE ? null : farHydrant(scene, receiver);
  if (far === null) return 0;
  const { pumpHeadM, pumpMaxLPerS } = unitOf(scene, u);
  return Math.min(far.hydrant.flowLPerS, pumpMaxLPerS, relayLPerS(pumpHeadM, far.distanceM));
}
