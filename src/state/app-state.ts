import type { LoggedCommand } from '../run/run-types.ts';
import type { Rectify } from '../scenario/condition.ts';
import type { Condition } from '../scenario/scenario.ts';
import type { CommandTreeStore } from './command-tree.ts';
import { createOrders } from './orders.ts';
import { createInstruments, type InstrumentStore } from './instruments.ts';
import { createPictureQuality, type PictureQualityStore } from './picture-quality.ts';
import { createPlayback, type Playback } from './playback.ts';
import { RunClient, type WorkerLike } from './run-client.ts';
import type { RunData, RunOrder } from './run-data.ts';
import { createRunStatus, type RunStatusStore } from './run-status.ts';
import { createScenarioChoice, rectifyOf, type ScenarioChoice, type ScenarioChoiceStore } from './scenario-choice.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { createSelection, NOTHING_SELECTED, type SelectionStore } from './selection.ts';
import { createSettings, type Settings, type SettingsStore } from './settings.ts';
import { createTowerLook, type TowerLookStore } from './tower-look.ts';

export interface AppOptions {
  readonly files: readonly ScenarioFile[];
  readonly seed: number;
  readonly settings: Settings;
  readonly startAtS: number;
  readonly playsByItself: boolean;
  readonly startWorker: () => WorkerLike;
}

/** Everything the page knows, wired once; views get it whole. */
export interface AppState {
  readonly settings: SettingsStore;
  readonly scenario: ScenarioChoiceStore;
  readonly status: RunStatusStore;
  readonly selection: SelectionStore;
  readonly instruments: InstrumentStore;
  readonly look: TowerLookStore;
  readonly quality: PictureQualityStore;
  readonly playback: Playback;
  readonly client: RunClient;
  /** What was ordered, and every other log that was tried on this night. */
  readonly orders: CommandTreeStore;
  /** Runs another file or seed on both sides. */
  openScenario(file: ScenarioFile, seed: number, rectify?: Rectify, commands?: readonly LoggedCommand[]): void;
  /** Leaves these hazards in the right tower, of them without the obstacles that are gone, and runs it again. */
  setStanding(ids: readonly string[], gone?: readonly string[]): void;
  /** Gives both towers this log of orders: they go on from the first that differs. */
  setOrders(log: readonly LoggedCommand[]): void;
  /** Runs what is chosen once more, after a stop or a failure. */
  runAgain(): void;
  cancel(): void;
  dispose(): void;
}

export function createAppState(options: AppOptions): AppState {
  const stores = createStores(options);
  const { scenario, status, selection, instruments, look } = stores;
  let opensAtS = options.startAtS;

  const client: RunClient = new RunClient({
    startWorker: options.startWorker,
    status,
    timeS: () => playback.timeS(),
    onRejected: (order, issues) => {
      scenario.setState({ rejected: { file: order.file, issues } });
      followScreen();
    },
    onShown: (isFresh) => {
      if (!isFresh) return forgetObstacle(selection);
      followScreen();
      forgetStorey({ selection, instruments, look });
      playback.seek(opensAtS);
      opensAtS = 0;
      if (options.playsByItself) playback.play();
    },
  });
  const playback = createPlayback({
    horizonS: () => client.horizonS(),
    durationS: () => client.shown('asFound')?.input.durationS ?? 0,
  });

  /** The choice says again what is on screen: after a rejected file or a stopped re-run. */
  function followScreen(): void {
    const run = client.shown('rectified');
    if (!run) return;
    scenario.setState({ current: run.order.file, seed: run.order.seed, ...choiceOf(run) });
  }

  const currentOrder = () => orderOf(scenario.getState(), client);
  const orders = createOrders({ client, status, order: currentOrder });

  return {
    ...stores, playback, client, orders: orders.tree,
    openScenario(file, seed, rectify = 'all', commands = []) {
      scenario.setState({ current: file, seed, standing: [], gone: [], rejected: null, notice: null, replayed: null });
      orders.restart(commands);
      client.startPair({ file, seed, rectify, commands });
    },
    setStanding(standing, gone = []) {
      scenario.setState({ standing, gone, replayed: null });
      orders.forget('rectified');
      const order = currentOrder();
      if (order) client.startRight(order);
    },
    setOrders(log) {
      scenario.setState({ replayed: null });
      orders.give(log);
    },
    runAgain() {
      const order = currentOrder();
      if (order) client.startPair(order);
    },
    cancel() {
      client.cancel();
      followScreen();
    },
    dispose: () => client.dispose(),
  };
}

/** Another right tower may have other obstacles: the place of one in the list means another, or none. */
function forgetObstacle(selection: SelectionStore): void {
  const { selected } = selection.getState();
  if (selected?.kind === 'obstacle' && selected.side === 'rectified') selection.setState(NOTHING_SELECTED);
}

/** What was picked in one tower means nothing in another. */
function forgetStorey({ selection, instruments, look }: Pick<AppState, 'selection' | 'instruments' | 'look'>): void {
  selection.setState(NOTHING_SELECTED);
  instruments.setState({ storeyIndex: null });
  look.setState({ aloneStoreyIndex: null });
}

function createStores({ settings, files, seed }: AppOptions) {
  return {
    settings: createSettings(settings), scenario: createScenarioChoice(files, seed), status: createRunStatus(),
    selection: createSelection(), instruments: createInstruments(), look: createTowerLook(), quality: createPictureQuality(),
  };
}

function orderOf({ current, seed, standing, gone }: ScenarioChoice, client: RunClient): RunOrder | null {
  if (!current) return null;
  const hazards = client.shown('rectified')?.scenario.hazards ?? [];
  const rectify = rectifyOf(hazards.map(({ id }) => id), { standing, gone });
  // Orders belong to the drill they were given in; both towers get the same.
  const shown = client.shown('asFound')?.order;
  const isSame = shown?.file === current;
  return { file: current, seed, rectify, commands: isSame ? (shown.commands ?? []) : [], ...(isSame && shown.pace ? { pace: shown.pace } : {}) };
}

/** What was chosen for the run that is on screen. */
function choiceOf({ scenario: { hazards }, order: { rectify } }: RunData): Required<Condition> {
  const standing = hazards.filter((hazard) => hazard.isStanding).map((hazard) => hazard.id);
  return { standing, gone: typeof rectify === 'string' ? [] : rectify.filter((id) => hazards.every((hazard) => hazard.id !== id)) };
}
