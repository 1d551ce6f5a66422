import { farHydrant, receiverFor } from '../far-water.ts';
import { LANE_SPEED_M_PER_S } from '../lane-driving.ts';
import { NONE } from '../../input.ts';
import { unitOf, type Scene } from '../scene.ts';
import { OUTDOOR_CONNECT_S } from '../water-line.ts';
import { skillFactor } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Assumed: turned round, hoses off and on again at the tower; 60 .. 180 s. */
const TURN_S = 90;

/** An empty tender to the far hydrant, filled there and back; at the tower its tank is drawn on like any other. Source: domain C2, n V / T. */
export const shuttle: Task = {
  unitState: 'onLane',
  begin: (u, scene) => {
    const { own } = scene;
    own.taskUntilS[u] = scene.nowS + tripS(u, scene);
    if (own.taskUntilS[u] > scene.nowS) own.crews.isPositioned[u] = 0;
  },
  step: (u, scene) => {
    const { own } = scene;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    if (own.crews.isPositioned[u] === 1) return 'standReady';
    const volumeL = unitOf(scene, u).tankL - own.crews.tankLeftL[u]!;
    own.crews.isPositioned[u] = 1;
    own.crews.tankLeftL[u] = unitOf(scene, u).tankL;
    const receiver = receiverFor(u, scene);
    const where = receiver === NONE ? undefined : farHydrant(scene, receiver)?.hydrant.id;
    scene.emit('shuttleBack', { who: unitOf(scene, u).id, ...(where === undefined ? {} : { where }), values: { volumeL } });
    return 'standReady';
  },
};

/** Out, on the hydrant, full, back; 0: there is no hydrant to go to. */
function tripS(u: number, scene: Scene): number {
  const receiver = receiverFor(u, scene);
  const far = receiver === NONE ? null : farHydrant(scene, receiver);
  if (far === null) return 0;
  const { tankL, skillFrac } = unitOf(scene, u);
  const fillS = (tankL - scene.own.crews.tankLeftL[u]!) / far.hydrant.flowLPerS;
  return (2 * far.distanceM) / LANE_SPEED_M_PER_S + (OUTDOOR_CONNECT_S + TURN_S) * skillFactor(skillFrac) + fillS;
}
