/** The micro station's page as one state machine: choose, prepare, play, compute, result; and the second try of the weakest phase. */
import { createStore } from 'zustand/vanilla';
import type { DrillLog, DrillRecord, DrillScore, Override } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import { MomentsClient, type MomentsWorkerLike } from '../moments/moments-client.ts';
import type { WorkerLike } from '../run-client.ts';
import { scenarioName, type ScenarioFile } from '../scenario-file.ts';
import { computeOutcome, scoreOutcome } from './drill-outcome.ts';
import { recordOf, scoreOf, withOverride, type DrillResult, type ResultState } from './drill-result.ts';
import { DrillSession } from './drill-session.ts';
import type { DrillStore, KeptDrill } from './drill-store.ts';
import { runNight } from './open-night.ts';

export type Stage = 'home' | 'prepare' | 'play' | 'computing' | 'result' | 'retry' | 'retryComputing';

/** The second try: points of that phase before and after. */
export interface Retry {
  readonly phase: string;
  readonly beforePoints: number;
  readonly afterPoints: number | null;
}

export interface StationState extends ResultState {
  readonly stage: Stage;
  readonly session: DrillSession | null;
  readonly retry: Retry | null;
  /** Of the nights that a result is made of, while they are computed. */
  readonly computedFrac: number;
  /** Found on opening the page: a drill that was not finished, or its result. */
  readonly kept: KeptDrill | null;
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
const EMPTY = { file: null, people: {}, place: '', startedAt: '', session: null, finished: null, overrides: [], retry: null, computedFrac: 0, kept: null, message: null } as const;

export class Station implements DrillResult {
  readonly state = createStore<StationState>(() => ({ stage: 'home', ...EMPTY }));
  /** Which decisions of the finished drill mattered most. */
  readonly moments: MomentsClient;
  private computing: AbortController | null = null;

  constructor(readonly ports: StationPorts) {
    this.moments = new MomentsClient(ports.startMomentsWorker);
  }

  async open(): Promise<void> {
    const kept = await this.ports.store.load();
    if (kept !== null && this.fileOf(kept) !== null) this.state.setState({ kept });
  }

  prepare(file: ScenarioFile): void {
    this.state.setState({ ...EMPTY, stage: 'prepare', file });
  }

  /** Back to the choice; a drill that is kept stays kept. */
  home(): void {
    this.leave();
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
    this.state.setState({ startedAt: this.ports.now() });
    this.play({ log: [], commands: [], fromS: 0, untilS: Infinity, lastPhase: null });
  }

  /** The drill that a reload cut off, at the same second; or its result. */
  goOn(): void {
    const { kept } = this.state.getState();
    const file = kept === null ? null : this.fileOf(kept);
    if (kept === null || file === null) return;
    const people = Object.fromEntries(kept.people.map(({ role, name }) => [role, name]));
    this.state.setState({ ...EMPTY, file, people, place: kept.place, startedAt: kept.startedAt, overrides: kept.overrides });
    this.play({ log: kept.log, commands: kept.commands, fromS: kept.clockS, untilS: Infinity, lastPhase: null });
  }

  forget(): void {
    void this.ports.store.clear();
    this.leave();
    this.state.setState({ stage: 'home', ...EMPTY });
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
    const { stage, session, finished } = this.state.getState();
    if (stage === 'play' && session !== null) this.save('drill', session.log(), session.commands(), session.view.getState().clockS);
    else if (stage === 'result' && finished !== null) this.save('result', finished.log, finished.commands, finished.drill.timeS);
  }

  override(override: Override): void {
    this.state.setState(({ overrides }) => ({ overrides: withOverride(overrides, override) }));
    this.keep();
  }

  score(): DrillScore | null {
    return scoreOf(this.state.getState());
  }

  /** Once more from the second in which the weakest phase began: same night, same orders until then. */
  tryAgain(): void {
    const { finished } = this.state.getState();
    const score = this.score();
    const phase = score?.weakestPhase;
    const fromS = phase === undefined ? undefined : finished?.drill.phaseStartS[phase];
    if (finished === null || score === null || phase === undefined || fromS === undefined) return;
    const log = finished.log.filter(({ atS }) => atS <= fromS);
    const commands = finished.commands.filter(({ tick }) => tick <= fromS + 1);
    this.state.setState({ retry: { phase, beforePoints: pointsOf(score, phase), afterPoints: null } });
    this.play({ log, commands, fromS, untilS: fromS + RETRY_S, lastPhase: phase }, 'retry');
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

  private play(from: { readonly log: DrillLog; readonly commands: readonly LoggedCommand[]; readonly fromS: number; readonly untilS: number; readonly lastPhase: string | null }, stage: 'play' | 'retry' = 'play'): void {
    const { file } = this.state.getState();
    if (file === null) return;
    this.leave();
    const { startWorker, seed, paceFactor } = this.ports;
    this.state.setState({ stage, session: new DrillSession(startWorker, { file, seed, ...from, paceFactor }), kept: null, message: null });
  }

  private async compute(session: DrillSession): Promise<void> {
    const { file } = this.state.getState();
    const { plan, drill } = session.view.getState();
    if (file === null || plan === null) return;
    const [log, commands] = [session.log(), session.commands()];
    session.dispose();
    this.state.setState({ stage: 'computing', computedFrac: 0 });
    await this.guarded(async (signal) => {
      const outcome = await computeOutcome(this.ports.startWorker, { file, seed: this.ports.seed, commands }, signal, (computedFrac) => this.state.setState({ computedFrac }));
      this.state.setState({ stage: 'result', session: null, finished: { plan, drill, log, commands, outcome } });
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

  private save(stage: KeptDrill['stage'], log: DrillLog, commands: readonly LoggedCommand[], clockS: number): void {
    const { file, people, place, startedAt, overrides } = this.state.getState();
    if (file === null) return;
    void this.ports.store.save({
      id: 'current', scenario: scenarioName(file.fileName), textLength: file.text.length, seed: this.ports.seed, startedAt, place, stage, log, commands, clockS, overrides,
      people: Object.entries(people).map(([role, name]) => ({ role, name })),
    });
  }

  private fileOf(kept: KeptDrill): ScenarioFile | null {
    return this.ports.files.find((file) => scenarioName(file.fileName) === kept.scenario && file.text.length === kept.textLength) ?? null;
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
