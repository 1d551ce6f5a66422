import type { Names } from '../catalog/hazard.ts';
import type { Syntax } from '../expression/index.ts';
import type { Command } from '../sim/index.ts';
import type { HandoverPart } from './handover-part.ts';
import type { InfoPart } from './info-part.ts';

/** The lesson of a scenario, checked: every expression parsed and typed, every name known. */
export interface DrillPlan {
  readonly mode: DrillMode;
  readonly zeroWhen: Syntax;
  readonly durationS: number;
  readonly place: Names;
  /** What the station can take along; null: not told. */
  readonly cabinet: Names | null;
  readonly aims: readonly Names[];
  readonly roles: readonly DrillRole[];
  readonly marks: readonly DrillMark[];
  readonly phases: readonly DrillPhase[];
  readonly cues: readonly DrillCue[];
  readonly sights: readonly DrillSight[];
  /** Withheld from a role until the instructor shows it. */
  readonly hidden: readonly { readonly role: string; readonly of: InfoPart }[];
  readonly decisions: readonly DrillDecision[];
  readonly injects: readonly DrillInject[];
  readonly criteria: readonly DrillCriterion[];
  readonly errors: readonly { readonly id: string; readonly names: Names; readonly when: Syntax; readonly deduct: PointCount }[];
  readonly behaviours: readonly { readonly id: BehaviourId; readonly green: Syntax; readonly amber: Syntax }[];
}

export type DrillMode = 'station' | 'crew';

/** Points of a score, of a hundred. */
export type PointCount = number;
export type PhaseLook = 'panel' | 'phone' | 'kit' | 'door' | 'homes' | 'gate';
export type BehaviourId = 'situation' | 'decision' | 'objectives' | 'action' | 'review';

export interface DrillRole {
  readonly id: string;
  readonly names: Names;
  readonly duty: Names;
  /** Ids of the units that it gives orders to. */
  readonly units: readonly string[];
}

/** What the command post can look at; the front is the side of the lane. */
export interface DrillSight {
  readonly of: 'front' | 'back' | 'panel';
  readonly when: Syntax;
}

export interface DrillCue {
  readonly id: string;
  readonly names: Names;
  readonly when: Syntax;
}

export interface DrillMark {
  readonly id: string;
  readonly names: Names;
  readonly atMostS: number;
  readonly when: Syntax;
}

export interface DrillPhase {
  readonly id: string;
  readonly names: Names;
  readonly role: string;
  readonly told: Names;
  readonly look: PhaseLook;
  readonly endsWhen: Syntax;
  /** What to do while its questions wait for the night; null: nothing is said. */
  readonly waits: Names | null;
  readonly paceFactor: number;
}

export interface DrillDecision {
  readonly id: string;
  readonly phase: string;
  readonly role: string;
  readonly kind: 'one' | 'many' | 'board';
  readonly names: Names;
  readonly opensWhen: Syntax;
  /** The line of the hand-over card that it is; null: none. */
  readonly handsOver: HandoverPart | null;
  readonly fromStorey: number;
  readonly toStorey: number;
  readonly options: readonly DrillOption[];
}

export interface DrillOption {
  readonly id: string;
  readonly names: Names;
  readonly reply: Names | null;
  readonly isRight: boolean;
  readonly takesS: number;
  readonly worksS: number;
  readonly crewCount: number;
  readonly commands: readonly Command[];
  readonly homeOrder: 'evacuate' | 'stay' | null;
}

export interface DrillInject {
  readonly id: string;
  readonly names: Names;
  readonly read: Names | null;
  readonly when: Syntax;
  readonly commands: readonly Command[];
}

export interface DrillCriterion {
  readonly id: string;
  readonly phase: string;
  /** null: of everybody. */
  readonly role: string | null;
  readonly names: Names;
  readonly weight: PointCount;
  readonly score: Syntax;
  readonly improve: Names;
  readonly party: Names;
}
