import { NONE } from '../../input.ts';
import { unitOf, type Scene } from '../scene.ts';
import { isSmoky } from '../sight.ts';
import { climbStoreyS } from '../work-rate.ts';
import { KNOCK_S } from './search.ts';
import type { Task } from './task.ts';

/** Source: domain G2, evacuate the fire floor and two above. */
const STOREYS_UP = 2;

/** A micro station warns the neighbours, door by door; smoke without sets ends the round on that storey. */
export const knock: Task = {
  unitState: 'searching',
  begin: (u, scene) => {
    const { crews } = scene.own;
    const flat = nextFlat(u, scene);
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

function nextFlat(u: number, scene: Scene): number {
  const { own, world, plan } = scene;
  const base = own.crews.baseStoreyIndex;
  for (let s = base; base !== NONE && s <= Math.min(base + STOREYS_UP, world.input.storeys.length - 1); s++) {
    for (const c of plan.compartmentsByStorey[s]!) {
      const isHome = world.input.compartments[c]!.kind === 'flat';
      const isReachable = unitOf(scene, u).hasBreathingSets || !isSmoky(scene, plan.standBefore[c] ?? NONE);
      if (isHome && isReachable && own.knockedAtS[c] === Infinity) return c;
    }
  }
  return NONE;
}
