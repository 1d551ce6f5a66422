/** A crew's lesson on the page: brief, the night as it is known, then the truth, the same orders in both towers, and other orders from any second. */
import { createStore } from 'zustand/vanilla';
import type { DrillRecord, DrillScore, KnownBrief, KnownPicture, Override, ScreenLog } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { branchTo, newTree, withEnd, type CommandTree } from '../command-tree.ts';
import { DrillKeeper, OpenNight, outcomeOf, recordOf, scoreOf, withFix, withOverride, type DrillResult, type DrillStore, type Fix, type KeptDrill, type ResultState } from '../drill/index.ts';
import { MomentsClient, type MomentsWorkerLike } from '../moments/moments-client.ts';
import type { WorkerLike } from '../run-client.ts';
import type { CrewInput, FromCrew, RevealedNight, ToCrew } from './crew-messages.ts';
import { keptCrew } from './kept-crew.ts';

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
  /** All that this screen has put in, as it may be kept. */
  readonly inputs: ScreenLog;
  /** Tells another text of this scenario. */
  readonly textHash: string;
  /** Under which this drill is kept; null: it has not begun. */
  readonly keptId: string | null;
  /** Drills of this browser that were cut off, and results. */
  readonly kept: readonly KeptDrill[];
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
  readonly store: DrillStore;
  readonly now: () => string;
}

const EMPTY: CrewState = {
  stage: 'loading', brief: null, picture: null, taken: [], finished: null, file: null, people: {}, place: '', startedAt: '', endedAt: '', overrides: [], fixes: {}, tree: newTree([]), isBranching: false,
  computedFrac: 0, message: null, inputs: [], textHash: '', keptId: null, kept: [],
};

export class CrewDrill implements DrillResult {
  readonly state = createStore<CrewState>(() => EMPTY);
  private worker: CrewWorkerLike | null = null;
  /** Share of each tower's night that is computed. */
  private doneFrac = { none: 0, all: 0 };
  private nights: { readonly asFound: OpenNight; readonly rectified: OpenNight } | null = null;

  /** Which orders of the finished night mattered most. */
  readonly moments: MomentsClient;
  private readonly keeper: DrillKeeper;

  constructor(readonly ports: CrewPorts) {
    this.moments = new MomentsClient(ports.startMomentsWorker);
    this.keeper = new DrillKeeper(ports.store, 'crew');
  }

  open(): void {
    this.leave();
    this.state.setState({ ...EMPTY }, true);
    const worker = this.ports.startCrew();
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => this.fail(event.message || 'worker');
    worker.postMessage({ kind: 'read', scenario: this.ports.scenario, seed: this.ports.seed });
    void this.listKept();
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
    void this.keeper.remove(this.keeper.briefId(this.ports.scenario));
    this.state.setState({ stage: 'starting', startedAt: this.ports.now(), keptId: this.keeper.newId(), inputs: [] });
    this.send({ kind: 'start', roles: taken, paceFactor: this.ports.paceFactor, resumed: null });
  }

  /** The drill that a reload cut off, at the same second; or its result. */
  goOn(kept: KeptDrill): void {
    const { stage } = this.state.getState();
    if (stage !== 'brief' || !this.isOfThisPage(kept) || this.isChanged(kept)) return;
    const { people, place, startedAt, inputs, clockS, paceFactor, isPaused, finished } = kept;
    const taken = kept.taken ?? [];
    this.state.setState({ stage: 'starting', people, place, startedAt, taken, inputs, keptId: kept.id });
    if (finished === null) return this.send({ kind: 'start', roles: taken, paceFactor: this.ports.paceFactor, resumed: { inputs, clockS, paceFactor, isPaused } });
    const { overrides, fixes, tree, file, log, commands, drill } = finished;
    this.state.setState({ stage: 'computing', computedFrac: 0, overrides, fixes });
    void this.compute({ file, seed: kept.seed, log, commands, drill }, tree ?? newTree(commands));
  }

