import { farHydrant, relayFlowLPerS } from '../far-water.ts';
import { LANE_SPEED_M_PER_S } from '../lane-driving.ts';
import { NONE } from '../../input.ts';
import { unitOf } from '../scene.ts';
import { worksOf } from '../tower-works.ts';
import { OUTDOOR_CONNECT_S } from '../water-line.ts';
import { paceFactor } from '../work-rate.ts';
import { feedHoseL } from '../../water/stream.ts';
import type { Task } from './task.ts';

/** Assumed: hose laid from the lockers of an engine that drives along at a walk, reel joined to reel; 1 .. 3 m/s. */
const LAY_M_PER_S = 1.5;

/** Out to the far hydrant laying hose, on it, and pumping; the engine stays there, the crew walks back. */
export const relayPump: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    const { own } = scene;
    const works = worksOf(scene);
    const far = farHydrant(scene, works.relayToUnit[u]!);
    own.taskUntilS[u] = scene.nowS;
    if (far === null) {
      works.relayToUnit[u] = NONE;
      return;
    }
    // Its own tank fills the hose and goes with it.
    own.crews.isPositioned[u] = 0;
    own.taskUntilS[u] = scene.nowS + (far.distanceM / LAY_M_PER_S + OUTDOOR_CONNECT_S) * paceFactor(unitOf(scene, u));
    works.relayFromS[u] = Infinity;
  },
  step: (u, scene) => {
    const { own } = scene;
    const works = worksOf(scene);
    const receiver = works.relayToUnit[u]!;
    const far = receiver === NONE ? null : farHydrant(scene, receiver);
    if (far === null) return 'standReady';
    if (scene.nowS < own.taskUntilS[u]!) return null;
    if (works.relayFromS[u] === Infinity) {
      const flowLPerS = relayFlowLPerS(u, scene);
      const fromHydrantL = Math.max(0, feedHoseL(far.distanceM) - own.crews.tankLeftL[u]!);
      works.relayFromS[u] = scene.nowS + fromHydrantL / flowLPerS;
      [own.xM[u], own.yM[u]] = far.hydrant.positionM;
      scene.emit('relayLaid', { who: unitOf(scene, u).id, where: far.hydrant.id, because: unitOf(scene, receiver).id, values: { distanceM: far.distanceM, flowLPerS } });
      own.taskUntilS[u] = scene.nowS + far.distanceM / LANE_SPEED_M_PER_S;
      return null;
    }
    return 'standReady';
  },
};
