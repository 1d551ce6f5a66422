import { firstDifferentTick } from '../run/command-schedule.ts';
import type { LoggedCommand } from '../run/run-types.ts';
import type { FromWorker, ToWorker } from '../run/worker-messages.ts';
import type { ScenarioIssue } from '../scenario/scenario.ts';
import { TICK_S } from '../sim/index.ts';
import { computedS, finalHash, type RunData, type RunOrder } from './run-data.ts';
import { IDLE, setSide, type RunPhase, type RunStatusStore } from './run-status.ts';
import { SIDES, type Side } from './side.ts';

/** The part of a Worker that is used; a test passes its own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RunClientPorts {
  readonly startWorker: () => WorkerLike;
  readonly status: RunStatusStore;
  /** Playback time: a re-run comes on screen when it has caught up with it. */
  readonly timeS: () => number;
  readonly onRejected: (order: RunOrder, issues: readonly ScenarioIssue[]) => void;
  /** Another run came on screen. `isFresh`: another scenario or seed, not only another right side. */
  readonly onShown: (isFresh: boolean) => void;
}

/** A run under way. */
interface Job {
  readonly side: Side;
  readonly runId: number;
  order: RunOrder;
  readonly worker: WorkerLike;
  readonly isFresh: boolean;
  /** One for each log that the worker has not taken yet: up to this second what was computed before holds all the same. */
  readonly untakenS: number[];
}

/**
 * Runs the two conditions in one worker each and keeps their frames. What ran before stays on screen until the new run has
 * something to show: both sides together for another scenario, the right side alone for another switch.
 */
export class RunClient {
  private readonly shownRuns: Record<Side, RunData | null> = { asFound: null, rectified: null };
  /** Read by their worker, not on screen yet. */
  private readonly pending: Record<Side, RunData | null> = { asFound: null, rectified: null };
  private readonly jobs: Record<Side, Job | null> = { asFound: null, rectified: null };
  /** Under way before a file that has not been accepted yet. */
  private readonly held: Record<Side, Job | null> = { asFound: null, rectified: null };
  /** At the end of the night, but open for orders. */
  private readonly resting: Record<Side, Job | null> = { asFound: null, rectified: null };
  private list: readonly RunData[] = [];
  private lastRunId = 0;

  constructor(private readonly ports: RunClientPorts) {}

  /** As found first; empty until the first frames are here. The array changes only when another run comes on screen. */
  runs(): readonly RunData[] {
    return this.list;
  }

  shown(side: Side): RunData | null {
    return this.shownRuns[side];
  }

  /** Seconds that both towers on screen can show. */
  horizonS(): number {
    return this.list.length < SIDES.length ? 0 : Math.min(...this.list.map((run) => this.holdsS(run)));
  }

  /** What was computed before an order holds up to it, from the moment that it is given. */
  private holdsS(run: RunData): number {
    const job = [this.jobs[run.side], this.resting[run.side]].find((each) => each?.runId === run.runId);
    return Math.min(computedS(run), ...(job?.untakenS ?? []));
  }

  startPair(order: RunOrder): void {
    for (const side of SIDES) this.start(side, order, true);
  }

  /** The left tower keeps what it has; a whole new pair that is not on screen yet starts again as a pair. */
  startRight(order: RunOrder): void {
    const left = this.jobs.asFound;
    const isPairUnderWay = left !== null && left.runId !== this.shownRuns.asFound?.runId;
    if (isPairUnderWay || this.pending.asFound || !this.shownRuns.asFound) this.startPair(order);
    else this.start('rectified', order, false);
  }

  /** From here on this is the log of both open runs (see RunOrder.pace); they go on from the first command that differs. Neither is done until its worker has taken it. */
  setCommands(commands: readonly LoggedCommand[]): void {
    for (const side of SIDES) {
      const job = this.openJob(side);
      if (job === null) continue;
      job.untakenS.push((firstDifferentTick(job.order.commands ?? [], commands) - 1) * TICK_S);
      job.order = { ...job.order, commands };
      const data = this.dataOf(job);
      if (data) data.order = job.order;
      this.wake(job);
      setSide(this.ports.status, side, { phase: 'computing' });
      job.worker.postMessage({ kind: 'setCommands', runId: job.runId, commands });
    }
  }

  private wake(job: Job): void {
    if (this.resting[job.side] !== job) return;
    this.resting[job.side] = null;
    this.jobs[job.side] = job;
  }

