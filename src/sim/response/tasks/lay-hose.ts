import { hoseWalkS } from '../../access/hose-walk.ts';
import { laneId, laneOf, unitOf, becauseOf } from '../scene.ts';
import { skillFactor } from '../work-rate.ts';
import type { Task } from './task.ts';

/** The engine stays where it was stopped; the crew carries the hose to the tower and the engine pumps from there. */
export const layHose: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    const { own, plan } = scene;
    own.crews.hoseM[u] = plan.laneLengthsM[laneOf(scene, u)]! - own.laneAtM[u]!;
    own.taskUntilS[u] = scene.nowS + hoseWalkS(own.crews.hoseM[u], unitOf(scene, u).crewCount - 1) * skillFactor(unitOf(scene, u).skillFrac);
  },
  step: (u, scene) => {
    const { own, world } = scene;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    own.crews.isPositioned[u] = 1;
    const because = world.input.site.obstacles[own.crews.blockedBy[u]!]?.id;
    scene.emit('hoseLaidByHand', { who: unitOf(scene, u).id, where: laneId(scene, laneOf(scene, u)), ...becauseOf(because), values: { distanceM: own.crews.hoseM[u]! } });
    return 'standReady';
  },
};
