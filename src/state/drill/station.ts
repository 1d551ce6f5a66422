/** The micro station's page as one state machine: choose, prepare, play, compute, result; and the second try of the weakest phase. */
import { createStore } from 'zustand/vanilla';
import { askedFromS, type DrillLog, type DrillRecord, type DrillScore, type Override, type ScreenLog } from '../../drill/index.ts';
import { hashText } from '../../sim/index.ts';
import { MomentsClient, type MomentsWorkerLike } from '../moments/moments-client.ts';
import type { WorkerLike } from '../run-client.ts';
import { namesIn, scenarioName, type ScenarioFile } from '../scenario-file.ts';
import { DrillKeeper } from './drill-keeper.ts';
import { computeOutcome, scoreOutcome } from './drill-outcome.ts';
import { recordOf, scoreOf, withFix, withOverride, type DrillResult, type Finished, type Fix, type ResultState, type Retry } from './drill-result.ts';
import { DrillSession, type SessionOrder } from './drill-session.ts';
import type { DrillStore, KeptAgain, KeptDrill, KeptResult } from './drill-store.ts';
import { runNight } from './open-night.ts';

export type Stage = 'home' | 'prepare' | 'play' | 'computing' | 'result' | 'retry' | 'retryComputing';

export interface StationState extends ResultState {
  readonly stage: Stage;
  readonly session: DrillSession | null;
  readonly retry: Retry | null;
  /** Of the nights that a result is made of, while they are computed. */
  readonly computedFrac: number;
  /** Under which this drill is kept; null: it has not begun. */
  readonly keptId: string | null;
  /** Found on opening the page: drills that were not finished, and results. */
  readonly kept: readonly KeptDrill[];
  readonly message: string | null;
}

export interface StationPorts {
  readonly files: readonly ScenarioFile[];
  readonly startWorker: () => WorkerLike;
  readonly startMomentsWorker: () => MomentsWorkerLike;
  readonly store: DrillStore;
  readonly seed: number;
  readonly paceFactor: number;
  /** Local date and time as a paper says it: `2026-11-22 14:05`. */
  readonly now: () => string;
}

/** Source: a minute and a half for the weakest minute [users B]. */
const RETRY_S = 90;
const EMPTY = { file: null, people: {}, place: '', startedAt: '', endedAt: '', session: null, finished: null, overrides: [], fixes: {}, retry: null, computedFrac: 0, keptId: null, message: null } as const;
const WHOLE = { untilS: Infinity, lastPhase: null } as const;

export class Station implements DrillResult {
  readonly state = createStore<StationState>(() => ({ stage: 'home', ...EMPTY, kept: [] }));
  /** Which decisions of the finished drill mattered most. */
  readonly moments: MomentsClient;
  private computing: AbortController | null = null;
  private readonly keeper: DrillKeeper;

  constructor(readonly ports: StationPorts) {
    this.moments = new MomentsClient(ports.startMomentsWorker);
    this.keeper = new DrillKeeper(ports.store, 'station');
  }

  async open(): Promise<void> {
    this.state.setState({ kept: await this.keeper.list() });
  }

  /** With the names that were typed for it before, if it did not come to a start then. */
  prepare(file: ScenarioFile): void {
    this.state.setState({ ...EMPTY, stage: 'prepare', file });
    void this.keeper.brief(scenarioName(file.fileName)).then((brief) => {
      const { stage, people, place, file: now } = this.state.getState();
      const isUntouched = stage === 'prepare' && now === file && place === '' && Object.keys(people).length === 0;
      if (brief !== null && isUntouched) this.state.setState({ people: brief.people, place: brief.place });
    });
  }

  /** Back to the choice; a drill that is kept stays kept. */
  home(): void {
    this.keep();
    this.leave();
    this.moments.forget();
    this.state.setState({ stage: 'home', ...EMPTY });
    void this.open();
  }

  name(role: string, name: string): void {
    this.state.setState(({ people }) => ({ people: { ...people, [role]: name } }));
  }

  setPlace(place: string): void {
    this.state.setState({ place });
  }

  start(): void {
    const { file } = this.state.getState();
    if (file === null) return;
    void this.keeper.remove(this.keeper.briefId(scenarioName(file.fileName)));
    this.state.setState({ startedAt: this.ports.now(), keptId: this.keeper.newId() });
    this.play({ log: [], fromS: 0, ...WHOLE });
  }

  /** The drill that a reload cut off, at the same second; or its result. */
  goOn(kept: KeptDrill): void {
    const file = kept.finished?.file ?? this.fileOf(kept);
    if (file === null || kept.seed !== this.ports.seed) return;
    this.leave();
    this.moments.forget();
    const { people, place, startedAt, id } = kept;
    this.state.setState({ ...EMPTY, stage: 'computing', file, people, place, startedAt, keptId: id });
    if (kept.finished !== null) void this.showAgain(file, kept.finished);
    else this.play({ log: ownInputs(kept.inputs), fromS: kept.clockS, ...WHOLE, ...(kept.aids === undefined ? {} : { aids: kept.aids }), resumed: { paceFactor: kept.paceFactor, isPaused: kept.isPaused } });
  }

