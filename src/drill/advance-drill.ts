/**
 * The drill as a pure reducer: plan, inputs and events of one second in, the next state out. Seconds are taken one by one, so that
 * a drill that is played and the same drill read from its log come to the same state.
 */
import { evaluate, type Syntax } from '../expression/index.ts';
import type { LoggedCommand } from '../run/run-types.ts';
import type { DrillDecision, DrillPlan } from '../scenario/drill-plan.ts';
import type { Command, SimEvent } from '../sim/index.ts';
import { drillFacts, eventsByKind, type EventsByKind } from './drill-facts.ts';
import type { DrillInput, DrillLog } from './drill-log.ts';
import { withShown } from './known/info.ts';
import { isTaken, type DrillState } from './drill-state.ts';

export interface DrillNight {
  readonly plan: DrillPlan;
  readonly log: DrillLog;
  readonly events: readonly SimEvent[];
}

/** @param toS  whole seconds; the events of the night up to then must be there */
export function advanceDrill({ plan, log, events }: DrillNight, from: DrillState, toS: number): DrillState {
  const byKind = eventsByKind(events);
  let state = from;
  while (state.timeS < toS) state = nextSecond(plan, { ...state, timeS: state.timeS + 1 }, log, byKind);
  return state;
}

/** Inputs of a second that has passed already are still to come into the state: a tap between two seconds counts for the next one. */
export function inputSecondS(state: DrillState): number {
  return state.timeS + 1;
}

function nextSecond(plan: DrillPlan, before: DrillState, log: DrillLog, events: EventsByKind): DrillState {
  if (before.stoppedS < Infinity) return before;
  const isTrue = (state: DrillState, condition: Syntax) => evaluate(condition, drillFacts({ plan, state, events, measures: null })).value !== 0;
  let state = before;
  if (state.zeroS === Infinity && isTrue(state, plan.zeroWhen)) state = startPhase(plan, { ...state, zeroS: state.timeS }, 0);
  for (const input of log) if (input.atS === state.timeS) state = take(plan, state, input, isTrue);
  state = letMachineAnswer(plan, noteAsked(plan, noteFirsts(plan, state, isTrue), isTrue));
  const phase = plan.phases[state.phaseIndex];
  if (phase !== undefined && state.busyUntilS <= state.timeS && isTrue(state, phase.endsWhen)) state = startPhase(plan, state, state.phaseIndex + 1);
  const isOver = state.zeroS < Infinity && (state.timeS >= state.zeroS + plan.durationS || state.phaseIndex >= plan.phases.length);
  return isOver ? { ...state, stoppedS: state.timeS } : state;
}

type IsTrue = (state: DrillState, condition: Syntax) => boolean;

function startPhase(plan: DrillPlan, state: DrillState, phaseIndex: number): DrillState {
  const left = plan.phases[phaseIndex - 1];
  const entered = plan.phases[phaseIndex];
  return {
    ...state,
    phaseIndex,
    phaseEndS: left === undefined ? state.phaseEndS : { ...state.phaseEndS, [left.id]: state.timeS },
    phaseStartS: entered === undefined ? state.phaseStartS : { ...state.phaseStartS, [entered.id]: state.timeS },
  };
}

