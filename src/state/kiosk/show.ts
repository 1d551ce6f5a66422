/**
 * The show of a hall as one state machine: `nextShow(show, event)` is all of it. Pure; time comes in with the ticks, so that a test, a soak and a hall
 * play the same show. The night itself is computed elsewhere: the show only says which second of it is on screen and what was voted.
 */
import { cast, emptyBallot, winnerOf, type Ballot } from './ballot.ts';
import type { FamilyKind } from './household.ts';
import { ATTRACT, BALLOT_MS, IDLE_RESET_MS, IDLE_WARNING_FRAC, SHOW_PLANS, VOTE_CHOICES, VOTE_STEPS, type ShowForm, type ShowStep, type StepPlan, type VoteChoice, type VoteStep } from './show-plan.ts';

export interface Show {
  readonly step: ShowStep;
  readonly form: ShowForm;
  /** Grows with every visitor: what is kept of the one before goes. */
  readonly visit: number;
  readonly nowMs: number;
  readonly stepSinceMs: number;
  readonly idleSinceMs: number;
  /** Without a press this long the show begins anew. */
  readonly idleResetMs: number;
  /** Second of the night on screen. */
  readonly clockS: number;
  /** The night is not computed this far yet. */
  readonly isWaiting: boolean;
  readonly storey: number;
  readonly family: FamilyKind;
  readonly ballot: Ballot;
  /** Index of the hazard that was feared most; null: no vote yet. */
  readonly fearedIndex: number | null;
  readonly votes: Readonly<Partial<Record<VoteStep, VoteChoice>>>;
  /** Hazards taken away on the end card. */
  readonly fixedIds: readonly string[];
  readonly pledged: readonly number[];
  readonly isStaffAsked: boolean;
}

export type ShowEvent =
  /** `horizonS`: how far the night is computed; `isHomeOut`: the visitor's household is out of both towers. */
  | { readonly kind: 'tick'; readonly nowMs: number; readonly horizonS: number; readonly isHomeOut: boolean }
  | { readonly kind: 'begin'; readonly form: ShowForm }
  /** Any sign of life. */
  | { readonly kind: 'touch' }
  | { readonly kind: 'setStorey'; readonly storey: number }
  | { readonly kind: 'setFamily'; readonly family: FamilyKind }
  | { readonly kind: 'vote'; readonly choice: number }
  /** On to the next step, where the visitor may say so. */
  | { readonly kind: 'goOn' }
  | { readonly kind: 'toggleFixed'; readonly hazardId: string }
  | { readonly kind: 'togglePledge'; readonly item: number }
  | { readonly kind: 'askStaff' }
  | { readonly kind: 'dismissStaff' }
  | { readonly kind: 'reset' };

export const STOREY_RANGE = [1, 33] as const;
/** Assumed: where nobody says where they live; above the reach of the ladder, 10 .. 33. */
const FIRST_STOREY = 20;
/** A page that slept does not jump: longest step taken at once, ms. */
const LONGEST_STEP_MS = 1000;

export function firstShow({ visit = 0, nowMs = 0, idleResetMs = IDLE_RESET_MS }: Partial<Pick<Show, 'visit' | 'nowMs' | 'idleResetMs'>> = {}): Show {
  return {
    step: 'attract', form: 'full', visit, nowMs, stepSinceMs: nowMs, idleSinceMs: nowMs, idleResetMs, clockS: 0, isWaiting: false,
    storey: FIRST_STOREY, family: 'child', ballot: emptyBallot(0), fearedIndex: null, votes: {}, fixedIds: [], pledged: [], isStaffAsked: false,
  };
}

/** Nothing is kept of the visitor before. */
function anew({ visit, nowMs, idleResetMs }: Show): Show {
  return firstShow({ visit: visit + 1, nowMs, idleResetMs });
}

/** What the present step waits for; null: the attract loop. */
export function planOf({ step, form }: Pick<Show, 'step' | 'form'>): StepPlan | null {
  return SHOW_PLANS[form].find((plan) => plan.step === step) ?? null;
}

export function nextShow(show: Show, event: ShowEvent): Show {
  if (event.kind === 'tick') return tick(show, event);
  if (event.kind === 'reset') return anew(show);
  return onInput({ ...show, idleSinceMs: show.nowMs }, event);
}

type Tick = Extract<ShowEvent, { kind: 'tick' }>;
type Input = Exclude<ShowEvent, { kind: 'tick' | 'reset' }>;

