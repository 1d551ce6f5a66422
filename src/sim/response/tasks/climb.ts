import { airUsedL } from '../air.ts';
import { takeLift } from '../fire-lift.ts';
import { fireStorey } from '../fireground.ts';
import { NONE } from '../../input.ts';
import { walkGraph } from '../../occupants/graph.ts';
import { oncomersSpeedFrac } from '../../occupants/stairs.ts';
import { unitOf, type Scene } from '../scene.ts';
import { isSmoky, sightM } from '../sight.ts';
import { climbStoreyS, descendStoreyS, LONG_CLIMB_COUNT, LONG_CLIMB_REST_S, paceFactor } from '../work-rate.ts';
import type { TaskName } from './registry.ts';
import type { Task } from './task.ts';

/** Assumed: look up at two sides, orders, hose packs on shoulders, way to the stair; 30 .. 120 s. */
const SET_OFF_S = 60;
/** Source: domain D4, 0.39 m/s in smoke against about 0.6 m/s clear. */
const SMOKE_SLOWING = 1.5;

/** Up or down the stair to the storey ordered, most of the way in the fire lift where there is one. */
export const climb: Task = {
  unitState: 'climbing',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const { crews } = own;
    const isOutside = crews.storeyIndex[u] === NONE;
    if (isOutside) {
      crews.storeyIndex[u] = plan.groundStorey;
      crews.climbedCount[u] = 0;
    }
    const goal = crews.goalStoreyIndex[u]!;
    own.taskUntilS[u] = scene.nowS;
    crews.liftToIndex[u] = NONE;
    crews.onStairFromS[u] = Infinity;
    if (goal === crews.storeyIndex[u]) return;
    crews.stairSlot[u] = clearestStair(scene, goal);
    const ride = crews.storeyIndex[u] === plan.groundStorey ? takeLift(u, scene, goal) : null;
    crews.liftToIndex[u] = ride?.toStoreyIndex ?? NONE;
    const setOffS = isOutside ? SET_OFF_S * paceFactor(unitOf(scene, u)) : 0;
    own.taskUntilS[u] = scene.nowS + setOffS + (ride?.tookS ?? nextStoreyS(u, scene));
    crews.onStairFromS[u] = scene.nowS + setOffS + (ride?.tookS ?? 0);
    const walkedCount = Math.abs(goal - (ride?.toStoreyIndex ?? crews.storeyIndex[u]!));
    scene.emit('crewClimbing', { who: unitOf(scene, u).id, where: world.input.storeys[goal]!.id, values: { storeysCount: walkedCount, ...(ride ? { liftS: ride.tookS } : {}) } });
  },
  step: (u, scene) => {
    const { own } = scene;
    const { crews } = own;
    if (!breathe(u, scene)) return 'withdraw';
    if (scene.nowS < own.taskUntilS[u]!) return null;
    const goal = crews.goalStoreyIndex[u]!;
    if (crews.liftToIndex[u] !== NONE) return stepOut(u, scene, goal);
    const up = Math.sign(goal - crews.storeyIndex[u]!);
    crews.storeyIndex[u]! += up;
    crews.climbedCount[u]! += up > 0 ? 1 : 0;
    if (crews.storeyIndex[u] !== goal) {
      own.taskUntilS[u] = scene.nowS + nextStoreyS(u, scene);
      return null;
    }
    if (up !== 0 && crews.climbedCount[u]! > LONG_CLIMB_COUNT) return rest(u, scene);
    return arrive(u, scene, up !== 0);
  },
};

/** Out of the lift: there, or on by the stair. */
function stepOut(u: number, scene: Scene, goalIndex: number): TaskName | null {
  const { crews } = scene.own;
  crews.storeyIndex[u] = crews.liftToIndex[u]!;
  crews.liftToIndex[u] = NONE;
  if (crews.storeyIndex[u] === goalIndex) return arrive(u, scene, true);
  scene.own.taskUntilS[u] = scene.nowS + nextStoreyS(u, scene);
  return null;
}

/** After a long climb the crew needs its breath before it works; counted once. */
function rest(u: number, scene: Scene): null {
  scene.own.crews.onStairFromS[u] = Infinity;
  scene.own.crews.climbedCount[u] = 0;
  scene.own.taskUntilS[u] = scene.nowS + LONG_CLIMB_REST_S;
  return null;
}

function arrive(u: number, scene: Scene, isFromBelow: boolean): TaskName {
  const { crews } = scene.own;
  const storeyIndex = crews.storeyIndex[u]!;
  crews.onStairFromS[u] = Infinity;
  if (isFromBelow && storeyIndex === fireStorey(scene)) sayAtFire(u, scene, storeyIndex);
  return crews.nextTask[u] as TaskName;
}

export function sayAtFire(u: number, scene: Scene, storeyIndex: number): void {
  scene.emit('crewAtFireFloor', { who: unitOf(scene, u).id, where: scene.world.input.storeys[storeyIndex]!.id, because: 'crewClimbing', values: { airLeftL: scene.own.crews.airLeftL[u]! } });
}

function nextStoreyS(u: number, scene: Scene): number {
  const { crews } = scene.own;
  const baseS = crews.goalStoreyIndex[u]! > crews.storeyIndex[u]! ? climbStoreyS(crews.climbedCount[u]!) : descendStoreyS();
  return (baseS * paceFactor(unitOf(scene, u)) * (isSmoky(scene, stairCell(u, scene)) ? SMOKE_SLOWING : 1)) / besideResidentsFrac(u, scene);
}

/** What residents on the flight leave of the crew's speed. */
function besideResidentsFrac(u: number, scene: Scene): number {
  const { world, own: { crews } } = scene;
  const isUp = crews.goalStoreyIndex[u]! > crews.storeyIndex[u]!;
  const cell = scene.plan.stairCells[crews.stairSlot[u]!]?.[crews.storeyIndex[u]! - (isUp ? 0 : 1)] ?? NONE;
  const flight = cell === NONE ? null : walkGraph(world.input).flights[cell];
  return flight ? oncomersSpeedFrac(flight, unitOf(scene, u).crewCount, world.occupants.countByCompartment[cell]!) : 1;
}

function stairCell(u: number, { own, plan }: Scene): number {
  return plan.stairCells[own.crews.stairSlot[u]!]?.[own.crews.storeyIndex[u]!] ?? NONE;
}

/** On air only where it is smoky; without sets a smoky stair is the end of the way. False: has to go back. */
function breathe(u: number, scene: Scene): boolean {
  if (scene.own.crews.liftToIndex[u] !== NONE || !isSmoky(scene, stairCell(u, scene))) return true;
  if (!unitOf(scene, u).hasBreathingSets) return false;
  scene.own.crews.airLeftL[u]! -= airUsedL('climbing', 1);
  return scene.own.crews.airLeftL[u]! > 0;
}

/** The stair with the best sight at the storey ordered; the first of equals. */
function clearestStair(scene: Scene, storeyIndex: number): number {
  let best = 0;
  scene.plan.stairCells.forEach((cells, slot) => {
    if (sightM(scene, cells[storeyIndex] ?? NONE) > sightM(scene, scene.plan.stairCells[best]![storeyIndex] ?? NONE)) best = slot;
  });
  return best;
}
