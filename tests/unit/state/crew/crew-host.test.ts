/** A crew's lesson on the real night: what leaves the worker before the end, and how three crews come out of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advanceDrill, briefSchema, DRILL_START, openDecisions, pictureSchema, residentCalls, scoreDrill, screenLogSchema, type DrillInput, type DrillLog, type DrillScore, type DrillState } from '../../../../src/drill/index.ts';
import { measureRun, type MeasuredValues } from '../../../../src/report/measures/measures.ts';
import type { MeasuredRun } from '../../../../src/report/measures/measure.ts';
import { loadHydraulics } from '../../../../src/run/hydraulics/epanet.ts';
import { runToEnd, startRun } from '../../../../src/run/run.ts';
import { conditionOf } from '../../../../src/scenario/condition.ts';
import { toSimInput } from '../../../../src/scenario/to-sim-input.ts';
import type { Frame, SimEvent } from '../../../../src/sim/index.ts';
import { BADLY, NOT_AT_ALL, playCrew, WELL, type Played, type Script } from '../../../builders/crew-player.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

const LIMIT_MS = 480_000;

interface Ended {
  readonly score: DrillScore;
  readonly measures: MeasuredValues;
}

const scenario = shippedScenario('night-33f');
const plan = scenario.drill!;
const input = toSimInput(scenario, conditionOf(scenario, 'none'));
const ports = { hydraulics: await loadHydraulics() };

function endedAt(run: MeasuredRun, state: DrillState): Ended {
  const measures = measureRun(run);
  return { measures, score: scoreDrill({ plan, state, events: run.events, measures, overrides: [] }) };
}

/** The same drill without a worker, its night measured where it stopped: cheaper, and what is scored is the same. */
function playedHere({ roles, answers, orders }: Script): Ended {
  const run = startRun({ input, seed: 1, commands: [] }, ports, { snapshotEveryTicks: 20 });
  const frames: Frame[] = [];
  const events: SimEvent[] = [];
  let log: DrillLog = [{ kind: 'take', atS: 1, roles: [...roles] }];
  let state = DRILL_START;
  while (state.stoppedS === Infinity) {
    run.advanceTo(state.timeS + 1);
    const batch = run.drain();
    frames.push(...batch.frames);
    events.push(...batch.events);
    const next = advanceDrill({ plan, log, events }, state, state.timeS + 1);
    if (next.commands.length !== state.commands.length) run.setCommands(next.commands);
    state = next;
    const atS = state.timeS + 1;
    const chosen = openDecisions({ plan, events }, state).flatMap(({ id }): DrillInput[] => (answers[id] === undefined ? [] : [{ kind: 'choose', atS, decision: id, options: [...answers[id]] }]));
    const ordered = orders.flatMap((order): DrillInput[] => (state.timeS === state.zeroS + order.atS ? [{ kind: 'order', atS, command: order.command }] : []));
    log = [...log, ...chosen, ...ordered];
  }
  return endedAt({ ...run.result(), frames, events }, state);
}

let well: Ended & Played & { readonly events: readonly SimEvent[] };
let badly: Ended;
let not: Ended;
beforeAll(async () => {
  const played = await playCrew(WELL, { toldBefore: (host) => void host.receive({ kind: 'reveal' }) });
  const { commands, drill } = played.revealed;
  const run = runToEnd({ input, seed: 1, commands, untilS: drill.stoppedS }, ports);
  well = { ...played, ...endedAt(run, drill), events: run.events };
  badly = playedHere(BADLY);
  not = playedHere(NOT_AT_ALL);
}, LIMIT_MS);

