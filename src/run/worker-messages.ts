import type { Frame, SimEvent, SimInput } from '../sim/index.ts';
import type { Names } from '../catalog/hazard.ts';
import type { DrillPlan } from '../scenario/drill-plan.ts';
import type { Objective, ScenarioIssue } from '../scenario/scenario.ts';
import type { DrawnValue, NightKind } from '../scenario/uncertainty.ts';
import type { Rectify } from '../scenario/condition.ts';
import type { LoggedCommand, PersonOutcome, Recording } from './run-types.ts';

/** Page to worker. One worker runs one condition. */
export type ToWorker =
  | {
      readonly kind: 'start';
      readonly runId: number;
      readonly fileName: string;
      readonly text: string;
      readonly rectify: Rectify;
      readonly seed: number;
      /** Absent: as written. */
      readonly night?: NightKind;
      readonly commands: readonly LoggedCommand[];
      /** null: compute to the end and be done. Else the run stays open for orders until another starts or it is cancelled. */
      readonly pace: Pace | null;
    }
  /** The whole log of a run that stays open, with what was ordered since: it goes on from the first command that differs. */
  | { readonly kind: 'setCommands'; readonly runId: number; readonly commands: readonly LoggedCommand[] }
  /** A run that stays open may compute up to here. */
  | { readonly kind: 'advance'; readonly runId: number; readonly untilS: number }
  | { readonly kind: 'cancel'; readonly runId: number };

export interface Pace {
  /** Compute no further for now; Infinity: as far ahead as there is time. */
  readonly untilS: number;
  /** A snapshot is kept this often: what an order costs to take in, against memory. */
  readonly snapshotEveryS: number;
}

/** Worker to page. Every message names the run it belongs to, so that a late one of a cancelled run is dropped. */
export type FromWorker =
  | { readonly kind: 'rejected'; readonly runId: number; readonly issues: readonly ScenarioIssue[] }
  | { readonly kind: 'ready'; readonly runId: number; readonly input: SimInput; readonly scenario: ScenarioSummary }
  /** Frames arrive in order, a batch at a time, buffers transferred. */
  | { readonly kind: 'progress'; readonly runId: number; readonly timeS: number; readonly frames: readonly Frame[]; readonly events: readonly SimEvent[] }
  /** An order changed the course: what was reported after this second did not happen. */
  | { readonly kind: 'rewound'; readonly runId: number; readonly timeS: number }
  /** A log of a run that stays open is in force: what is reported from here on was computed with it. */
  | { readonly kind: 'commandsTaken'; readonly runId: number }
  | { readonly kind: 'done'; readonly runId: number; readonly people: readonly PersonOutcome[]; readonly recording: Recording; readonly wallMs: number }
  | { readonly kind: 'cancelled'; readonly runId: number }
  | { readonly kind: 'runFailed'; readonly runId: number; readonly tick: number; readonly message: string };

/** What the page shows of a scenario without loading the loader. */
export interface ScenarioSummary {
  readonly id: string;
  readonly names: Names;
  readonly idea: Names;
  readonly hazards: readonly HazardSummary[];
  readonly objectives: readonly Objective[];
  readonly drill: DrillPlan | null;
  /** What this night has drawn of what the file declares uncertain; empty: it is as written. */
  readonly drawn: readonly DrawnValue[];
}

export interface HazardSummary {
  readonly id: string;
  readonly kind: string;
  readonly chain: string;
  readonly names: Names;
  readonly lesson: Names;
  readonly symbol: string;
  readonly costYuan: number | null;
  readonly party: string | null;
  readonly isStanding: boolean;
  /** Ids of the things it changes: what a chain of causes meets when it passes through the hazard. */
  readonly touches: readonly string[];
}
