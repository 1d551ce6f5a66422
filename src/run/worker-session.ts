/**
 * The worker's side of the contract in worker-messages.ts, without the worker: one condition at a time, computed in
 * slices with a turn of the event loop between, so that a cancel is heard.
 */
import { TICK_S, type Frame, type Ports } from '../sim/index.ts';
import { conditionOf } from '../scenario/condition.ts';
import type { Scenario, ScenarioIssue } from '../scenario/scenario.ts';
import { toSimInput } from '../scenario/to-sim-input.ts';
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

export function createWorkerSession(ports: SessionPorts): WorkerSession {
  /** The run that may go on; a later start or a cancel takes the place from it. */
  let activeRunId: number | null = null;

  return {
    receive: async (message) => {
      if (message.kind === 'cancel') {
        if (activeRunId === message.runId) activeRunId = null;
        return;
      }
      activeRunId = message.runId;
      await compute(message, ports, () => activeRunId !== message.runId);
      if (activeRunId === message.runId) activeRunId = null;
    },
  };
}

async function compute(start: Start, ports: SessionPorts, isCancelled: () => boolean): Promise<void> {
  const { runId } = start;
  try {
    const scenario = ports.loadScenario(start.text, start.fileName);
    await computeCondition(start, scenario, ports, isCancelled);
  } catch (error) {
    const issues = issuesOf(error);
    if (issues !== null) ports.post({ kind: 'rejected', runId, issues }, []);
    else ports.post({ kind: 'runFailed', runId, tick: error instanceof RunFailure ? error.tick : 0, message: messageOf(error) }, []);
  }
}

async function computeCondition(start: Start, scenario: Scenario, ports: SessionPorts, isCancelled: () => boolean): Promise<void> {
  const { runId, seed, commands } = start;
  const condition = conditionOf(scenario, start.rectify);
  const input = toSimInput(scenario, condition);
  ports.post({ kind: 'ready', runId, input, scenario: summariseScenario(scenario, condition) }, []);
  const simPorts = await ports.loadPorts();
  const startMs = ports.nowMs();
  const run = startRun({ input, seed, commands }, simPorts, { isAudited: ports.isAudited === true });
  while (run.tick() < run.endTick) {
    if (isCancelled()) return ports.post({ kind: 'cancelled', runId }, []);
    try {
      computeSlice(run, ports.nowMs);
    } finally {
      postProgress(runId, run, ports); // what led to a failure too
    }
    await ports.nextTurn();
  }
  if (isCancelled()) return ports.post({ kind: 'cancelled', runId }, []);
  const result = run.result();
  const recording = buildRecording({ scenario, scenarioFile: start.fileName, condition, commands, untilS: run.endTick * TICK_S, result });
  ports.post({ kind: 'done', runId, people: result.people, recording, wallMs: ports.nowMs() - startMs }, []);
}

function computeSlice(run: Run, nowMs: () => number): void {
  const untilMs = nowMs() + SLICE_MS;
  do run.advanceTo(run.tick() + TICKS_PER_LOOK);
  while (run.tick() < run.endTick && nowMs() < untilMs);
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
