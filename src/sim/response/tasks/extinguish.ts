import { targetKw, OUT_BELOW_KW } from '../fireground.ts';
import { NONE } from '../../input.ts';
import { draw, STREAM } from '../../rng.ts';
import { unitOf, type Scene } from '../scene.ts';
import { isSmoky } from '../sight.ts';
import { pourOn } from '../water-on-fire.ts';
import type { Task } from './task.ts';

/** Source: domain D6: nominal 40 % up to 0.3 MW; trained 75 % up to 0.5 MW; trained with sets 85 % up to 1 MW. */
const NOMINAL = { successFrac: 0.4, upToKw: 300 };
const TRAINED = { successFrac: 0.75, upToKw: 500 };
const WITH_SETS = { successFrac: 0.85, upToKw: 1000 };
const TRAINED_SKILL_FRAC = 0.7;
/** Assumed: a few extinguishers one after the other; 30 .. 90 s. */
const DISCHARGE_S = 60;
/** Assumed: powder that hits, as the water that would take up the same heat; 0.3 .. 0.5 L/s at 0.5. */
const AS_WATER_L_PER_S = 0.4;
const AS_WATER_FRAC = 0.5;

/** A micro station's first minute at a small fire. */
export const extinguish: Task = {
  unitState: 'attacking',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const kw = targetKw(scene, own.crews.targetIndex[u]!, own.crews.cellIndex[u]!);
    const ability = abilityOf(u, scene);
    own.taskUntilS[u] = scene.nowS;
    own.crews.hasWater[u] = 0;
    if (kw < OUT_BELOW_KW || kw > ability.upToKw || !canApproach(u, scene)) return;
    const isSuccess = draw(world.seed, STREAM.extinguisher, plan.unitKeys[u]!) < ability.successFrac;
    own.crews.hasWater[u] = isSuccess ? 1 : 0;
    own.taskUntilS[u] = scene.nowS + DISCHARGE_S;
    scene.emit('extinguisherUsed', { who: unitOf(scene, u).id, where: world.input.compartments[own.crews.targetIndex[u]!]!.id, values: { fireKw: kw, successFrac: isSuccess ? 1 : 0 } });
  },
  step: (u, scene) => {
    const { crews, taskUntilS } = scene.own;
    if (scene.nowS >= taskUntilS[u]!) {
      crews.hasWater[u] = 0;
      return 'standReady';
    }
    if (crews.hasWater[u] === 1) pourOn(scene, { compartmentIndex: crews.targetIndex[u]!, cellIndex: crews.cellIndex[u]! }, AS_WATER_L_PER_S, AS_WATER_FRAC);
    return null;
  },
};

function abilityOf(u: number, scene: Scene) {
  const { skillFrac, hasBreathingSets } = unitOf(scene, u);
  if (skillFrac < TRAINED_SKILL_FRAC) return NOMINAL;
  return hasBreathingSets ? WITH_SETS : TRAINED;
}

function canApproach(u: number, scene: Scene): boolean {
  const target = scene.own.crews.targetIndex[u]!;
  return unitOf(scene, u).hasBreathingSets || !isSmoky(scene, scene.plan.standBefore[target] ?? NONE);
}
