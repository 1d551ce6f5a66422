import { beforeAll, describe, expect, it } from 'vitest';
import { alternativesOf, decisionsOf, SOONER_S } from '../../../../src/report/moments/alternatives.ts';
import { momentsOf, weighedDecisions } from '../../../../src/report/moments/moments.ts';
import { startWeighing, type WeighedNight } from '../../../../src/report/moments/weigh-alternatives.ts';
import { measureRun, type MeasuredValues } from '../../../../src/report/measures/measures.ts';
import { loadHydraulics } from '../../../../src/run/hydraulics/epanet.ts';
import { runToEnd } from '../../../../src/run/run.ts';
import type { LoggedCommand } from '../../../../src/run/run-types.ts';
import { conditionOf } from '../../../../src/scenario/condition.ts';
import { toSimInput } from '../../../../src/scenario/to-sim-input.ts';
import type { Ports } from '../../../../src/sim/index.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

const stay = (tick: number): LoggedCommand => ({ tick, command: { kind: 'orderStoreys', order: 'stay', fromStorey: 1, toStorey: 33 } });
const call = (tick: number): LoggedCommand => ({ tick, command: { kind: 'callBrigade' } });

describe('what else could have been done', () => {
  it('leaves each decision out, and makes it a minute sooner, the latest first', () => {
    const log = [call(90), stay(90), stay(400)];
    expect(decisionsOf(log).map(({ tick, commands }) => [tick, commands.length])).toEqual([[90, 2], [400, 1]]);
    expect(alternativesOf(log).map(({ kind, fromTick, log: other }) => [kind, fromTick, other.map(({ tick }) => tick)])).toEqual([
      ['leftOut', 400, [90, 90]],
      ['sooner', 400 - SOONER_S, [90, 90, 400 - SOONER_S]],
      ['leftOut', 90, [400]],
      ['sooner', 90 - SOONER_S, [30, 30, 400]],
    ]);
  });

  it('keeps the order of time, and moves nothing before the first second', () => {
    const log = [call(20), stay(50)];
    const sooner = alternativesOf(log).filter(({ kind }) => kind === 'sooner');
    expect(sooner.map(({ log: other }) => other.map(({ tick, command }) => `${tick} ${command.kind}`))).toEqual([
      ['1 callBrigade', '50 orderStoreys'],
      ['1 orderStoreys', '20 callBrigade'],
    ]);
    expect(alternativesOf([call(1)]).map(({ kind }) => kind)).toEqual(['leftOut']);
  });
});

describe('what nobody decided', () => {
  it('stays as it was', () => {
    const wind: LoggedCommand = { tick: 90, command: { kind: 'setWind', windMPerS: 8, windFromDeg: 180 } };
    expect(alternativesOf([wind])).toEqual([]);
    expect(alternativesOf([wind, call(90)]).map(({ log }) => log.map(({ tick, command }) => `${tick} ${command.kind}`))).toEqual([['90 setWind'], ['30 callBrigade', '90 setWind']]);
  });
});

describe('what a drill or its instructor threw in', () => {
  it('is nobody’s decision and stays in every log, as another object too; the same order at another second is one', () => {
    const hold = (tick: number): LoggedCommand => ({ tick, command: { kind: 'orderUnit', unit: 'd1.pumper1', order: 'hold', storey: null } });
    const log = [hold(5), stay(60), hold(90)];
    expect(decisionsOf(log, [hold(5)]).map(({ tick }) => tick)).toEqual([60, 90]);
    expect(alternativesOf(log, [hold(5)]).every((other) => other.log.includes(log[0]!))).toBe(true);
  });
});

describe('what mattered', () => {
  const values = (change: MeasuredValues): MeasuredValues => ({ casualtyCount: 2, maxTrappedCount: 9, storeysBurnt: 3, firstWaterS: 600, t95OutS: 1500, ...change });
  const [late, early] = [alternativesOf([stay(500)]), alternativesOf([call(100)])];
  const night = (alternative: WeighedNight['alternative'], change: MeasuredValues = {}): WeighedNight => ({ alternative, endS: 1800, values: values(change) });

  it('puts people before seconds, and tells each decision once', () => {
    const weighed = weighedDecisions([night(null), night(late[0]!, { firstWaterS: 1200 }), night(late[1]!, { firstWaterS: 540 }), night(early[0]!, { casualtyCount: 3 }), night(early[1]!)]);
    expect(weighed.map(({ decision, kind, changes }) => [decision.tick, kind, changes.map(({ measureId, by }) => [measureId, by])])).toEqual([
      [100, 'leftOut', [['casualtyCount', 1]]],
      [500, 'leftOut', [['firstWaterS', 600]]],
      [500, 'sooner', [['firstWaterS', -60]]],
      [100, 'sooner', []],
    ]);
    expect(momentsOf(weighed).map(({ decision, kind }) => [decision.tick, kind])).toEqual([[100, 'leftOut'], [500, 'leftOut']]);
  });

  it('counts a time that never came as the end of the night, and small differences not at all', () => {
    const [never, small] = weighedDecisions([night(null), night(late[0]!, { firstWaterS: null }), night(late[1]!, { firstWaterS: 590, t95OutS: 1510 })]);
    expect(never!.changes).toEqual([{ measureId: 'firstWaterS', ordered: 600, other: null, by: 1200 }]);
    expect(small!.changes).toEqual([]);
    expect(momentsOf([small!])).toEqual([]);
  });
});

describe('the nights behind it', () => {
  const scenario = shippedScenario('ebike-lobby');
  let ports: Ports;
  beforeAll(async () => {
    ports = { hydraulics: await loadHydraulics() };
  });

  it('are the nights that a fresh run gives, whatever was computed before them', () => {
    const commands = [call(75), stay(200)];
    const short = { ...scenario, base: { ...scenario.base, durationS: 420 } };
    const weighing = startWeighing(short, ports, { seed: 1, night: 'written', rectified: 'none', injected: [], commands });
    const nights: WeighedNight[] = [];
    for (let next = weighing.advance(); next !== 'done'; next = weighing.advance()) if (next !== null) nights.push(next);
    expect(nights).toHaveLength(weighing.nightCount);
    expect(nights.map(({ alternative }) => alternative?.kind ?? null)).toEqual([null, 'leftOut', 'sooner', 'leftOut', 'sooner']);
    const input = toSimInput(short, conditionOf(short, 'none'));
    for (const { alternative, values } of nights) {
      expect(values).toEqual(measureRun(runToEnd({ input, seed: 1, commands: alternative?.log ?? commands }, ports)));
    }
    // A check that cannot fail is none: the decisions do change the night.
    expect(new Set(nights.map(({ values }) => JSON.stringify(values))).size).toBeGreaterThan(1);
  });
});
