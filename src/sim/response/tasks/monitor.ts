import { cellKw, OUT_BELOW_KW } from '../fireground.ts';
import { NONE } from '../../input.ts';
import { riseM, unitOf, type Scene } from '../scene.ts';
import { hoseLossM } from '../../water/stream.ts';
import { bestEngine, feedHoseM, outdoorTotalLPerS } from '../water-line.ts';
import { noteFirstWater, pourOn } from '../water-on-fire.ts';
import type { Task } from './task.ts';
import { windowToReach } from './window-rescue.ts';

/** Source: domain C3, platform monitor 20-40 L/s. */
const MONITOR_L_PER_S = 30;
/** Assumed: head a monitor needs at its nozzle for that flow, and what ladder pipe and hose cost; 40 .. 60 m, 15 .. 25 m. */
const MONITOR_HEAD_M = 50;
const LADDER_LOSS_M = 20;
/** Assumed: cells one monitor can sweep in turn; 2 .. 4. */
const SWEPT_CELLS = 3;
/** Assumed: a monitor that was off for longer than this is reported again; 60 .. 300 s. */
const SILENT_S = 120;
/** People at windows are looked for this often, s. */
const LOOK_EVERY_S = 5;

/** Set up and working: people at windows first, then the worst of the façade within the envelope. */
export const monitor: Task = {
  unitState: 'waterOn',
  step: (u, scene) => {
    if (scene.world.tick % LOOK_EVERY_S === 0 && windowToReach(u, scene) !== NONE) return 'windowRescue';
    const { crews } = scene.own;
    const engine = bestEngine(scene);
    const cells = engine === NONE ? [] : worstCells(u, scene);
    const flowLPerS = cells.length > 0 ? monitorLPerS(scene, engine, cells[0]!) : 0;
    if (flowLPerS <= 0) return null;
    const offS = scene.nowS - crews.nozzleOpenS[u]!;
    if (offS < 0 || offS > SILENT_S) scene.emit('monitorOnFacade', { who: unitOf(scene, u).id, where: scene.world.input.facade.cells[cells[0]!]!.id, because: unitOf(scene, engine).id, values: { flowLPerS } });
    crews.nozzleOpenS[u] = scene.nowS;
    crews.drawnLPerS[engine]! += flowLPerS;
    noteFirstWater(scene);
    for (const cell of cells) pourOn(scene, { compartmentIndex: NONE, cellIndex: cell }, flowLPerS / cells.length, 1);
    return null;
  },
};

/** The loss in the hose from where the engine stands grows with the flow like that of the nozzle and the ladder. */
function monitorLPerS(scene: Scene, engineIndex: number, cellIndex: number): number {
  const leftM = unitOf(scene, engineIndex).pumpHeadM - riseM(scene, scene.world.input.facade.cells[cellIndex]!.storeyIndex);
  const neededM = MONITOR_HEAD_M + LADDER_LOSS_M + hoseLossM(feedHoseM(scene, engineIndex), MONITOR_L_PER_S);
  const byHead = MONITOR_L_PER_S * Math.sqrt(Math.max(0, leftM) / neededM);
  const bySupply = scene.own.crews.areTanksDry ? outdoorTotalLPerS(scene) : MONITOR_L_PER_S;
  return Math.min(MONITOR_L_PER_S, byHead, bySupply);
}

/** Up to three cells, hottest first. */
function worstCells(u: number, scene: Scene): number[] {
  const reached = scene.plan.reachedCells[scene.own.crews.siteIndex[u]!]![u]!;
  const burning = reached.filter((i) => cellKw(scene, i) > (isWetted(scene, i) ? 0 : OUT_BELOW_KW));
  return burning.sort((a, b) => cellKw(scene, b) - cellKw(scene, a) || a - b).slice(0, SWEPT_CELLS);
}

/** The façade system used water here in its last step. */
function isWetted({ world }: Scene, cellIndex: number): boolean {
  return world.facade.cooledLPerS[cellIndex]! > 0;
}
