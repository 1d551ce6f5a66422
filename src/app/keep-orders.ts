import { parseCommandLog } from '../run/command-log.ts';
import type { LoggedCommand } from '../run/run-types.ts';
import { currentBranch, type AppState } from '../state/index.ts';

/** Of this tab alone: a reload has the orders again, a drill opened anew does not. */
const KEY = 'lifelane.orders';

interface Kept {
  readonly fileName: string;
  readonly seed: number;
  readonly log: string;
}

/** Notes down what was ordered, in the tab. */
export function keepOrders(state: AppState): void {
  state.orders.subscribe((tree) => {
    const { current, seed } = state.scenario.getState();
    if (!current) return;
    const kept: Kept = { fileName: current.fileName, seed, log: JSON.stringify(currentBranch(tree).log) };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing loses them with the tab, as it does everything.
    }
  });
}

/** Orders made on another page, for the drill that opens next in this tab. */
export function handOrders(fileName: string, seed: number, log: readonly LoggedCommand[]): void {
  const kept: Kept = { fileName, seed, log: JSON.stringify(log) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing opens the drill without them.
  }
}

/** The orders that this tab gave in this drill before it was loaded again. */
export function keptOrders(fileName: string, seed: number): readonly LoggedCommand[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.fileName === fileName && kept.seed === seed ? parseCommandLog(kept.log, fileName) : [];
  } catch {
    return [];
  }
}
