/** The show wired to its two runs: votes become orders of the household, the clock never outruns what is computed. */
import { createStore } from 'zustand/vanilla';
import { FRAME_COLUMNS, PERSON } from '../../sim/index.ts';
import { lastIndexAtOrBefore } from '../../run/frame-buffer.ts';
import { RunClient, type WorkerLike } from '../run-client.ts';
import type { RunData } from '../run-data.ts';
import { createRunStatus, pairPhase, type RunStatusStore } from '../run-status.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import { pickHousehold, type Household } from './household.ts';
import { firstShow, nextShow, type Show, type ShowEvent } from './show.ts';
import { EMPTY_TALLY, readTally, tallied, type Tally } from './tally.ts';
import { voteOrders } from './vote-orders.ts';

export interface KioskPorts {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly startWorker: () => WorkerLike;
  /** In the order of the pictures that are voted on. */
  readonly hazardIds: readonly string[];
  /** Where the counts are kept; a hall may keep none. */
  readonly loadTally: () => string | null;
  readonly saveTally: (text: string) => void;
  /** Another visitor: language and sizes as they were. */
  readonly onReset: () => void;
}

export type VisitorEvent = Exclude<ShowEvent, { kind: 'tick' }>;

export interface Kiosk {
  /** Follows the show: at once where something was chosen, a few times a second where only time passed. */
  readonly store: ReturnType<typeof createShowStore>;
  readonly status: RunStatusStore;
  /** The show as it is this instant, for pictures. */
  readonly show: () => Show;
  readonly send: (event: VisitorEvent) => void;
  /** Called by the one loop. */
  readonly advance: (nowMs: number) => void;
  readonly runs: () => readonly RunData[];
  /** The visitor's; null: nothing computed yet. */
  readonly household: () => Household | null;
  readonly tally: () => Tally;
  readonly clearTally: () => void;
  readonly dispose: () => void;
}

/** Texts and countdowns follow the clock this often. */
const MOMENT_MS = 200;
/** A run that failed is begun anew after this long, so that nobody has to come. */
const RETRY_MS = 5000;
/** What a vote costs to take in: computed again from the last snapshot. */
const SNAPSHOT_EVERY_S = 60;

function createShowStore(show: Show) {
  return createStore<Show>(() => show);
}

export function createKiosk(ports: KioskPorts): Kiosk {
  const status = createRunStatus();
  let show = firstShow();
  const store = createShowStore(show);
  let toldMs = 0;
  let tally = readTally(ports.loadTally());
  let orders = '[]';
  let failedMs: number | null = null;
  let picked: { readonly key: string; readonly run: RunData; readonly household: Household | null } | null = null;

  const client = new RunClient({ startWorker: ports.startWorker, status, timeS: () => show.clockS, onRejected: (_, issues) => { throw new Error(issues.map(({ problem }) => problem).join('; ')); }, onShown: () => undefined });
  const startPair = (): void => {
    orders = '[]';
    client.startPair({ file: ports.file, seed: ports.seed, rectify: 'all', pace: { untilS: Infinity, snapshotEveryS: SNAPSHOT_EVERY_S } });
  };

  function household(): Household | null {
    const run = client.shown('rectified');
    const first = run?.frames[0];
    if (!run || !first) return null;
    const key = `${run.runId} ${show.storey} ${show.family}`;
    if (picked?.key !== key) picked = { key, run, household: pickHousehold(run.input, (p) => stateOf(first.people, p) !== PERSON.absent, show.storey, show.family) };
    return picked.household;
  }

  function isHomeOut(): boolean {
    const home = household();
    const runs = client.runs();
    if (home === null || runs.length === 0 || show.step === 'attract') return false;
    return runs.every(({ frames }) => {
      const frame = frames[Math.max(0, lastIndexAtOrBefore(frames, show.clockS))]!;
      return home.personIndexes.every((p) => stateOf(frame.people, p) === PERSON.out);
    });
  }

  function take(event: ShowEvent): void {
    const before = show;
    show = nextShow(before, event);
    if (event.kind !== 'tick' || isNews(before, show) || show.nowMs - toldMs >= MOMENT_MS) tell();
    if (!isNews(before, show)) return;
    keepTally(tallied(tally, before, show, ports.hazardIds));
    if (show.visit !== before.visit) ports.onReset();
    giveOrders();
  }

  function tell(): void {
    toldMs = show.nowMs;
    store.setState(show, true);
  }

  function keepTally(next: Tally): void {
    if (next === tally) return;
    tally = next;
    ports.saveTally(JSON.stringify(tally));
  }

  /** Both towers get the same log; taken back for the next visitor. */
  function giveOrders(): void {
    const home = household();
    const log = home === null ? [] : voteOrders(show, home.home);
    const text = JSON.stringify(log);
    if (text === orders) return;
    orders = text;
    client.setCommands(log);
  }

  function retryAfterFailure(nowMs: number): void {
    if (pairPhase(status.getState()) !== 'failed') failedMs = null;
    else if (failedMs === null) failedMs = nowMs;
    else if (nowMs - failedMs >= RETRY_MS) {
      failedMs = null;
      startPair();
      giveOrders();
    }
  }

  startPair();
  return {
    store, status, household,
    show: () => show,
    send: take,
    advance(nowMs) {
      retryAfterFailure(nowMs);
      take({ kind: 'tick', nowMs, horizonS: client.horizonS(), isHomeOut: isHomeOut() });
    },
    runs: () => client.runs(),
    tally: () => tally,
    clearTally: () => keepTally({ ...EMPTY_TALLY }),
    dispose: () => client.dispose(),
  };
}

/** Something else than time has changed. */
function isNews(before: Show, after: Show): boolean {
  return before.step !== after.step || before.visit !== after.visit || before.votes !== after.votes || before.isWaiting !== after.isWaiting;
}

const STRIDE = FRAME_COLUMNS.people.length;
const STATE_AT = FRAME_COLUMNS.people.indexOf('state');

export function stateOf(people: Float32Array, personIndex: number): number {
  return people[personIndex * STRIDE + STATE_AT]!;
}
