import { NONE } from '../../input.ts';
import { nextFlatToWarn } from '../search-order.ts';
import { climbStoreyS } from '../work-rate.ts';
import { KNOCK_S } from './search.ts';
import type { Task } from './task.ts';

/** A micro station warns the neighbours, door by door; smoke without sets ends the round on that storey. */
export const knock: Task = {
  unitState: 'searching',
  begin: (u, scene) => {
    const { crews } = scene.own;
    const flat = nextFlatToWarn(u, scene);
    crews.searchIndex[u] = flat;
    if (flat === NONE) return;
    const from = crews.storeyIndex[u] === NONE ? scene.plan.groundStorey : crews.storeyIndex[u]!;
    const storeyIndex = scene.world.input.compartments[flat]!.storeyIndex;
    scene.own.taskUntilS[u] = scene.nowS + KNOCK_S + Math.abs(storeyIndex - from) * climbStoreyS(0);
    crews.storeyIndex[u] = storeyIndex;
  },
  step: (u, scene) => {
    const { own } = scene;
    const flat = own.crews.searchIndex[u]!;
    if (flat === NONE) return 'standReady';
    if (scene.nowS < own.taskUntilS[u]!) return null;
    own.knockedAtS[flat] = Math.min(own.knockedAtS[flat]!, scene.nowS);
    return 'knock';
  },
};
