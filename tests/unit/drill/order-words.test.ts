/** Words of drill expressions about orders, cues and roles; and what the machine does in a role that nobody took. */
import { describe, expect, it } from 'vitest';
import { advanceDrill, DRILL_START, scoreDrill, type DrillInput, type DrillState } from '../../../src/drill/index.ts';
import { eventsByKind, drillFacts } from '../../../src/drill/drill-facts.ts';
import { evaluate, parseExpression } from '../../../src/expression/index.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { type ScenarioError } from '../../../src/scenario/scenario-error.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';
import { readFileSync } from 'node:fs';

const plan = shippedScenario('night-33f').drill!;
const event = (timeS: number, kind: SimEvent['kind'], who: string | null = null): SimEvent => ({ tick: timeS, timeS, kind, who, where: null, because: null, values: {} });
const EVENTS = [event(379, 'callReceived'), event(345, 'flashedOver'), event(777, 'unitArrived', 'small.pumper2'), event(777, 'laneBlocked', 'small.pumper2')].sort((a, b) => a.timeS - b.timeS);
const played = (log: readonly DrillInput[], toS: number): DrillState => advanceDrill({ plan, log, events: EVENTS }, DRILL_START, toS);
const valueOf = (text: string, state: DrillState) => evaluate(parseExpression(text), drillFacts({ plan, state, events: eventsByKind(EVENTS), measures: null }));
const storeys = (atS: number, order: 'stay' | 'evacuate', fromStorey: number, toStorey: number): DrillInput => ({ kind: 'order', atS, command: { kind: 'orderStoreys', order, fromStorey, toStorey } });
const unit = (atS: number, id: string, order: 'attack' | 'search'): DrillInput => ({ kind: 'order', atS, command: { kind: 'orderUnit', unit: id, order, storey: 9 } });

describe('words about orders', () => {
  it('tell the first second of an order, and how many units had it', () => {
    const state = played([unit(800, 'small.pumper2', 'attack'), unit(810, 'small.pumper2', 'attack'), unit(820, 'district.rescue1', 'attack')], 900);
    expect(valueOf("ordered('attack')", state)).toMatchObject({ value: 800, facts: [{ kind: 'order', id: 'attack', timeS: 800 }] });
    expect(valueOf("ordered('attack', 'district.rescue1')", state).value).toBe(820);
    expect(valueOf("ordered('search')", state).value).toBe(Infinity);
    expect(valueOf("unitsOrdered('attack')", state).value).toBe(2);
  });

  it('count a storey by its last word', () => {
    const state = played([storeys(800, 'evacuate', 10, 19), storeys(850, 'stay', 15, 24)], 900);
    expect(valueOf("storeysTold('stay', '10', '19')", state).value).toBe(0.5);
    expect(valueOf("storeysTold('evacuate', '10', '19')", state).value).toBe(0.5);
    expect(valueOf("storeysToldAt('stay', '15', '24')", state).value).toBe(850);
    expect(valueOf("storeysToldAt('stay', '10', '19')", state).value).toBe(Infinity);
  });

  it('give a cue only to those who named it when it could be seen', () => {
    const mark = (atS: number, cue: string): DrillInput => ({ kind: 'mark', atS, cue });
    const state = played([mark(700, 'lane'), mark(790, 'flames9'), mark(795, 'roofFire'), mark(796, 'flames9')], 800);
    expect(state.cueSeenS).toMatchObject({ lane: 777, flames9: 777 });
    expect(valueOf('cuesNamed()', state).value).toBe(0.5);
    expect(valueOf('cuesGuessed()', state).value).toBe(2);
    expect(valueOf("cueNamed('flames9') - cueSeen('flames9')", state).value).toBe(13);
    expect(state.ignoredCount).toBe(1);
  });
});

describe('a role that nobody took', () => {
  const SOLO: DrillInput = { kind: 'take', atS: 1, roles: ['attack'] };

  it('is played by the machine: it answers right after a while, and its units are not held', () => {
    const state = played([SOLO], 1000);
    expect(state.choices['initial']).toMatchObject({ firstS: 399, options: ['gate', 'control', 'plan', 'roles'] });
    expect(state.choices['lane']?.options).toEqual(['split']);
    expect(state.choices['base']).toBeUndefined();
    const held = state.commands.flatMap(({ command }) => (command.kind === 'orderUnit' && command.order === 'hold' ? [command.unit] : []));
    expect(held).toEqual(['small.pumper2', 'district.rescue1']);
  });

  it('counts for nothing: what is left makes a hundred', () => {
    const score = scoreDrill({ plan, state: played([SOLO], 1579), events: EVENTS, measures: {}, overrides: [] });
    expect(score.criteria.map(({ id }) => id)).not.toContain('lane');
    expect(score.criteria.map(({ id }) => id)).toContain('base');
    expect(score.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 0);
  });
});

describe('a crew’s drill that is wrong', () => {
  const text = readFileSync(new URL('../../../scenarios/night-33f.jsonc', import.meta.url), 'utf8');
  const issueOf = (from: string, to: string): string => {
    expect(text).toContain(from);
    try {
      loadScenario(text.replace(from, to), 'x.jsonc');
      return '';
    } catch (error) {
      return (error as ScenarioError).message;
    }
  };

  it('is told where: unknown units, cues, orders, roles', () => {
    expect(issueOf('"units": ["formation.aerial541"]', '"units": ["formation.ladder1"]')).toContain('drill.roles.0.units.0');
    expect(issueOf("ordered('search') < never\"", "ordered('serch') < never\"")).toContain("unknown order to a unit 'serch'");
    expect(issueOf('"phase": "call", "role": "water"', '"phase": "call", "role": "watter"')).toContain('no role "watter"');
    expect(issueOf("taken('water')", "taken('pump')")).toContain("unknown role 'pump'");
  });
});
