import { NONE } from '../../input.ts';
import type { TaskName } from './registry.ts';
import type { Task } from './task.ts';

/** Hands on the obstacle in hand (`obstacleIndex`); the work itself is done in clearing.ts, where all hands meet. */
export const clearLane: Task = {
  unitState: 'clearingLane',
  step: (u, { own }) => {
    if (own.obstacleClearedAtS[own.crews.obstacleIndex[u]!] === Infinity) return null;
    own.crews.obstacleIndex[u] = NONE;
    return own.crews.nextTask[u] as TaskName;
  },
};
