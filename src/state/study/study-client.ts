import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanQuestion } from '../../report/plan/plan-question.ts';
import { planStudy, type PlannedStudy } from '../../report/plan/plan-study.ts';
import type { NightOutcome } from '../../report/study/measure-night.ts';
import { reportStudy } from '../../report/study/study-report.ts';
import { createResults, keyOf, type NightKey, type StudyResults } from '../../report/study/study-results.ts';
import { wantedNights } from '../../report/study/study-schedule.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { KeptNight, StudyStore } from './study-store.ts';
import type { FromStudyWorker, StudyScenario, ToStudyWorker } from './study-messages.ts';
import { settingOf, type StudyChoice, type StudyPhase, type StudyState } from './study-state.ts';

/** The part of a Worker that is used; a test passes its own. */
export interface StudyWorkerLike {
  postMessage(message: ToStudyWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromStudyWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface StudyClientPorts {
  readonly startWorker: () => StudyWorkerLike;
  readonly workerCount: number;
  /** Nobody has asked for a measure: each drill is studied by its own aim. */
  readonly followsAim?: boolean;
  /** Where nights outlive the page; none: they do not. */
  readonly openStore?: () => Promise<StudyStore | null>;
}

/** A worker with what it computes; null: it waits, or has not read the file yet. */
interface Seat {
  readonly worker: StudyWorkerLike;
  night: NightKey | null;
  isReady: boolean;
}

/** Runs a study in a pool of workers. What was computed is kept by file, whatever is asked next. */
export class StudyClient {
  readonly store: StoreApi<StudyState>;
  private readonly resultsOf = new Map<string, StudyResults>();
  private results: StudyResults = createResults();
  private seats: Seat[] = [];
  private checkedSets: readonly number[] = [];
  private computedS = 0;
  private wallMs = 0;
  private followsAim: boolean;
  private nightStore: Promise<StudyStore | null> | null = null;
  /** What the nights at hand are kept under; null: they are not. */
  private studyId: string | null = null;
  private isAccepting = false;

  constructor(private readonly ports: StudyClientPorts, file: ScenarioFile, choice: StudyChoice) {
    this.followsAim = ports.followsAim === true;
    this.store = createStore<StudyState>(() => ({
      file, phase: 'loading', choice, scenario: null, setting: null, report: null, doneCount: 0, keptCount: 0, isKept: null, leftS: null, workerCount: ports.workerCount, issues: [], message: null,
    }));
    this.open(file);
  }

  /** Leaves what is under way and studies another file by the same choice. */
  open(file: ScenarioFile): void {
    this.dismiss();
    this.checkedSets = [];
    this.isAccepting = false;
    this.store.setState({ file, phase: 'loading', scenario: null, setting: null, report: null, leftS: null, issues: [], message: null });
    this.seat(file);
  }

  choose(change: Partial<StudyChoice>): void {
    const before = this.store.getState().choice;
    if (change.grouping !== undefined && change.grouping !== before.grouping) this.checkedSets = [];
    if (change.measureId !== undefined) this.followsAim = false;
    this.store.setState({ choice: { ...before, ...change } });
    this.carryOn();
  }

  /** Computes these sets of groups left standing as well: a plan, as it is. */
  check(setIndex: number): void {
    if (!this.checkedSets.includes(setIndex)) this.checkedSets = [...this.checkedSets, setIndex];
    this.carryOn();
  }

  pause(): void {
    if (this.store.getState().phase !== 'computing') return;
    for (const { worker } of this.seats) worker.postMessage({ kind: 'hold' });
    this.store.setState({ phase: 'paused' });
  }

  /** After a pause, a stop or a break. */
  goOn(): void {
    const { phase, file, scenario } = this.store.getState();
    if (phase === 'paused') for (const { worker } of this.seats) worker.postMessage({ kind: 'goOn' });
    else if (phase === 'stopped' || phase === 'broken') this.dismiss();
    else return;
    this.store.setState({ phase: scenario === null ? 'loading' : 'computing', message: null });
    if (this.seats.length === 0) this.seat(file);
    this.feed();
  }

  /** Ends what is under way; what was computed stays. */
  stop(): void {
    const { phase } = this.store.getState();
    if (phase !== 'computing' && phase !== 'paused') return;
    this.dismiss();
    this.store.setState({ phase: 'stopped', leftS: null });
  }

  plan(question: PlanQuestion): PlannedStudy | null {
    const { setting } = this.store.getState();
    return setting === null ? null : planStudy(setting, this.results, question);
  }

  dispose(): void {
    this.dismiss();
    void this.nightStore?.then((store) => store?.close());
  }

  private carryOn(): void {
    this.tell();
    const { phase } = this.store.getState();
    if (phase === 'ended' || phase === 'computing') {
      this.store.setState({ phase: 'computing' });
      this.feed();
    }
  }

  /** The first worker reads the file; the others start once it was accepted. */
  private seat(file: ScenarioFile): void {
    const worker = this.ports.startWorker();
    const seat: Seat = { worker, night: null, isReady: false };
    this.seats.push(seat);
    worker.onmessage = ({ data }) => {
      if (this.seats.includes(seat)) this.receive(seat, data);
    };
    worker.onerror = (event) => {
      if (this.seats.includes(seat)) this.break(event.message || 'worker');
    };
    worker.postMessage({ kind: 'open', fileName: file.fileName, text: file.text });
  }

  private receive(seat: Seat, message: FromStudyWorker): void {
    switch (message.kind) {
      case 'ready': {
        seat.isReady = true;
        const { file, phase } = this.store.getState();
        if (phase === 'loading') void this.accept(message.scenario, message.codeId);
        if (this.seats.length < this.ports.workerCount) this.seat(file);
        if (this.store.getState().phase === 'paused') seat.worker.postMessage({ kind: 'hold' });
        this.feed();
        return;
      }
      case 'rejected':
        this.dismiss();
        this.store.setState({ phase: 'rejected', issues: message.issues });
        return;
      case 'computed':
        seat.night = null;
        this.results.put(message.night, message.outcome);
        this.keep(message.night, message.outcome);
        this.computedS += message.night.untilS;
        this.wallMs += message.wallMs;
        this.store.setState((now) => ({ doneCount: now.doneCount + 1 }));
        this.tell();
        this.feed();
        return;
      case 'broken':
        this.break(message.message);
    }
  }

  /** The first worker to have read the file says what it holds; nights of earlier visits are found again before any is computed. */
  private async accept(scenario: StudyScenario, codeId: string | null): Promise<void> {
    if (this.isAccepting) return;
    this.isAccepting = true;
    const { file } = this.store.getState();
    this.studyId = codeId === null ? null : `${codeId} ${scenario.hash}`;
    const known = this.resultsOf.get(scenario.hash);
    const kept = known === undefined ? await this.keptNights(this.studyId) : [];
    const now = this.store.getState();
    if (now.file !== file) return;
    this.isAccepting = false;
    if (now.phase !== 'loading') return;
    this.results = known ?? createResults();
    this.resultsOf.set(scenario.hash, this.results);
    for (const { night, outcome } of kept) this.results.put(night, outcome);
    const measureId = this.followsAim ? scenario.aimMeasureId : null;
    this.store.setState(({ choice, doneCount }) => ({
      phase: 'computing', scenario, choice: measureId === null ? choice : { ...choice, measureId }, doneCount: doneCount + kept.length, keptCount: kept.length,
    }));
    this.tell();
    this.feed();
  }

  private async keptNights(studyId: string | null): Promise<readonly KeptNight[]> {
    const store = studyId === null || this.ports.openStore === undefined ? null : await (this.nightStore ??= this.ports.openStore());
    this.store.setState({ isKept: store !== null });
    return studyId === null || store === null ? [] : await store.load(studyId);
  }

  /** A night that failed is tried again by another visit. */
  private keep(night: NightKey, outcome: NightOutcome): void {
    const { studyId } = this;
    if (studyId === null || outcome.kind === 'failed') return;
    void this.nightStore?.then((store) => store?.keep(studyId, { night, outcome }));
  }

  private tell(): void {
    const { choice, scenario } = this.store.getState();
    if (scenario === null) return;
    const setting = settingOf(choice, scenario, this.checkedSets);
    const report = setting.groups.length === 0 ? null : reportStudy(setting, this.results);
    const msPerS = this.computedS === 0 ? null : this.wallMs / this.computedS;
    this.store.setState({ setting, report, leftS: msPerS === null || report === null ? null : (report.missingS * msPerS) / 1000 / this.ports.workerCount });
  }

  /** Gives every idle worker the next night; ends when none is wanted any more. */
  private feed(): void {
    const { phase, setting } = this.store.getState();
    if (phase !== 'computing' || setting === null) return;
    const idle = this.seats.filter(({ night, isReady }) => isReady && night === null);
    const underWay = new Set(this.seats.flatMap(({ night }) => (night === null ? [] : [keyOf(night)])));
    if (setting.groups.length > 0) {
      for (const { seed, untilS, rectified } of wantedNights(setting, this.results)) {
        if (idle.length === 0) return;
        const night = { seed, untilS, rectified };
        if (underWay.has(keyOf(night))) continue;
        underWay.add(keyOf(night));
        const seat = idle.shift()!;
        seat.night = night;
        seat.worker.postMessage({ kind: 'compute', night });
      }
    }
    if (this.seats.every(({ night }) => night === null) && this.seats.length > 0) this.end('ended');
  }

  private end(phase: StudyPhase): void {
    this.store.setState({ phase, leftS: phase === 'ended' ? 0 : null });
  }

  private break(message: string): void {
    this.dismiss();
    this.store.setState({ phase: 'broken', message, leftS: null });
  }

  private dismiss(): void {
    for (const { worker } of this.seats) worker.terminate();
    this.seats = [];
  }
}
