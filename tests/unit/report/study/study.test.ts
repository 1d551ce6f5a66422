import { describe, expect, it } from 'vitest';
import { has } from '../../../../src/report/attribution/coalition.ts';
import { measureById, MEASURES } from '../../../../src/report/measures/measures.ts';
import type { NightOutcome } from '../../../../src/report/study/measure-night.ts';
import { isFirstSure } from '../../../../src/report/study/study-nights.ts';
import { createResults, keyOf, type StudyResults } from '../../../../src/report/study/study-results.ts';
import { reportStudy } from '../../../../src/report/study/study-report.ts';
import { GLANCE_S, wantedNights, type WantedNight } from '../../../../src/report/study/study-schedule.ts';
import type { StudySetting } from '../../../../src/report/study/study-setting.ts';
import { medianBand, studyPairs, wilson } from '../../../../src/report/study/paired-study.ts';
import { summarise } from '../../../../src/report/statistics.ts';
import { draw, STREAM } from '../../../../src/sim/index.ts';
import { hiddenEffects } from '../../../../src/report/study/hidden-effects.ts';

const KINDS = ['lane', 'riser', 'paint'];
const setting = (rest: Partial<StudySetting> = {}): StudySetting => ({
  groups: KINDS.map((kind) => ({ kind, hazardIds: [kind], hazardKinds: [], names: null, party: null, costYuan: null, worsens: kind === 'riser' ? ['firstWaterS'] : [] })),
  method: 'exact', firstSeed: 1, untilS: 1800, measureId: 'firstWaterS', pairLimitCount: 12, nightLimitCount: 6, targetFrac: 0.1, glanceS: GLANCE_S, checkedSets: [], ...rest,
});

/** A toy night: the lane costs 300 s, the riser 200 s, which hides behind the lane; paint does nothing. */
function toyNight({ seed, setIndex }: Pick<WantedNight, 'seed' | 'setIndex'>, spreadS = 60): NightOutcome {
  const lotS = spreadS * draw(seed, STREAM.travel, 0);
  const lateS = has(setIndex, 0) ? 300 + lotS : has(setIndex, 1) ? 200 : 0;
  return { kind: 'values', endS: 1800, values: { ...Object.fromEntries(MEASURES.map(({ id }) => [id, 0])), firstWaterS: 400 + lotS + lateS } };
}

/** Computes what the study asks for, so many nights at a time, each batch in the order that `shuffle` makes of it. */
function compute(asked: StudySetting, results: StudyResults, atOnce: number, most = Infinity, backwards = false): readonly WantedNight[] {
  const done: WantedNight[] = [];
  while (done.length < most) {
    const batch: WantedNight[] = [];
    for (const night of wantedNights(asked, results)) if (batch.push(night) >= Math.min(atOnce, most - done.length)) break;
    if (batch.length === 0) break;
    for (const night of backwards ? batch.reverse() : batch) {
      results.put(night, toyNight(night));
      done.push(night);
    }
  }
  return done;
}

