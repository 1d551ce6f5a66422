/** What lies under a click: the nearest thing on screen, small things first. */
import type { Selection } from '../view.ts';

export type Picked = Pick<Selection, 'kind' | 'index'>;

export interface Candidate extends Picked {
  readonly xPx: number;
  readonly yPx: number;
  readonly reachPx: number;
  /** Lower wins when both are in reach. */
  readonly rank: number;
}

export function nearestOf(candidates: Iterable<Candidate>, click: { readonly xPx: number; readonly yPx: number }): Picked | null {
  let best: Candidate | null = null;
  let bestScore = Infinity;
  for (const candidate of candidates) {
    const awayPx = Math.hypot(candidate.xPx - click.xPx, candidate.yPx - click.yPx);
    const score = candidate.rank * 1000 + awayPx;
    if (awayPx <= candidate.reachPx && score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best && { kind: best.kind, index: best.index };
}
