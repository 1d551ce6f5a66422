import { chooseTask } from '../command-post.ts';
import { NONE } from '../../input.ts';
import type { Task } from './task.ts';

/** The commander is asked again after this long. Assumed: one look round; 5 .. 15 s. */
const ASK_AGAIN_S = 5;

/** At the command post, waiting for orders. */
export const standReady: Task = {
  unitState: 'onScene',
  begin: (u, { own, nowS }) => {
    own.taskUntilS[u] = nowS;
    own.crews.targetIndex[u] = own.crews.cellIndex[u] = own.crews.hydrantIndex[u] = own.crews.lineFromUnit[u] = own.crews.searchIndex[u] = NONE;
    own.crews.hasWater[u] = 0;
    own.crews.nozzleOpenS[u] = Infinity;
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const next = chooseTask(u, scene);
    if (next === null) scene.own.taskUntilS[u] = scene.nowS + ASK_AGAIN_S;
    return next;
  },
};
