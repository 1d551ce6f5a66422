/** The night as the command post knows it at one second: made where the truth is, and all that leaves there before the end. */
import { evaluate } from '../../expression/index.ts';
import type { DrillDecision, DrillPlan } from '../../scenario/drill-plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Frame, SimEvent, SimInput } from '../../sim/index.ts';
import { drillFacts, eventsByKind } from '../drill-facts.ts';
import { isTaken, type DrillState } from '../drill-state.ts';
import type { GivenSoon } from './given-soon.ts';
import { hiddenFrom, withheld } from './info.ts';
import { heardRadio, namesOf, panelSignals } from './heard-radio.ts';
import type { KnownAnswer, KnownBrief, KnownCall, KnownPicture, KnownQuestion } from './known-schema.ts';
import { baysOf, outsideSights } from './outside-sights.ts';
import { knownOrders, ownUnits } from './own-units.ts';
import { residentCalls } from './resident-calls.ts';

export interface NightNow {
  readonly plan: DrillPlan;
  readonly input: SimInput;
  readonly seed: number;
  readonly drill: DrillState;
  readonly open: readonly DrillDecision[];
  /** Whose screen it is for. */
  readonly role: string;
  /** May go past the second of the drill: what comes later is not looked at. */
  readonly events: readonly SimEvent[];
  readonly frames: readonly Frame[];
  readonly session: KnownPicture['session'];
  readonly clockS: number;
  readonly paceFactor: number;
  /** Put in, and not taken by the clock yet. */
  readonly soon: GivenSoon;
  /** `drill` is that of an earlier second; null: of this one. */
  readonly lookS: number | null;
}

export function knownBrief({ id, names, idea }: Pick<Scenario, 'id' | 'names' | 'idea'>, plan: DrillPlan, input: SimInput): KnownBrief {
  const numbers = input.storeys.map(({ number }) => number);
  return {
    scenarioId: id, names, idea, startClockS: input.startClockS, durationS: plan.durationS, place: plan.place, aims: [...plan.aims],
    roles: plan.roles.map((role) => ({ ...role, units: [...role.units] })),
    marks: plan.marks.map((mark) => ({ id: mark.id, names: mark.names, atMostS: mark.atMostS })),
    phases: plan.phases.map((phase) => ({ id: phase.id, names: phase.names, role: phase.role })),
    cues: plan.cues.map((cue) => ({ id: cue.id, names: cue.names })),
    injects: plan.injects.filter(({ when }) => when.kind === 'call' && when.name === 'no').map((inject) => ({ id: inject.id, names: inject.names, read: inject.read })),
    units: input.response.units.map((unit) => ({ id: unit.id, names: namesOf(unit.id, input), kind: unit.kind, crewCount: unit.crewCount, kit: [...(unit.kit ?? [])] })),
    bays: { front: baysOf('front', input), back: baysOf('back', input) },
    lowestStorey: Math.min(...numbers), highestStorey: Math.max(...numbers),
  };
}

export function knownPicture({ plan, input, seed, drill, open, role, events: allEvents, frames, session, clockS, paceFactor, soon, lookS }: NightNow): KnownPicture {
  const events = allEvents.filter(({ timeS }) => timeS <= drill.timeS);
  const frame = frames.findLast(({ timeS }) => timeS <= drill.timeS) ?? null;
  const facts = drillFacts({ plan, state: drill, events: eventsByKind(events), measures: null });
  const seen = plan.sights.filter(({ when }) => evaluate(when, facts).value !== 0).map((sight) => sight.of);
  const given = { ...drill, orders: [...drill.orders, ...soon.orders], choices: { ...drill.choices, ...soon.choices } };
  const sides = seen.filter((of) => of !== 'panel');
  return {
    session, clockS, lookS, timeS: drill.timeS, zeroS: drill.zeroS === Infinity ? null : drill.zeroS, paceFactor,
    phaseIndex: drill.phaseIndex, told: plan.phases[drill.phaseIndex]?.told ?? null, busyUntilS: drill.busyUntilS, roles: drill.roles === null ? null : [...drill.roles],
    open: open.filter(({ id, role }) => isTaken(drill, role) && soon.choices[id] === undefined).flatMap((question) => questionOf(question, given.orders)),
    answers: answersOf(plan, given),
    markedS: drill.markedS, namedS: drill.cueNamedS, injectedS: ofHand(plan, drill),
    role, hidden: Object.fromEntries(plan.roles.map(({ id }) => [id, hiddenFrom(plan, drill, id)])),
    ...withheld({
      sides, sights: frame === null ? [] : outsideSights(frame, events, input, sides),
      panel: seen.includes('panel') ? panelSignals(events, input) : null,
      radio: heardRadio(events, input),
      calls: callsOf(events, input, seed, given),
      units: ownUnits(frame, drill.commands, input, drill.timeS),
    }, hiddenFrom(plan, drill, role)),
    orders: knownOrders(given.orders, events, input),
  };
}

/** Whether an option is right, and what it does, stays where it is; that it takes a crew from what it was ordered to does not. */
function questionOf({ id, role, kind, names, options }: DrillDecision, orders: DrillState['orders']): KnownQuestion[] {
  const orderOf = (unit: string) => orders.flatMap(({ command }) => (command.kind === 'orderUnit' && command.unit === unit ? [command.order] : [])).at(-1);
  const recalls = (option: DrillDecision['options'][number]) => option.commands.flatMap((command) => {
    const before = command.kind === 'orderUnit' ? orderOf(command.unit) : undefined;
    return command.kind === 'orderUnit' && before !== undefined && before !== command.order ? [command.unit] : [];
  });
  return kind === 'board' ? [] : [{ id, role, kind, names, options: options.map((option) => ({ id: option.id, names: option.names, recalls: recalls(option) })) }];
}

function answersOf(plan: DrillPlan, drill: DrillState): KnownAnswer[] {
  return plan.decisions.flatMap(({ id, names, role, options }): KnownAnswer[] => {
    const choice = drill.choices[id];
    if (choice === undefined) return [];
    const chosen = options.filter((option) => choice.options.includes(option.id)).map((option) => ({ names: option.names, reply: option.reply, takesS: option.takesS + option.worksS, crewCount: option.crewCount }));
    return [{ id, names, atS: choice.lastS, isOfMachine: !isTaken(drill, role), chosen }];
  });
}

/** What the night itself throws in shows by what it does. */
function ofHand(plan: DrillPlan, { injectedS }: DrillState): Readonly<Record<string, number>> {
  const byHand = plan.injects.filter(({ when }) => when.kind === 'call' && when.name === 'no').map(({ id }) => id);
  return Object.fromEntries(Object.entries(injectedS).filter(([id]) => byHand.includes(id)));
}

/** The command post need not know where a caller really is to answer: the answer goes back over the same line, or to all of the storey that was named. */
function callsOf(events: readonly SimEvent[], input: SimInput, seed: number, drill: DrillState): KnownCall[] {
  return residentCalls(events, input, seed, drill.timeS).map(({ homeId, ...call }) => {
    const told = drill.orders.findLast(({ atS, command }) => (command.kind === 'orderHome' && command.home === homeId) || (command.kind === 'orderStoreys' && atS >= call.atS && command.fromStorey <= call.saidStorey && command.toStorey >= call.saidStorey))?.command;
    const answer = (told?.kind === 'orderHome' || told?.kind === 'orderStoreys') && (told.order === 'evacuate' || told.order === 'stay') ? told.order : null;
    return { ...call, answer };
  });
}