describe('what a trainee’s screen receives before the end', () => {
  it('is the brief, known pictures and its own inputs, and no key that is not on the list', () => {
    expect([...new Set(well.before.map(({ kind }) => kind))].sort()).toEqual(['brief', 'picture', 'putIn']);
    for (const message of well.before) {
      if (message.kind === 'brief') expect(briefSchema.safeParse(message.brief).success).toBe(true);
      if (message.kind === 'picture') expect(pictureSchema.safeParse(message.picture).success).toBe(true);
      if (message.kind === 'putIn') expect(screenLogSchema.safeParse(message.inputs).success).toBe(true);
    }
  });

  it('holds no temperature, gas, dose, person, room, score or right answer', () => {
    const text = JSON.stringify(well.before);
    expect(text.length).toBeGreaterThan(100_000);
    const keys = new Set([...text.matchAll(/"([A-Za-z0-9.]+)":/g)].map(([, key]) => key!));
    const hidden = [...keys].filter((key) => /temp|hrr|od|ppm|fed|dose|visib|person|household|isRight|score|weight|deduct|error|commands|because|homeId|cueSeen|values/i.test(key));
    // Names of answers are words of the file: "code" and the like are none of these.
    expect(hidden.filter((key) => !plan.decisions.some(({ id, options }) => id === key || options.some((option) => option.id === key)) && !plan.injects.some(({ id }) => id === key))).toEqual([]);
    expect(text).not.toMatch(/\.household|F\d+\.flat|livingRoom|contents/);
  });

  it('shows no side of the tower before a crew is there, and the back only after somebody went round', () => {
    const pictures = well.before.flatMap((message) => (message.kind === 'picture' ? [message.picture] : []));
    const arrivedS = well.events.find(({ kind, who }) => kind === 'unitArrived' && who?.startsWith('small.'))!.timeS;
    expect(pictures.filter(({ timeS }) => timeS < arrivedS).every(({ sights, sides }) => sights.length === 0 && sides.length === 0)).toBe(true);
    expect(pictures.some(({ sights }) => sights.some(({ look, side }) => look === 'flame' && side === 'front'))).toBe(true);
    expect(pictures.at(-1)!.sides).toEqual(['front', 'back']);
    const recceS = well.revealed.drill.choices['recce']!.lastS;
    expect(pictures.filter(({ timeS }) => timeS <= recceS).flatMap(({ sides }) => sides)).not.toContain('back');
    expect(pictures.find(({ panel }) => panel !== null)!.timeS).toBeGreaterThan(arrivedS);
  });

  it('brings calls of which some name a wrong storey, and takes an answer without knowing the home', () => {
    const { calls, timeS } = well.before.flatMap((message) => (message.kind === 'picture' ? [message.picture] : [])).at(-1)!;
    const truth = residentCalls(well.events, input, 1, timeS);
    expect(calls.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
    const right = truth.filter(({ homeId, saidStorey, saidFlat }) => homeId === `F${saidStorey}.flat${saidFlat}`).length;
    expect(right).toBeGreaterThan(truth.length * 0.5);
    expect(right).toBeLessThan(truth.length * 0.9);
    // Over the same line, or by a later word to all of the storey that was named.
    const { orders } = well.revealed.drill;
    const own = orders.flatMap(({ command }) => (command.kind === 'orderHome' ? [command.home] : []));
    const byStorey = (saidStorey: number, sinceS: number) => orders.some(({ atS, command }) => command.kind === 'orderStoreys' && atS >= sinceS && command.fromStorey <= saidStorey && command.toStorey >= saidStorey);
    const ways = calls.flatMap(({ id, answer, saidStorey, atS }) => (answer === 'stay' ? [own.includes(truth.find((call) => call.id === id)!.homeId) ? 'line' : byStorey(saidStorey, atS) ? 'storey' : 'none'] : []));
    expect(ways.filter((way) => way === 'line').length).toBeGreaterThan(3);
    expect(ways).not.toContain('none');
    expect(calls.filter(({ answer }) => answer === null).every(({ id, saidStorey, atS }) => !own.includes(truth.find((call) => call.id === id)!.homeId) && !byStorey(saidStorey, atS))).toBe(true);
  });
});

describe('three crews', () => {
  it('come out in the order of how they played', () => {
    expect(well.score.points).toBeGreaterThan(80);
    expect(well.score.points).toBeGreaterThan(badly.score.points + 50);
    expect(badly.score.points).toBeLessThan(25);
    expect(not.score.points).toBeLessThan(25);
    expect(well.score.errors).toEqual([]);
    expect(badly.score.errors.length).toBeGreaterThan(8);
    expect(well.score.behaviours.filter(({ colour }) => colour === 'green').length).toBeGreaterThanOrEqual(4);
    expect(badly.score.behaviours.every(({ colour }) => colour !== 'green')).toBe(true);
  });

  it('change the night: water and fewer trapped for the one, none for the others', () => {
    expect(well.measures['firstWaterS']).toBeLessThan(1300);
    expect(not.measures['firstWaterS'] ?? null).toBeNull();
    expect(well.measures['trappedCount']!).toBeLessThan(not.measures['trappedCount']! - 40);
  });

  it('leave evidence: each point rests on a second or says that it never came', () => {
    for (const { evidence } of well.score.criteria) expect(evidence.length).toBeGreaterThan(0);
  });
});
