/**
 * The worker's side of a crew's lesson, without the worker: the night, the drill that follows it and the clock are here; what leaves
 * is the known picture, checked key by key, until the drill has stopped.
 */
import { briefSchema, DRILL_START, inputSecondS, knownBrief, knownPicture, NOTHING_SOON, pictureSchema, residentCalls, screenLogSchema, shownSoon, type DrillInput, type KnownPicture, type ScreenInput, type ScreenLog } from '../../drill/index.ts';
import { createWorkerSession, type SessionPorts } from '../../run/worker-session.ts';
import type { FromWorker } from '../../run/worker-messages.ts';
import { conditionOf } from '../../scenario/condition.ts';
import { nightInput } from '../../scenario/uncertainty.ts';
import { hashText, type Frame } from '../../sim/index.ts';
import { DrillSession, type Undated } from '../drill/index.ts';
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
  /** What this screen has put in. */
  private inputs: ScreenLog = [];
  private isRevealed = false;
  private role = '';
  /** An earlier second that is looked at; the clock stands as long. */
  private lookS: number | null = null;

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
    this.ports.post({ kind: 'brief', brief: briefSchema.parse(knownBrief(loaded, loaded.drill, input)), textHash: hashText(file.text) });
  }

  private start({ roles, paceFactor, resumed }: Extract<ToCrew, { kind: 'start' }>): void {
    if (this.lesson === null) return;
    this.session?.dispose();
    this.frames = [];
    this.posted = '';
    this.isRevealed = false;
    this.role = roles[0] ?? '';
    this.lookS = null;
    this.inputs = resumed === null ? [] : screenLogSchema.parse(resumed.inputs);
    const { file, seed } = this.lesson;
    const before = this.inputs;
    this.session = new DrillSession(() => this.night(), {
      file, seed, log: [{ kind: 'take', atS: 1, roles: [...roles] }], untilS: Infinity, lastPhase: null, paceFactor,
      fromS: resumed?.clockS ?? 0,
      inputsAt: (atS) => before.flatMap((input) => (input.atS === atS ? this.withHome(input) : [])),
      ...(resumed === null ? {} : { resumed }),
    });
    // The second at which it stood is shown before the clock goes on from it.
    this.session.view.subscribe((now, last) => {
      if (last.phase === 'catchingUp' && now.phase !== 'catchingUp') this.show();
    });
  }

  private heed(message: Exclude<ToCrew, { kind: 'read' | 'start' }>): void {
    const { session } = this;
    if (session === null) return;
    if (message.kind === 'give') this.give(message.input);
    else if (message.kind === 'answer') this.give({ kind: 'answer', call: message.call, order: message.order });
    else if (message.kind === 'look') this.role = message.role;
    else if (message.kind === 'lookAt') this.lookS = message.timeS;
    else if (message.kind === 'pace') session.setPace(message.paceFactor);
    else if (message.kind === 'reveal') this.reveal(session);
    else {
      // Whoever lets the clock go on sees the present.
      if (message.kind !== 'pause') this.lookS = null;
      session[message.kind]();
    }
    this.show();
  }

  private give(input: Undated<ScreenInput>): void {
    const { session } = this;
    if (session === null) return;
    const [undated] = this.withHome({ ...input, atS: inputSecondS(session.view.getState().drill) });
    const atS = undated === undefined ? null : session.give(undated);
    if (atS === null) return;
    this.inputs = screenLogSchema.parse([...this.inputs, { ...input, atS }]);
    this.ports.post({ kind: 'putIn', inputs: this.inputs });
  }

  /** An answer goes to the home that rang: only in here one knows which. */
  private withHome(input: ScreenInput): readonly DrillInput[] {
    if (input.kind !== 'answer') return [input];
    const { session, lesson } = this;
    const night = session?.view.getState().input ?? null;
    if (session === null || lesson === null || night === null) return [];
    const call = residentCalls(session.events(), night, lesson.seed, input.atS - 1).find(({ id }) => id === input.call);
    return call === undefined ? [] : [{ kind: 'order', atS: input.atS, command: { kind: 'orderHome', home: call.homeId, order: input.order } }];
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
    const { phase, plan, input, drill, open, soon, clockS, paceFactor, message } = this.session.view.getState();
    if (phase === 'failed') return this.ports.post({ kind: 'failed', message: message ?? '' });
    if (plan === null || input === null) return;
    const lookS = phase === 'paused' && this.lookS !== null ? Math.min(drill.timeS, Math.max(drill.zeroS, Math.floor(this.lookS))) : null;
    const stamp = [this.role, lookS, this.inputs.length, phase, drill === DRILL_START ? 0 : drill.timeS, paceFactor, Math.floor(clockS)].join();
    if (stamp === this.posted) return;
    this.posted = stamp;
    const log = this.session.log();
    const seen = lookS === null ? { drill, open } : this.session.at(lookS);
    const picture: KnownPicture = knownPicture({
      plan, input, seed: this.lesson.seed, open: seen.open, role: this.role, events: this.session.events(), frames: this.frames, session: phase, clockS, paceFactor, lookS,
      // What is withheld now is not to be had by looking back.
      drill: { ...seen.drill, shownTo: shownSoon(drill, log) }, soon: lookS === null ? soon : NOTHING_SOON,
    });
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
