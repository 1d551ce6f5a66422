import { describe, expect, it } from 'vitest';
import { planBudget, type Payable } from '../../../src/report/campaign/plan.ts';
import { evaluate } from '../../../src/report/campaign/evaluation.ts';
import { indicatorsOf } from '../../../src/report/campaign/indicators.ts';
import { towerResult } from '../../../src/report/campaign/tower-result.ts';
import type { ComparedNight } from '../../../src/report/compare.ts';
import { summarise } from '../../../src/report/statistics.ts';
import type { District, PreparedTower } from '../../../src/scenario/district/load-district.ts';
import type { PlanSpec } from '../../../src/scenario/district/district-schema.ts';
import type { HazardState } from '../../../src/scenario/district/tower-record.ts';

const SPEC: PlanSpec = { months: 3, towersPerMonth: 5, measure: 'maxTrappedCount', mustTiers: ['high'], isKept: false };
const purse = (id: string, yuan: number, fromMonth = 1) => ({ id, names: { zh: id, en: id }, yuan, fromMonth, needsFund: false });
const tower = (id: string, savedPeople: number, costYuan: number, over: Partial<Payable> = {}): Payable => ({
  id, tier: 'low', costYuan, fundYuan: null, savedPeople: summarise([savedPeople]), remedies: [{ kind: 'dryRiser', costYuan, purseIds: ['fund'] }], ...over,
});
const ranked = (...towers: Payable[]) => planBudget(towers, [purse('fund', 1e9)], SPEC).towers.map((planned) => planned.towerId);
const whenOf = (towers: readonly Payable[], purses: ReturnType<typeof purse>[], spec: Parameters<typeof planBudget>[2] = SPEC) =>
  Object.fromEntries(planBudget(towers, purses, spec).towers.map((planned) => [planned.towerId, planned.monthNumber ?? planned.why]));

describe('the order', () => {
  it('is most people saved per yuan first', () => expect(ranked(tower('a', 10, 1000), tower('b', 5, 100), tower('c', 50, 900))).toEqual(['c', 'b', 'a']));
  it('puts what must be done before all else', () => expect(ranked(tower('a', 90, 10), tower('must', 1, 900, { tier: 'high' }))).toEqual(['must', 'a']));
  it('puts what costs nothing and saves before what costs', () => expect(ranked(tower('a', 90, 10), tower('free', 1, 0))).toEqual(['free', 'a']));
  it('does not depend on the order of the ledger: ties go by people, then by id', () => {
    const towers = [tower('b', 10, 100), tower('a', 10, 100), tower('c', 20, 200)];
    expect(ranked(...towers)).toEqual(['c', 'a', 'b']);
    expect(ranked(...[...towers].reverse())).toEqual(['c', 'a', 'b']);
  });
});

describe('the budget', () => {
  it('never spends more than a purse has, and says who is left for want of money', () => {
    const { towers, months } = planBudget([tower('a', 9, 600), tower('b', 5, 600), tower('c', 1, 300)], [purse('fund', 1000)], SPEC);
    expect(towers.map((planned) => [planned.towerId, planned.monthNumber, planned.why])).toEqual([['a', 1, null], ['b', null, 'noMoney'], ['c', 1, null]]);
    expect(months.map((month) => [month.spentYuan, month.leftByPurse['fund']])).toEqual([[900, 100], [0, 100], [0, 100]]);
  });

  it('takes no more out of a maintenance fund than the building itself has in it', () => {
    const funds = [{ ...purse('fund', 10_000), needsFund: true }, purse('district', 600)];
    const either = (id: string, fundYuan: number | null) => tower(id, 5, 500, { fundYuan, remedies: [{ kind: 'dryRiser', costYuan: 500, purseIds: ['fund', 'district'] }] });
    const { towers } = planBudget([either('a', 499), either('b', 500), either('c', null), either('d', 499)], funds, SPEC);
    expect(Object.fromEntries(towers.map(({ towerId, paid, why }) => [towerId, why ?? Object.keys(paid)]))).toEqual({ a: ['district'], b: ['fund'], c: ['fund'], d: 'noMoney' });
  });

  it('waits for a purse that opens later', () => expect(whenOf([tower('a', 9, 600)], [purse('fund', 600, 3)])).toEqual({ a: 3 }));

  it('works on no more towers a month than it can, and says who is left for want of time', () => {
    expect(whenOf([tower('a', 9, 1), tower('b', 8, 1), tower('c', 7, 1), tower('d', 6, 1)], [purse('fund', 100)], { ...SPEC, towersPerMonth: 1 })).toEqual({ a: 1, b: 2, c: 3, d: 'noTime' });
  });

  it('holds money for what must be done and cannot be paid yet', () => {
    const must = tower('must', 1, 1500, { tier: 'high', remedies: [{ kind: 'dryRiser', costYuan: 1500, purseIds: ['fund', 'later'] }] });
    expect(whenOf([must, tower('cheap', 9, 100)], [purse('fund', 1000), purse('later', 1500, 2)])).toEqual({ must: 2, cheap: 2 });
  });

  it('holds nothing for what can never be paid', () => {
    expect(whenOf([tower('must', 1, 5000, { tier: 'high' }), tower('cheap', 9, 100)], [purse('fund', 1000)])).toEqual({ must: 'noMoney', cheap: 1 });
  });

  it('pays each remedy whole out of the first purse that may and can', () => {
    const split = tower('a', 9, 900, { remedies: [{ kind: 'dryRiser', costYuan: 500, purseIds: ['fund', 'district'] }, { kind: 'emptyPool', costYuan: 400, purseIds: ['fund', 'district'] }] });
    expect(planBudget([split], [purse('fund', 600), purse('district', 400)], SPEC).towers[0]!.paid).toEqual({ fund: 500, district: 400 });
  });

  it('sums what is saved, for the towers that are done', () => {
    const { months } = planBudget([tower('a', 9, 1), tower('b', 8, 1)], [purse('fund', 100)], { ...SPEC, towersPerMonth: 1 });
    expect(months.map((month) => month.savedCount)).toEqual([9, 17, 17]);
  });

  it('leaves out towers without a hazard', () => expect(whenOf([tower('a', 0, 0, { remedies: [] })], [purse('fund', 1)])).toEqual({ a: 'nothingToDo' }));
});

