import { noteLane } from '../clearing.ts';
import { drawLognormal, STREAM } from '../../rng.ts';
import { laneId, laneOf, unitOf } from '../scene.ts';
import type { Task } from './task.ts';

/** Assumed: spread of the drive to the gate; 0.05 .. 0.25. */
const TRAVEL_SIGMA = 0.1;

/** On the road to the gate; a micro station comes on foot to the tower itself. */
export const travel: Task = {
  unitState: 'onRoute',
  begin: (u, scene) => {
    scene.own.taskUntilS[u] = scene.nowS + drawLognormal({ mean: unitOf(scene, u).travelS, sigma: TRAVEL_SIGMA }, scene.world.seed, STREAM.travel, scene.plan.unitKeys[u]!);
  },
  step: (u, scene) => {
    if (scene.nowS < scene.own.taskUntilS[u]!) return null;
    const unit = unitOf(scene, u);
    const laneIndex = laneOf(scene, u);
    scene.own.arrivedAtS[u] = scene.nowS;
    scene.emit('unitArrived', { who: unit.id, where: laneId(scene, laneIndex), because: 'unitDispatched', values: { crewCount: unit.crewCount } });
    if (unit.kind === 'micro') return 'standReady';
    noteLane(scene, laneIndex);
    return 'driveLane';
  },
};
