import { describe, expect, it } from 'vitest';
import type { LoggedCommand } from '../../../../src/run/run-types.ts';
import { alternativesTo, logAfter, ordersIn } from '../../../../src/state/crew/index.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

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

  it('replaced, stands in the same second for the same unit', () => {
    const log = logAfter(LOG, at(910), { kind: 'instead', command: { kind: 'orderUnit', unit: 'p2', order: 'search', storey: 12 } }, 380);
    expect(log.at(-1)).toEqual({ tick: 910, command: { kind: 'orderUnit', unit: 'p2', order: 'search', storey: 12 } });
    expect(log).toHaveLength(LOG.length);
  });
});

describe('what could have been ordered instead', () => {
  const { base } = shippedScenario('night-33f');
  const crew = base.response.units.find(({ kind }) => kind === 'pumper')!;
  const told = (order: 'attack' | 'layHose', storey: number | null) => alternativesTo({ kind: 'orderUnit', unit: crew.id, order, storey }, base);

  it('is another storey near it, or another order to the same unit, never the same one', () => {
    const instead = told('attack', 9);
    expect(instead).toContainEqual({ kind: 'orderUnit', unit: crew.id, order: 'attack', storey: 11 });
    expect(instead).toContainEqual({ kind: 'orderUnit', unit: crew.id, order: 'search', storey: 9 });
    expect(instead).toContainEqual({ kind: 'orderUnit', unit: crew.id, order: 'withdraw', storey: null });
    expect(instead).not.toContainEqual({ kind: 'orderUnit', unit: crew.id, order: 'attack', storey: 9 });
  });

  it('names no storey that is not there, and none for orders without one', () => {
    expect(told('attack', 33).flatMap((command) => (command.kind === 'orderUnit' && command.storey !== null && command.storey > 33 ? [command] : []))).toEqual([]);
    expect(told('layHose', null).every((command) => command.kind === 'orderUnit' && command.storey === null)).toBe(true);
  });

  it('sends storeys out that were told to stay', () => {
    expect(alternativesTo({ kind: 'orderStoreys', order: 'stay', fromStorey: 10, toStorey: 33 }, base)).toEqual([{ kind: 'orderStoreys', order: 'evacuate', fromStorey: 10, toStorey: 33 }]);
    expect(alternativesTo({ kind: 'setWind', windMPerS: 3, windFromDeg: 0 }, base)).toEqual([]);
  });
});