  /** Its file is not the one it was played with: there is no way back to that second. */
  isChanged(kept: KeptDrill): boolean {
    return kept.finished === null && this.fileOf(kept) === null;
  }

  async discard(id: string): Promise<void> {
    await this.keeper.remove(id);
    await this.open();
  }

  another(): void {
    this.home();
  }

  /** Called often by the page. */
  tick(nowMs: number): void {
    const { session, stage } = this.state.getState();
    if (session === null) return;
    session.tick(nowMs);
    const { phase, message } = session.view.getState();
    if (phase === 'failed') this.state.setState({ stage: 'home', session: null, message });
    else if (phase === 'stopped' && stage === 'play') void this.compute(session);
    else if (phase === 'stopped' && stage === 'retry') void this.computeRetry(session);
  }

  /** Called every second by the page: what a reload needs. */
  keep(): void {
    void this.keeper.keep(this.toKeep());
  }

  override(override: Override): void {
    this.state.setState(({ overrides }) => ({ overrides: withOverride(overrides, override) }));
    this.keep();
  }

  fix(item: string, fix: Fix | null): void {
    this.state.setState(({ fixes }) => ({ fixes: withFix(fixes, item, fix) }));
  }

  score(): DrillScore | null {
    return scoreOf(this.state.getState());
  }

  /** Once more from the second in which the weakest phase began: same night, same orders until then. */
  tryAgain(): void {
    const { finished } = this.state.getState();
    const score = this.score();
    const phase = score?.weakestPhase;
    if (finished === null || score === null || phase === undefined) return;
    const fromS = askedFromS(finished.plan, finished.drill, phase);
    if (fromS === null) return;
    const log = finished.log.filter(({ atS }) => atS <= fromS);
    this.state.setState({ retry: { phase, beforePoints: pointsOf(score, phase), afterPoints: null } });
    this.play({ log, fromS, untilS: fromS + RETRY_S, lastPhase: phase }, 'retry');
  }

  private goOnTrying(finished: Finished, { phase, beforePoints, inputs, clockS, paceFactor, isPaused }: KeptAgain): void {
    this.state.setState({ finished, retry: { phase, beforePoints, afterPoints: null } });
    const fromS = askedFromS(finished.plan, finished.drill, phase) ?? clockS;
    this.play({ log: inputs, fromS: clockS, untilS: fromS + RETRY_S, lastPhase: phase, resumed: { paceFactor, isPaused } }, 'retry');
  }

  /** Once more from a second of the drill under way, the past as it was; the drill as it is now stays kept. */
  againFrom(timeS: number): void {
    const { stage, session } = this.state.getState();
    if (stage !== 'play' || session === null) return;
    this.keep();
    const { paceFactor } = session.view.getState();
    this.state.setState({ keptId: this.keeper.newId(), startedAt: this.ports.now() });
    this.moments.forget();
    this.play({ log: session.log().filter(({ atS }) => atS <= timeS), fromS: timeS, ...WHOLE, aids: session.aids(), resumed: { paceFactor, isPaused: false } });
  }

  backToResult(): void {
    this.leave();
    this.state.setState({ stage: 'result', session: null });
  }

  record(): DrillRecord | null {
    return recordOf(this.state.getState(), this.ports.seed);
  }

  dispose(): void {
    this.leave();
  }

  private play(from: Omit<SessionOrder, 'file' | 'seed' | 'paceFactor'>, stage: 'play' | 'retry' = 'play'): void {
    const { file } = this.state.getState();
    if (file === null) return;
    this.leave();
    const { startWorker, seed, paceFactor } = this.ports;
    this.state.setState({ stage, session: new DrillSession(startWorker, { file, seed, ...from, paceFactor }), message: null });
  }

  private async compute(session: DrillSession): Promise<void> {
    const { file } = this.state.getState();
    const { plan, drill } = session.view.getState();
    if (file === null || plan === null) return;
    const [log, commands, aids] = [session.log(), session.commands(), session.aids()];
    this.keep();
    this.state.setState({ endedAt: this.ports.now() });
    session.dispose();
    await this.finish(file, { drill, log, commands, aids });
  }

  /** A result that was kept: its nights are computed again, everything that was judged and written stays. */
  private async showAgain(file: ScenarioFile, { drill, log, commands, overrides, fixes, retry, again = null, endedAt = '', aids = null }: KeptResult): Promise<void> {
    this.state.setState({ overrides, fixes, retry, endedAt });
    await this.finish(file, { drill, log, commands, aids }, again);
  }