function onInput(show: Show, event: Input): Show {
  switch (event.kind) {
    case 'touch':
      return show;
    case 'begin':
      return show.step === 'attract' ? enter({ ...show, form: event.form, clockS: 0 }, SHOW_PLANS[event.form][0]!) : show;
    case 'setStorey':
      return show.step === 'home' ? { ...show, storey: Math.min(STOREY_RANGE[1], Math.max(STOREY_RANGE[0], Math.round(event.storey))) } : show;
    case 'setFamily':
      return show.step === 'home' ? { ...show, family: event.family } : show;
    case 'vote':
      return planOf(show)?.kind === 'ballot' ? { ...show, ballot: cast(show.ballot, event.choice, show.nowMs) } : show;
    case 'goOn':
      return goOn(show);
    case 'toggleFixed':
      return show.step === 'card' ? { ...show, fixedIds: toggled(show.fixedIds, event.hazardId) } : show;
    case 'togglePledge':
      return show.step === 'pledge' ? { ...show, pledged: toggled(show.pledged, event.item) } : show;
    case 'askStaff':
      return { ...show, isStaffAsked: true };
    case 'dismissStaff':
      return { ...show, isStaffAsked: false };
  }
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** A vote without a press cannot be left, nor can the night be skipped. */
function goOn(show: Show): Show {
  const plan = planOf(show);
  if (plan?.kind === 'ballot') return show.ballot.openedMs === null ? show : closeBallot(show, false);
  return plan?.kind === 'input' || plan?.kind === 'timed' ? leave(show, false) : show;
}

function tick(before: Show, { nowMs, horizonS, isHomeOut }: Tick): Show {
  const stepMs = Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - before.nowMs));
  const plan = planOf(before);
  const show = { ...before, nowMs, idleSinceMs: isHeld(before, plan) ? nowMs : before.idleSinceMs };
  if (nowMs - show.idleSinceMs >= show.idleResetMs) return anew(show);
  if (plan === null) return loopAttract(show, stepMs, horizonS);
  if (plan.kind === 'watch') return watch(show, plan, { stepMs, horizonS, isHomeOut });
  if (plan.kind === 'timed' && nowMs - show.stepSinceMs >= plan.wallMs) return leave(show, isHomeOut);
  if (plan.kind === 'ballot' && show.ballot.openedMs !== null && nowMs - show.ballot.openedMs >= BALLOT_MS) return closeBallot(show, isHomeOut);
  return show;
}

/** Nobody is expected to press: the idle clock stands. A question of the staff never holds it. */
function isHeld(show: Show, plan: StepPlan | null): boolean {
  if (show.isStaffAsked) return false;
  return plan === null || plan.kind === 'watch' || plan.kind === 'timed';
}

function loopAttract(show: Show, stepMs: number, horizonS: number): Show {
  const clockS = show.clockS + (stepMs * ATTRACT.untilS) / ATTRACT.wallMs;
  return { ...show, clockS: clockS >= ATTRACT.untilS ? 0 : Math.min(clockS, horizonS) };
}

interface Watching {
  readonly stepMs: number;
  readonly horizonS: number;
  readonly isHomeOut: boolean;
}

function watch(show: Show, plan: Extract<StepPlan, { kind: 'watch' }>, { stepMs, horizonS, isHomeOut }: Watching): Show {
  const ratePerMs = (plan.untilS - startOf(show)) / plan.wallMs;
  const wantedS = Math.min(plan.untilS, show.clockS + stepMs * ratePerMs);
  // Never back: an order makes the night be computed again from where it was given.
  const clockS = Math.max(show.clockS, Math.min(wantedS, horizonS));
  const now = { ...show, clockS, isWaiting: wantedS > clockS };
  return clockS >= plan.untilS ? leave(now, isHomeOut) : now;
}

/** The second of the night at which the present step began: where the last one that played it ended. */
function startOf(show: Show): number {
  const plans = SHOW_PLANS[show.form];
  const before = plans.slice(0, plans.findIndex(({ step }) => step === show.step));
  return before.reduce((lastS, plan) => (plan.kind === 'watch' ? plan.untilS : lastS), 0);
}

function closeBallot(show: Show, isHomeOut: boolean): Show {
  const winner = winnerOf(show.ballot);
  if (winner === null) return show;
  if (show.step === 'walk') return leave({ ...show, fearedIndex: winner }, isHomeOut);
  const vote = VOTE_STEPS.find((step) => step === show.step);
  const choice = vote === undefined ? undefined : VOTE_CHOICES[vote][winner];
  return leave(vote === undefined || choice === undefined ? show : { ...show, votes: { ...show.votes, [vote]: choice } }, isHomeOut);
}

function leave(show: Show, isHomeOut: boolean): Show {
  const plans = SHOW_PLANS[show.form];
  const rest = plans.slice(plans.findIndex(({ step }) => step === show.step) + 1);
  // Who is out of both towers has nothing left to decide.
  const next = rest.find(({ step }) => !(isHomeOut && VOTE_STEPS.some((vote) => vote === step)));
  return next === undefined ? anew(show) : enter(show, next);
}

function enter(show: Show, plan: StepPlan): Show {
  return { ...show, step: plan.step, stepSinceMs: show.nowMs, idleSinceMs: show.nowMs, isWaiting: false, ballot: emptyBallot(plan.kind === 'ballot' ? plan.choiceCount : 0) };
}

/** Seconds until the show begins anew; null: no warning yet. */
export function secondsToReset({ step, nowMs, idleSinceMs, idleResetMs }: Show): number | null {
  const idleMs = nowMs - idleSinceMs;
  return step === 'attract' || idleMs < IDLE_WARNING_FRAC * idleResetMs ? null : Math.max(0, Math.ceil((idleResetMs - idleMs) / 1000));
}

/** Seconds until a vote closes; null: not open. */
export function secondsToClose({ ballot, nowMs }: Show): number | null {
  return ballot.openedMs === null ? null : Math.max(0, Math.ceil((ballot.openedMs + BALLOT_MS - nowMs) / 1000));
}
