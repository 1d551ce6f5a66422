import { NONE } from '../../input.ts';
import { takeNozzle } from '../nozzle-choice.ts';
import { riseM, unitOf } from '../scene.ts';
import { bestEngine, chargeHandLineS } from '../water-line.ts';
import { skillFactor, taskTimeS, TASK_DRAW } from '../work-rate.ts';
import { sayAtFire } from './climb.ts';
import { HAND_LINE_UP_TO_M } from '../supply.ts';
import type { Task } from './task.ts';

/** Source: domain D4 (clear-lane test: 1:44 less 36 s of driving and 22 s of filling 40 m of hose = 46 s by three people), over the crew factor 1.38 of three. */
const HAND_LINE_S = 46 / 1.38;
/** Source: domain D4, vertical hose by two or three people: 20-30 s a storey. */
const VERTICAL_S_PER_STOREY = 25;

/** Own hose from the engine: across the ground to a low storey, or up the outside of the tower to a high one. */
export const layOwnLine: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const unit = unitOf(scene, u);
    const storeys = Math.abs(world.input.compartments[own.crews.targetIndex[u]!]!.storeyIndex - plan.groundStorey);
    const handS = taskTimeS(unit, HAND_LINE_S, { seed: world.seed, key: plan.unitKeys[u]!, n: TASK_DRAW.handLine });
    own.taskUntilS[u] = scene.nowS + handS + storeys * VERTICAL_S_PER_STOREY * skillFactor(unit.skillFrac);
  },
  step: (u, scene) => {
    const { own, world } = scene;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    const engine = bestEngine(scene);
    if (engine === NONE) return 'standReady';
    const storeyIndex = world.input.compartments[own.crews.targetIndex[u]!]!.storeyIndex;
    const heightM = riseM(scene, storeyIndex);
    own.crews.lineFromUnit[u] = engine;
    own.crews.nozzleOpenS[u] = scene.nowS + chargeHandLineS(scene, engine, heightM);
    if (heightM > HAND_LINE_UP_TO_M) scene.emit('hoseLaidByHand', { who: unitOf(scene, u).id, where: world.input.storeys[storeyIndex]!.id, because: unitOf(scene, engine).id, values: { heightM } });
    if (own.crews.storeyIndex[u] !== storeyIndex) sayAtFire(u, scene, storeyIndex);
    own.crews.storeyIndex[u] = storeyIndex;
    takeNozzle(u, scene);
    return 'forceDoor';
  },
};
