import type { HazardChain, Names } from '../catalog/hazard.ts';
import type { Patch } from '../catalog/patch.ts';
import type { SimInput } from '../sim/index.ts';
import type { DrillPlan } from './drill-plan.ts';
import type { Uncertainty } from './uncertainty.ts';

/** A loaded scenario file: validated, expanded, frozen. After `loadScenario` nothing validates again. */
export interface Scenario {
  readonly id: string;
  readonly fileName: string;
  /** Hash of the file's text; what a recording refers to. */
  readonly hash: string;
  readonly names: Names;
  readonly idea: Names;
  /** The tower with every hazard rectified by absence: patches are laid over this. */
  readonly base: SimInput;
  readonly hazards: readonly ScenarioHazard[];
  readonly objectives: readonly Objective[];
  /** The lesson; null: the file is only a night to look at. */
  readonly drill: DrillPlan | null;
  /** What differs from night to night; null: the file declares nothing. */
  readonly uncertainty: Uncertainty | null;
}

export interface ScenarioHazard {
  readonly id: string;
  readonly kind: string;
  readonly chain: HazardChain;
  readonly names: Names;
  readonly lesson: Names;
  readonly symbol: string;
  /** User-given price of the remedy, yuan; null when the file gives none. */
  readonly costYuan: number | null;
  /** Responsible party, free text of the file. */
  readonly party: string | null;
  readonly asFound: Patch;
  readonly remedy: Patch;
}

export interface Objective {
  readonly id: string;
  readonly names: Names;
  readonly measure: string;
  readonly atMost: number | null;
  readonly atLeast: number | null;
}

/** The hazards still standing; everything else in the file is rectified. */
export interface Condition {
  readonly standing: readonly string[];
  /** Obstacles of standing hazards that are not there all the same, by id; absent: none. */
  readonly gone?: readonly string[];
}

/** One thing wrong with a file: `file:line:col path: problem; allowed`. */
export interface ScenarioIssue {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly problem: string;
  readonly allowed: string;
}
