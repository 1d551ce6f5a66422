/** A crew's lesson on the page: brief, the night as it is known, then the truth, the same orders in both towers, and other orders from any second. */
import { createStore } from 'zustand/vanilla';
import type { DrillRecord, DrillScore, KnownBrief, KnownPicture, Override } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { branchTo, newTree, withEnd, type CommandTree } from '../command-tree.ts';
import { OpenNight, outcomeOf, recordOf, scoreOf, withOverride, type DrillResult, type ResultState } from '../drill/index.ts';
import { MomentsClient, type MomentsWorkerLike } from '../moments/moments-client.ts';
import type { WorkerLike } from '../run-client.ts';
import type { CrewInput, FromCrew, RevealedNight, ToCrew } from './crew-messages.ts';

export type CrewStage = 'loading' | 'brief' | 'starting' | 'play' | 'computing' | 'result' | 'failed';

export interface CrewState extends ResultState {
  readonly stage: CrewStage;
  readonly brief: KnownBrief | null;
  readonly picture: KnownPicture | null;
  /** Roles that people play; the machine has the others. */
  readonly taken: readonly string[];
  /** Every log of orders that was tried on this night; the first is the one that was played. */
  readonly tree: CommandTree;
  readonly isBranching: boolean;
  /** Of both nights, while they are computed to their end: the slower one's share. */
  readonly computedFrac: number;
  readonly message: string | null;
}

/** The part of a crew's worker that is used; a test passes its own. */
export interface CrewWorkerLike {
  postMessage(message: ToCrew): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromCrew>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CrewPorts {
  readonly scenario: string;
  readonly seed: number;
  /** 1, or faster for a rehearsal. */
  readonly paceFactor: number;
  readonly startCrew: () => CrewWorkerLike;
  readonly startWorker: () => WorkerLike;
  readonly startMomentsWorker: () => MomentsWorkerLike;
  readonly now: () => string;
}

const EMPTY: CrewState = {
  stage: 'loading', brief: null, picture: null, taken: [], finished: null, file: null, people: {}, place: '', startedAt: '', overrides: [], tree: newTree([]), isBranching: false, computedFrac: 0, message: null,
};

export class CrewDrill implements DrillResult {
  readonly state = createStore<CrewState>(() => EMPTY);
  private worker: CrewWorkerLike | null = null;
  private nights: { readonly asFound: OpenNight; readonly rectified: OpenNight } | null = null;

  /** Which orders of the finished night mattered most. */
  readonly moments: MomentsClient;

  constructor(readonly ports: CrewPorts) {
    this.moments = new MomentsClient(ports.startMomentsWorker);
  }

  open(): void {
    this.leave();
    this.state.setState({ ...EMPTY }, true);
    const worker = this.ports.startCrew();
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => this.fail(event.message || 'worker');
    worker.postMessage({ kind: 'read', scenario: this.ports.scenario, seed: this.ports.seed });
  }

  take(role: string, isTaken: boolean): void {
    this.state.setState(({ taken }) => ({ taken: isTaken ? [...taken.filter((id) => id !== role), role] : taken.filter((id) => id !== role) }));
  }

  name(role: string, name: string): void {
    this.state.setState(({ people }) => ({ people: { ...people, [role]: name } }));
  }

  setPlace(place: string): void {
    this.state.setState({ place });
  }

  start(): void {
    const { taken, stage } = this.state.getState();
    if (stage !== 'brief' || taken.length === 0) return;
    this.state.setState({ stage: 'starting', startedAt: this.ports.now() });
    this.send({ kind: 'start', roles: taken, paceFactor: this.ports.paceFactor });
  }

  give(input: CrewInput): void {
    this.send({ kind: 'give', input });
  }

  answer(call: string, order: 'evacuate' | 'stay'): void {
    this.send({ kind: 'answer', call, order });
  }

  /** Pause, go on, one second. */
  control(kind: 'pause' | 'resume' | 'step'): void {
    this.send({ kind });
  }

  setPace(paceFactor: number): void {
    this.send({ kind: 'pace', paceFactor });
  }

