/** One condition in a worker that stays open: the night to its end, and to its end again with other orders from where they differ. */
import type { LoggedCommand, Recording } from '../../run/run-types.ts';
import type { MeasuredRun } from '../../report/measures/measure.ts';
import type { FromWorker, Pace, ScenarioSummary } from '../../run/worker-messages.ts';
import type { Rectify } from '../../scenario/condition.ts';
import { formatIssue } from '../../scenario/scenario-error.ts';
import type { Frame, SimEvent, SimInput } from '../../sim/index.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';

export interface FinishedNight {
  readonly run: MeasuredRun & { readonly frames: readonly Frame[] };
  readonly scenario: ScenarioSummary;
  readonly recording: Recording;
}

export interface NightOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
  readonly rectify: Rectify;
  /** Told the share of the night that is computed. */
  readonly onComputed: (frac: number, scenario: ScenarioSummary) => void;
}

/** A snapshot a minute: going back costs a second at most. */
const OPEN: Pace = { untilS: Infinity, snapshotEveryS: 60 };
const RUN_ID = 1;

interface Waiting {
  readonly resolve: (night: FinishedNight) => void;
  readonly reject: (error: Error) => void;
}

export class OpenNight {
  private readonly worker: WorkerLike;
  private frames: Frame[] = [];
  private events: SimEvent[] = [];
  private ready: { readonly input: SimInput; readonly scenario: ScenarioSummary } | null = null;
  private waiting: Waiting | null = null;

  constructor(startWorker: () => WorkerLike, private readonly order: NightOrder) {
    this.worker = startWorker();
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
  }

  /** The night as it was ordered. @returns rejects with a message for a person when the file or the run fails */
  first(pace: Pace | null = OPEN): Promise<FinishedNight> {
    const { file, seed, commands, rectify } = this.order;
    return this.finished(() => this.worker.postMessage({ kind: 'start', runId: RUN_ID, fileName: file.fileName, text: file.text, rectify, seed, commands, pace }));
  }

  /** With this log instead. One at a time. */
  again(commands: readonly LoggedCommand[]): Promise<FinishedNight> {
    return this.finished(() => this.worker.postMessage({ kind: 'setCommands', runId: RUN_ID, commands }));
  }

  dispose(): void {
    this.worker.onmessage = null;
    this.worker.terminate();
    this.waiting?.reject(new Error('stopped'));
    this.waiting = null;
  }

  private finished(ask: () => void): Promise<FinishedNight> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      ask();
    });
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'ready') this.ready = message;
    else if (message.kind === 'progress') {
      this.frames.push(...message.frames);
      this.events.push(...message.events);
      if (this.ready !== null) this.order.onComputed(message.timeS / this.ready.input.durationS, this.ready.scenario);
    } else if (message.kind === 'rewound') {
      this.frames = this.frames.filter(({ timeS }) => timeS <= message.timeS);
      this.events = this.events.filter(({ timeS }) => timeS <= message.timeS);
    } else if (message.kind === 'done' && this.ready !== null) {
      const { frames, events, ready } = this;
      this.waiting?.resolve({ run: { input: ready.input, frames: [...frames], events: [...events], people: message.people, endTick: frames[frames.length - 1]!.tick }, scenario: ready.scenario, recording: message.recording });
      this.waiting = null;
    } else if (message.kind === 'rejected') this.fail(message.issues.map(formatIssue).join('\n'));
    else if (message.kind === 'runFailed') this.fail(message.message);
  }

  private fail(message: string): void {
    this.waiting?.reject(new Error(message));
    this.waiting = null;
  }
}

/** One night once, for its result; aborting ends it and rejects. */
export async function runNight(startWorker: () => WorkerLike, order: NightOrder, signal: AbortSignal): Promise<FinishedNight> {
  const night = new OpenNight(startWorker, order);
  signal.addEventListener('abort', () => night.dispose(), { once: true });
  try {
    return await night.first(null);
  } finally {
    night.dispose();
  }
}
