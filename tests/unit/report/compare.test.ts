import { describe, expect, it } from 'vitest';
import { compareNight, compareNights, type ComparedNight } from '../../../src/report/compare.ts';
import { MEASURES } from '../../../src/report/measures/measures.ts';
import { tallyReasons } from '../../../src/report/reason-tally.ts';
import { aMeasuredRun, anEvent } from '../../builders/a-measured-run.ts';

const nothing = Object.fromEntries(MEASURES.map((measure) => [measure.id, 0]));
const night = (seed: number, asFound: Record<string, number | null>, rectified: Record<string, number | null>): ComparedNight => ({
  seed, endS: 600, asFound: { ...nothing, ...asFound }, rectified: { ...nothing, ...rectified }, reasons: [], divergence: null,
});
const row = (id: string, nights: readonly ComparedNight[]) => compareNights(nights).rows.find((candidate) => candidate.measureId === id)!;

describe('compareNights', () => {
  it('pairs by seed, whatever the order of arrival', () => {
    const nights = [night(1, { outCount: 10 }, { outCount: 30 }), night(2, { outCount: 20 }, { outCount: 40 })];
    expect(compareNights([...nights].reverse())).toEqual(compareNights(nights));
    expect(row('outCount', nights).difference).toMatchObject({ mean: -20, halfWidth95: 0 });
  });

  it('counts a time that never came as the end of the run, and says so', () => {
    const { asFound, rectified, difference, isCensored } = row('firstWaterS', [night(1, { firstWaterS: null }, { firstWaterS: 400 }), night(2, { firstWaterS: 500 }, { firstWaterS: 400 })]);
    expect(asFound).toMatchObject({ neverFrac: 0.5, summary: { mean: 550 } });
    expect(rectified.neverFrac).toBe(0);
    expect(difference.mean).toBe(150);
    expect(isCensored).toBe(true);
  });

  it('counts water that never ran as no flow', () => expect(row('waterFlowLPerS', [night(1, { waterFlowLPerS: null }, { waterFlowLPerS: 5 })]).difference.mean).toBe(-5));

  it('names the worst night as found, in the direction of the measure', () => {
    const nights = [night(1, { outCount: 10, trappedCount: 3 }, {}), night(2, { outCount: 4, trappedCount: 9 }, {}), night(3, { outCount: 4, trappedCount: 9 }, {})];
    expect(row('outCount', nights).worst.seed).toBe(2);
    expect(row('trappedCount', nights).worst).toEqual({ seed: 2, asFound: 9, rectified: 0 });
  });

  it('takes a night that never saw water as the worst', () => {
    expect(row('firstWaterS', [night(1, { firstWaterS: 599 }, { firstWaterS: 1 }), night(2, { firstWaterS: null }, { firstWaterS: 1 })]).worst).toEqual({ seed: 2, asFound: null, rectified: 1 });
  });
});

describe('reasons', () => {
  const lane = aMeasuredRun({ events: [anEvent(300, 'laneBlocked', { who: 'E1', where: 'lane1', because: 'car1' }), anEvent(480, 'laneCleared', { where: 'lane1' })] });
  const free = aMeasuredRun({ events: [anEvent(310, 'laneCleared', { where: 'lane1' })] });

  it('names the first link that broke, whom it is laid to, and where the nights part', () => {
    const { reasons, divergence } = compareNight(1, lane, free);
    expect(reasons).toMatchObject([{ chain: 'access', kind: 'laneBlocked', timeS: 300, who: 'E1', because: 'car1', measureId: 'laneClearedS' }]);
    expect(divergence).toMatchObject({ timeS: 300, asFound: { kind: 'laneBlocked' }, rectified: { kind: 'laneCleared' } });
  });

  it('has none for equal nights', () => expect(compareNight(1, lane, lane)).toMatchObject({ reasons: [], divergence: null }));

  it('let the nights part at the first fact a person would tell apart, not at a number beside it', () => {
    const smoke = (timeS: number, odPerM: number) => aMeasuredRun({ events: [anEvent(10, 'smokeReached', { where: 'F1.flat1', values: { odPerM } }), anEvent(timeS, 'callReceived')] });
    expect(compareNight(1, smoke(60, 0.1), smoke(80, 0.2)).divergence).toMatchObject({ timeS: 60, asFound: { kind: 'callReceived' } });
  });

  it('passes over a link that broke in both nights', () => {
    const both = anEvent(200, 'hydrantIncomplete', { who: 'h1' });
    const { reasons } = compareNight(1, aMeasuredRun({ events: [both, anEvent(250, 'hydrantDry', { who: 'h2' })] }), aMeasuredRun({ events: [both] }));
    expect(reasons).toMatchObject([{ chain: 'water', kind: 'hydrantDry', who: 'h2', isAtLeast: false }]);
  });

  it('says at least when the thing never came as found', () => {
    const dry = aMeasuredRun({ events: [anEvent(250, 'hydrantDry', { who: 'h2' })] });
    const wet = aMeasuredRun({ events: [anEvent(400, 'attackStarted')] });
    expect(compareNight(1, dry, wet).reasons).toMatchObject([{ lost: 200, isAtLeast: true }]);
  });

  it('are tallied over nights by what broke most often', () => {
    const nights = [3, 1, 2].map((seed) => compareNight(seed, seed === 2 ? free : lane, free));
    expect(tallyReasons(nights)).toMatchObject([{ chain: 'access', exampleSeed: 1, nightCount: 2, brokenNightCount: 2, comparedNightCount: 3 }]);
  });
});
