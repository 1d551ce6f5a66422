import { reportBlocked } from '../clearing.ts';
import { decideAtBlock } from '../command-post.ts';
import { driveOn } from '../lane-driving.ts';
import { laneOf } from '../scene.ts';
import type { Task } from './task.ts';

/** Gate to tower. What to do about a block is the commander's decision. */
export const driveLane: Task = {
  unitState: 'onLane',
  step: (u, scene) => {
    const { crews } = scene.own;
    const halt = driveOn(u, scene);
    if (halt === null) return null;
    if (halt === 'there') return 'standReady';
    if (crews.blockedBy[u] !== halt.becauseIndex || crews.isSaid[u] === 0) reportBlocked(scene, u, laneOf(scene, u), halt);
    crews.blockedBy[u] = halt.becauseIndex;
    crews.isSaid[u] = 1;
    return decideAtBlock(u, scene, halt);
  },
};
