import { unitOf } from '../scene.ts';
import type { Task } from './task.ts';

export const turnOut: Task = {
  unitState: 'turningOut',
  begin: (u, scene) => {
    scene.own.taskUntilS[u] = scene.nowS + unitOf(scene, u).turnoutS;
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    scene.emit('unitTurnedOut', { who: unitOf(scene, u).id, because: 'unitDispatched' });
    return 'travel';
  },
};
