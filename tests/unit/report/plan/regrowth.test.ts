import { describe, expect, it } from 'vitest';
import { HAZARDS } from '../../../../src/catalog/hazards/registry.ts';
import { REGROWING_KINDS, regrowthOf } from '../../../../src/catalog/regrowth/regrowth.ts';
import type { AttributedNight } from '../../../../src/report/attribution/attribution.ts';
import { measureById } from '../../../../src/report/measures/measures.ts';
import { expectedSaved, regrowthCourse, returnPerDay, standingFracs } from '../../../../src/report/plan/regrowth-course.ts';
import { savingModel } from '../../../../src/report/plan/saving-model.ts';
import { timePlan } from '../../../../src/report/plan/time-plan.ts';

/** First water by which of three hazards stand; the third hides behind the first. */
const LATE_S = [300, 900, 500, 1000, 600, 900, 800, 1000];
const night: AttributedNight = { seed: 1, endS: 1800, values: Object.fromEntries(LATE_S.map((firstWaterS, set) => [set, { firstWaterS }])) };
const model = savingModel(measureById('firstWaterS')!, 3, [night], 'exact');
const NEVER = { inspectEveryDays: null, foundFrac: 0.95 };
const standingFrac = (perDay: number, day: number, upkeep: Parameters<typeof standingFracs>[2]): number => standingFracs(perDay, day, upkeep)[day]!;
const KINDS = [['blockedFireLane'], ['wedgedStairDoors'], ['deadFirePump']];

describe('the catalogue of regrowth', () => {
  it('speaks of hazards that exist, each slower where it is kept', () => {
    const kinds = HAZARDS.map(({ kind }) => kind);
    for (const kind of REGROWING_KINDS) {
      expect(kinds).toContain(kind);
      const { unkeptPerDay, keptPerDay } = regrowthOf(kind)!;
      expect(keptPerDay).toBeGreaterThan(0);
      expect(keptPerDay).toBeLessThan(unkeptPerDay);
    }
  });
});

describe('a hazard that comes back', () => {
  it('is back by the law of compound chance where nobody looks', () => {
    expect(standingFrac(0.01, 0, NEVER)).toBe(0);
    expect(standingFrac(0.01, 30, NEVER)).toBeCloseTo(1 - 0.99 ** 30, 12);
  });
  it('is taken away by an inspection as far as that finds it', () => {
    const before = 1 - 0.99 ** 30;
    expect(standingFrac(0.01, 30, { inspectEveryDays: 30, foundFrac: 0.95 })).toBeCloseTo(0.05 * before, 12);
    expect(standingFrac(0.01, 30, { inspectEveryDays: 30, foundFrac: 1 })).toBe(0);
    expect(standingFrac(0.01, 29, { inspectEveryDays: 30, foundFrac: 1 })).toBeCloseTo(1 - 0.99 ** 29, 12);
  });
  it('settles to a rhythm, lower the more often somebody looks', () => {
    const atEnd = [360, 90, 30, 7].map((inspectEveryDays) => standingFrac(0.01, 359, { inspectEveryDays, foundFrac: 0.95 }));
    expect([...atEnd].sort((a, b) => b - a)).toEqual(atEnd);
  });
  it('goes by the fastest of a group, and by nothing for what stays', () => {
    expect(returnPerDay(['deadFirePump', 'ebikeInLobby'], false)).toBe(0.05 / 7);
    expect(returnPerDay(['combustibleInsulation'], false)).toBe(0);
  });
});

describe('what is left of a plan', () => {
  it('is all of it when it is just done, and less every month that nobody looks', () => {
    const course = regrowthCourse(model, KINDS, 0b111, { ...NEVER, isKept: false }, 6);
    expect(course[0]).toMatchObject({ monthNumber: 0, saved: 700, backFrac: [0, 0, 0] });
    for (let i = 1; i < course.length; i++) expect(course[i]!.saved).toBeLessThan(course[i - 1]!.saved);
  });
  it('is more with upkeep and with inspections', () => {
    const after = (upkeep: Parameters<typeof regrowthCourse>[3]): number => regrowthCourse(model, KINDS, 0b111, upkeep, 12)[12]!.saved;
    const [left, seen, kept] = [after({ ...NEVER, isKept: false }), after({ inspectEveryDays: 30, foundFrac: 0.95, isKept: false }), after({ ...NEVER, isKept: true })];
    expect(seen).toBeGreaterThan(left);
    expect(kept).toBeGreaterThan(left);
  });
  it('is told over the days of a month, not just after an inspection', () => {
    const [, first] = regrowthCourse(model, KINDS, 0b100, { inspectEveryDays: 30, foundFrac: 1, isKept: false }, 1);
    expect(first!.backFrac[2]).toBeGreaterThan(0);
  });
  it('weighs every set that may stand by its chance: hazards that hide each other are no sum', () => {
    expect(expectedSaved(model, 0b011, [0.5, 0, 0])).toBeCloseTo(0.5 * model.saved(0b011) + 0.5 * model.saved(0b010), 12);
    expect(expectedSaved(model, 0b101, [1, 0, 1])).toBe(0);
  });
});

describe('a time plan', () => {
  const item = (kind: string, costYuan: number, isMust = false) => ({ kind, party: null, costYuan, isMust });
  const items = [item('lane', 120), item('riser', 50), item('pump', 80)];
  it('takes what is worth most for its money first, on top of what is done', () => {
    const steps = timePlan(items, model, 0b111, { worksPerMonth: 1, dueMonth: {} });
    expect(steps.map(({ kinds }) => kinds[0])).toEqual(['riser', 'lane', 'pump']);
    expect(steps.map(({ saved }) => saved)).toEqual([100, 400, 700]);
    expect(steps.reduce((sum, { spentYuan }) => sum + spentYuan, 0)).toBe(250);
  });
  it('puts deadlines first and names what comes too late', () => {
    const steps = timePlan(items, model, 0b111, { worksPerMonth: 1, dueMonth: { pump: 1, lane: 1 } });
    expect(steps.map(({ kinds, lateKinds }) => [kinds[0], lateKinds])).toEqual([['lane', []], ['pump', ['pump']], ['riser', []]]);
  });
  it('holds only what the plan fixes, and what must be first', () => {
    expect(timePlan([items[0]!, items[1]!, item('pump', 80, true)], model, 0b110, { worksPerMonth: 2, dueMonth: {} }).map(({ kinds }) => kinds)).toEqual([['pump', 'riser']]);
  });
});