  /** Another scenario or seed has an address of its own. */
  isOfThisPage({ scenario, seed }: KeptDrill): boolean {
    return scenario === this.ports.scenario && seed === this.ports.seed;
  }

  /** Its scenario is not the one it was played with: there is no way back to that second. */
  isChanged({ finished, textHash }: KeptDrill): boolean {
    return finished === null && textHash !== this.state.getState().textHash;
  }

  async discard(id: string): Promise<void> {
    await this.keeper.remove(id);
    await this.listKept();
  }

  /** Called every second by the page: what a reload needs. */
  keep(): void {
    void this.keeper.keep(keptCrew(this.state.getState(), this.ports, this.keeper.briefId(this.ports.scenario)));
  }

  give(input: CrewInput): void {
    this.send({ kind: 'give', input });
  }

  /** The screen of this role is on. */
  look(role: string): void {
    this.send({ kind: 'look', role });
  }

  /** An earlier second, while the clock stands; null: back to now. */
  lookAt(timeS: number | null): void {
    this.send({ kind: 'lookAt', timeS });
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

  fix(item: string, fix: Fix | null): void {
    this.state.setState(({ fixes }) => ({ fixes: withFix(fixes, item, fix) }));
  }

  another(): void {
    this.keep();
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
    this.doneFrac = { none: 0, all: 0 };
    this.state.setState({ isBranching: true, computedFrac: 0 });
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
    if (message.kind === 'brief') {
      this.state.setState({ stage: 'brief', brief: message.brief, textHash: message.textHash, taken: message.brief.roles.map(({ id }) => id) });
      void this.readBrief();
    } else if (message.kind === 'failed') this.fail(message.message);
    else if (message.kind === 'revealed') void this.compute(message.night, newTree(message.night.commands));
    else if (message.kind === 'putIn') this.state.setState({ inputs: message.inputs });
    else this.show(message.picture);
  }

  private show(picture: KnownPicture): void {
    const { stage } = this.state.getState();
    const isThere = picture.zeroS !== null && picture.session !== 'catchingUp';
    this.state.setState({ picture, ...(stage === 'starting' && isThere ? { stage: 'play' as const } : {}) });
    if (picture.session !== 'stopped' || stage === 'computing') return;
    this.state.setState({ stage: 'computing' });
    this.send({ kind: 'reveal' });
  }

  private async compute({ file, seed, log, commands, drill }: RevealedNight, tree: CommandTree): Promise<void> {
    this.worker?.terminate();
    this.worker = null;
    this.doneFrac = { none: 0, all: 0 };
    const open = (rectify: 'none' | 'all') =>
      new OpenNight(this.ports.startWorker, {
        file, seed, commands, rectify,
        onComputed: (frac) => {
          this.doneFrac[rectify] = frac;
          this.state.setState({ computedFrac: Math.min(this.doneFrac.none, this.doneFrac.all) });
        },
      });
    const nights = { asFound: open('none'), rectified: open('all') };
    this.nights = nights;
    try {
      const [asFound, rectified] = await Promise.all([nights.asFound.first(), nights.rectified.first()]);
      const plan = asFound.scenario.drill;
      if (plan === null) return this.fail(file.fileName);
      const outcome = outcomeOf(asFound, rectified);
      this.state.setState({ stage: 'result', file, finished: { plan, drill, log, commands, outcome, aids: null }, tree });
      this.noteEnds(commands, outcome.asFoundValues, outcome.rectifiedValues);
      this.keep();
    } catch (error) {
      if (this.nights === nights) this.fail((error as Error).message);
    }
  }

  private async listKept(): Promise<void> {
    this.state.setState({ kept: await this.keeper.list() });
  }

  /** Names that were typed before a reload. */
  private async readBrief(): Promise<void> {
    const typed = await this.keeper.brief(this.ports.scenario);
    const { stage, people, place } = this.state.getState();
    if (typed === null || stage !== 'brief' || place !== '' || Object.keys(people).length > 0) return;
    this.state.setState({ people: typed.people, place: typed.place, ...(typed.taken === null ? {} : { taken: typed.taken }) });
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
