import { beforeAll, describe, expect, it } from 'vitest';
import { exhibitScenario } from '../../../src/report/gallery/gallery.ts';
import { movedMeasure } from '../../../src/report/gallery/exhibit-measure.ts';
import { courseOfMeasure } from '../../../src/report/gallery/measure-course.ts';
import { endOfRunS } from '../../../src/report/measures/censored.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { runConditions } from '../../../src/run/pair.ts';
import type { RunResult } from '../../../src/run/run-types.ts';

const LIMIT_MS = 120_000;

describe('course of a measure', () => {
  let blocked: RunResult;
  let asleep: RunResult;
  beforeAll(async () => {
    const ports = { hydraulics: await loadHydraulics() };
    blocked = runConditions(exhibitScenario('blockedFireLane'), ['none'], { seed: 1 }, ports)[0]!;
    asleep = runConditions(exhibitScenario('noPush'), ['none'], { seed: 1 }, ports)[0]!;
  }, LIMIT_MS);

  it.each(['firstWaterS', 'laneBlockedS'])('ends at the value of the whole run: %s', (id) => {
    expect(courseOfMeasure(blocked, movedMeasure(id)).at(-1)).toEqual({ timeS: endOfRunS(blocked), value: movedMeasure(id).value(blocked) });
  });

  it('ends at the value of the whole run where people are counted', () => {
    expect(courseOfMeasure(asleep, movedMeasure('t50OutS')).at(-1)!.value).toBe(movedMeasure('t50OutS').value(asleep));
  });

  it('lets a time that has not come run with the clock, and holds it from then on', () => {
    const cameS = movedMeasure('firstWaterS').value(blocked)!;
    for (const { timeS, value } of courseOfMeasure(blocked, movedMeasure('firstWaterS'))) expect(value).toBe(timeS < cameS ? timeS : cameS);
  });

  it('counts nobody out before they are', () => {
    const cameS = movedMeasure('t50OutS').value(asleep)!;
    for (const { timeS, value } of courseOfMeasure(asleep, movedMeasure('t50OutS'))) expect(value).toBe(timeS < cameS ? timeS : cameS);
  });

  it('starts a time that lasts at nothing', () => {
    const points = courseOfMeasure(blocked, movedMeasure('laneBlockedS'));
    expect(points[0]!.value).toBe(0);
    for (let i = 1; i < points.length; i++) expect(points[i]!.value).toBeGreaterThanOrEqual(points[i - 1]!.value);
  });
});
