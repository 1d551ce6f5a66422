/** One condition in a worker that stays open: the night to its end, and to its end again with other orders from where they differ. */
import type { LoggedCommand } from '../../run/run-types.ts';
import type { FromWorker, ScenarioSummary } from '../../run/worker-messages.ts';
import type { Rectify } from '../../scenario/condition.ts';
import type { Frame, SimEvent, SimInput } from '../../sim/index.ts';
import type { FinishedNight } from '../drill/index.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';

export interface OpenNightOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
  readonly rectify: Rectify;
  /** Told the share of the night that is computed. */
  readonly onComputed: (frac: number) => void;
}

/** A snapshot a minute: going back costs a second at most. */
const PACE = { untilS: Infinity, snapshotEveryS: 60 } as const;
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

  constructor(startWorker: () => WorkerLike, private readonly order: OpenNightOrder) {
    this.worker = startWorker();
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
  }

  /** The night as it was ordered. @returns rejects with a message for a person */
  first(): Promise<FinishedNight> {
    const { file, seed, commands, rectify } = this.order;
    return this.finished(() => this.worker.postMessage({ kind: 'start', runId: RUN_ID, fileName: file.fileName, text: file.text, rectify, seed, commands, pace: PACE }));
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
      if (this.ready !== null) this.order.onComputed(message.timeS / this.ready.input.durationS);
    } else if (message.kind === 'rewound') {
      this.frames = this.frames.filter(({ timeS }) => timeS <= message.timeS);
      this.events = this.events.filter(({ timeS }) => timeS <= message.timeS);
    } else if (message.kind === 'done' && this.ready !== null) {
      const { frames, events, ready } = this;
      this.waiting?.resolve({ run: { input: ready.input, frames: [...frames], events: [...events], people: message.people, endTick: frames[frames.length - 1]!.tick }, scenario: ready.scenario, recording: message.recording });
      this.waiting = null;
    } else if (message.kind === 'rejected') this.fail(message.issues.map(({ line, column, path, problem, allowed }) => `${this.order.file.fileName}:${line}:${column} ${path}: ${problem}; ${allowed}`).join('\n'));
    else if (message.kind === 'runFailed') this.fail(message.message);
  }

  private fail(message: string): void {
    this.waiting?.reject(new Error(message));
    this.waiting = null;
  }
}
