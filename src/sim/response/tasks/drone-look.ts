import { fireStorey } from '../fireground.ts';
import { needsRescue } from '../casualties.ts';
import { NONE } from '../../input.ts';
import { PERSON } from '../../occupants/state.ts';
import { unitOf, type Scene } from '../scene.ts';
import { worksOf } from '../tower-works.ts';
import { taskTimeS, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Source: domain D5, what it sees is known three minutes after the start of the work. Assumed: a minute of it for unpacking; 45 .. 90 s. */
const TAKE_OFF_S = 60;
const FLIGHT_S = 120;
/** Source: domain D5, wind limit 8-10 m/s. */
const WIND_LIMIT_M_PER_S = 9;

/** The drone goes up; its pilot reports on his own while the crew goes on. */
export const droneLook: Task = {
  unitState: 'atWorks',
  begin: (u, scene) => {
    const { own, world, plan } = scene;
    const { windMPerS } = world.commands;
    own.taskUntilS[u] = scene.nowS;
    if (windMPerS > WIND_LIMIT_M_PER_S) {
      worksOf(scene).droneReportsS[u] = -Infinity;
      scene.emit('droneGrounded', { who: unitOf(scene, u).id, values: { windMPerS } });
      return;
    }
    own.taskUntilS[u] = scene.nowS + taskTimeS({ ...unitOf(scene, u), crewCount: 6 }, TAKE_OFF_S, { seed: world.seed, key: plan.unitKeys[u]!, n: TASK_DRAW.drone });
    worksOf(scene).droneReportsS[u] = own.taskUntilS[u] + FLIGHT_S;
  },
  step: (u, scene) => (scene.nowS < scene.own.taskUntilS[u]! ? null : 'standReady'),
};

/** Once a tick: drones that have been round the tower. */
export function stepDrones(scene: Scene): void {
  const { works } = scene.own;
  if (works === undefined) return;
  for (let u = 0; u < works.droneReportsS.length; u++) {
    if (works.droneReportsS[u] === -Infinity || scene.nowS < works.droneReportsS[u]!) continue;
    works.droneReportsS[u] = -Infinity;
    report(u, scene);
  }
}

/** What the façade shows: the storey on fire, and people who wait at windows. Whoever lies on the floor is not seen. */
function report(u: number, scene: Scene): void {
  const { world, own, plan } = scene;
  const { occupants, input } = world;
  let seenCount = 0;
  for (let p = 0; p < input.people.length; p++) {
    const place = occupants.compartmentIndex[p]!;
    if (place < 0 || occupants.state[p] === PERSON.incapacitated || plan.cellsByCompartment[place]!.length === 0 || !needsRescue(scene, p)) continue;
    worksOf(scene).seenAtS[place] = scene.nowS;
    seenCount += 1;
  }
  const storeyIndex = fireStorey(scene);
  if (own.crews.baseStoreyIndex === NONE) own.crews.baseStoreyIndex = storeyIndex;
  const where = input.storeys[storeyIndex]?.id;
  scene.emit('droneLooked', { who: unitOf(scene, u).id, ...(where === undefined ? {} : { where }), values: { seenCount } });
}