  score(): DrillScore | null {
    return scoreOf(this.state.getState());
  }

  record(): DrillRecord | null {
    return recordOf(this.state.getState(), this.ports.seed);
  }

  override(override: Override): void {
    this.state.setState(({ overrides }) => ({ overrides: withOverride(overrides, override) }));
  }

  forget(): void {
    this.open();
  }

  /** Both towers once more with another log; what was played stays, and so does every other try. */
  async branch(log: readonly LoggedCommand[]): Promise<void> {
    const { nights } = this;
    const { tree, isBranching } = this.state.getState();
    if (nights === null || isBranching) return;
    const grown = branchTo(tree, log);
    this.state.setState({ tree: grown });
    if (grown.branches[grown.currentId]!.ends.rectified !== null) return;
    this.state.setState({ isBranching: true });
    try {
      const [asFound, rectified] = await Promise.all([nights.asFound.again(log), nights.rectified.again(log)]);
      this.noteEnds(log, measureRun(asFound.run), measureRun(rectified.run));
    } catch (error) {
      this.state.setState({ message: (error as Error).message });
    }
    this.state.setState({ isBranching: false });
  }

  dispose(): void {
    this.leave();
  }

  private receive(message: FromCrew): void {
    if (message.kind === 'brief') this.state.setState({ stage: 'brief', brief: message.brief, taken: message.brief.roles.map(({ id }) => id) });
    else if (message.kind === 'failed') this.fail(message.message);
    else if (message.kind === 'revealed') void this.compute(message.night);
    else this.show(message.picture);
  }

  private show(picture: KnownPicture): void {
    const { stage } = this.state.getState();
    const isThere = picture.zeroS !== null;
    this.state.setState({ picture, ...(stage === 'starting' && isThere ? { stage: 'play' as const } : {}) });
    if (picture.session !== 'stopped' || stage === 'computing') return;
    this.state.setState({ stage: 'computing' });
    this.send({ kind: 'reveal' });
  }

  private async compute({ file, seed, log, commands, drill }: RevealedNight): Promise<void> {
    this.worker?.terminate();
    this.worker = null;
    const doneFrac = { none: 0, all: 0 };
    const open = (rectify: 'none' | 'all') =>
      new OpenNight(this.ports.startWorker, {
        file, seed, commands, rectify,
        onComputed: (frac) => {
          doneFrac[rectify] = frac;
          this.state.setState({ computedFrac: Math.min(doneFrac.none, doneFrac.all) });
        },
      });
    const nights = { asFound: open('none'), rectified: open('all') };
    this.nights = nights;
    try {
      const [asFound, rectified] = await Promise.all([nights.asFound.first(), nights.rectified.first()]);
      const plan = asFound.scenario.drill;
      if (plan === null) return this.fail(file.fileName);
      const outcome = outcomeOf(asFound, rectified);
      this.state.setState({ stage: 'result', file, finished: { plan, drill, log, commands, outcome }, tree: newTree(commands) });
      this.noteEnds(commands, outcome.asFoundValues, outcome.rectifiedValues);
    } catch (error) {
      if (this.nights === nights) this.fail((error as Error).message);
    }
  }

  private noteEnds(log: readonly LoggedCommand[], asFound: ReturnType<typeof measureRun>, rectified: ReturnType<typeof measureRun>): void {
    this.state.setState(({ tree }) => {
      const own = tree.branches.find((branch) => JSON.stringify(branch.log) === JSON.stringify(log))?.log ?? log;
      return { tree: withEnd(withEnd(tree, own, 'asFound', asFound), own, 'rectified', rectified) };
    });
  }

  private fail(message: string): void {
    this.leave();
    this.state.setState({ stage: 'failed', message });
  }

  private send(message: ToCrew): void {
    this.worker?.postMessage(message);
  }

  private leave(): void {
    this.worker?.terminate();
    this.worker = null;
    const { nights } = this;
    this.nights = null;
    nights?.asFound.dispose();
    nights?.rectified.dispose();
  }
}
