/** An appliance on the lane: one second of driving, with or without its crew, behind those that came before it. */
import { pointOnLane } from '../access/centre-line.ts';
import { checkLane, type LaneVerdict } from '../access/lane-passing.ts';
import { SIDE_CLEARANCE_M } from '../access/vehicle.ts';
import { NONE } from '../input.ts';
import { handDrive, standingByHand, type HandDrive } from './hand-driving.ts';
import { laneId, laneOf, standingOnLane, unitOf, type Scene } from './scene.ts';

/** Source: domain B3, clear estate lane: 248 m in 36 s. */
export const LANE_SPEED_M_PER_S = 248 / 36;
/** Assumed: room to walk and to open lockers between two appliances; 1 .. 4 m. */
const QUEUE_GAP_M = 2;

/** What keeps an appliance from going on: something of the lane, or another appliance. */
export interface Halt extends LaneVerdict {
  /** Appliance that stands in the way; NONE: none does. */
  readonly behindUnitIndex: number;
}

/** Moves the appliance; returns what stopped it, 'there' at the tower, or null while it rolls or waits for one that moves. */
export function driveOn(u: number, scene: Scene): Halt | 'there' | null {
  const { own, world, plan } = scene;
  const laneIndex = laneOf(scene, u);
  const lane = world.input.site.lanes[laneIndex];
  if (!lane) return arrive(u, scene);
  const byHand = handDrive(u, scene);
  if (byHand !== null) return driveByHand(u, scene, byHand);
  const atM = own.laneAtM[u]!;
  const verdict = checkLane(lane, unitOf(scene, u), world.input.site.obstacles, standingOnLane(scene, laneIndex), atM);
  const endM = Math.max(atM, plan.laneLengthsM[laneIndex]! - parkedM(scene, laneIndex));
  const ahead = nextAhead(u, scene);
  const nextM = Math.min(atM + LANE_SPEED_M_PER_S, endM, Math.max(atM, tailM(scene, ahead)));
  if (!verdict.isPassable && verdict.stopsAtM <= nextM) {
    moveTo(u, scene, verdict.stopsAtM);
    return { ...verdict, behindUnitIndex: NONE };
  }
  moveTo(u, scene, nextM);
  if (nextM >= endM) return arrive(u, scene);
  return ahead !== NONE && nextM === atM && isStuck(ahead, scene) ? queuedBehind(u, ahead, scene, verdict) : null;
}

/** Behind others it waits like everybody. */
function driveByHand(u: number, scene: Scene, { atM, end }: HandDrive): Halt | 'there' | null {
  const ahead = nextAhead(u, scene);
  moveTo(u, scene, Math.max(scene.own.laneAtM[u]!, Math.min(atM, tailM(scene, ahead))));
  if (end === 'rolling' || scene.own.laneAtM[u]! < atM) return null;
  return end === 'through' ? arrive(u, scene) : end;
}

/** What would stop this appliance now, before it moves; null: the lane is free to the tower or to one that moves. */
export function haltAhead(u: number, scene: Scene): Halt | null {
  const { own, world } = scene;
  const laneIndex = laneOf(scene, u);
  const lane = world.input.site.lanes[laneIndex];
  if (!lane) return null;
  const byHand = standingByHand(u, scene);
  if (byHand !== null) return byHand;
  const verdict = checkLane(lane, unitOf(scene, u), world.input.site.obstacles, standingOnLane(scene, laneIndex), own.laneAtM[u]);
  const ahead = nextAhead(u, scene);
  if (!verdict.isPassable && (ahead === NONE || verdict.stopsAtM <= tailM(scene, ahead))) return { ...verdict, behindUnitIndex: NONE };
  return ahead !== NONE && isStuck(ahead, scene) ? queuedBehind(u, ahead, scene, verdict) : null;
}

/** Its crew can still go forward and clear what stopped the one ahead. */
function queuedBehind(u: number, aheadIndex: number, scene: Scene, verdict: LaneVerdict): Halt {
  const neededM = unitOf(scene, u).widthM + unitOf(scene, aheadIndex).widthM + 3 * SIDE_CLEARANCE_M;
  const foundM = scene.world.input.site.lanes[laneOf(scene, u)]!.clearWidthM;
  return { stopsAtM: scene.own.laneAtM[u]!, isPassable: false, becauseIndex: NONE, lack: 'width', measured: { neededM, foundM }, mustGo: verdict.mustGo, behindUnitIndex: aheadIndex };
}

