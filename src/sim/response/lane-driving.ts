/** An appliance on the lane: one second of driving, with or without its crew. */
import { checkLane, pointOnLane, type LaneVerdict } from '../access/lane-passing.ts';
import { NONE } from '../input.ts';
import { laneId, laneOf, standingOnLane, unitOf, type Scene } from './scene.ts';

/** Source: domain B3, clear estate lane: 248 m in 36 s. */
const LANE_SPEED_M_PER_S = 248 / 36;
/** Assumed: room an appliance takes in the queue at the tower; 10 .. 14 m. */
const QUEUE_STEP_M = 12;

/** Moves the appliance; returns what stopped it, 'there' at the tower, or null while it rolls. */
export function driveOn(u: number, scene: Scene): LaneVerdict | 'there' | null {
  const { own, world, plan } = scene;
  const laneIndex = laneOf(scene, u);
  const lane = world.input.site.lanes[laneIndex];
  if (!lane) return arrive(u, scene);
  const verdict = checkLane(lane, unitOf(scene, u), world.input.site.obstacles, standingOnLane(scene, laneIndex), own.laneAtM[u]);
  const endM = Math.max(own.laneAtM[u]!, plan.laneLengthsM[laneIndex]! - QUEUE_STEP_M * countAhead(scene, laneIndex));
  const nextM = Math.min(own.laneAtM[u]! + LANE_SPEED_M_PER_S, endM);
  const isStopped = !verdict.isPassable && verdict.stopsAtM <= nextM;
  moveTo(u, scene, isStopped ? verdict.stopsAtM : nextM);
  if (isStopped) return verdict;
  return nextM >= endM ? arrive(u, scene) : null;
}

/** Once a tick: drivers left behind a block bring their appliances up as soon as it is gone. */
export function bringUpVehicles(scene: Scene): void {
  const { crews, obstacleClearedAtS } = scene.own;
  for (let u = 0; u < crews.isLeftOnLane.length; u++) {
    const blockedBy = crews.blockedBy[u]!;
    if (crews.isLeftOnLane[u] !== 1 || crews.task[u] === 'driveLane' || obstacleClearedAtS[blockedBy] === Infinity) continue;
    const halt = driveOn(u, scene);
    if (halt !== null && halt !== 'there') crews.blockedBy[u] = halt.becauseIndex;
  }
}

export function moveTo(u: number, scene: Scene, atM: number): void {
  const { own, world } = scene;
  const lane = world.input.site.lanes[laneOf(scene, u)];
  if (!lane) return;
  own.laneAtM[u] = atM;
  [own.xM[u], own.yM[u]] = pointOnLane(lane, atM);
}

/** Appliances already standing at the end of this lane. */
function countAhead(scene: Scene, laneIndex: number): number {
  const { positionedAtS } = scene.own.crews;
  let count = 0;
  for (let u = 0; u < positionedAtS.length; u++) if (positionedAtS[u]! < Infinity && laneOf(scene, u) === laneIndex) count += 1;
  return count;
}

function arrive(u: number, scene: Scene): 'there' {
  const { own } = scene;
  own.crews.isPositioned[u] = 1;
  own.crews.isLeftOnLane[u] = 0;
  own.crews.positionedAtS[u] = scene.nowS;
  own.crews.blockedBy[u] = NONE;
  scene.emit('unitPositioned', { who: unitOf(scene, u).id, where: laneId(scene, laneOf(scene, u)), values: { atM: own.laneAtM[u]! } });
  return 'there';
}