  /** @param again  a second try that was cut off: it goes on where it stood */
  private async finish(file: ScenarioFile, { drill, log, commands, aids }: Omit<Finished, 'plan' | 'outcome'>, again: KeptAgain | null = null): Promise<void> {
    this.state.setState({ stage: 'computing', computedFrac: 0 });
    await this.guarded(async (signal) => {
      const outcome = await computeOutcome(this.ports.startWorker, { file, seed: this.ports.seed, commands }, signal, (computedFrac) => this.state.setState({ computedFrac }));
      const plan = outcome.asFound.scenario.drill;
      if (plan === null) throw new Error(file.fileName);
      const finished = { plan, drill, log, commands, outcome, aids };
      if (again !== null) return this.goOnTrying(finished, again);
      this.state.setState({ stage: 'result', session: null, finished });
      this.keep();
    });
  }

  private async computeRetry(session: DrillSession): Promise<void> {
    const { file, finished, retry } = this.state.getState();
    const { drill } = session.view.getState();
    if (file === null || finished === null || retry === null) return;
    const commands = session.commands();
    session.dispose();
    this.state.setState({ stage: 'retryComputing', computedFrac: 0 });
    await this.guarded(async (signal) => {
      const asFound = await runNight(this.ports.startWorker, { file, seed: this.ports.seed, commands, rectify: 'none', onComputed: (computedFrac) => this.state.setState({ computedFrac }) }, signal);
      const score = scoreOutcome(finished.plan, drill, { ...finished.outcome, asFound }, []);
      this.state.setState({ stage: 'result', session: null, retry: { ...retry, afterPoints: pointsOf(score, retry.phase) } });
    });
  }

  private async guarded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.computing = new AbortController();
    const { signal } = this.computing;
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) this.state.setState({ stage: 'home', session: null, message: (error as Error).message });
    }
  }

  private toKeep(): Parameters<DrillKeeper['keep']>[0] {
    const { stage, session, finished, file, people, place, startedAt, endedAt, keptId, overrides, fixes, retry } = this.state.getState();
    if (file === null) return null;
    const scenario = scenarioName(file.fileName);
    const drill = {
      scenario, names: namesIn(file) ?? { zh: scenario, en: scenario }, textHash: hashText(file.text), seed: this.ports.seed, startedAt, place, people, taken: null,
      inputs: [], clockS: 0, sinceS: 0, paceFactor: this.ports.paceFactor, isPaused: false, finished: null,
    };
    if (stage === 'prepare') return place === '' && Object.keys(people).length === 0 ? null : { ...drill, id: this.keeper.briefId(scenario), stage: 'brief' };
    if (keptId === null) return null;
    if (finished !== null) {
      const { log, commands, drill: state, aids } = finished;
      const again = this.tryUnderWay();
      if (again === 'onItsWay') return null;
      return { ...drill, id: keptId, stage: 'result', clockS: state.timeS, finished: { file, log, commands, drill: state, endedAt, aids, overrides, fixes, tree: null, again, retry } };
    }
    if (stage !== 'play' || session === null) return null;
    const { clockS, drill: state, paceFactor, phase } = session.view.getState();
    // On its way back it is not where it was yet.
    if (phase === 'loading' || phase === 'catchingUp') return null;
    return { ...drill, id: keptId, stage: 'drill', inputs: session.log(), clockS, sinceS: Math.max(0, clockS - Math.min(clockS, state.zeroS)), paceFactor, isPaused: phase === 'paused', aids: session.aids() };
  }

  /** null: none. While it is on its way back to its second it is not there yet, and what was kept of it holds. */
  private tryUnderWay(): KeptAgain | 'onItsWay' | null {
    const { stage, session, retry } = this.state.getState();
    if ((stage !== 'retry' && stage !== 'retryComputing') || session === null || retry === null) return null;
    const { clockS, paceFactor, phase } = session.view.getState();
    if (phase === 'loading' || phase === 'catchingUp') return 'onItsWay';
    return { phase: retry.phase, beforePoints: retry.beforePoints, inputs: session.log(), clockS, paceFactor, isPaused: phase === 'paused' };
  }

  private fileOf(kept: KeptDrill): ScenarioFile | null {
    return this.ports.files.find((file) => scenarioName(file.fileName) === kept.scenario && hashText(file.text) === kept.textHash) ?? null;
  }

  private leave(): void {
    this.computing?.abort();
    this.computing = null;
    this.state.getState().session?.dispose();
  }
}

export function pointsOf(score: DrillScore, phase: string): number {
  return score.criteria.filter((criterion) => criterion.phase === phase).reduce((sum, { points }) => sum + points, 0);
}

/** At a station the screen knows all that is put in: there are no callers to answer. */
function ownInputs(inputs: ScreenLog): DrillLog {
  return inputs.flatMap((input) => (input.kind === 'answer' ? [] : [input]));
}