/** Once a tick: drivers left behind a block bring their appliances up as soon as it is gone; so do those whose hose nobody uses. */
export function bringUpVehicles(scene: Scene): void {
  const { crews, obstacleClearedAtS } = scene.own;
  for (let u = 0; u < crews.isLeftOnLane.length; u++) {
    const blockedBy = crews.blockedBy[u]!;
    if (crews.task[u] === 'driveLane' || crews.task[u] === 'layHose' || obstacleClearedAtS[blockedBy] === Infinity) continue;
    if (crews.isLeftOnLane[u] !== 1 && !hasIdleHose(u, scene)) continue;
    const halt = driveOn(u, scene);
    if (halt !== null && halt !== 'there') crews.blockedBy[u] = halt.becauseIndex;
  }
}

function hasIdleHose(u: number, { own: { crews } }: Scene): boolean {
  return crews.hoseM[u]! > 0 && crews.adapterIndex[u] === NONE && crews.lineFromUnit.every((engine) => engine !== u);
}

export function moveTo(u: number, scene: Scene, atM: number): void {
  const { own, world } = scene;
  const lane = world.input.site.lanes[laneOf(scene, u)];
  if (!lane) return;
  own.laneAtM[u] = atM;
  [own.xM[u], own.yM[u]] = pointOnLane(lane, atM);
}

/** The nearest appliance ahead on this lane that cannot be passed; those parked at the tower or on a site leave the lane free. */
function nextAhead(u: number, scene: Scene): number {
  const { laneAtM, arrivedAtS } = scene.own;
  const laneIndex = laneOf(scene, u);
  let best = NONE;
  for (let v = 0; v < laneAtM.length; v++) {
    const isAhead = laneAtM[v]! > laneAtM[u]! || (laneAtM[v] === laneAtM[u] && (arrivedAtS[v]! < arrivedAtS[u]! || (arrivedAtS[v] === arrivedAtS[u] && v < u)));
    if (v === u || !isAhead || !standsOnLane(v, scene, laneIndex) || canPass(u, v, scene, laneIndex)) continue;
    if (best === NONE || laneAtM[v]! < laneAtM[best]!) best = v;
  }
  return best;
}

function standsOnLane(v: number, scene: Scene, laneIndex: number): boolean {
  const { arrivedAtS, laneAtM, crews } = scene.own;
  const { kind, lengthM } = unitOf(scene, v);
  // One that pumps from before the gate has pulled aside in the street.
  const isInStreet = crews.hoseM[v]! > 0 && laneAtM[v]! < lengthM;
  return kind !== 'micro' && arrivedAtS[v]! < Infinity && crews.positionedAtS[v] === Infinity && !isInStreet && laneOf(scene, v) === laneIndex;
}

function canPass(u: number, v: number, scene: Scene, laneIndex: number): boolean {
  return scene.world.input.site.lanes[laneIndex]!.clearWidthM >= unitOf(scene, u).widthM + unitOf(scene, v).widthM + 3 * SIDE_CLEARANCE_M;
}

/** Where one comes to a stand behind it. */
function tailM(scene: Scene, v: number): number {
  return v === NONE ? Infinity : scene.own.laneAtM[v]! - unitOf(scene, v).lengthM - QUEUE_GAP_M;
}

function isStuck(v: number, { own: { crews } }: Scene): boolean {
  return crews.isLeftOnLane[v] === 1 || crews.hoseM[v]! > 0 || crews.task[v] === 'clearLane';
}

/** Length of lane taken by the appliances parked at its end. */
function parkedM(scene: Scene, laneIndex: number): number {
  const { positionedAtS } = scene.own.crews;
  let lengthM = 0;
  for (let u = 0; u < positionedAtS.length; u++) if (positionedAtS[u]! < Infinity && laneOf(scene, u) === laneIndex) lengthM += unitOf(scene, u).lengthM + QUEUE_GAP_M;
  return lengthM;
}

function arrive(u: number, scene: Scene): 'there' {
  const { own } = scene;
  own.crews.isPositioned[u] = 1;
  own.crews.isLeftOnLane[u] = 0;
  own.crews.hoseM[u] = 0;
  own.crews.feedFullS[u] = Infinity;
  own.crews.positionedAtS[u] = scene.nowS;
  own.crews.blockedBy[u] = NONE;
  scene.emit('unitPositioned', { who: unitOf(scene, u).id, where: laneId(scene, laneOf(scene, u)), values: { atM: own.laneAtM[u]! } });
  return 'there';
}
