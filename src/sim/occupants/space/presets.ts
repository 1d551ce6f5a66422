/**
 * The parameter sets that people move by. Each is one set for every place: corridors, doors, stairs, counterflow.
 *
 * - `resident`: the product's default. Flows as codes allow for: at most 1.33 people a second and metre of door
 *   [imo-circ-1533], speed over density after [weidmann1993].
 * - `laboratory`: young, keen volunteers in experiments: about 1.9 people a second and metre of bottleneck [seyfried-2009].
 * - `sameWork`: the equations and constants of the published JuPedSim runs, for comparison only.
 *
 * Use: `createSpace(input, PRESETS.resident.model)`, and people with the preset's `radiusM` and `timeGapS`.
 */
import type { SpeedModel } from './speed-model.ts';

export interface Preset {
  readonly model: SpeedModel;
  /** Body of an adult. */
  readonly radiusM: number;
  /** Kept to whoever is ahead, on the level. */
  readonly timeGapS: number;
}

export type PresetId = 'resident' | 'laboratory' | 'sameWork';

/** Source: [jupedsim] collision-free speed model, as given with its published runs. */
const SAME_WORK: Preset = {
  model: { neighbour: { strengthFrac: 8, rangeM: 0.1 }, wall: { strengthFrac: 5, rangeM: 0.02 }, hasRightOfWay: false, stairTimeGapFrac: 1 },
  radiusM: 0.2, timeGapS: 1,
};

/** Nobody waits for somebody who waits for them: no arch of people stands for ever in a doorway. */
const RESIDENT: Preset = { ...SAME_WORK, model: { ...SAME_WORK.model, hasRightOfWay: true } };

const LABORATORY: Preset = { ...RESIDENT, timeGapS: 0.5 };

export const PRESETS: { readonly [id in PresetId]: Preset } = { resident: RESIDENT, laboratory: LABORATORY, sameWork: SAME_WORK };
