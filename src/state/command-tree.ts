/** Every log of orders that was tried on this night, as a tree: a change of the log is a branch of the one it was made on. */
import { createStore } from 'zustand/vanilla';
import type { MeasuredValues } from '../report/measures/measures.ts';
import type { LoggedCommand } from '../run/run-types.ts';
import type { BySide, Side } from './side.ts';

export interface Branch {
  readonly id: number;
  /** null: the night as it first ran. */
  readonly parentId: number | null;
  /** In order of time. */
  readonly log: readonly LoggedCommand[];
  /** How the night ended on each side; null: not computed to the end. */
  readonly ends: BySide<MeasuredValues | null>;
}

export interface CommandTree {
  readonly branches: readonly Branch[];
  readonly currentId: number;
}

const NO_ENDS: Branch['ends'] = { asFound: null, rectified: null };

export function newTree(log: readonly LoggedCommand[]): CommandTree {
  return { branches: [{ id: 0, parentId: null, log, ends: NO_ENDS }], currentId: 0 };
}

export function createCommandTree() {
  return createStore<CommandTree>(() => newTree([]));
}
export type CommandTreeStore = ReturnType<typeof createCommandTree>;

export function currentBranch({ branches, currentId }: CommandTree): Branch {
  return branches[currentId]!;
}

/** Makes this log the current one: the branch that has it already, or a new one grown on the current. */
export function branchTo(tree: CommandTree, log: readonly LoggedCommand[]): CommandTree {
  const key = JSON.stringify(log);
  const known = tree.branches.find((branch) => JSON.stringify(branch.log) === key);
  if (known) return { ...tree, currentId: known.id };
  const id = tree.branches.length;
  return { branches: [...tree.branches, { id, parentId: tree.currentId, log, ends: NO_ENDS }], currentId: id };
}

/** Notes how the night ended on one side; the tree itself when nothing is new. */
export function withEnd(tree: CommandTree, log: readonly LoggedCommand[], side: Side, end: MeasuredValues): CommandTree {
  const branch = tree.branches.find((each) => each.log === log);
  if (!branch || branch.ends[side] !== null) return tree;
  return { ...tree, branches: tree.branches.map((each) => (each === branch ? { ...each, ends: { ...each.ends, [side]: end } } : each)) };
}

/** The right tower keeps other hazards now: what was known of it holds no longer. */
export function forgetEnds(tree: CommandTree, side: Side): CommandTree {
  return { ...tree, branches: tree.branches.map((branch) => ({ ...branch, ends: { ...branch.ends, [side]: null } })) };
}

/** The log with one more order, in order of time; of two in one second the earlier given comes first. */
export function withOrder(log: readonly LoggedCommand[], order: LoggedCommand): readonly LoggedCommand[] {
  const at = log.findIndex(({ tick }) => tick > order.tick);
  return at < 0 ? [...log, order] : [...log.slice(0, at), order, ...log.slice(at)];
}
