import { describe, expect, it } from 'vitest';
import type { LoggedCommand } from '../../../../src/run/run-types.ts';
import { logAfter, ordersIn } from '../../../../src/state/crew/index.ts';

const unit = (tick: number, id: string, order: 'hold' | 'layHose' | 'attack', storey: number | null = null): LoggedCommand => ({ tick, command: { kind: 'orderUnit', unit: id, order, storey } });
const LOG: readonly LoggedCommand[] = [unit(380, 'p1', 'hold'), unit(380, 'p2', 'hold'), unit(800, 'p1', 'layHose'), { tick: 830, command: { kind: 'orderStoreys', order: 'stay', fromStorey: 10, toStorey: 33 } }, unit(900, 'p1', 'attack', 9), unit(910, 'p2', 'attack', 9)];
const at = (tick: number) => ordersIn(LOG).find(({ logged }) => logged.tick === tick)!;

describe('another order in the log that was played', () => {
  it('can be any that people gave, not that units wait', () => {
    expect(ordersIn(LOG).map(({ logged }) => logged.tick)).toEqual([800, 830, 900, 910]);
  });

  it('left out, leaves everything else', () => {
    expect(logAfter(LOG, at(830), { kind: 'leaveOut' }, 380)).toEqual(LOG.filter(({ tick }) => tick !== 830));
  });

  it('sooner, stands at its new place in time and nowhere else', () => {
    const log = logAfter(LOG, at(910), { kind: 'earlier', earlierS: 60 }, 380);
    expect(log.map(({ tick }) => tick)).toEqual([380, 380, 800, 830, 850, 900]);
    expect(log).toHaveLength(LOG.length);
  });

  it('never moves before the order that the unit had before, nor before the call', () => {
    expect(logAfter(LOG, at(900), { kind: 'earlier', earlierS: 180 }, 380).map(({ tick }) => tick)).toEqual([380, 380, 800, 801, 830, 910]);
    expect(logAfter(LOG, at(830), { kind: 'earlier', earlierS: 600 }, 500).map(({ tick }) => tick)).toEqual([380, 380, 500, 800, 900, 910]);
  });
});
