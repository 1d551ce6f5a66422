/** A drill on the real night: what people choose changes what happens, and its log computes it again. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advanceDrill, DRILL_START, scoreDrill, type DrillInput, type DrillState } from '../../../src/drill/index.ts';
import { measureRun } from '../../../src/report/measures/measures.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { runToEnd, startRun } from '../../../src/run/run.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import type { Ports, SimEvent } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
});

const scenario = shippedScenario('ebike-lobby');
const plan = scenario.drill!;
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const choose = (atS: number, decision: string, ...options: string[]): DrillInput => ({ kind: 'choose', atS, decision, options });
const HOMES = [2, 3, 4].flatMap((storey) => [1, 2, 3, 4].map((flat) => `F${storey}.flat${flat}`));
const GOOD: readonly DrillInput[] = [
  choose(25, 'confirm', 'camera'), choose(35, 'start', 'go'), choose(50, 'call119', 'address', 'storey', 'fuel', 'trapped', 'phone', 'meet'), choose(70, 'kit', 'powder', 'hose', 'mask', 'radio', 'keys'), choose(75, 'way', 'outside'),
  choose(95, 'broadcast', 'stay'), ...HOMES.map((home, i): DrillInput => ({ kind: 'tell', atS: 100 + 2 * i, decision: 'knock', home, option: 'stay' })),
  choose(165, 'power', 'cut'), choose(176, 'medium', 'powder'), choose(180, 'stairDoor', 'close'),
  choose(195, 'lane', 'clear'), choose(206, 'cardWhere', 'right'), choose(208, 'cardFuel', 'right'), choose(210, 'cardPeople', 'right'), choose(212, 'cardDone', 'right'),
];

/** Second by second, orders given while the night goes on, as a session does it. */
function play(log: readonly DrillInput[]): DrillState {
  const run = startRun({ input, seed: 1, commands: [] }, ports, { snapshotEveryTicks: 20 });
  const events: SimEvent[] = [];
  let state = DRILL_START;
  while (state.stoppedS === Infinity) {
    run.advanceTo(state.timeS + 1);
    events.push(...run.drain().events);
    const next = advanceDrill({ plan, log, events }, state, state.timeS + 1);
    if (next.commands.length !== state.commands.length) run.setCommands(next.commands);
    state = next;
  }
  return state;
}

function ended(state: DrillState) {
  const result = runToEnd({ input, seed: 1, commands: state.commands }, ports);
  const measures = measureRun(result);
  return { result, measures, score: scoreDrill({ plan, state, events: result.events, measures, overrides: [] }) };
}

describe('the lobby drill on its night', () => {
  it('played well hurts nobody, traps fewer than not played, and scores more', () => {
    const [well, not] = [play(GOOD), play([])];
    expect(well.ignoredCount).toBe(0);
    const [good, none] = [ended(well), ended(not)];
    expect(good.measures['casualtyCount']).toBe(0);
    expect(good.measures['maxTrappedCount']!).toBeLessThan(none.measures['maxTrappedCount']! / 2);
    expect(good.measures['firstArrivalS']!).toBeLessThan(none.measures['firstArrivalS']!);
    expect(good.score.points).toBeGreaterThan(90);
    expect(none.score.points).toBeLessThan(10);
    expect(Object.keys(well.markedS)).toEqual(expect.arrayContaining(['one', 'three', 'five']));
    // The log alone, over the events of the whole night, gives the same drill.
    expect(advanceDrill({ plan, log: GOOD, events: good.result.events }, DRILL_START, well.timeS)).toEqual(well);
  });
});
