import type { Scene } from '../scene.ts';
import type { UnitStateName } from '../state.ts';
import type { TaskName } from './registry.ts';

/** One thing a unit can be at. A unit is always at exactly one. */
export interface Task {
  /** What the map shows meanwhile. */
  readonly unitState: UnitStateName;
  /** Once, as the unit takes it up: when it will be done, what is said on the radio. */
  readonly begin?: (u: number, scene: Scene) => void;
  /** Every tick: the task that follows, or null to go on. */
  readonly step: (u: number, scene: Scene) => TaskName | null;
}
