import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceDrill, checkRecord, DRILL_START, injectedCommands, recordText, scoreDrill, sealRecord, type DrillInput, type DrillState } from '../../../src/drill/index.ts';
import { spreadsheetCsv } from '../../../src/report/csv.ts';
import { measureById } from '../../../src/report/measures/measures.ts';
import type { DrillPlan } from '../../../src/scenario/drill-plan.ts';
import type { Syntax } from '../../../src/expression/index.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const DRILLS = ['ebike-lobby', 'blocked-gate'] as const;
const plan = shippedScenario('ebike-lobby').drill!;

function event(timeS: number, kind: SimEvent['kind'], who: string | null = null): SimEvent {
  return { tick: timeS, timeS, kind, who, where: null, because: null, values: {} };
}
const EVENTS = [event(17, 'detectorTripped'), event(47, 'alarmSounded'), event(150, 'unitArrived', 'micro.micro1')];

const played = (log: readonly DrillInput[], toS = 600): DrillState => advanceDrill({ plan, log, events: EVENTS }, DRILL_START, toS);
const scored = (log: readonly DrillInput[]) => scoreDrill({ plan, state: played(log), events: EVENTS, measures: { casualtyCount: 0 }, overrides: [] });

const choose = (atS: number, decision: string, ...options: string[]): DrillInput => ({ kind: 'choose', atS, decision, options });
const GOOD: readonly DrillInput[] = [choose(20, 'confirm', 'camera'), choose(30, 'start', 'go'), choose(40, 'call119', 'address', 'storey', 'fuel')];

describe('what is thrown in', () => {
  it('is told apart from what the trainees ordered, whether its condition or the instructor’s hand threw it', () => {
    const crewPlan = shippedScenario('night-33f').drill!;
    const order: DrillInput = { kind: 'order', atS: 60, command: { kind: 'orderStoreys', order: 'stay', fromStorey: 10, toStorey: 33 } };
    const log: DrillInput[] = [{ kind: 'take', atS: 1, roles: ['command', 'attack'] }, order, { kind: 'inject', atS: 70, inject: 'doorWedged' }];
    const state = advanceDrill({ plan: crewPlan, log, events: [event(30, 'callReceived')] }, DRILL_START, 80);
    const injected = injectedCommands(crewPlan, state);
    expect(injected.map(({ command: { kind } }) => kind).sort()).toEqual(['orderUnit', 'orderUnit', 'orderUnit', 'setOpening']);
    expect(state.commands.filter((logged) => !injected.some((each) => JSON.stringify(each) === JSON.stringify(logged))).map(({ command: { kind } }) => kind)).toEqual(['orderStoreys']);
  });
});