  /** Both runs stay open for orders. */
  isOpen(): boolean {
    return SIDES.every((side) => this.openJob(side) !== null);
  }

  /** Both towers again; each comes on screen when it has caught up with the picture before. */
  restartPair(order: RunOrder): void {
    for (const side of SIDES) this.start(side, order, !this.shownRuns[side]);
  }

  /** Lets both open runs compute up to this second. */
  advance(untilS: number): void {
    for (const side of SIDES) {
      const job = this.openJob(side);
      job?.worker.postMessage({ kind: 'advance', runId: job.runId, untilS });
    }
  }

  private openJob(side: Side): Job | null {
    const job = this.jobs[side] ?? this.resting[side];
    return job?.order.pace === undefined ? null : job;
  }

  /** Stops all that is under way; what is on screen stays. */
  cancel(): void {
    for (const side of SIDES) {
      const job = this.jobs[side];
      if (!job) continue;
      job.worker.postMessage({ kind: 'cancel', runId: job.runId });
      const data = this.dataOf(job);
      // What it says of the end is of another log.
      if (data && job.untakenS.length > 0) data.recording = null;
      this.end(job);
      this.release(side);
      this.settle(side);
      // Stopped before its first frame: it can be asked for again.
      if (!this.shownRuns[side]) setSide(this.ports.status, side, { phase: 'cancelled' });
    }
  }

  dispose(): void {
    for (const side of SIDES) {
      this.release(side);
      for (const job of [this.jobs[side], this.resting[side]]) if (job) this.end(job);
    }
  }

  private start(side: Side, order: RunOrder, isFresh: boolean): void {
    const resting = this.resting[side];
    if (resting) this.end(resting);
    const before = this.jobs[side];
    // A new file may be refused: what is under way goes on until the worker has accepted it.
    if (before && isFresh && !this.held[side]) this.held[side] = before;
    else {
      if (before) this.end(before);
      this.pending[side] = null;
    }
    const runId = ++this.lastRunId;
    const worker = this.ports.startWorker();
    const job: Job = { side, runId, order, worker, isFresh, untakenS: [] };
    this.jobs[side] = job;
    const isWanted = () => [this.jobs[side], this.held[side], this.resting[side]].includes(job);
    worker.onmessage = ({ data }) => {
      if (isWanted() && data.runId === runId) this.receive(job, data);
    };
    worker.onerror = (event) => {
      if (isWanted()) this.fail(job, event.message || 'worker', 0);
    };
    setSide(this.ports.status, side, { ...IDLE, phase: 'computing', durationS: this.shownRuns[side]?.input.durationS ?? 0 });
    const rectify = side === 'asFound' ? 'none' : order.rectify;
    worker.postMessage({ kind: 'start', runId, fileName: order.file.fileName, text: order.file.text, rectify, seed: order.seed, ...(order.file.night === undefined ? {} : { night: order.file.night }), commands: order.commands ?? [], pace: order.pace ?? null });
  }

