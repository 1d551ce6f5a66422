/**
 * A drill under way: the night in a worker that stays open for orders, the reducer that follows it second by second, and the
 * clock. The worker computes a little ahead; an order takes it back to where it was given.
 */
import { createStore } from 'zustand/vanilla';
import { advanceDrill, DRILL_START, givenSoon, inputSecondS, NOTHING_SOON, openDecisions, withInput, type DrillInput, type DrillLog, type DrillState, type GivenSoon } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { FromWorker, ToWorker } from '../../run/worker-messages.ts';
import type { DrillDecision, DrillPlan } from '../../scenario/drill-plan.ts';
import { formatIssue } from '../../scenario/scenario-error.ts';
import { TICK_S, type SimEvent, type SimInput } from '../../sim/index.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';

export type SessionPhase = 'loading' | 'catchingUp' | 'running' | 'paused' | 'stopped' | 'failed';

/** Every input without its second: the session dates it. */
export type Undated<T> = T extends unknown ? Omit<T, 'atS'> : never;

export interface SessionView {
  readonly phase: SessionPhase;
  readonly plan: DrillPlan | null;
  readonly input: SimInput | null;
  readonly drill: DrillState;
  readonly open: readonly DrillDecision[];
  /** Put in, and not taken by the clock yet. */
  readonly soon: GivenSoon;
  /** Seconds of the night on the clock. */
  readonly clockS: number;
  readonly paceFactor: number;
  /** The clock runs fast to the next question. */
  readonly isHurrying: boolean;
  readonly message: string | null;
}

/** Help that the clock gave: a paper without it would tell another drill. Wall seconds held, seconds of the night run fast. */
export interface DrillAids {
  readonly holdCount: number;
  readonly heldS: number;
  readonly hurriedS: number;
  /** The fastest that the clock ran besides. */
  readonly topPaceFactor: number;
}

export const NO_AIDS: DrillAids = { holdCount: 0, heldS: 0, hurriedS: 0, topPaceFactor: 1 };

export interface SessionOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** Of a drill that goes on: its inputs and where its clock stood. Its commands follow from them, second by second. */
  readonly log: DrillLog;
  readonly fromS: number;
  /** Inputs of such a drill that can be told only when the night has come to their second. */
  readonly inputsAt?: (atS: number) => DrillLog;
  /** Given before it was cut off. */
  readonly aids?: DrillAids;
  /** What its instructor had set. */
  readonly resumed?: { readonly paceFactor: number; readonly isPaused: boolean };
  /** A second try ends here; Infinity: as the plan says. */
  readonly untilS: number;
  /** A second try is over with this phase; null: with the last one. */
  readonly lastPhase: string | null;
  readonly paceFactor: number;
}

/** The worker may compute this far ahead of the clock. Assumed: a few seconds of its work, so that orders cost little; 20 .. 120 s. */
const AHEAD_S = 60;
/** Going over a log again, every order takes the worker back: it computes less far ahead. Assumed: 10 .. 40 s. */
const AHEAD_AGAIN_S = 20;
const SNAPSHOT_EVERY_S = 20;
const RUN_ID = 1;
/** While nothing is asked and somebody will not wait. Assumed: a minute in two seconds can still be followed; 10 .. 60. */
const HURRY_FACTOR = 30;
/** A tab that slept does not jump. */
const LONGEST_STEP_MS = 1000;

export class DrillSession {
  readonly view = createStore<SessionView>(() => ({ phase: 'loading', plan: null, input: null, drill: DRILL_START, open: [], soon: NOTHING_SOON, clockS: 0, paceFactor: 1, isHurrying: false, message: null }));
  private readonly worker: WorkerLike;
  private readonly night: SimEvent[] = [];
  private inputs: DrillLog;
  /** Up to here they are in `inputs`. */
  private toldS = 0;
  private computedS = 0;
  private askedS: number;
  private sentCommands: readonly LoggedCommand[] = [];
  /** One for each log that the worker has not taken yet: up to this second what it reports holds all the same. */
  private readonly sharedS: number[] = [];
  private lastMs: number | null = null;
  /** A person chose the speed: no step of the plan takes it back. */
  private isPaceByHand = false;
  /** As it stood at the end of each second, for whoever looks back. */
  private readonly past: DrillState[] = [DRILL_START];
  private given: DrillAids;

  constructor(startWorker: () => WorkerLike, private readonly order: SessionOrder) {
    this.inputs = order.log;
    this.given = order.aids ?? NO_AIDS;
    this.worker = startWorker();
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
    this.view.setState({ paceFactor: order.paceFactor });
    this.askedS = order.fromS > 0 ? AHEAD_AGAIN_S : AHEAD_S;
    const { file, seed } = order;
    this.send({ kind: 'start', runId: RUN_ID, fileName: file.fileName, text: file.text, rectify: 'none', seed, commands: [], pace: { untilS: this.askedS, snapshotEveryS: SNAPSHOT_EVERY_S } });
  }

