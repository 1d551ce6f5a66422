import { airUsedL } from '../air.ts';
import { takeOut } from '../casualties.ts';
import { NONE } from '../../input.ts';
import { unitOf, type Scene } from '../scene.ts';
import { chooseSearchPlace } from '../search-order.ts';
import { isSmoky, SMOKY_BELOW_M, sightM } from '../sight.ts';
import { paceFactor } from '../work-rate.ts';
import { forceDoorS } from './force-door.ts';
import type { Task } from './task.ts';

/** Source: domain F2 (building head knocks a flat in 8-12 s). */
export const KNOCK_S = 10;
/** Assumed: a look along a corridor without smoke; 3 .. 10 s. */
const LOOK_S = 5;
/** Source: domain D4, zero visibility: 3 m2/min. */
const BLIND_M2_PER_MIN = 3;

/** One storey, room by room: knocking where the air is clear, feeling along the walls where it is not. */
export const search: Task = {
  unitState: 'searching',
  begin: (u, scene) => {
    const { own } = scene;
    const place = chooseSearchPlace(u, scene, own.crews.storeyIndex[u]!);
    own.crews.searchIndex[u] = place;
    own.taskUntilS[u] = scene.nowS + (place === NONE ? 0 : placeS(u, scene, place));
  },
  step: (u, scene) => {
    const { own } = scene;
    const place = own.crews.searchIndex[u]!;
    if (place === NONE) return finishStorey(u, scene);
    if (isInSmoke(scene, place)) own.crews.airLeftL[u]! -= airUsedL('searching', 1);
    if (own.crews.airLeftL[u]! <= 0) return 'withdraw';
    if (scene.nowS < own.taskUntilS[u]!) return null;
    own.knockedAtS[place] = Math.min(own.knockedAtS[place]!, scene.nowS);
    own.searchedAtS[place] = Math.min(own.searchedAtS[place]!, scene.nowS);
    return takeOut(scene, u, place) > scene.nowS ? 'carryOut' : 'search';
  },
};

function isInSmoke(scene: Scene, placeIndex: number): boolean {
  return isSmoky(scene, placeIndex) || isSmoky(scene, scene.plan.standBefore[placeIndex] ?? NONE);
}

function placeS(u: number, scene: Scene, placeIndex: number): number {
  const { areaM2, kind } = scene.world.input.compartments[placeIndex]!;
  if (!isInSmoke(scene, placeIndex)) return kind === 'flat' || kind === 'room' ? KNOCK_S : LOOK_S;
  const m2PerMin = searchM2PerMin(scene, sightM(scene, placeIndex));
  return forceDoorS(u, scene, placeIndex) + (areaM2 / m2PerMin) * 60 * paceFactor(unitOf(scene, u));
}

/** From the blind rate at no sight to the scenario's rate where smoke only just counts as smoke. */
function searchM2PerMin({ world }: Scene, seesM: number): number {
  const clearFrac = Math.min(1, seesM / SMOKY_BELOW_M);
  return BLIND_M2_PER_MIN + (Math.max(BLIND_M2_PER_MIN, world.input.response.searchM2PerMin) - BLIND_M2_PER_MIN) * clearFrac;
}

function finishStorey(u: number, scene: Scene): 'standReady' {
  const { own, world, plan } = scene;
  const storeyIndex = own.crews.storeyIndex[u]!;
  if (own.crews.storeySearchedS[storeyIndex] === Infinity) {
    const searchedCount = plan.compartmentsByStorey[storeyIndex]!.filter((c) => own.searchedAtS[c]! < Infinity).length;
    own.crews.storeySearchedS[storeyIndex] = scene.nowS;
    scene.emit('storeySearched', { who: unitOf(scene, u).id, where: world.input.storeys[storeyIndex]!.id, values: { searchedCount, leftCount: plan.compartmentsByStorey[storeyIndex]!.length - searchedCount } });
  }
  return 'standReady';
}
