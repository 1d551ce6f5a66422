/** What a pump operator says before the water is gone. */
import type { Scene } from './scene.ts';
import { worksOf } from './tower-works.ts';
import { waterOnWheelsL } from './water-line.ts';

/** Assumed: told when the tanks last no longer than this, and again only once they lasted twice as long; 180 .. 600 s. */
const WARN_BELOW_S = 300;
const AGAIN_ABOVE_S = 600;

/** @param netLPerS  drawn from all tanks in position, less what hydrants bring */
export function forecastTanks(scene: Scene, netLPerS: number): void {
  const { own } = scene;
  const leftL = waterOnWheelsL(scene);
  const leftS = netLPerS > 0 ? leftL / netLPerS : Infinity;
  const isSaid = own.works?.isRunningOutSaid === true;
  if (isSaid && leftS > AGAIN_ABOVE_S) worksOf(scene).isRunningOutSaid = false;
  if (isSaid || leftS > WARN_BELOW_S || leftL <= 0) return;
  worksOf(scene).isRunningOutSaid = true;
  scene.emit('waterRunsOut', { who: 'tenders', values: { leftS, atS: scene.nowS + leftS, flowLPerS: netLPerS } });
}
