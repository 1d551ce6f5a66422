import { WALK_M_PER_S } from '../../access/hose-walk.ts';
import { laneOf, unitOf } from '../scene.ts';
import { skillFactor } from '../work-rate.ts';
import type { Task } from './task.ts';

/** The crew leaves its appliance behind the block and goes on foot; the driver brings it up once the lane is free. */
export const walkIn: Task = {
  unitState: 'onLane',
  begin: (u, scene) => {
    const leftM = scene.plan.laneLengthsM[laneOf(scene, u)]! - scene.own.laneAtM[u]!;
    scene.own.crews.isLeftOnLane[u] = 1;
    scene.own.taskUntilS[u] = scene.nowS + (leftM / WALK_M_PER_S) * skillFactor(unitOf(scene, u).skillFrac);
  },
  step: (u, scene) => (scene.nowS < scene.own.taskUntilS[u]! ? null : 'standReady'),
};