const prepared = (id: string, canopyShareFrac: number, states: readonly HazardState[]): PreparedTower => ({
  record: {
    id, names: { zh: id, en: id }, estate: null, storeyCount: 10, flatsPerStorey: 4, builtYearNumber: null, archetypeId: null, positionM: null, canopyShareFrac, isWithoutWater: false, hasFund: true, fundYuan: null, line: 2,
    hazards: states.map((state, i) => ({ kind: i === 0 ? 'combustibleCanopy' : 'dryRiser', fields: {}, state, party: null, person: null, deadline: null, standard: null, costYuan: null })),
  },
  archetypeId: 'low', scenarioText: '', remedies: states.filter((state) => state === 'found' || state === 'underway').map(() => ({ kind: 'dryRiser', costYuan: 10, purseIds: ['fund'] })),
});
const night = (seed: number, asFound: number, rectified: number): ComparedNight => ({ seed, endS: 600, asFound: { maxTrappedCount: asFound, firstWaterS: null }, rectified: { maxTrappedCount: rectified, firstWaterS: 300 }, reasons: [], divergence: null });

describe('the indicators', () => {
  const towers = [prepared('a', 0.7, ['found', 'fixed']), prepared('b', 0.3, ['rechecked', 'found']), prepared('c', 0.7, ['underway'])].map((one) => towerResult(one, [night(1, 5, 1)], 'maxTrappedCount'));
  const plan = planBudget(towers.filter((one) => one.id !== 'c'), [purse('fund', 100)], SPEC);
  const indicators = indicatorsOf(towers, plan);

  it('count what is fixed and re-checked, now and after the plan', () => {
    expect(indicators).toMatchObject({ towerCount: 3, listedCount: 5, fixedCount: 2, recheckedCount: 1, rectificationFrac: 0.4, recheckFrac: 0.5, plannedRectificationFrac: 0.8 });
  });
  it('count tiers by the canopies that hang', () => {
    expect(indicators.tiers).toEqual({ now: { high: 2, medium: 0, low: 1 }, afterPlan: { high: 1, medium: 0, low: 2 }, rectified: { high: 0, medium: 0, low: 3 } });
  });
});

describe('the evaluation', () => {
  const file = { plan: SPEC, purses: [purse('fund', 100)], runs: { pairs: 2, firstSeed: 1 } };
  const district = { file, rejects: [], towers: [prepared('a', 0, ['found']), prepared('b', 0, ['found']), prepared('cut', 0, ['found'])] } as unknown as District;
  const { rows, towers } = evaluate(district, { failures: [], nights: new Map([['a', [night(2, 4, 2), night(1, 10, 2)]], ['b', [night(1, 6, 6), night(2, 2, 0)]], ['cut', [night(1, 99, 0)]]]) });

  it('averages over whole towers per seed, and takes the interval over seeds', () => {
    const trapped = rows.find((row) => row.measureId === 'maxTrappedCount')!;
    // Seed 1: (10 + 6) / 2 and (2 + 6) / 2; seed 2: (4 + 2) / 2 and (2 + 0) / 2. The tower with a night missing is left out.
    expect([trapped.asFound.mean, trapped.rectified.mean, trapped.difference.mean, trapped.difference.count]).toEqual([5.5, 2.5, 3, 2]);
  });
  it('counts a time that never came as the end of the night, and says so', () => {
    expect(rows.find((row) => row.measureId === 'firstWaterS')).toMatchObject({ asFound: { mean: 600 }, difference: { mean: 300 }, isBound: { asFound: true, rectified: false, difference: true } });
  });
  it('still ranks a tower by the nights that it has', () => expect(towers.find((one) => one.id === 'cut')).toMatchObject({ nightCount: 1, savedPeople: { mean: 99 } }));
});