describe('the reducer', () => {
  it('waits for the alarm, then asks one step after the other', () => {
    expect(played([], 16).phaseIndex).toBe(-1);
    expect(played([], 17)).toMatchObject({ zeroS: 17, phaseIndex: 0 });
    expect(played(GOOD, 27).phaseStartS).toMatchObject({ alarm: 17, call: 26 });
  });

  it('gives the commands of a choice when the work is done, and the next step only then', () => {
    const state = played(GOOD, 60);
    expect(state.commands.filter(({ command }) => command.kind === 'reportFire')).toEqual([{ tick: 31, command: { kind: 'reportFire' } }]);
    expect(state.commands.find(({ command }) => command.kind === 'callBrigade')?.tick).toBe(51);
    expect(state.phaseStartS['kit']).toBe(50);
  });

  it('keeps what came too late or was not asked in the log, without effect', () => {
    const state = played([choose(20, 'medium', 'powder'), choose(21, 'confirm', 'camera'), choose(22, 'confirm', 'reset'), choose(23, 'nothing', 'x')], 30);
    expect(state.choices['confirm']?.options).toEqual(['camera']);
    expect(state.ignoredCount).toBe(3);
  });

  it('ends by itself when nobody does anything', () => {
    expect(played([], 1000).stoppedS).toBe(17 + plan.durationS);
  });

  it('comes to the same state however the seconds are cut, and from its log alone', () => {
    const decisions = fc.constantFrom(...plan.decisions.filter(({ kind }) => kind !== 'board').flatMap(({ id, options }) => options.map((option) => [id, option.id] as const)));
    const inputs = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), decisions), { maxLength: 40 }).map((list) => list.map(([atS, [decision, option]]) => choose(atS, decision, option)));
    fc.assert(
      fc.property(inputs, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), (log, cuts) => {
        const inOneGo = played(log, 520);
        let inPieces = DRILL_START;
        let atS = 0;
        for (const stepS of cuts) {
          atS += stepS;
          const until = <T extends { readonly timeS?: number; readonly atS?: number }>(list: readonly T[]) => list.filter((item) => (item.timeS ?? item.atS)! <= atS);
          inPieces = advanceDrill({ plan, log: until(log), events: until(EVENTS) }, inPieces, atS);
        }
        // The last piece has the whole log: what came while it ran.
        expect(advanceDrill({ plan, log, events: EVENTS }, inPieces, Math.max(atS, 520))).toEqual(atS > 520 ? played(log, atS) : inOneGo);
        expect(inPieces).toEqual(played(log, atS));
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('the score', () => {
  it('grows with right choices, and names the seconds it rests on', () => {
    expect(scored(GOOD).points).toBeGreaterThan(scored([]).points);
    const start = scored(GOOD).criteria.find(({ id }) => id === 'start')!;
    expect(start).toMatchObject({ points: 10, evidence: [{ kind: 'decision', id: 'start', timeS: 30 }] });
  });

  it('falls with lateness and with typical errors', () => {
    const late = scored([choose(20, 'confirm', 'camera'), choose(100, 'start', 'go')]);
    expect(late.criteria.find(({ id }) => id === 'start')!.points).toBeCloseTo(10 * ((150 - 83) / 90), 1);
    expect(scored([choose(20, 'confirm', 'lift')]).errors.map(({ id }) => id)).toContain('lift');
  });

  it('takes the instructor at his word, with the reason', () => {
    const score = scoreDrill({ plan, state: played([]), events: EVENTS, measures: {}, overrides: [{ criterion: 'kit', points: 5, reason: 'seen on the spot' }] });
    expect(score.criteria.find(({ id }) => id === 'kit')).toMatchObject({ found: 0, points: 5, reason: 'seen on the spot' });
  });
});

describe('a recording', () => {
  const record = sealRecord({
    scenarioId: 'ebike-lobby', scenarioFile: 'scenarios/ebike-lobby.jsonc', scenarioHash: '00', seed: 1, startedAt: '2026-01-01 10:00', place: '花园小区', people: [{ role: 'duty', name: '张三' }],
    log: [...GOOD], commands: [...played(GOOD).commands], overrides: [],
    result: { points: 60, grade: 'pass', criteria: [{ id: 'start', points: 10 }], marks: { one: 50, three: null }, errors: [], asFound: { firstCallS: 60 }, rectified: {} }, endHash: { asFound: 'a', rectified: 'b' },
  });

  it('is sound as it was saved, whatever the order of its keys', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(record).reverse()));
    expect(checkRecord(recordText(record)).isSound).toBe(true);
    expect(checkRecord(turned).isSound).toBe(true);
  });

  it.each([
    ['"points":60', '"points":95', 'hash'], ['张三', '李四', 'hash'], ['"version":1', '"version":2', 'version'], ['lifelane-drill', 'other', 'notRecord'], ['"seed":1', '"seed":"x"', 'shape'], ['{"format"', '{format', 'notJson'],
  ])('with %s made %s says what is wrong', (from, to, fault) => {
    expect(checkRecord(recordText(record).replace(from, to))).toMatchObject({ isSound: false, fault });
  });

  it('that is too large is not even read', () => {
    expect(checkRecord(' '.repeat(60_000))).toMatchObject({ isSound: false, fault: 'tooLarge' });
  });
});

describe('the table', () => {
  it('opens in a spreadsheet: a mark for Chinese, quotes doubled, no formulas', () => {
    expect(spreadsheetCsv([['启动', 'a "b", c', 1, null], ['=1+1', '', 2, null]])).toBe('\uFEFF启动,"a ""b"", c",1,\n\'=1+1,,2,\n');
  });
});

describe.each(DRILLS)('the drill of %s', (name) => {
  const { drill } = shippedScenario(name);

  it('speaks only of measures that the report has', () => {
    for (const id of measuresIn(drill!)) expect(measureById(id), id).not.toBeNull();
  });

  it('has a right answer to every question, and a plain sentence for the wrong ones that cost', () => {
    for (const decision of drill!.decisions) {
      expect(decision.options.some(({ isRight }) => isRight), decision.id).toBe(true);
      // On a board either word takes its time at each door.
      if (decision.kind === 'board') continue;
      for (const option of decision.options) if (!option.isRight && option.takesS > 0) expect(option.reply, `${decision.id}.${option.id}`).not.toBeNull();
    }
  });
});

function measuresIn(drill: DrillPlan): string[] {
  const inside = (syntax: Syntax): string[] => {
    if (syntax.kind === 'binary') return [...inside(syntax.left), ...inside(syntax.right)];
    if (syntax.kind === 'not') return inside(syntax.operand);
    if (syntax.kind !== 'call') return [];
    return syntax.name === 'measure' && syntax.operands[0]?.kind === 'text' ? [syntax.operands[0].text] : syntax.operands.flatMap(inside);
  };
  return [...drill.criteria.map(({ score }) => score), ...drill.errors.map(({ when }) => when), ...drill.behaviours.flatMap(({ green, amber }) => [green, amber])].flatMap(inside);
}
