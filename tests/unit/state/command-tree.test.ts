import { describe, expect, it } from 'vitest';
import { branchTo, currentBranch, forgetEnds, newTree, withEnd, withOrder } from '../../../src/state/command-tree.ts';

const wind = (tick: number, windMPerS = 5) => ({ tick, command: { kind: 'setWind', windMPerS, windFromDeg: 0 } }) as const;

describe('command tree', () => {
  it('grows a branch for every change of the log, on the one it was made on', () => {
    const one = branchTo(newTree([]), [wind(10)]);
    const two = branchTo(one, [wind(10), wind(20)]);
    const back = branchTo(two, one.branches[1]!.log);
    const other = branchTo(back, [wind(10), wind(30)]);
    expect(other.branches.map(({ id, parentId, log }) => [id, parentId, log.length])).toEqual([[0, null, 0], [1, 0, 1], [2, 1, 2], [3, 1, 2]]);
    expect(currentBranch(other).id).toBe(3);
  });

  it('goes back to a log that was tried instead of trying it again', () => {
    const tree = branchTo(branchTo(newTree([]), [wind(10)]), []);
    expect(tree.branches).toHaveLength(2);
    expect(tree.currentId).toBe(0);
  });

  it('keeps orders in order of time; of one second the earlier given first', () => {
    const log = [wind(10), wind(20), wind(30)];
    expect(withOrder(log, wind(20, 9)).map(({ tick, command }) => [tick, command.kind === 'setWind' ? command.windMPerS : 0])).toEqual([[10, 5], [20, 5], [20, 9], [30, 5]]);
    expect(withOrder(log, wind(40))).toHaveLength(4);
  });

  it('notes each end once, and forgets one side when its hazards change', () => {
    const log = [wind(10)];
    const tree = withEnd(withEnd(branchTo(newTree([]), log), log, 'asFound', { casualtyCount: 3 }), log, 'rectified', { casualtyCount: 1 });
    expect(withEnd(tree, log, 'asFound', { casualtyCount: 9 })).toBe(tree);
    expect(forgetEnds(tree, 'rectified').branches[1]!.ends).toEqual({ asFound: { casualtyCount: 3 }, rectified: null });
  });
});
