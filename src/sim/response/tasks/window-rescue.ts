import { needsRescue, takeOut } from '../casualties.ts';
import { cellKw, OUT_BELOW_KW } from '../fireground.ts';
import { NONE } from '../../input.ts';
import { riseM, unitOf, type Scene } from '../scene.ts';
import { skillFactor } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Source: domain A4, closed guard cut with old tools: 5-10 min. */
const CUT_GUARD_S = 450;
/** Source: domain D4, platform cycle: 2-3 min at 20 m, 3-6 min at 50 m. */
const CYCLE_AT_20_M_S = 150;
const CYCLE_S_PER_M = 4;

/** Basket to a window, guard cut if it has no port, two people in, down. */
export const windowRescue: Task = {
  unitState: 'waterOff',
  begin: (u, scene) => {
    const { own, world } = scene;
    const cell = windowToReach(u, scene);
    own.crews.cellIndex[u] = cell;
    own.crews.dutyCount[u] = 0;
    own.crews.hasWater[u] = 0;
    own.taskUntilS[u] = scene.nowS;
    if (cell === NONE) return;
    const isShut = world.input.facade.cells[cell]!.guard === 'closed' && own.crews.guardCutS[cell] === Infinity;
    const cutS = isShut ? CUT_GUARD_S * skillFactor(unitOf(scene, u).skillFrac) : 0;
    own.taskUntilS[u] = scene.nowS + cutS + cycleS(scene, cell) / 2;
    if (isShut) own.crews.guardCutS[cell] = scene.nowS + cutS;
  },
  step: (u, scene) => {
    const { own, world } = scene;
    const cell = own.crews.cellIndex[u]!;
    if (scene.nowS < own.taskUntilS[u]!) return null;
    if (cell === NONE || own.crews.dutyCount[u] === 1) {
      own.crews.cellIndex[u] = NONE;
      return 'monitor';
    }
    own.crews.dutyCount[u] = 1;
    own.taskUntilS[u] = takeOut(scene, u, world.input.facade.cells[cell]!.compartmentIndex, cycleS(scene, cell) / 2);
    return null;
  },
};

function cycleS(scene: Scene, cellIndex: number): number {
  return Math.max(CYCLE_AT_20_M_S / 2, CYCLE_AT_20_M_S + CYCLE_S_PER_M * (riseM(scene, scene.world.input.facade.cells[cellIndex]!.storeyIndex) - 20));
}

/** Lowest-listed window within the envelope, not in flames, with somebody behind it who cannot leave; NONE: nobody. */
export function windowToReach(u: number, scene: Scene): number {
  const { world, own, plan } = scene;
  const reached = plan.reachedCells[own.crews.siteIndex[u]!]![u]!;
  for (let p = 0; p < world.input.people.length; p++) {
    const place = world.occupants.compartmentIndex[p]!;
    if (place < 0 || world.occupants.isTrapped[p] !== 1 || !needsRescue(scene, p)) continue;
    const cell = plan.cellsByCompartment[place]!.find((i) => reached.includes(i) && cellKw(scene, i) < OUT_BELOW_KW);
    if (cell !== undefined) return cell;
  }
  return NONE;
}