describe('a study', () => {
  it('begins with a glance at the tower as found and at the hazard that says it worsens the measure', () => {
    const first = [...wantedNights(setting(), createResults())].slice(0, 4);
    expect(first.map(({ untilS, setIndex }) => [untilS, setIndex])).toEqual([[GLANCE_S, 0b111], [GLANCE_S, 0b101], [GLANCE_S, 0], [GLANCE_S, 0b110]]);
  });

  it('asks for no night twice', () => {
    const keys = [...wantedNights(setting(), createResults())].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says the same numbers however many workers compute, in whatever order, paused or not', () => {
    const [alone, many, paused] = [createResults(), createResults(), createResults()];
    compute(setting(), alone, 1);
    compute(setting(), many, 7, Infinity, true);
    compute(setting(), paused, 2, 11);
    compute(setting({ measureId: 'storeysBurnt' }), paused, 3, 4);
    compute(setting(), paused, 3);
    const whole = reportStudy(setting(), alone);
    expect(whole.missingCount).toBe(0);
    expect(reportStudy(setting(), many)).toEqual(whole);
    expect(reportStudy(setting(), paused)).toEqual(whole);
  });

  it('ends when it is sure, and later nights do not move what it said', () => {
    const results = createResults();
    compute(setting(), results, 1);
    const settled = reportStudy(setting(), results);
    expect(settled).toMatchObject({ isPairsSettled: true, effects: { settledBy: 'first' } });
    expect(settled.effects!.nightCount).toBeLessThan(6);
    for (let seed = 1; seed <= 12; seed++) for (const setIndex of [0, 7]) results.put({ seed, untilS: 1800, rectified: setIndex === 0 ? KINDS : [] }, toyNight({ seed, setIndex }));
    expect(reportStudy(setting(), results)).toEqual(settled);
  });

  it('ends as well when no other hazard can be dearer, though what each costs is not known closely', () => {
    const results = createResults();
    const asked = setting({ measureId: 'storeysBurnt', targetFrac: 0.02 });
    const cost = (seed: number, setIndex: number) => (has(setIndex, 0) ? 20 + 4 * draw(seed, STREAM.travel, 0) : 0) + (has(setIndex, 1) ? 3 * draw(seed, STREAM.travel, 1) : 0);
    for (;;) {
      const [night] = wantedNights(asked, results);
      if (night === undefined) break;
      results.put(night, { kind: 'values', endS: 1800, values: { ...Object.fromEntries(MEASURES.map(({ id }) => [id, 0])), storeysBurnt: cost(night.seed, night.setIndex) } });
    }
    const { effects } = reportStudy(asked, results);
    expect(effects).toMatchObject({ settledBy: 'first', nightCount: 3 });
    expect(effects!.effects[0]!.share!.halfWidth95! / effects!.difference!.mean).toBeGreaterThan(0.02);
    expect(effects!.attribution!.groups[0]!.behind).toMatchObject({ mean: 0, halfWidth95: 0 });
    expect(effects!.attribution!.groups[2]!.behind.mean).toBeCloseTo(effects!.effects[0]!.share!.mean, 9);
  });

  it('names the wrong one first in few of many studies of noisy nights', () => {
    // Of 100 the first costs 57.5 and the second 42.5, farther apart than the zone of 10; each night moves both, by 20 as a standard deviation.
    const noise = (study: number, night: number, k: number) => 20 * (draw(study, STREAM.travel, night, 3 * k) + draw(study, STREAM.travel, night, 3 * k + 1) + draw(study, STREAM.travel, night, 3 * k + 2) - 1.5) * 2;
    const STUDY_COUNT = 2000;
    let [wrongCount, sureCount] = [0, 0];
    for (let study = 1; study <= STUDY_COUNT; study++) {
      const shares: (readonly [number, number])[] = [];
      for (let night = 0; night < 12; night++) {
        shares.push([57.5 + noise(study, night, 0), 42.5 + noise(study, night, 1)]);
        if (shares.length < 3) continue;
        const [a, b] = [summarise(shares.map(([each]) => each)).mean, summarise(shares.map(([, each]) => each)).mean];
        const first = a >= b ? 0 : 1;
        if (!isFirstSure([0, 1].map((k) => ({ behind: summarise(shares.map((each) => each[first] - each[k]!)) })), 100, 0.1)) continue;
        sureCount += 1;
        if (first === 1) wrongCount += 1;
        break;
      }
    }
    expect(sureCount / STUDY_COUNT).toBeGreaterThan(0.5);
    // 2.5 % at each look; it looks after every night.
    expect(wrongCount / STUDY_COUNT).toBeLessThan(0.05);
  });

  it('stops at its limits where intervals stay wide', () => {
    const results = createResults();
    const never = setting({ targetFrac: null, pairLimitCount: 8, nightLimitCount: 4 });
    compute(never, results, 2);
    const report = reportStudy(never, results);
    expect(report).toMatchObject({ isPairsSettled: false, missingCount: 0, pairs: { row: { difference: { count: 8 } } }, effects: { nightCount: 4, settledBy: null } });
  });

  it('gives a hazard that does nothing a share of nothing, and shares that add up', () => {
    const results = createResults();
    compute(setting(), results, 2);
    const { effects, difference } = reportStudy(setting(), results).effects!;
    expect(effects[2]).toMatchObject({ kind: 'paint', share: { mean: 0, halfWidth95: 0 }, alone: { mean: 0 }, saved: { mean: 0 } });
    expect(effects.reduce((sum, { share }) => sum + share!.mean, 0)).toBeCloseTo(difference!.mean, 9);
  });

  it('says which hazard hides which', () => {
    const results = createResults();
    compute(setting(), results, 2);
    expect(hiddenEffects(reportStudy(setting(), results).effects!.attribution!)).toEqual([{ kind: 'riser', hiddenBy: 'lane', savedNow: 0, savedThen: expect.closeTo(200, 9) as number }]);
  });

  it('leaves out a night that failed and goes on', () => {
    const results = createResults();
    results.put({ seed: 1, untilS: 1800, rectified: [] }, { kind: 'failed', tick: 3, message: 'broken' });
    compute(setting(), results, 2);
    expect(reportStudy(setting(), results).pairs!.nights[0]!.seed).toBe(2);
  });
});

