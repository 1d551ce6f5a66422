import { describe, expect, it } from 'vitest';
import type { AttributedNight } from '../../../../src/report/attribution/attribution.ts';
import { measureById } from '../../../../src/report/measures/measures.ts';
import { choosePlan, paretoFront } from '../../../../src/report/plan/choose-plan.ts';
import type { PlanItem, PlanQuestion } from '../../../../src/report/plan/plan-question.ts';
import { computedSaving, savingModel } from '../../../../src/report/plan/saving-model.ts';

const water = measureById('firstWaterS')!;
/** First water by which of three hazards stand; the third hides behind the first. */
const LATE_S = [300, 900, 500, 1000, 600, 900, 800, 1000];
const night = (seed: number, lateS = LATE_S): AttributedNight => ({ seed, endS: 1800, values: Object.fromEntries(lateS.map((firstWaterS, set) => [set, { firstWaterS }])) });
const model = savingModel(water, 3, [night(1), night(2)], 'exact');
const item = (kind: string, costYuan: number | null, rest: Partial<PlanItem> = {}): PlanItem => ({ kind, party: null, costYuan, isMust: false, ...rest });
const ask = (items: readonly PlanItem[], rest: Partial<PlanQuestion> = {}) => choosePlan({ items, budgetYuan: null, purses: {}, ...rest }, model);
const three = [item('lane', 100), item('riser', 50), item('pump', 80)];

describe('a plan under a budget', () => {
  it('is the affordable set that saves most, not the sum of single savings', () => {
    expect(ask(three, { budgetYuan: 150 })).toMatchObject({ kind: 'plan', best: { fixedIndex: 0b011, costYuan: 150, saved: 400 } });
    expect(ask(three, { budgetYuan: 180 })).toMatchObject({ best: { fixedIndex: 0b101, costYuan: 180, saved: 500 } });
  });
  it('buys nothing where nothing is affordable, and never what does not pay', () => {
    expect(ask(three, { budgetYuan: 10 })).toMatchObject({ best: { fixedIndex: 0, costYuan: 0, saved: 0 } });
    expect(ask([item('lane', null), item('riser', 1), item('pump', null)])).toMatchObject({ best: { fixedIndex: 0b010, saved: 100 }, unpricedKinds: ['lane', 'pump'] });
  });
  it('keeps each party to its purse', () => {
    const split = [item('lane', 100, { party: 'city' }), item('riser', 50, { party: 'house' }), item('pump', 80, { party: 'house' })];
    expect(ask(split, { purses: { house: 60 } })).toMatchObject({ best: { fixedIndex: 0b011, costYuan: 150 } });
    expect(ask(split, { purses: { house: 60, city: 0 } })).toMatchObject({ best: { fixedIndex: 0b010, costYuan: 50 } });
  });
  it('buys what must be fixed first, or says that the money does not reach', () => {
    const must = [item('lane', 100), item('riser', 50), item('pump', 80, { isMust: true })];
    expect(ask(must, { budgetYuan: 100 })).toMatchObject({ best: { fixedIndex: 0b100 } });
    expect(ask(must, { budgetYuan: 79 })).toMatchObject({ kind: 'short', mustYuan: 80 });
  });
  it('asks for a price that nobody gave', () => {
    expect(ask([item('lane', null, { isMust: true }), item('riser', 50), item('pump', 80)])).toEqual({ kind: 'unpricedMust', unpricedKinds: ['lane'] });
    expect(ask([item('lane', null), item('riser', null), item('pump', null)])).toMatchObject({ kind: 'nothingPriced' });
  });
  it('shows what more money would buy', () => {
    const answer = ask(three, { budgetYuan: 50 });
    expect(answer.kind === 'plan' && answer.front.map(({ costYuan, saved }) => [costYuan, saved])).toEqual([[0, 0], [50, 100], [100, 200], [150, 400], [180, 500], [230, 700]]);
  });
  it('orders hazards by the nights on which they belong to the best set', () => {
    const lateOnTwo = [300, 310, 900, 1000, 300, 310, 900, 1000];
    const two = savingModel(water, 3, [night(1), night(2, lateOnTwo)], 'exact');
    const answer = choosePlan({ items: three, budgetYuan: 100, purses: {} }, two);
    expect(answer.kind === 'plan' && answer.order).toEqual([{ kind: 'lane', chosenFrac: 0.5 }, { kind: 'riser', chosenFrac: 0.5 }, { kind: 'pump', chosenFrac: 0 }]);
  });
});

describe('a front', () => {
  it('holds only plans that no other beats', () => {
    expect(paretoFront([{ fixedIndex: 1, costYuan: 5, saved: 1 }, { fixedIndex: 2, costYuan: 5, saved: 3 }, { fixedIndex: 3, costYuan: 9, saved: 3 }]).map(({ fixedIndex }) => fixedIndex)).toEqual([2]);
  });
});

describe('savings by adding up shares', () => {
  const sampled = savingModel(water, 3, [night(1)], 'sampled');
  it('say how far they are from what was computed', () => {
    expect(sampled.saved(0b111)).toBeCloseTo(700, 9);
    expect(sampled.error).toBeGreaterThan(0);
  });
  it('give way to the computed figure of a plan', () => {
    expect(computedSaving(water, 3, [night(1), night(2)], 0b101)).toMatchObject({ count: 2, mean: 500 });
    expect(computedSaving(water, 3, [{ ...night(1), values: { 7: { firstWaterS: 1000 } } }], 0b101)).toBeNull();
  });
});
