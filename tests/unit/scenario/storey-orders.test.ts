import { describe, expect, it } from 'vitest';
import { parseCommandLog } from '../../../src/run/command-log.ts';
import { storeyFaults } from '../../../src/scenario/check/check-storeys.ts';
import { createWorld, tick, type Command, type SimEvent, type World } from '../../../src/sim/index.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';

const TEN = Array.from({ length: 10 }, (_, i) => ({ number: i + 1 }));
const moveDown = (fromStorey: number, toStorey: number, downToStorey?: number): Command => ({ kind: 'orderStoreys', order: 'moveDown', fromStorey, toStorey, ...(downToStorey === undefined ? {} : { downToStorey }) });
function told(world: World, command: Command): readonly SimEvent[] {
  const events: SimEvent[] = [];
  tick(world, [command], events);
  return events;
}
const said = (command: Command) => storeyFaults(command, TEN).map(({ key, problem, allowed }) => `${key}: ${problem}; ${allowed}`);

describe('storeys that an order names', () => {
  it.each<[Command, string[]]>([
    [moveDown(6, 9, 3), []],
    [moveDown(6, 9, 12), ['downToStorey: no storey 12; 1..10']],
    [moveDown(6, 19, 3), ['toStorey: no storey 19; 1..10']],
    [moveDown(6, 9, 7), ['downToStorey: storey 7 is not below storey 6; 1..5']],
    [moveDown(6, 9), ['downToStorey: is missing: where to move down to; 1..5']],
    [moveDown(1, 9, 1), ['fromStorey: below storey 1 there is none to move down to; from 2 on']],
    [moveDown(9, 6, 3), ['toStorey: storey 6 lies below fromStorey 9; the lower one first']],
    [{ kind: 'orderStoreys', order: 'stay', fromStorey: 2, toStorey: 3, downToStorey: 1 }, ['downToStorey: "stay" sends nobody to storey 1; only "moveDown" has it']],
    [{ kind: 'orderUnit', unit: 'p1', order: 'search', storey: 44 }, ['storey: no storey 44; 1..10']],
    [{ kind: 'orderUnit', unit: 'p1', order: 'search', storey: null }, []],
  ])('%j', (command, faults) => {
    expect(said(command)).toEqual(faults);
  });

  it('are refused in a log of commands', () => {
    const log = (command: object) => () => parseCommandLog(JSON.stringify([{ tick: 5, command }]), 'orders.json');
    expect(log(moveDown(6, 9, 3))).not.toThrow();
    expect(log(moveDown(6, 9, 8))).toThrow('orders.json: 0.command.downToStorey: moveDown needs "downToStorey", a storey below "fromStorey"');
    expect(log({ ...moveDown(6, 9, 3), order: 'moveUp' })).toThrow('evacuate');
  });

  it('are refused by the core, which names the storey', () => {
    const world = createWorld(aStairTower({ storeyCount: 4, flatCount: 2 }), 1, { hydraulics: { solve: () => { throw new Error('not used'); } } });
    const refused = (command: Command) => told(world, command).filter(({ kind }) => kind.startsWith('command')).map(({ kind, where }) => [kind, where]);
    expect(refused(moveDown(3, 4, 9))).toEqual([['commandRefused', '9']]);
    expect(refused(moveDown(3, 4, 3))).toEqual([['commandRefused', '3']]);
    expect(refused(moveDown(3, 4, 2))).toEqual([['commandApplied', null]]);
    expect([...world.commands.storeyDownToIndex]).toEqual([-1, -1, 1, 1]);
  });
});
