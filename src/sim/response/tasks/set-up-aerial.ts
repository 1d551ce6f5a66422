import { unitOf } from '../scene.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Source: domain B2, position, jacks, raise: 90-180 s (32-54 m), 4-6 min (101 m). */
const SET_UP_S = 135;
const SET_UP_TALL_S = 300;
const TALL_FROM_M = 70;
/** The times above are of an aerial's own crew of two or three. */
const FULL_CREW = 6;

export const setUpAerial: Task = {
  unitState: 'settingUp',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const unit = unitOf(scene, u);
    const meanS = unit.workingHeightM > TALL_FROM_M ? SET_UP_TALL_S : SET_UP_S;
    [own.xM[u], own.yM[u]] = world.input.site.aerialSites[own.crews.siteIndex[u]!]!.centreM;
    own.taskUntilS[u] = scene.nowS + taskTimeS({ ...unit, crewCount: FULL_CREW }, meanS, { seed: world.seed, key: plan.unitKeys[u]!, n: TASK_DRAW.aerialSetUp });
  },
  step: (u, scene) => {
    const { own, world } = scene;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    const { id, workingHeightM } = unitOf(scene, u);
    scene.emit('aerialSetUp', { who: id, where: world.input.site.aerialSites[own.crews.siteIndex[u]!]!.id, because: 'unitPositioned', values: { workingHeightM } });
    return 'monitor';
  },
};