  log(): DrillLog {
    return this.inputs;
  }

  commands(): readonly LoggedCommand[] {
    return this.sentCommands;
  }

  aids(): DrillAids {
    return this.given;
  }

  events(): readonly SimEvent[] {
    return this.night;
  }

  /** Where it stood, and what was asked then. */
  at(timeS: number): { readonly drill: DrillState; readonly open: readonly DrillDecision[] } {
    const { plan, drill: now } = this.view.getState();
    const drill = this.past[timeS] ?? now;
    return { drill, open: plan === null ? [] : openDecisions({ plan, events: this.night }, drill) };
  }

  /** Called often; `nowMs` of any steady clock. */
  tick(nowMs: number): void {
    const stepMs = this.lastMs === null ? 0 : Math.min(nowMs - this.lastMs, LONGEST_STEP_MS);
    this.lastMs = nowMs;
    const { phase, clockS, paceFactor, isHurrying } = this.view.getState();
    const factor = isHurrying ? Math.max(paceFactor, HURRY_FACTOR) : paceFactor;
    if (phase === 'catchingUp') this.catchUp();
    else if (phase === 'running' && this.isBeforeCall()) this.skipToCall();
    else if (phase === 'running') this.advanceTo(Math.min(clockS + (stepMs / 1000) * factor, this.computedS));
    else if (phase === 'paused') this.given = { ...this.given, heldS: this.given.heldS + stepMs / 1000 };
    if (phase === 'running' && paceFactor > this.given.topPaceFactor) this.given = { ...this.given, topPaceFactor: paceFactor };
    if (isHurrying) this.given = { ...this.given, hurriedS: this.given.hurriedS + Math.max(0, this.view.getState().clockS - clockS) };
  }

  /** A tap counts from the end of the second that runs. Returns that second; null: nobody takes it now. */
  give(input: Undated<DrillInput>): number | null {
    const { phase, drill } = this.view.getState();
    if (phase !== 'running' && phase !== 'paused') return null;
    const atS = inputSecondS(drill);
    this.inputs = withInput(this.inputs, { ...input, atS });
    this.view.setState({ soon: givenSoon(drill, this.inputs) });
    if (phase === 'paused' && input.kind === 'stop') this.resume();
    return atS;
  }

  pause(): void {
    if (this.view.getState().phase !== 'running') return;
    this.given = { ...this.given, holdCount: this.given.holdCount + 1 };
    this.view.setState({ phase: 'paused', isHurrying: false });
  }

  resume(): void {
    if (this.view.getState().phase === 'paused') this.view.setState({ phase: 'running' });
  }

  setPace(paceFactor: number): void {
    this.isPaceByHand = true;
    this.view.setState({ paceFactor });
  }

  /** On to the next question: the same seconds, only sooner. */
  hurry(): void {
    const { phase, open } = this.view.getState();
    if (phase === 'running' && open.length === 0) this.view.setState({ isHurrying: true });
  }

  /** One second of a paused drill. */
  step(): void {
    if (this.view.getState().phase === 'paused') this.advanceTo(Math.min(Math.floor(this.view.getState().clockS) + 1, this.computedS));
  }

