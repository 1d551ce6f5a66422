import { NONE } from '../../input.ts';
import { unitOf } from '../scene.ts';
import { freeBlowerPlace } from '../tower-work-plan.ts';
import { worksOf } from '../tower-works.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Assumed: off the appliance, in front of the stair door, running, cone over the whole doorway; 60 .. 180 s by a full crew. */
const SET_S = 90;

/** The crew's blower at the foot of the smokiest stair; it stays there and runs. */
export const setBlower: Task = {
  unitState: 'atWorks',
  begin: (u, scene) => {
    scene.own.taskUntilS[u] = scene.nowS + taskTimeS(unitOf(scene, u), SET_S, { seed: scene.world.seed, key: scene.plan.unitKeys[u]!, n: TASK_DRAW.blower });
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const fan = freeBlowerPlace(u, scene);
    if (fan !== NONE) {
      worksOf(scene).fanSetBy[fan] = u;
      const { input } = scene.world;
      scene.emit('blowerSet', { who: unitOf(scene, u).id, where: input.compartments[input.fans[fan]!.toIndex]!.id, because: 'smokeReached' });
    }
    return 'standReady';
  },
};
