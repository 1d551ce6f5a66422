import { unitOf, type Scene } from '../scene.ts';
import { ventsOn } from '../tower-work-plan.ts';
import { worksOf } from '../tower-works.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import { FORCE_S } from './force-door.ts';
import type { Task } from './task.ts';

/** Assumed: to a window or the roof door, opened and wedged; 5 .. 30 s. A locked one is forced. */
const OPEN_S = 15;

/** Windows of a storey, at the top the doors to the roof: a way out for the smoke. */
export const openVents: Task = {
  unitState: 'atWorks',
  begin: (u, scene) => {
    const meanS = ventsOn(scene, scene.own.crews.storeyIndex[u]!).reduce((sumS, i) => sumS + OPEN_S + (isLockedDoor(scene, i) ? FORCE_S : 0), 0);
    scene.own.taskUntilS[u] = scene.nowS + (meanS > 0 ? taskTimeS(unitOf(scene, u), meanS, { seed: scene.world.seed, key: scene.plan.unitKeys[u]!, n: TASK_DRAW.vents }) : 0);
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const storeyIndex = scene.own.crews.storeyIndex[u]!;
    const vents = ventsOn(scene, storeyIndex);
    if (vents.length === 0) return 'standReady';
    for (const i of vents) worksOf(scene).isVented[i] = 1;
    scene.emit('ventsOpened', { who: unitOf(scene, u).id, where: scene.world.input.storeys[storeyIndex]!.id, because: 'smokeReached', values: { openedCount: vents.length } });
    return 'standReady';
  },
};

function isLockedDoor({ world }: Scene, openingIndex: number): boolean {
  return world.input.openings[openingIndex]!.isLocked && world.protection.openFrac[openingIndex] === 0;
}
