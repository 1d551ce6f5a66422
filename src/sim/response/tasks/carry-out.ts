import { NONE } from '../../input.ts';
import type { Task } from './task.ts';

/** Down with whoever was found in `searchIndex`; free again when they are out. */
export const carryOut: Task = {
  unitState: 'searching',
  begin: (u, { own, world, nowS }) => {
    const place = own.crews.searchIndex[u]!;
    let downAtS = nowS;
    for (let p = 0; p < world.input.people.length; p++) {
      if (own.rescueStartS[p] === nowS && world.occupants.compartmentIndex[p] === place) downAtS = Math.max(downAtS, own.rescueOutS[p]!);
    }
    own.taskUntilS[u] = downAtS;
    own.crews.hydrantIndex[u] = own.crews.lineFromUnit[u] = own.crews.targetIndex[u] = own.crews.cellIndex[u] = NONE;
    own.crews.hasWater[u] = 0;
  },
  step: (u, { own, nowS }) => {
    if (nowS < own.taskUntilS[u]!) return null;
    own.crews.searchIndex[u] = NONE;
    own.crews.storeyIndex[u] = NONE;
    return 'standReady';
  },
};