  private receive(job: Job, message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        if (this.jobs[job.side] === job) this.release(job.side);
        this.pending[job.side] = {
          side: job.side, runId: job.runId, order: job.order, input: message.input, scenario: message.scenario,
          frames: [], events: [], people: [], recording: null, wallMs: 0,
        };
        setSide(this.ports.status, job.side, { durationS: message.input.durationS });
        return;
      case 'progress':
        this.take(job, message);
        return;
      case 'rewound':
        this.rewind(job, message.timeS);
        return;
      case 'commandsTaken':
        job.untakenS.shift();
        this.restIfDone(job);
        return;
      case 'done':
        this.finish(job, message);
        return;
      case 'rejected':
        for (const side of SIDES) this.giveUp(side);
        this.ports.onRejected(job.order, message.issues);
        return;
      case 'runFailed':
        this.fail(job, message.message, message.tick);
        return;
      case 'cancelled':
        this.end(job);
        this.settle(job.side);
    }
  }

  /** The new file is refused: the run that was under way before it is the one under way again. */
  private giveUp(side: Side): void {
    const job = this.jobs[side];
    if (!job) return;
    this.end(job);
    const held = this.held[side];
    this.held[side] = null;
    this.jobs[side] = held;
    if (!held) return this.settle(side);
    const data = this.dataOf(held);
    setSide(this.ports.status, side, { phase: 'computing', computedS: data ? computedS(data) : 0, durationS: data?.input.durationS ?? 0 });
  }

  private release(side: Side): void {
    const held = this.held[side];
    if (held) this.end(held);
  }

  private dataOf(job: Job): RunData | null {
    return [this.pending[job.side], this.shownRuns[job.side]].find((data) => data?.runId === job.runId) ?? null;
  }

  private take(job: Job, batch: Extract<FromWorker, { kind: 'progress' }>): void {
    const data = this.dataOf(job);
    if (!data) return;
    for (const frame of batch.frames) data.frames.push(frame);
    for (const event of batch.events) data.events.push(event);
    setSide(this.ports.status, job.side, { computedS: batch.timeS });
    this.ports.status.setState((now) => ({ batches: now.batches + 1 }));
    this.showWhenReady(job, false);
  }

  /** What comes after this second did not happen; views see another run of the same tower. */
  private rewind(job: Job, timeS: number): void {
    const data = this.dataOf(job);
    if (!data) return;
    const happened = ({ timeS: atS }: { readonly timeS: number }): boolean => atS <= timeS;
    const rewound: RunData = { ...data, frames: data.frames.filter(happened), events: data.events.filter(happened), people: [], recording: null };
    this.wake(job);
    setSide(this.ports.status, job.side, { ...IDLE, phase: 'computing', durationS: data.input.durationS, computedS: computedS(rewound) });
    if (this.pending[job.side] === data) this.pending[job.side] = rewound;
    else this.show([rewound], false);
  }

  private finish(job: Job, message: Extract<FromWorker, { kind: 'done' }>): void {
    const data = this.dataOf(job);
    if (!data) return;
    data.people = message.people;
    data.recording = message.recording;
    data.wallMs = message.wallMs;
    this.showWhenReady(job, true);
    this.restIfDone(job);
  }

  /** At the end of the night, by the log that was given last; one that changes nothing leaves it there. */
  private restIfDone(job: Job): void {
    const data = this.dataOf(job);
    if (!data?.recording || job.untakenS.length > 0) return;
    const isCurrent = this.jobs[job.side] === job;
    if (job.order.pace === undefined) this.end(job);
    else if (isCurrent) {
      this.jobs[job.side] = null;
      this.resting[job.side] = job;
    }
    if (isCurrent) setSide(this.ports.status, job.side, { phase: 'done', wallMs: data.wallMs, hash: finalHash(data), computedS: computedS(data) });
  }

  private showWhenReady(job: Job, isDone: boolean): void {
    const data = this.pending[job.side];
    if (!data) return;
    if (!job.isFresh) {
      if (isDone || computedS(data) > this.ports.timeS()) this.show([data], false);
      return;
    }
    const pair = SIDES.map((side) => this.pending[side]).filter((run) => run !== null);
    if (pair.length === SIDES.length && pair.every((run) => run.frames.length > 0 && run.order === pair[0]!.order)) this.show(pair, true);
  }

  private show(runs: readonly RunData[], isFresh: boolean): void {
    for (const run of runs) {
      this.shownRuns[run.side] = run;
      this.pending[run.side] = null;
    }
    this.list = SIDES.map((side) => this.shownRuns[side]).filter((run) => run !== null);
    this.ports.onShown(isFresh);
    this.ports.status.setState((now) => ({ version: now.version + 1 }));
  }

  private fail(job: Job, message: string, tick: number): void {
    const data = this.dataOf(job);
    const isCurrent = this.jobs[job.side] === job;
    this.end(job);
    if (isCurrent) setSide(this.ports.status, job.side, { phase: 'failed', message, computedS: data ? computedS(data) : tick });
  }

  /** The status says again what is on screen, once nothing is under way on this side. */
  private settle(side: Side): void {
    this.pending[side] = null;
    const shown = this.shownRuns[side];
    const phase: RunPhase = !shown ? 'idle' : shown.recording ? 'done' : 'cancelled';
    setSide(this.ports.status, side, { phase, wallMs: shown?.wallMs ?? 0, computedS: computedS(shown), durationS: shown?.input.durationS ?? 0, hash: finalHash(shown) });
  }

  private end(job: Job): void {
    job.worker.terminate();
    if (this.jobs[job.side] === job) this.jobs[job.side] = null;
    if (this.held[job.side] === job) this.held[job.side] = null;
    if (this.resting[job.side] === job) this.resting[job.side] = null;
  }
}
