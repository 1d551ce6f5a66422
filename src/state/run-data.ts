import type { MeasuredRun } from '../report/measures/measure.ts';
import type { LoggedCommand, PersonOutcome, Recording } from '../run/run-types.ts';
import type { Rectify } from '../scenario/condition.ts';
import type { Pace, ScenarioSummary } from '../run/worker-messages.ts';
import type { Frame, SimEvent, SimInput } from '../sim/index.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { Side } from './side.ts';

/** What a run was asked for. */
export interface RunOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** What is rectified on the right; the left has every hazard standing. */
  readonly rectify: Rectify;
  /** Orders known from the start; absent: none. */
  readonly commands?: readonly LoggedCommand[];
  /** The runs stay open for orders; absent: they are computed to the end and done. */
  readonly pace?: Pace;
}

/** One condition as far as it is computed. Plain arrays that grow in place: they never enter a store. */
export interface RunData {
  readonly side: Side;
  readonly runId: number;
  /** Its orders may grow while the run stays open. */
  order: RunOrder;
  readonly input: SimInput;
  readonly scenario: ScenarioSummary;
  readonly frames: Frame[];
  readonly events: SimEvent[];
  people: readonly PersonOutcome[];
  recording: Recording | null;
  /** How long the worker took; 0 until done. */
  wallMs: number;
}

/** Simulated seconds that can be shown. */
export function computedS(run: RunData | null): number {
  return run?.frames.at(-1)?.timeS ?? 0;
}

/** The run as measures read it, as far as it is computed. */
export function asMeasured(run: RunData): MeasuredRun {
  return { input: run.input, frames: run.frames, events: run.events, people: run.people, endTick: run.frames.at(-1)?.tick ?? 0 };
}

/** Hash of the whole state at the end, once the run is done. */
export function finalHash(run: RunData | null): string | null {
  return run?.recording?.hashes.at(-1)?.all ?? null;
}
