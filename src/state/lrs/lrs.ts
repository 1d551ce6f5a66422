/** Sending of what was learnt to a store that somebody has named: off until then, queued where it fails, tried again when there is a chance. */
import { createStore } from 'zustand/vanilla';
import type { XapiStatement } from '../../drill/index.ts';
import { postStatements, type LrsFault, type LrsPorts } from './lrs-client.ts';
import type { LrsQueue, LrsSettings, Waiting } from './lrs-queue.ts';

export interface LrsState {
  readonly settings: LrsSettings;
  readonly waitingCount: number;
  /** Stored there since the page was opened. */
  readonly sentCount: number;
  readonly isSending: boolean;
  /** Of the last try; null: it went well, or there was none. */
  readonly fault: LrsFault | null;
  /** false: this browser keeps nothing, so that nothing can wait. */
  readonly isKept: boolean;
}

export interface LrsLinkPorts extends LrsPorts {
  /** null: this browser keeps nothing. */
  readonly queue: LrsQueue | null;
  /** Calls back once after so long; returns how to call it off. */
  readonly later: (delayMs: number, work: () => void) => () => void;
}

const OFF: LrsSettings = { endpoint: '', key: '', secret: '', isOn: false };
/** Assumed: well below the limits of stores in use, some 100 kB; 20 .. 200. */
const BATCH_COUNT = 50;
/** Assumed: first wait, doubled each time; 10 .. 60 s, and no longer than a quarter of an hour. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 900_000;
/** Faults that pass by themselves. */
const PASSING: ReadonlySet<LrsFault['kind']> = new Set(['unreachable', 'cors', 'timeout', 'busy', 'server']);

export class LrsLink {
  readonly state = createStore<LrsState>(() => ({ settings: OFF, waitingCount: 0, sentCount: 0, isSending: false, fault: null, isKept: true }));
  private tryCount = 0;
  private callOff: () => void = () => undefined;

  constructor(private readonly ports: LrsLinkPorts) {}

  /** What waits from the last visit is tried at once. */
  async open(): Promise<void> {
    const { queue } = this.ports;
    const settings = await queue?.settings().catch(() => undefined);
    if (queue === null || settings === undefined) return this.state.setState({ isKept: false });
    this.state.setState({ settings: settings ?? OFF });
    await this.count();
    await this.send();
  }

  async save(settings: LrsSettings): Promise<void> {
    await this.ports.queue?.saveSettings(settings);
    this.state.setState({ settings, fault: null });
    this.tryCount = 0;
    await this.send();
  }

  /** All that there is to say of one drill; where it is off, nobody asked for it. */
  async tell(statements: readonly XapiStatement[]): Promise<void> {
    if (!this.state.getState().settings.isOn) return;
    try {
      await this.ports.queue?.add(statements);
    } catch {
      return this.state.setState({ isKept: false });
    }
    await this.count();
    await this.send();
  }

  /** A person asks for it, or the network is back. */
  async sendNow(): Promise<void> {
    this.tryCount = 0;
    await this.send();
  }

  async forget(): Promise<void> {
    await this.ports.queue?.clear();
    this.state.setState({ fault: null });
    await this.count();
  }

  dispose(): void {
    this.callOff();
  }

  private async send(): Promise<void> {
    const { queue } = this.ports;
    const { settings, isSending, waitingCount } = this.state.getState();
    if (queue === null || !settings.isOn || isSending || waitingCount === 0) return;
    this.callOff();
    this.state.setState({ isSending: true });
    const fault = await this.sendAll(queue).catch((): LrsFault => ({ kind: 'unreachable', status: null, detail: '', waitS: null }));
    this.state.setState({ isSending: false, fault });
    await this.count();
    if (fault === null) this.tryCount = 0;
    else if (PASSING.has(fault.kind)) this.tryLater(fault);
    // What was told meanwhile.
    if (fault === null && this.state.getState().waitingCount > 0) await this.send();
  }

  private async sendAll(queue: LrsQueue): Promise<LrsFault | null> {
    const rejected = new Map<string, LrsFault>();
    for (;;) {
      const batch = await queue.first(BATCH_COUNT, new Set(rejected.keys()));
      if (batch.length === 0) return [...rejected.values()][0] ?? null;
      const fault = await this.sendBatch(queue, batch, rejected);
      if (fault !== null) return fault;
    }
  }

  /** A store takes all of a batch or none: where one of them is in the way, they go one by one. Returns what is in the way of all. */
  private async sendBatch(queue: LrsQueue, batch: readonly Waiting[], rejected: Map<string, LrsFault>): Promise<LrsFault | null> {
    const answer = await postStatements(this.state.getState().settings, batch.map(({ statement }) => statement), this.ports);
    const kind = answer.kind === 'stored' ? null : answer.fault.kind;
    if (kind === null || (batch.length === 1 && kind === 'conflict')) {
      await queue.remove(batch.map(({ id }) => id));
      this.state.setState(({ sentCount }) => ({ sentCount: sentCount + batch.length }));
      await this.count();
      return null;
    }
    if (answer.kind === 'stored') return null;
    if (kind !== 'conflict' && kind !== 'rejected') return answer.fault;
    if (batch.length === 1) rejected.set(batch[0]!.id, answer.fault);
    else for (const each of batch) {
      const fault = await this.sendBatch(queue, [each], rejected);
      if (fault !== null) return fault;
    }
    return null;
  }

  private tryLater({ waitS }: LrsFault): void {
    const backoffMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.tryCount);
    this.tryCount++;
    this.callOff = this.ports.later(Math.max(backoffMs, 1000 * (waitS ?? 0)), () => void this.send());
  }

  private async count(): Promise<void> {
    const waitingCount = await this.ports.queue?.count().catch(() => 0);
    this.state.setState({ waitingCount: waitingCount ?? 0 });
  }
}
