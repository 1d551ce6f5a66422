/** Asks which decisions of a night mattered most; what was found is kept until other orders are asked about. */
import { createStore } from 'zustand/vanilla';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { OrderedNight, WeighedNight } from '../../report/moments/weigh-alternatives.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { FromMomentsWorker, ToMomentsWorker } from './moments-messages.ts';

/** The part of a Worker that is used; a test passes its own. */
export interface MomentsWorkerLike {
  postMessage(message: ToMomentsWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromMomentsWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface MomentsOrder extends OrderedNight {
  readonly file: ScenarioFile;
}

export interface MomentsState {
  /** `stopped`: by hand, with what was computed. */
  readonly phase: 'idle' | 'computing' | 'stopped' | 'ended' | 'failed';
  /** What the nights are of; null: nothing was asked yet. */
  readonly commands: readonly LoggedCommand[] | null;
  readonly nights: readonly WeighedNight[];
  /** 0: not known yet. */
  readonly nightCount: number;
  readonly message: string | null;
}

const NOTHING: MomentsState = { phase: 'idle', commands: null, nights: [], nightCount: 0, message: null };

export class MomentsClient {
  readonly store = createStore<MomentsState>(() => NOTHING);
  private worker: MomentsWorkerLike | null = null;

  constructor(private readonly startWorker: () => MomentsWorkerLike) {}

  find({ file, ...night }: MomentsOrder): void {
    this.dismiss();
    this.store.setState({ ...NOTHING, phase: 'computing', commands: night.commands }, true);
    const worker = this.startWorker();
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => this.end('failed', event.message || 'worker');
    worker.postMessage({ fileName: file.fileName, text: file.text, ...night, ...(file.night === undefined ? {} : { night: file.night }) });
  }

  stop(): void {
    if (this.store.getState().phase === 'computing') this.end('stopped', null);
  }

  /** What was found is of a night that nobody looks at any more. */
  forget(): void {
    this.dismiss();
    this.store.setState(NOTHING, true);
  }

  dispose(): void {
    this.dismiss();
  }

  private receive(message: FromMomentsWorker): void {
    switch (message.kind) {
      case 'started':
        return this.store.setState({ nightCount: message.nightCount });
      case 'weighed':
        return this.store.setState(({ nights }) => ({ nights: [...nights, message.night] }));
      case 'done':
        return this.end('ended', null);
      case 'failed':
        return this.end('failed', message.message);
    }
  }

  private end(phase: MomentsState['phase'], message: string | null): void {
    this.dismiss();
    this.store.setState({ phase, message });
  }

  private dismiss(): void {
    if (this.worker === null) return;
    this.worker.onmessage = this.worker.onerror = null;
    this.worker.terminate();
    this.worker = null;
  }
}
