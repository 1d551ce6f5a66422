import { chooseHydrant } from '../command-post.ts';
import { NONE } from '../../input.ts';
import { takeNozzle } from '../nozzle-choice.ts';
import { unitOf } from '../scene.ts';
import { climbStoreyS, paceFactor, taskTimeS, TASK_DRAW } from '../work-rate.ts';
import { sayAtFire } from './climb.ts';
import type { Task } from './task.ts';

/** Source: domain D4, indoor hydrant with 25 m of hose by two trained people: 30-60 s. */
const CONNECT_S = 45;
/** Assumed: hose, nozzle or wheel are missing and come up from the engine's kit; 60 .. 150 s. */
const FETCH_S = 90;

/** From the attack base: hose on the hydrant, one storey up if need be, valve open. */
export const connectHydrant: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const storeyIndex = world.input.compartments[own.crews.targetIndex[u]!]!.storeyIndex;
    const h = chooseHydrant(u, scene, storeyIndex);
    own.crews.hydrantIndex[u] = h;
    own.taskUntilS[u] = scene.nowS;
    if (h === NONE) return;
    const hydrant = world.input.water.hydrants[h]!;
    const unit = unitOf(scene, u);
    const lastStoreyS = own.crews.storeyIndex[u] === storeyIndex ? 0 : climbStoreyS(own.crews.climbedCount[u]!) * paceFactor(unit);
    const missingS = hydrant.isComplete ? 0 : FETCH_S * paceFactor(unit);
    own.taskUntilS[u] = scene.nowS + lastStoreyS + missingS + taskTimeS(unit, CONNECT_S, { seed: world.seed, key: plan.unitKeys[u]!, n: TASK_DRAW.connect });
    if (!hydrant.isComplete) scene.emit('hydrantIncomplete', { who: unit.id, where: hydrant.id, values: { delayS: missingS } });
  },
  step: (u, scene) => {
    const { own, world } = scene;
    if (own.crews.hydrantIndex[u] === NONE) return 'standReady';
    if (scene.nowS < own.taskUntilS[u]!) return null;
    const storeyIndex = world.input.compartments[own.crews.targetIndex[u]!]!.storeyIndex;
    if (own.crews.storeyIndex[u] !== storeyIndex) {
      own.crews.storeyIndex[u] = storeyIndex;
      sayAtFire(u, scene, storeyIndex);
    }
    own.crews.nozzleOpenS[u] = scene.nowS;
    takeNozzle(u, scene);
    return 'forceDoor';
  },
};
