import { NONE } from '../../input.ts';
import { becauseOf, unitOf } from '../scene.ts';
import { worksOf } from '../tower-works.ts';
import type { Task } from './task.ts';

/** Assumed: branch shut, handed over, crew briefed, branch open again; 10 .. 60 s. */
const HAND_OVER_S = 20;

/** At the branch of a crew that is short of air: takes it over with the hose as it lies. */
export const relieve: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    scene.own.taskUntilS[u] = scene.nowS + HAND_OVER_S;
  },
  step: (u, scene) => {
    const { own, world } = scene;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    const works = worksOf(scene);
    const relieved = works.relievesUnit[u]!;
    works.relievesUnit[u] = NONE;
    const target = own.crews.targetIndex[u]!;
    if (target === NONE) return 'standReady';
    own.crews.nozzleOpenS[u] = scene.nowS;
    own.crews.storeyIndex[u] = world.input.compartments[target]!.storeyIndex;
    scene.emit('lineRelieved', { who: unitOf(scene, u).id, where: world.input.compartments[target]!.id, ...becauseOf(world.input.response.units[relieved]?.id), values: { airLeftL: own.crews.airLeftL[u]! } });
    return 'attack';
  },
};