function take(plan: DrillPlan, state: DrillState, input: DrillInput, isTrue: IsTrue): DrillState {
  switch (input.kind) {
    case 'choose':
      return choose(plan, state, input, isTrue);
    case 'tell':
      return tell(plan, state, input, isTrue);
    case 'next':
      // What was begun, right or wrong, takes its time first.
      return plan.phases[state.phaseIndex]?.id === input.phase && state.busyUntilS <= state.timeS ? startPhase(plan, state, state.phaseIndex + 1) : ignored(state);
    case 'inject': {
      const inject = plan.injects.find(({ id }) => id === input.inject);
      return inject === undefined || state.injectedS[inject.id] !== undefined ? ignored(state) : command({ ...state, injectedS: { ...state.injectedS, [inject.id]: state.timeS } }, inject.commands, state.timeS);
    }
    case 'order':
      return command({ ...state, orders: [...state.orders, { atS: state.timeS, command: input.command }] }, [input.command], state.timeS);
    case 'take':
      return { ...state, roles: plan.roles.map(({ id }) => id).filter((id) => input.roles.includes(id)) };
    case 'mark':
      return state.cueNamedS[input.cue] !== undefined || !plan.cues.some(({ id }) => id === input.cue) ? ignored(state) : { ...state, cueNamedS: { ...state.cueNamedS, [input.cue]: state.timeS } };
    case 'show':
      return plan.roles.some(({ id }) => id === input.role) ? { ...state, shownTo: withShown(state.shownTo, input) } : ignored(state);
    case 'stop':
      return { ...state, stoppedS: state.timeS };
  }
}

function choose(plan: DrillPlan, state: DrillState, input: Extract<DrillInput, { kind: 'choose' }>, isTrue: IsTrue): DrillState {
  const decision = plan.decisions.find(({ id }) => id === input.decision);
  if (decision === undefined || !isAsked(plan, decision, state, isTrue)) return ignored(state);
  const options = decision.options.filter(({ id }) => input.options.includes(id));
  if (decision.kind === 'board' || (decision.kind === 'one' && options.length !== 1)) return ignored(state);
  return answered(state, decision, options);
}

function answered(state: DrillState, decision: DrillDecision, options: DrillDecision['options']): DrillState {
  const choice = { firstS: state.choices[decision.id]?.firstS ?? state.timeS, lastS: state.timeS, options: options.map(({ id }) => id) };
  // Two taps in one breath: the second piece of work begins when the first is done.
  const beginsS = Math.max(state.busyUntilS, state.timeS);
  const decided = { ...state, choices: { ...state.choices, [decision.id]: choice }, busyUntilS: beginsS + Math.max(0, ...options.map(({ takesS }) => takesS)) };
  return options.reduce((next, option) => command(next, option.commands, beginsS + option.takesS + option.worksS), decided);
}

function tell(plan: DrillPlan, state: DrillState, { decision: id, home, option: optionId }: Extract<DrillInput, { kind: 'tell' }>, isTrue: IsTrue): DrillState {
  const decision = plan.decisions.find((each) => each.id === id);
  const option = decision?.options.find((each) => each.id === optionId);
  if (decision?.kind !== 'board' || option === undefined || option.homeOrder === null || !isAsked(plan, decision, state, isTrue)) return ignored(state);
  const doneS = toldAtS(state, id, home, option.takesS);
  const told = { ...state.told, [id]: { ...state.told[id], [home]: { atS: doneS, option: optionId } } };
  return command({ ...state, told }, [{ kind: 'orderHome', home, order: option.homeOrder }, ...option.commands], doneS);
}

/** Home after home, in the order of the presses; one that is still to come keeps its turn, whatever it is to be told. */
function toldAtS({ told, timeS }: DrillState, board: string, home: string, takesS: number): number {
  const before = told[board] ?? {};
  const own = before[home];
  if (own !== undefined && own.atS > timeS) return own.atS;
  return Math.max(timeS, ...Object.values(before).map(({ atS }) => atS)) + takesS;
}

/** The machine thinks as long as a person does. Source: most decisions of an incident commander fall within a minute [users 3.2]; assumed 10 .. 60 s. */
const MACHINE_THINKS_S = 20;

/** A role that nobody took still answers, and answers right. */
function letMachineAnswer(plan: DrillPlan, state: DrillState): DrillState {
  if (state.roles === null || state.stoppedS < Infinity) return state;
  const due = plan.decisions.filter(({ id, phase, role, kind }) => kind !== 'board' && !isTaken(state, role) && plan.phases[state.phaseIndex]?.id === phase && state.choices[id] === undefined && state.timeS >= (state.askedS[id] ?? Infinity) + MACHINE_THINKS_S);
  return due.reduce((next, decision) => {
    const right = decision.options.filter(({ isRight }) => isRight);
    return right.length === 0 ? next : answered(next, decision, decision.kind === 'one' ? right.slice(0, 1) : right);
  }, state);
}