describe('pairs of nights', () => {
  const measure = measureById('firstWaterS')!;
  const night = (seed: number, asFound: number, rectified: number) => ({ seed, endS: 1800, asFound: { firstWaterS: asFound }, rectified: { firstWaterS: rectified } });

  it('in equal conditions differ by nothing, with certainty', () => {
    const study = studyPairs(measure, [1, 2, 3, 4, 5, 6].map((seed) => night(seed, 400 + 31 * seed, 400 + 31 * seed)));
    expect(study).toMatchObject({ worseSeeds: [], varianceFrac: 0, medianBand: { low: 0, high: 0 }, row: { difference: { mean: 0, halfWidth95: 0 } } });
  });

  it('name the nights on which rectifying did harm, and how sure their share is', () => {
    const study = studyPairs(measure, [night(1, 500, 400), night(2, 500, 520), night(3, 600, 400), night(4, 500, 500)]);
    expect(study.worseSeeds).toEqual([2]);
    expect(study.worse!.frac).toBe(0.25);
    expect(study.worse!.lowFrac).toBeCloseTo(0.0456, 3);
    expect(study.worse!.highFrac).toBeCloseTo(0.6994, 3);
    expect(wilson(0, 10)).toMatchObject({ frac: 0, lowFrac: 0 });
  });

  it('vary less than two towers on nights of their own when the draws are shared', () => {
    const study = studyPairs(measure, Array.from({ length: 30 }, (_, seed) => night(seed, 700 + 200 * draw(seed, STREAM.travel, 0), 400 + 200 * draw(seed, STREAM.travel, 0) + 20 * draw(seed, STREAM.travel, 1))));
    expect(study.varianceFrac).toBeLessThan(1 / 3);
  });

  it('say how little pairing can do where one tower varies far more than the other', () => {
    const calm = studyPairs(measure, Array.from({ length: 30 }, (_, seed) => night(seed, 700 + 200 * draw(seed, STREAM.travel, 0), 400)));
    expect(calm).toMatchObject({ correlation: null, leastVarianceFrac: expect.closeTo(1, 9) as number, varianceFrac: expect.closeTo(1, 9) as number });
    const shared = studyPairs(measure, Array.from({ length: 30 }, (_, seed) => night(seed, 700 + 200 * draw(seed, STREAM.travel, 0), 400 + 50 * draw(seed, STREAM.travel, 0))));
    expect(shared.correlation).toBeCloseTo(1, 9);
    expect(shared.varianceFrac).toBeCloseTo(shared.leastVarianceFrac!, 9);
    expect(shared.leastVarianceFrac).toBeCloseTo(150 ** 2 / (200 ** 2 + 50 ** 2), 9);
  });

  it('have intervals that hold the truth in about 95 of 100 studies', () => {
    const differencesOf = (study: number) => Array.from({ length: 20 }, (_, i) => draw(study, STREAM.travel, i) + draw(study, STREAM.travel, i, 1));
    const shareOf = (studyCount: number, isHit: (differences: number[]) => boolean) => Array.from({ length: studyCount }, (_, study) => isHit(differencesOf(study))).filter(Boolean).length / studyCount;
    const ofMean = shareOf(2000, (differences) => {
      const { mean, halfWidth95 } = summarise(differences);
      return Math.abs(mean - 1) <= halfWidth95!;
    });
    const ofMedian = shareOf(120, (differences) => {
      const { low, high } = medianBand(differences)!;
      return low <= 1 && 1 <= high;
    });
    // Standard errors of a share of 0.95: 0.005 over 2000 studies, 0.02 over 120.
    expect(Math.abs(ofMean - 0.95)).toBeLessThan(0.015);
    expect(Math.abs(ofMedian - 0.95)).toBeLessThan(0.06);
  });
});
