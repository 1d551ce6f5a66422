/** The drill at the gate on its night: the stamps say what their targets say, and nothing is handed over before an engine is there. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advanceDrill, askedFromS, DRILL_START, scoreDrill, type DrillInput, type DrillState } from '../../../src/drill/index.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { startRun } from '../../../src/run/run.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import type { Ports, SimEvent } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
});
const scenario = shippedScenario('blocked-gate');
const plan = scenario.drill!;
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const choose = (atS: number, decision: string, ...options: string[]): DrillInput => ({ kind: 'choose', atS, decision, options });
const HOMES = [4, 5, 6].flatMap((storey) => [1, 2, 3, 4, 5, 6].map((flat) => `F${storey}.flat${flat}`)).filter((home) => home !== 'F4.flat5');
const tells = (homes: readonly string[]) => homes.map((home, i): DrillInput => ({ kind: 'tell', atS: 112 + 2 * i, decision: 'knock', home, option: 'leave' }));
const CARDS = ['cardWhere', 'cardLane', 'cardPeople', 'cardDone'];
const answers = (gate: string, cars: string, door: string): readonly DrillInput[] => [
  choose(45, 'confirm', 'phone'), choose(60, 'start', 'go'), choose(62, 'call119', 'address', 'storey', 'fuel', 'trapped', 'lane', 'phone'),
  choose(85, 'gate', gate), choose(125, 'cars', cars), choose(160, 'door', door), choose(185, 'lift', 'home'), choose(190, 'first', 'fireUp'),
];
const GOOD: readonly DrillInput[] = [
  choose(45, 'confirm', 'phone'), choose(60, 'start', 'go'), choose(62, 'call119', 'address', 'storey', 'fuel', 'trapped', 'lane', 'phone'),
  choose(85, 'gate', 'saw'), choose(91, 'cars', 'owners'), choose(100, 'door', 'hold'), choose(106, 'lift', 'home'), choose(110, 'first', 'fireUp'), ...tells(HOMES),
];

function play(log: readonly DrillInput[], toS = Infinity): { readonly state: DrillState; readonly events: readonly SimEvent[] } {
  const run = startRun({ input, seed: 1, commands: [] }, ports, { snapshotEveryTicks: 20 });
  const events: SimEvent[] = [];
  let state = DRILL_START;
  while (state.stoppedS === Infinity && state.timeS < toS) {
    run.advanceTo(state.timeS + 1);
    events.push(...run.drain().events);
    const next = advanceDrill({ plan, log, events }, state, state.timeS + 1);
    if (next.commands.length !== state.commands.length) run.setCommands(next.commands);
    state = next;
  }
  return { state, events };
}

describe('the drill at the gate on its night', () => {
  it('keeps the hand-over until the first engine is there, and ends with it', () => {
    const early = CARDS.map((card) => choose(200, card, 'right'));
    const { state, events } = play([...GOOD, ...early, ...CARDS.map((card, i) => choose(430 + i, card, 'right'))]);
    const arrivedS = events.find(({ kind }) => kind === 'unitArrived')!.timeS;
    expect(state.askedS['cardWhere']).toBe(arrivedS);
    expect(state.ignoredCount).toBe(CARDS.length);
    expect(state.stoppedS).toBe(433);
    expect(Object.keys(state.markedS)).toEqual(['one', 'three', 'five']);
    const score = scoreDrill({ plan, state, events, measures: { casualtyCount: 0 }, overrides: [] });
    expect(score.points).toBeGreaterThan(95);
    // A second try of it begins where its questions were put, not where they waited.
    expect(askedFromS(plan, state, 'hand')).toBe(arrivedS);
    expect(askedFromS(plan, state, 'gate')).toBe(state.phaseStartS['gate']);
  });

  it.each([
    ['the gate is left locked', 'wait', 'owners', 'hold', ['one']],
    ['the door is kicked in', 'saw', 'photo', 'open', ['one', 'five']],
  ])('stamps nothing in place when %s', (_what, gate, cars, door, marks) => {
    const { state } = play([...answers(gate, cars, door), ...tells(HOMES).map((each) => ({ ...each, atS: each.atS + 90 }))], 330);
    expect(Object.keys(state.markedS)).toEqual(marks);
  });

  it('does not call the homes warned while some are not', () => {
    const { state } = play([...GOOD.filter(({ kind }) => kind !== 'tell'), ...tells(HOMES.slice(0, 12))], 330);
    expect(Object.keys(state.markedS)).toEqual(['one', 'three']);
  });
});
