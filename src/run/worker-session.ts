/**
 * The worker's side of the contract in worker-messages.ts, without the worker: one condition at a time, computed in
 * slices with a turn of the event loop between, so that a cancel is heard.
 */
import { TICK_S, type Frame, type Ports } from '../sim/index.ts';
import { conditionOf } from '../scenario/condition.ts';
import type { Condition, Scenario, ScenarioIssue } from '../scenario/scenario.ts';
import { nightInput, type NightOf } from '../scenario/uncertainty.ts';
import { buildRecording } from './recording.ts';
import { RunFailure, startRun, type Run } from './run.ts';
import { summariseScenario } from './scenario-summary.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Assumed: long enough that turns cost little, short enough that a cancel feels immediate; 20 .. 100 ms. */
const SLICE_MS = 50;
/** Ticks between two looks at the clock. */
const TICKS_PER_LOOK = 4;

export interface SessionPorts {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** @throws an error with `issues` when the file is wrong */
  readonly loadScenario: (text: string, fileName: string) => Scenario;
  readonly loadPorts: () => Promise<Ports>;
  readonly nowMs: () => number;
  /** Resolves in a later turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
  /** See RunOptions. */
  readonly isAudited?: boolean;
}

type Start = Extract<ToWorker, { kind: 'start' }>;

export interface WorkerSession {
  readonly receive: (message: ToWorker) => Promise<void>;
}

/** The run that may go on; a later start or a cancel takes its place. */
interface OpenRun {
  start: Start;
  /** Where it may compute to for now. */
  untilS: number;
  course: Course | null;
  isComputing: boolean;
}

/** Set once the file is read and the ports are there. */
interface Course {
  readonly scenario: Scenario;
  readonly condition: Condition;
  readonly run: Run;
  readonly startMs: number;
}

export function createWorkerSession(ports: SessionPorts): WorkerSession {
  let open: OpenRun | null = null;
  const isOpen = (candidate: OpenRun): boolean => open === candidate;

  /** Nothing that goes wrong in a run leaves the session. */
  async function guarded(own: OpenRun, work: () => Promise<void>): Promise<void> {
    const { runId } = own.start;
    try {
      await work();
    } catch (error) {
      if (isOpen(own)) open = null;
      const issues = issuesOf(error);
      if (issues !== null) ports.post({ kind: 'rejected', runId, issues }, []);
      else ports.post({ kind: 'runFailed', runId, tick: error instanceof RunFailure ? error.tick : 0, message: messageOf(error) }, []);
    }
  }

  async function goOn(own: OpenRun): Promise<void> {
    if (own.isComputing) return; // the turn under way sees what changed
    own.isComputing = true;
    const isAtEnd = await computeOn(own, ports, () => !isOpen(own)).finally(() => (own.isComputing = false));
    if (isAtEnd && own.start.pace === null && isOpen(own)) open = null;
  }

  return {
    receive: async (message) => {
      if (message.kind === 'start') {
        const own: OpenRun = { start: message, untilS: message.pace?.untilS ?? Infinity, course: null, isComputing: false };
        open = own;
        await guarded(own, async () => {
          own.course = await openCourse(own, ports);
          await goOn(own);
        });
        return;
      }
      const own = open;
      if (own?.start.runId !== message.runId) return;
      if (message.kind === 'cancel') {
        open = null;
        if (!own.isComputing) ports.post({ kind: 'cancelled', runId: message.runId }, []);
        return;
      }
      await guarded(own, async () => {
        if (message.kind === 'advance') own.untilS = message.untilS;
        else if (own.course === null) {
          own.start = { ...own.start, commands: message.commands };
          ports.post({ kind: 'commandsTaken', runId: message.runId }, []);
        } else takeCommands(own.course.run, message, ports);
        if (own.course !== null) await goOn(own);
      });
    },
  };
}

