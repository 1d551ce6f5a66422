import { describe, expect, it } from 'vitest';
import type { UnitInput, WaterInput } from '../../../src/sim/index.ts';
import { MEASURES, measureById, measureRun } from '../../../src/report/measures/measures.ts';
import type { MeasuredRun } from '../../../src/report/measures/measure.ts';
import { anInput } from '../../builders/an-input.ts';
import { aFrame, aMeasuredRun, anEvent, aPerson } from '../../builders/a-measured-run.ts';

const value = (id: string, run: MeasuredRun) => measureById(id)!.value(run);
const withUnits = anInput({ response: { searchM2PerMin: 8, units: [{ id: 'micro', kind: 'micro' }, { id: 'E1', kind: 'pumper' }] as UnitInput[] } });

describe('the registry', () => {
  it('holds exactly the published measures', () => {
    expect(MEASURES.map((measure) => measure.id)).toEqual([
      'firstCallS', 'firstArrivalS', 'laneBlockedS', 'laneClearedS', 'firstWaterS', 'waterFlowLPerS', 'crewAtFireFloorS', 'rescuedCount', 'outCount', 'trappedCount',
      'maxTrappedCount', 'casualtyCount', 'deadCount', 't50OutS', 't95OutS', 'storeysBurnt', 'storeysBurntOutside', 'maxHrrKw', 'maxStoreysSmoky', 'openFlameOutS',
    ]);
  });
  it('has names in both languages', () => {
    for (const { names } of MEASURES) expect(names.zh.length * names.en.length).toBeGreaterThan(0);
  });
  it('measures a night in which nothing happened without inventing times', () => {
    const values = measureRun(aMeasuredRun());
    for (const measure of MEASURES.filter(({ unit }) => unit === 's')) expect(values[measure.id], measure.id).toBeNull();
    expect(values['waterFlowLPerS']).toBeNull();
    expect(values['deadCount']).toBe(0);
  });
});

describe('access', () => {
  it('times the first engine, not the micro station', () => {
    const events = [anEvent(100, 'unitArrived', { who: 'micro' }), anEvent(300, 'unitArrived', { who: 'E1' })];
    expect(value('firstArrivalS', aMeasuredRun({ input: withUnits, events }))).toBe(300);
  });
  it('counts the seconds a lane was blocked', () => {
    const run = aMeasuredRun({ events: [anEvent(300, 'laneBlocked'), anEvent(420, 'obstacleCleared'), anEvent(480, 'laneCleared')] });
    expect([value('laneBlockedS', run), value('laneClearedS', run)]).toEqual([180, 480]);
  });
  it('counts a lane that stays blocked to the end, and never calls it clear', () => {
    const run = aMeasuredRun({ events: [anEvent(300, 'laneBlocked')] });
    expect([value('laneBlockedS', run), value('laneClearedS', run)]).toEqual([300, null]);
  });
  it('finds a free lane clear when the first engine comes', () => {
    const run = aMeasuredRun({ input: withUnits, events: [anEvent(300, 'unitArrived', { who: 'E1' })] });
    expect([value('laneBlockedS', run), value('laneClearedS', run)]).toEqual([0, 300]);
  });
});

describe('water', () => {
  const water = { nodes: [], links: [], adapters: [], hydrants: [{ id: 'h1' }, { id: 'h2' }] } as unknown as WaterInput;
  const flows = (timeS: number, ...flowLPerS: number[]) => aFrame(timeS, {}, { hydrants: Float32Array.from(flowLPerS.flatMap((flow) => [flow, 20])) });
  const frames = [flows(0, 0, 0), flows(4, 5, 0), flows(8, 3, 0), flows(12, 0, 0)];

  it('takes the earliest water on the fire, from a line or a monitor', () => {
    expect(value('firstWaterS', aMeasuredRun({ events: [anEvent(500, 'monitorOnFacade'), anEvent(700, 'attackStarted')] }))).toBe(500);
  });
  it('averages a nozzle from its opening to its last flow', () => {
    expect(value('waterFlowLPerS', aMeasuredRun({ input: anInput({ water }), frames, events: [anEvent(4, 'hydrantOpened', { who: 'h1' })] }))).toBe(4);
  });
  it('counts a dry hydrant as no flow', () => {
    expect(value('waterFlowLPerS', aMeasuredRun({ input: anInput({ water }), frames, events: [anEvent(4, 'hydrantOpened', { who: 'h2' })] }))).toBe(0);
  });
});

describe('people', () => {
  it('counts casualties once, also when carried out later', () => {
    const events = [anEvent(1, 'personIncapacitated', { who: 'p1' }), anEvent(2, 'personDied', { who: 'p1' }), anEvent(3, 'personIncapacitated', { who: 'p2' })];
    expect(value('casualtyCount', aMeasuredRun({ events, people: [aPerson('p1', { state: 'dead' }), aPerson('p2', { state: 'out' })] }))).toBe(2);
  });
  it('times half and 95 % of those at home', () => {
    const people = [...Array.from({ length: 19 }, (_, i) => aPerson(`p${i}`, { outS: 10 * (i + 1) })), aPerson('late'), aPerson('away', { state: 'absent' })];
    const run = aMeasuredRun({ people });
    expect([value('t50OutS', run), value('t95OutS', run)]).toEqual([100, 190]);
  });
  it('never reaches 95 % while too many stay in', () => expect(value('t95OutS', aMeasuredRun({ people: [aPerson('a', { outS: 5 }), aPerson('b')] }))).toBeNull());
  it('tells trapped at the end from the worst moment', () => {
    const run = aMeasuredRun({ frames: [aFrame(0), aFrame(4, { trappedCount: 7 }), aFrame(8, { trappedCount: 2 })] });
    expect([value('trappedCount', run), value('maxTrappedCount', run)]).toEqual([2, 7]);
  });
  it('counts each rescued person once', () => {
    expect(value('rescuedCount', aMeasuredRun({ events: [anEvent(1, 'personRescued', { who: 'a' }), anEvent(2, 'personRescued', { who: 'a' }), anEvent(2, 'personRescued', { who: 'b' })] }))).toBe(2);
  });
});

describe('fire', () => {
  it('adds heat inside and outside before taking the peak', () => {
    const frames = [aFrame(0, { hrrKw: 900, facadeHrrKw: 0 }), aFrame(4, { hrrKw: 500, facadeHrrKw: 600 })];
    expect(value('openFlameOutS', aMeasuredRun({ frames }))).toBeNull();
    const embers = [...frames, aFrame(8, { facadeHrrKw: 20 }), aFrame(12, { facadeHrrKw: 300 }), aFrame(16, { hrrKw: 5 }), aFrame(20)];
    expect(value('openFlameOutS', aMeasuredRun({ frames: embers }))).toBe(16);
    expect(value('maxHrrKw', aMeasuredRun({ frames }))).toBe(1100);
  });
  it('counts façade storeys once, however many bays burnt', () => {
    const cells = [0, 0, 1].map((storeyIndex) => ({ storeyIndex }));
    const input = anInput({ facade: { bayCount: 2, cells: cells as never } });
    const facade = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 0.5, 0, 0, 0, 0]);
    expect(value('storeysBurntOutside', aMeasuredRun({ input, frames: [aFrame(8, {}, { facade })] }))).toBe(1);
  });
});
