/** The show wired to its two runs: votes become orders of the household, the clock never outruns what is computed. */
import { createStore } from 'zustand/vanilla';
import type { LoggedCommand } from '../../run/run-types.ts';
import { RunClient, type WorkerLike } from '../run-client.ts';
import type { RunData } from '../run-data.ts';
import { createRunStatus, pairPhase, type RunStatusStore } from '../run-status.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { Household } from './household.ts';
import { ownHousehold } from './own-household.ts';
import { firstShow, nextShow, type Show, type ShowEvent } from './show.ts';
import { EMPTY_TALLY, readTally, tallied, type Tally } from './tally.ts';
import { voteOrders } from './vote-orders.ts';

export interface KioskPorts {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly startWorker: () => WorkerLike;
  /** Without a press this long the show begins anew. */
  readonly idleResetMs: number;
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
  let show = firstShow({ idleResetMs: ports.idleResetMs });
  const store = createShowStore(show);
  let toldMs = 0;
  let tally = readTally(ports.loadTally());
  const pair = createPair(ports, status, () => show.clockS);
  const household = ownHousehold(pair.client);

  function take(event: ShowEvent): void {
    const before = show;
    show = nextShow(before, event);
    const isNew = isNews(before, show);
    if (isNew || event.kind !== 'tick' || show.nowMs - toldMs >= MOMENT_MS) {
      toldMs = show.nowMs;
      store.setState(show, true);
    }
    if (!isNew) return;
    keepTally(tallied(tally, before, show, ports.hazardIds));
    if (show.visit !== before.visit) ports.onReset();
    const home = household.of(show);
    pair.order(home === null ? [] : voteOrders(show, home.home));
  }

  function keepTally(next: Tally): void {
    if (next === tally) return;
    tally = next;
    ports.saveTally(JSON.stringify(tally));
  }

  return {
    store, status,
    household: () => household.of(show),
    show: () => show,
    send: take,
    advance(nowMs) {
      pair.retryAfterFailure(nowMs);
      take({ kind: 'tick', nowMs, horizonS: pair.client.horizonS(), isHomeOut: household.isOut(show) });
    },
    runs: () => pair.client.runs(),
    tally: () => tally,
    clearTally: () => keepTally({ ...EMPTY_TALLY }),
    dispose: () => pair.client.dispose(),
  };
}

interface Pair {
  readonly client: RunClient;
  /** Both towers get the same log; an empty one takes back what the last visitor ordered. */
  readonly order: (log: readonly LoggedCommand[]) => void;
  readonly retryAfterFailure: (nowMs: number) => void;
}

/** The two runs, open for orders from the first second, and begun anew where one failed. */
function createPair({ file, seed, startWorker }: KioskPorts, status: RunStatusStore, timeS: () => number): Pair {
  let ordered = '[]';
  let failedMs: number | null = null;
  const client = new RunClient({ startWorker, status, timeS, onRejected: (_, issues) => { throw new Error(issues.map(({ problem }) => problem).join('; ')); }, onShown: () => undefined });
  const start = (commands: readonly LoggedCommand[]): void => client.startPair({ file, seed, rectify: 'all', commands, pace: { untilS: Infinity, snapshotEveryS: SNAPSHOT_EVERY_S } });
  start([]);
  return {
    client,
    order(log) {
      const text = JSON.stringify(log);
      if (text === ordered) return;
      ordered = text;
      client.setCommands(log);
    },
    retryAfterFailure(nowMs) {
      if (pairPhase(status.getState()) !== 'failed') failedMs = null;
      else if (failedMs === null) failedMs = nowMs;
      else if (nowMs - failedMs >= RETRY_MS) {
        failedMs = null;
        start(JSON.parse(ordered) as readonly LoggedCommand[]);
      }
    },
  };
}

/** Something else than time has changed. */
function isNews(before: Show, after: Show): boolean {
  return before.step !== after.step || before.visit !== after.visit || before.votes !== after.votes || before.isWaiting !== after.isWaiting;
}