async function openCourse(own: OpenRun, ports: SessionPorts): Promise<Course> {
  const { start } = own;
  const { runId, seed } = start;
  const scenario = ports.loadScenario(start.text, start.fileName);
  const condition = conditionOf(scenario, start.rectify);
  const night: NightOf = { seed, night: start.night ?? 'written' };
  const input = nightInput(scenario, condition, night);
  ports.post({ kind: 'ready', runId, input, scenario: summariseScenario(scenario, condition, night) }, []);
  const simPorts = await ports.loadPorts();
  const startMs = ports.nowMs();
  const snapshotEveryTicks = start.pace === null ? 0 : Math.max(1, Math.round(start.pace.snapshotEveryS / TICK_S));
  const { commands } = own.start; // orders may have come while the ports were loading
  const run = startRun({ input, seed, commands }, simPorts, { isAudited: ports.isAudited === true, snapshotEveryTicks });
  return { scenario, condition, run, startMs };
}

/** The page keeps what it has up to the order; frames and events computed again on the way there are not sent again. */
function takeCommands(run: Run, { runId, commands }: Extract<ToWorker, { kind: 'setCommands' }>, ports: SessionPorts): void {
  const wasAt = run.tick();
  const tick = run.setCommands(commands);
  if (tick !== wasAt) {
    run.drain();
    ports.post({ kind: 'rewound', runId, timeS: tick * TICK_S }, []);
  }
  ports.post({ kind: 'commandsTaken', runId }, []);
}

/** Computes as far as it may. Returns whether the night is over. */
async function computeOn(own: OpenRun, ports: SessionPorts, isClosed: () => boolean): Promise<boolean> {
  const { run } = own.course!;
  const { runId } = own.start;
  const mayGoOn = (): boolean => run.tick() < Math.min(run.endTick, own.untilS / TICK_S);
  const wasAtEnd = run.tick() >= run.endTick;
  while (mayGoOn()) {
    if (isClosed()) break;
    try {
      computeSlice(run, own.untilS, ports.nowMs);
    } finally {
      postProgress(runId, run, ports); // what led to a failure too
    }
    await ports.nextTurn();
  }
  if (isClosed()) {
    ports.post({ kind: 'cancelled', runId }, []);
    return false;
  }
  const isAtEnd = run.tick() >= run.endTick;
  if (isAtEnd && !wasAtEnd) postDone(own, ports);
  return isAtEnd;
}

function postDone({ start, course }: OpenRun, ports: SessionPorts): void {
  const { scenario, condition, run, startMs } = course!;
  const result = run.result();
  const recording = buildRecording({ scenario, scenarioFile: start.fileName, condition, night: start.night ?? 'written', commands: run.commands(), untilS: run.endTick * TICK_S, result });
  ports.post({ kind: 'done', runId: start.runId, people: result.people, recording, wallMs: ports.nowMs() - startMs }, []);
}

function computeSlice(run: Run, untilS: number, nowMs: () => number): void {
  const untilMs = nowMs() + SLICE_MS;
  const untilTick = Math.min(run.endTick, untilS / TICK_S);
  do run.advanceTo(Math.min(untilTick, run.tick() + TICKS_PER_LOOK));
  while (run.tick() < untilTick && nowMs() < untilMs);
}

function postProgress(runId: number, run: Run, ports: SessionPorts): void {
  const { timeS, frames, events } = run.drain();
  ports.post({ kind: 'progress', runId, timeS, frames, events }, frames.flatMap(buffersOf));
}

function buffersOf(frame: Frame): Transferable[] {
  return Object.values(frame).flatMap((block: unknown) => (ArrayBuffer.isView(block) ? [block.buffer as ArrayBuffer] : []));
}

/** By shape, not by class: the error may come from another bundle. */
function issuesOf(error: unknown): readonly ScenarioIssue[] | null {
  const issues = (error as { readonly issues?: unknown } | null)?.issues;
  return Array.isArray(issues) && error instanceof Error ? (issues as ScenarioIssue[]) : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
