/** Orders to both towers: one log, kept with every other that was tried and how it ended. */
import { measureRun } from '../report/measures/measures.ts';
import type { LoggedCommand } from '../run/run-types.ts';
import type { Pace } from '../run/worker-messages.ts';
import { branchTo, createCommandTree, currentBranch, forgetEnds, newTree, withEnd, type CommandTreeStore } from './command-tree.ts';
import type { RunClient } from './run-client.ts';
import { asMeasured, type RunOrder } from './run-data.ts';
import type { RunStatusStore } from './run-status.ts';
import { SIDES, type Side } from './side.ts';

/** A snapshot is about half a megabyte; going back a minute costs a second at most. Assumed: 30 .. 120 s. */
const ORDERS_PACE: Pace = { untilS: Infinity, snapshotEveryS: 60 };

export interface Orders {
  readonly tree: CommandTreeStore;
  /** Another night: nothing but these was tried on it. */
  restart(log: readonly LoggedCommand[]): void;
  /** This log from now on; both towers go on from the first order that differs. */
  give(log: readonly LoggedCommand[]): void;
  /** What is known of one side's ends holds no longer. */
  forget(side: Side): void;
}

export interface OrdersPorts {
  readonly client: RunClient;
  readonly status: RunStatusStore;
  /** What is chosen now, without these orders; null: nothing yet. */
  readonly order: () => RunOrder | null;
}

export function createOrders({ client, status, order }: OrdersPorts): Orders {
  const tree = createCommandTree();

  /** Measures what is on screen and finished, once a branch and side. While another log or switch is on its way, what is on screen is not its end. */
  function noteEnds(): void {
    for (const side of SIDES) {
      const run = status.getState().sides[side].phase === 'done' ? client.shown(side) : null;
      const log = run?.recording ? run.order.commands : undefined;
      const isWanted = tree.getState().branches.some((branch) => branch.log === log && branch.ends[side] === null);
      if (run && log && isWanted) tree.setState(withEnd(tree.getState(), log, side, measureRun(asMeasured(run))));
    }
  }
  // Until somebody orders something, nothing is compared.
  status.subscribe(() => {
    if (tree.getState().branches.length > 1) noteEnds();
  });

  return {
    tree,
    restart: (log) => tree.setState(newTree(log)),
    give(log) {
      noteEnds();
      tree.setState(branchTo(tree.getState(), log));
      const commands = currentBranch(tree.getState()).log;
      if (client.isOpen()) return client.setCommands(commands);
      const chosen = order();
      if (chosen) client.restartPair({ ...chosen, commands, pace: ORDERS_PACE });
    },
    forget: (side) => tree.setState(forgetEnds(tree.getState(), side)),
  };
}
