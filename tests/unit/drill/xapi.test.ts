import { describe, expect, it } from 'vitest';
import { advanceDrill, DRILL_START, scoreDrill, sealRecord, xapiStatements, type DrillInput } from '../../../src/drill/index.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('ebike-lobby');
const plan = scenario.drill!;
const events: readonly SimEvent[] = [{ tick: 17, timeS: 17, kind: 'detectorTripped', who: null, where: null, because: null, values: {} }];
const log: readonly DrillInput[] = [{ kind: 'choose', atS: 20, decision: 'confirm', options: ['camera'] }, { kind: 'choose', atS: 30, decision: 'start', options: ['ask'] }, { kind: 'stop', atS: 90 }];
const drill = advanceDrill({ plan, log, events }, DRILL_START, 120);
const score = scoreDrill({ plan, state: drill, events, measures: {}, overrides: [] });

function statements(people: readonly { readonly role: string; readonly name: string }[]) {
  const { points, grade, criteria, errors } = score;
  const record = sealRecord({
    scenarioId: 'ebike-lobby', scenarioFile: 'ebike-lobby.jsonc', scenarioHash: 'abc', seed: 3, startedAt: '2026-11-22 14:05', place: '东门', people: [...people], log: [...log], commands: [], overrides: [],
    result: { points, grade, criteria: criteria.map(({ id, points: got }) => ({ id, points: got })), marks: {}, errors: errors.map(({ id }) => id), asFound: {}, rectified: {} }, endHash: { asFound: 'a', rectified: 'b' },
  });
  return xapiStatements({ record, plan, drill, score, scenarioNames: scenario.names, homePage: 'https://drill.example', startedAt: '2026-11-22T14:05:00+08:00' }) as unknown as readonly {
    readonly id: string; readonly verb: { readonly id: string }; readonly object: { readonly id: string }; readonly result: { readonly success?: boolean; readonly score?: { readonly raw: number; readonly max: number; readonly scaled: number } };
    readonly actor: { readonly member: readonly object[] }; readonly timestamp: string; readonly context: { readonly registration: string };
  }[];
}

describe('statements of a drill', () => {
  const told = statements([{ role: 'head', name: '王强' }, { role: 'fire', name: ' ' }]);
  const verb = (name: string) => told.filter((one) => one.verb.id.endsWith(`/${name}`));

  it('say what was answered and whether it was right', () => {
    expect(verb('answered').map(({ object, result, timestamp }) => [object.id, result.success, timestamp])).toEqual([
      ['urn:lifelane:drill:ebike-lobby/decision/confirm', true, '2026-11-22T06:05:20.000Z'],
      ['urn:lifelane:drill:ebike-lobby/decision/start', false, '2026-11-22T06:05:30.000Z'],
    ]);
  });

  it('score every criterion and the whole, which nobody passes by doing so little', () => {
    expect(verb('scored')).toHaveLength(plan.criteria.length);
    expect(verb('scored').reduce((sum, { result }) => sum + result.score!.max, 0)).toBe(100);
    expect(verb('completed')).toHaveLength(1);
    expect(verb('failed')).toHaveLength(1);
    expect(verb('passed')).toEqual([]);
    expect(verb('failed')[0]!.result.score).toEqual({ raw: score.points, min: 0, max: 100, scaled: score.points / 100 });
  });

  it('have ids of their own that a second sending repeats', () => {
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    for (const { id } of told) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(statements([{ role: 'head', name: '王强' }, { role: 'fire', name: ' ' }]).map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(statements([{ role: 'head', name: '李' }])[0]!.id).not.toBe(told[0]!.id);
  });

  it('name those who signed in, or the team', () => {
    expect(told[0]!.actor.member).toEqual([{ objectType: 'Agent', name: '王强', account: { homePage: 'https://drill.example', name: 'head: 王强' } }]);
    expect(statements([])[0]!.actor.member).toHaveLength(1);
  });
});