  dispose(): void {
    this.worker.onmessage = null;
    this.worker.terminate();
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        if (message.scenario.drill === null) return this.fail('drill');
        return this.view.setState({ plan: message.scenario.drill, input: message.input, phase: 'catchingUp' });
      case 'progress':
        return this.take(message);
      case 'rewound':
        return this.forgetAfter(message.timeS);
      case 'commandsTaken':
        this.sharedS.shift();
        return;
      case 'rejected':
        return this.fail(message.issues.map(formatIssue).join('\n'));
      case 'runFailed':
        return this.fail(message.message);
      case 'done':
      case 'cancelled':
        return;
    }
  }

  /** Batches of a log that was replaced may still be on their way: they hold up to the first command that differs. */
  private take({ events, timeS }: Extract<FromWorker, { kind: 'progress' }>): void {
    const holdsS = Math.min(...this.sharedS);
    this.night.push(...events.filter((event) => event.timeS <= holdsS));
    this.computedS = Math.max(this.computedS, Math.min(timeS, holdsS));
    if (this.view.getState().phase === 'catchingUp') queueMicrotask(() => this.catchUp());
  }

  private forgetAfter(timeS: number): void {
    this.night.length = this.night.findLastIndex((event) => event.timeS <= timeS) + 1;
    this.computedS = Math.min(this.computedS, timeS);
  }

  private catchUp(): void {
    if (this.view.getState().phase === 'catchingUp') this.advanceTo(Math.min(this.order.fromS, this.computedS));
  }

  /** Second by second, and no further than the first new command: what was computed ahead was computed without it. */
  private advanceTo(wantedS: number): void {
    const { plan, drill: before, phase, isHurrying } = this.view.getState();
    if (plan === null) return;
    let drill = before;
    let isHeld = false;
    while (drill.timeS < Math.floor(wantedS) && !isHeld && !this.isOver(drill)) {
      this.tellInputs(drill.timeS + 1);
      drill = advanceDrill({ plan, log: this.inputs, events: this.night }, drill, drill.timeS + 1);
      this.past[drill.timeS] = drill;
      isHeld = this.sendNew(drill) || (isHurrying && openDecisions({ plan, events: this.night }, drill).length > 0);
    }
    const clockS = drill.timeS < Math.floor(wantedS) ? drill.timeS : wantedS;
    // Put in during the second at which it was cut off: given then, so given now, before the clock takes it.
    if (phase === 'catchingUp' && clockS >= this.order.fromS) this.tellInputs(drill.timeS + 1);
    const [paceBefore, pace] = [before, drill].map((each) => this.paceOf(plan, each));
    if (pace !== undefined && pace !== paceBefore && !this.isPaceByHand) this.view.setState({ paceFactor: pace });
    const open = openDecisions({ plan, events: this.night }, drill);
    this.view.setState({ drill, clockS, open, isHurrying: isHurrying && open.length === 0 && !this.isOver(drill), soon: givenSoon(drill, this.inputs), phase: this.isOver(drill) ? 'stopped' : this.phaseAt(clockS, phase, this.paceOf(plan, drill)) });
    this.askAhead(clockS);
  }

  /** Each second's once. */
  private tellInputs(atS: number): void {
    if (atS <= this.toldS) return;
    this.toldS = atS;
    this.inputs = [...this.inputs, ...(this.order.inputsAt?.(atS) ?? [])];
  }

  /** Once it is where it stood, it goes on as its instructor had set it. */
  private phaseAt(clockS: number, phase: SessionPhase, plannedPace: number): SessionPhase {
    if (phase !== 'catchingUp' || clockS < this.order.fromS) return phase;
    const { resumed } = this.order;
    if (resumed) {
      this.isPaceByHand = resumed.paceFactor !== plannedPace;
      this.view.setState({ paceFactor: resumed.paceFactor });
    }
    return resumed?.isPaused === true ? 'paused' : 'running';
  }

  /** As the plan has it for the step under way. */
  private paceOf({ phases }: DrillPlan, { phaseIndex }: DrillState): number {
    return (phases[phaseIndex]?.paceFactor ?? 1) * this.order.paceFactor;
  }

  private isOver({ stoppedS, timeS, phaseEndS }: DrillState): boolean {
    const { untilS, lastPhase } = this.order;
    return stoppedS < Infinity || timeS >= untilS || (lastPhase !== null && phaseEndS[lastPhase] !== undefined);
  }

  /** Whether there was anything new to send. */
  private sendNew({ commands }: DrillState): boolean {
    if (commands.length === this.sentCommands.length) return false;
    const known = new Set(this.sentCommands);
    const fresh = commands.filter((each) => !known.has(each));
    const sharedS = (Math.min(...fresh.map(({ tick }) => tick)) - 1) * TICK_S;
    this.sentCommands = commands;
    this.sharedS.push(sharedS);
    this.forgetAfter(sharedS);
    this.send({ kind: 'setCommands', runId: RUN_ID, commands });
    return true;
  }

  /** A crew's lesson begins with the call: nobody waits for it. */
  private isBeforeCall(): boolean {
    const { plan, drill } = this.view.getState();
    return plan?.mode === 'crew' && drill.zeroS === Infinity;
  }

  private skipToCall(): void {
    while (this.isBeforeCall() && this.view.getState().drill.timeS < this.computedS) this.advanceTo(this.view.getState().drill.timeS + 1);
  }

  private askAhead(clockS: number): void {
    const aheadS = this.view.getState().phase === 'catchingUp' ? AHEAD_AGAIN_S : AHEAD_S;
    if (clockS + aheadS / 2 < this.askedS) return;
    this.askedS = Math.floor(clockS) + aheadS;
    this.send({ kind: 'advance', runId: RUN_ID, untilS: this.askedS });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private fail(message: string): void {
    this.view.setState({ phase: 'failed', message });
  }
}