function noteAsked(plan: DrillPlan, state: DrillState, isTrue: IsTrue): DrillState {
  const fresh = plan.decisions.filter((decision) => state.askedS[decision.id] === undefined && isAsked(plan, decision, state, isTrue));
  return fresh.length === 0 ? state : { ...state, askedS: { ...state.askedS, ...Object.fromEntries(fresh.map(({ id }) => [id, state.timeS])) } };
}

/** Of the phase under way, its condition met, a single answer not given yet. */
function isAsked(plan: DrillPlan, decision: DrillDecision, state: DrillState, isTrue: IsTrue): boolean {
  if (plan.phases[state.phaseIndex]?.id !== decision.phase || state.stoppedS < Infinity || state.choices[decision.id] !== undefined) return false;
  return isTrue(state, decision.opensWhen);
}

/** The decisions that the screen shows, in the order of the file: nothing but boards while the people are busy. */
export function openDecisions({ plan, events }: Pick<DrillNight, 'plan' | 'events'>, state: DrillState): readonly DrillDecision[] {
  const byKind = eventsByKind(events);
  const isTrue: IsTrue = (at, condition) => evaluate(condition, drillFacts({ plan, state: at, events: byKind, measures: null })).value !== 0;
  return plan.decisions.filter((decision) => (decision.kind === 'board' || state.busyUntilS <= state.timeS) && isAsked(plan, decision, state, isTrue));
}

/** Marks, errors, cues and injects that come true in this second, each once. */
function noteFirsts(plan: DrillPlan, before: DrillState, isTrue: IsTrue): DrillState {
  if (before.zeroS === Infinity) return before;
  const fresh = <T extends { readonly id: string; readonly when: Syntax }>(items: readonly T[], seenS: Readonly<Record<string, number>>) => items.filter((item) => seenS[item.id] === undefined && isTrue(before, item.when));
  const dated = (items: readonly { readonly id: string }[]) => Object.fromEntries(items.map(({ id }) => [id, before.timeS]));
  const injects = fresh(plan.injects, before.injectedS);
  const noted = {
    ...before,
    markedS: { ...before.markedS, ...dated(fresh(plan.marks, before.markedS)) },
    errorS: { ...before.errorS, ...dated(fresh(plan.errors, before.errorS)) },
    injectedS: { ...before.injectedS, ...dated(injects) },
    cueSeenS: { ...before.cueSeenS, ...dated(fresh(plan.cues, before.cueSeenS)) },
  };
  return injects.reduce((state, inject) => command(state, inject.commands, before.timeS), noted);
}

function command(state: DrillState, commands: readonly Command[], doneS: number): DrillState {
  if (commands.length === 0) return state;
  return { ...state, commands: [...state.commands, ...loggedAt(commands, doneS)].sort((a, b) => a.tick - b.tick) };
}

function loggedAt(commands: readonly Command[], doneS: number): LoggedCommand[] {
  return commands.map((each) => ({ tick: Math.round(doneS) + 1, command: each }));
}

/** Of the commands of a drill, those that it or its instructor threw in: nobody who is trained decided them. */
export function injectedCommands({ injects }: Pick<DrillPlan, 'injects'>, { injectedS }: Pick<DrillState, 'injectedS'>): readonly LoggedCommand[] {
  return injects.flatMap(({ id, commands }) => (injectedS[id] === undefined ? [] : loggedAt(commands, injectedS[id])));
}

function ignored(state: DrillState): DrillState {
  return { ...state, ignoredCount: state.ignoredCount + 1 };
}
