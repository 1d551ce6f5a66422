import { isTrainedMicro } from '../supply.ts';
import { becauseOf, unitOf, type Scene } from '../scene.ts';
import { worksOf } from '../tower-works.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Source: domain D4, power and gas isolated: 1-3 min with keys and labels, 10-20 min without. */
const WITH_KEYS_S = 120;
const WITHOUT_KEYS_S = 900;

/** Meter room and gas valve of the tower. A trained micro station hands over the keys and shows the way (domain G2). */
export const cutMains: Task = {
  unitState: 'atWorks',
  begin: (u, scene) => {
    const meanS = keeperId(scene) === undefined ? WITHOUT_KEYS_S : WITH_KEYS_S;
    scene.own.taskUntilS[u] = scene.nowS + taskTimeS(unitOf(scene, u), meanS, { seed: scene.world.seed, key: scene.plan.unitKeys[u]!, n: TASK_DRAW.cutMains });
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const works = worksOf(scene);
    if (works.mainsCutAtS === Infinity) {
      works.mainsCutAtS = scene.nowS;
      scene.emit('mainsCut', { who: unitOf(scene, u).id, ...becauseOf(keeperId(scene)) });
    }
    return 'standReady';
  },
};

/** Who has the keys and is there; undefined: nobody. */
function keeperId({ own, world }: Scene): string | undefined {
  return world.input.response.units.find((unit, u) => isTrainedMicro(unit) && own.arrivedAtS[u]! < Infinity)?.id;
}
