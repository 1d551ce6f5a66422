/**
 * A drill under way: the night in a worker that stays open for orders, the reducer that follows it second by second, and the
 * clock. The worker computes a little ahead; an order takes it back to where it was given.
 */
import { createStore } from 'zustand/vanilla';
import { advanceDrill, DRILL_START, inputSecondS, openDecisions, type DrillInput, type DrillLog, type DrillState } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { FromWorker, ToWorker } from '../../run/worker-messages.ts';
import type { DrillDecision, DrillPlan } from '../../scenario/drill-plan.ts';
import { formatIssue } from '../../scenario/scenario-error.ts';
import type { SimEvent, SimInput } from '../../sim/index.ts';
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
  /** Seconds of the night on the clock. */
  readonly clockS: number;
  readonly paceFactor: number;
  readonly message: string | null;
}

export interface SessionOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** Of a drill that goes on: its inputs, its commands and where its clock stood. */
  readonly log: DrillLog;
  readonly commands: readonly LoggedCommand[];
  readonly fromS: number;
  /** A second try ends here; Infinity: as the plan says. */
  readonly untilS: number;
  /** A second try is over with this phase; null: with the last one. */
  readonly lastPhase: string | null;
  readonly paceFactor: number;
}

/** The worker may compute this far ahead of the clock. Assumed: a few seconds of its work, so that orders cost little; 20 .. 120 s. */
const AHEAD_S = 60;
const SNAPSHOT_EVERY_S = 20;
const RUN_ID = 1;
/** A tab that slept does not jump. */
const LONGEST_STEP_MS = 1000;

export class DrillSession {
  readonly view = createStore<SessionView>(() => ({ phase: 'loading', plan: null, input: null, drill: DRILL_START, open: [], clockS: 0, paceFactor: 1, message: null }));
  private readonly worker: WorkerLike;
  private readonly night: SimEvent[] = [];
  private inputs: DrillLog;
  private computedS = 0;
  private askedS = 0;
  private sentCommands: readonly LoggedCommand[];
  private lastMs: number | null = null;

  constructor(startWorker: () => WorkerLike, private readonly order: SessionOrder) {
    this.inputs = order.log;
    this.sentCommands = order.commands;
    this.worker = startWorker();
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
    this.view.setState({ paceFactor: order.paceFactor });
    this.askedS = order.fromS + AHEAD_S;
    const { file, seed, commands } = order;
    this.send({ kind: 'start', runId: RUN_ID, fileName: file.fileName, text: file.text, rectify: 'none', seed, commands, pace: { untilS: this.askedS, snapshotEveryS: SNAPSHOT_EVERY_S } });
  }

  log(): DrillLog {
    return this.inputs;
  }

  commands(): readonly LoggedCommand[] {
    return this.sentCommands;
  }

  events(): readonly SimEvent[] {
    return this.night;
  }

  /** Called often; `nowMs` of any steady clock. */
  tick(nowMs: number): void {
    const stepMs = this.lastMs === null ? 0 : Math.min(nowMs - this.lastMs, LONGEST_STEP_MS);
    this.lastMs = nowMs;
    const { phase, clockS, paceFactor } = this.view.getState();
    if (phase === 'catchingUp') this.advanceTo(Math.min(this.order.fromS, this.computedS));
    else if (phase === 'running' && this.isBeforeCall()) this.skipToCall();
    else if (phase === 'running') this.advanceTo(Math.min(clockS + (stepMs / 1000) * paceFactor, this.computedS));
  }

  /** A tap counts from the end of the second that runs. */
  give(input: Undated<DrillInput>): void {
    const { phase, drill } = this.view.getState();
    if (phase !== 'running' && phase !== 'paused') return;
    this.inputs = [...this.inputs, { ...input, atS: inputSecondS(drill) }];
    if (phase === 'paused' && input.kind === 'stop') this.resume();
  }

  pause(): void {
    if (this.view.getState().phase === 'running') this.view.setState({ phase: 'paused' });
  }

  resume(): void {
    if (this.view.getState().phase === 'paused') this.view.setState({ phase: 'running' });
  }

  setPace(paceFactor: number): void {
    this.view.setState({ paceFactor });
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
        this.night.push(...message.events);
        this.computedS = message.timeS;
        return;
      case 'rewound':
        this.night.length = this.night.findLastIndex((event) => event.timeS <= message.timeS) + 1;
        this.computedS = message.timeS;
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

  private advanceTo(clockS: number): void {
    const { plan, drill, phase } = this.view.getState();
    if (plan === null) return;
    const night = { plan, log: this.inputs, events: this.night };
    const next = advanceDrill(night, drill, Math.floor(clockS));
    if (next.commands.length !== drill.commands.length) this.sendCommands(next);
    const isOver = next.stoppedS < Infinity || next.timeS >= this.order.untilS || (this.order.lastPhase !== null && next.phaseEndS[this.order.lastPhase] !== undefined);
    const [paceBefore, pace] = [plan.phases[drill.phaseIndex]?.paceFactor ?? 1, plan.phases[next.phaseIndex]?.paceFactor ?? 1];
    if (pace !== paceBefore) this.setPace(pace * this.order.paceFactor);
    const isThere = phase === 'catchingUp' && clockS >= this.order.fromS;
    this.view.setState({ drill: next, clockS, open: openDecisions(night, next), phase: isOver ? 'stopped' : isThere ? 'running' : phase });
    this.askAhead(clockS);
  }

  /** What the reducer gives again while it catches up, the worker has had from the start. */
  private sendCommands({ commands, timeS }: DrillState): void {
    if (timeS <= this.order.fromS) return;
    this.sentCommands = commands;
    this.send({ kind: 'setCommands', runId: RUN_ID, commands });
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
    if (clockS + AHEAD_S / 2 < this.askedS) return;
    this.askedS = Math.floor(clockS) + AHEAD_S;
    this.send({ kind: 'advance', runId: RUN_ID, untilS: this.askedS });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private fail(message: string): void {
    this.view.setState({ phase: 'failed', message });
  }
}
