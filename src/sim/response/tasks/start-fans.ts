import { unitOf } from '../scene.ts';
import { CONTROL_ROOM_S } from '../supply.ts';
import { startableFans } from '../tower-work-plan.ts';
import { worksOf } from '../tower-works.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** The stair's own fans, started in the control room because no alarm did; two of the crew are as quick there as six. */
export const startFans: Task = {
  unitState: 'atWorks',
  begin: (u, scene) => {
    const two = { ...unitOf(scene, u), crewCount: 6 };
    scene.own.taskUntilS[u] = scene.nowS + taskTimeS(two, CONTROL_ROOM_S, { seed: scene.world.seed, key: scene.plan.unitKeys[u]!, n: TASK_DRAW.startFans });
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const works = worksOf(scene);
    const { fans, compartments } = scene.world.input;
    for (const f of startableFans(scene)) {
      works.fanSetBy[f] = u;
      const inside = Math.max(fans[f]!.fromIndex, fans[f]!.toIndex);
      scene.emit('fansStarted', { who: unitOf(scene, u).id, where: compartments[inside]!.id, because: 'byHand' });
    }
    return 'standReady';
  },
};
