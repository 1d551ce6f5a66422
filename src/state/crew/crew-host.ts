/**
 * The worker's side of a crew's lesson, without the worker: the night, the drill that follows it and the clock are here; what leaves
 * is the known picture, checked key by key, until the drill has stopped.
 */
import { briefSchema, DRILL_START, knownBrief, knownPicture, pictureSchema, residentCalls, type KnownPicture } from '../../drill/index.ts';
import { createWorkerSession, type SessionPorts } from '../../run/worker-session.ts';
import type { FromWorker } from '../../run/worker-messages.ts';
import { conditionOf } from '../../scenario/condition.ts';
import { nightInput } from '../../scenario/uncertainty.ts';
import type { Frame } from '../../sim/index.ts';
import { DrillSession } from '../drill/index.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { FromCrew, ToCrew } from './crew-messages.ts';

export interface CrewHostPorts extends Omit<SessionPorts, 'post'> {
  readonly post: (message: FromCrew) => void;
  /** @throws when there is none of this name */
  readonly loadText: (scenario: string) => Promise<ScenarioFile>;
}

interface Lesson {
  readonly file: ScenarioFile;
  readonly seed: number;
}

export class CrewHost {
  private lesson: Lesson | null = null;
  private session: DrillSession | null = null;
  private frames: Frame[] = [];
  private posted = '';
  private isRevealed = false;

  constructor(private readonly ports: CrewHostPorts) {}

  async receive(message: ToCrew): Promise<void> {
    try {
      if (message.kind === 'read') await this.read(message);
      else if (message.kind === 'start') this.start(message);
      else this.heed(message);
    } catch (error) {
      this.ports.post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Called often; `nowMs` of any steady clock. */
  tick(nowMs: number): void {
    if (this.session === null) return;
    this.session.tick(nowMs);
    this.show();
  }

  private async read({ scenario, seed }: Extract<ToCrew, { kind: 'read' }>): Promise<void> {
    const file = await this.ports.loadText(scenario);
    const loaded = this.ports.loadScenario(file.text, file.fileName);
    if (loaded.drill?.mode !== 'crew') throw new Error(`${file.fileName}: no drill of mode "crew" in it`);
    this.lesson = { file, seed };
    const input = nightInput(loaded, conditionOf(loaded, 'none'), { seed, night: 'written' });
    this.ports.post({ kind: 'brief', brief: briefSchema.parse(knownBrief(loaded, loaded.drill, input)) });
  }

  private start({ roles, paceFactor }: Extract<ToCrew, { kind: 'start' }>): void {
    if (this.lesson === null) return;
    this.session?.dispose();
    this.frames = [];
    this.posted = '';
    this.isRevealed = false;
    const { file, seed } = this.lesson;
    this.session = new DrillSession(() => this.night(), { file, seed, log: [{ kind: 'take', atS: 1, roles: [...roles] }], commands: [], fromS: 0, untilS: Infinity, lastPhase: null, paceFactor });
  }

  private heed(message: Exclude<ToCrew, { kind: 'read' | 'start' }>): void {
    const { session } = this;
    if (session === null) return;
    if (message.kind === 'give') session.give(message.input);
    else if (message.kind === 'answer') this.answer(session, message);
    else if (message.kind === 'pace') session.setPace(message.paceFactor);
    else if (message.kind === 'reveal') this.reveal(session);
    else session[message.kind]();
    this.show();
  }

  private answer(session: DrillSession, { call: id, order }: Extract<ToCrew, { kind: 'answer' }>): void {
    const { input, drill } = session.view.getState();
    if (input === null || this.lesson === null) return;
    const call = residentCalls(session.events(), input, this.lesson.seed, drill.timeS).find((each) => each.id === id);
    if (call !== undefined) session.give({ kind: 'order', command: { kind: 'orderHome', home: call.homeId, order } });
  }

  private reveal(session: DrillSession): void {
    const { phase, drill } = session.view.getState();
    if (phase !== 'stopped' || this.lesson === null) return;
    this.isRevealed = true;
    this.ports.post({ kind: 'revealed', night: { ...this.lesson, log: session.log(), commands: session.commands(), drill } });
    session.dispose();
  }

  private show(): void {
    if (this.session === null || this.lesson === null || this.isRevealed) return;
    const { phase, plan, input, drill, open, clockS, paceFactor, message } = this.session.view.getState();
    if (phase === 'failed') return this.ports.post({ kind: 'failed', message: message ?? '' });
    if (plan === null || input === null) return;
    const stamp = [phase, drill === DRILL_START ? 0 : drill.timeS, paceFactor, Math.floor(clockS)].join();
    if (stamp === this.posted) return;
    this.posted = stamp;
    const picture: KnownPicture = knownPicture({ plan, input, seed: this.lesson.seed, drill, open, events: this.session.events(), frames: this.frames, session: phase, clockS, paceFactor });
    this.ports.post({ kind: 'picture', picture: pictureSchema.parse(picture) });
  }

  /** The night in this very thread; its frames are kept for what can be seen from outside. */
  private night(): WorkerLike {
    const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: (message) => void session.receive(message), terminate: () => void session.receive({ kind: 'cancel', runId: 1 }) };
    const session = createWorkerSession({
      ...this.ports,
      post: (message) => {
        this.keepFrames(message);
        worker.onmessage?.({ data: message } as MessageEvent<FromWorker>);
      },
    });
    return worker;
  }

  private keepFrames(message: FromWorker): void {
    if (message.kind === 'progress') for (const frame of message.frames) this.frames.push(frame);
    else if (message.kind === 'rewound') this.frames = this.frames.filter(({ timeS }) => timeS <= message.timeS);
  }
}
