/**
 * The parameter sets that people move by. Each is one set for every place: corridors, doors, stairs, counterflow.
 *
 * - `resident`: the product's default. Flows as codes allow for: at most 1.33 people a second and metre of door
 *   [imo-circ-1533], speed over density after [weidmann1993].
 * - `laboratory`: young, keen volunteers in experiments: about 1.9 people a second and metre of bottleneck [seyfried-2009].
 * - `sameWork`: the equations and constants of the published JuPedSim runs, for comparison only.
 * - `sameWorkOwnStep`: the same with right of way, for comparison at the product's step.
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

export type PresetId = 'resident' | 'laboratory' | 'sameWork' | 'sameWorkOwnStep';

/** Source: [jupedsim] collision-free speed model, as given with its published runs. */
const SAME_WORK: Preset = {
  model: { neighbour: { strengthFrac: 8, rangeM: 0.1 }, wall: { strengthFrac: 5, rangeM: 0.02 }, hasRightOfWay: false, stairTimeGapFrac: 1, anticipation: null },
  radiusM: 0.2, timeGapS: 1,
};

/** Nobody waits for somebody who waits for them: no arch of people stands for ever in a doorway. */
const SAME_WORK_OWN_STEP: Preset = { ...SAME_WORK, model: { ...SAME_WORK.model, hasRightOfWay: true } };

/**
 * A body as a disc of 0.12 m2, the projection of an adult in indoor dress [predtechenskii-1978]. The time gap is fitted to
 * [weidmann1993] between 0.5 and 3 people a square metre, once; doors, stairs and counterflow follow from it. The rest
 * is Assumed, with the range in which the figures of docs/validation/people hold their ground:
 * look ahead 0.4 .. 1 s ([xu-2021]: 1 s), turn 0.2 .. 0.4 s ([xu-2021]: 0.3 s), view 2 .. 3 m, push aside at most 0.7 .. 2 (35 to
 * 63 degrees off the wish), shoulders turned to 0.4 .. 0.7 of their breadth, press 0.1 .. 0.2, patience 3 .. 8 s, contact 0.1 .. 0.2 s,
 * easing 0.2 .. 0.4 m/s. Stairs: the ratio of the greatest specific flows of level ways and of stairs, 1.32 / (0.94 .. 1.16)
 * [sfpe-gwynne-rosenbaum].
 */
const RESIDENT: Preset = {
  model: {
    ...SAME_WORK.model, hasRightOfWay: true, stairTimeGapFrac: 1.25,
    anticipation: { lookAheadS: 0.6, turnS: 0.3, viewM: 2, asideMaxFrac: 1, passFrac: 0.6, squeezeFrac: 0.2, patienceS: 5, contactS: 0.1, easeMPerS: 0.3 },
  },
  radiusM: 0.195, timeGapS: 0.85,
};

/** Light summer dress and shoulders turned; time gap fitted to 1.9 people a second and metre of bottleneck [seyfried-2009]. */
const LABORATORY: Preset = { ...RESIDENT, radiusM: 0.16, timeGapS: 0.62 };

export const PRESETS: { readonly [id in PresetId]: Preset } = { resident: RESIDENT, laboratory: LABORATORY, sameWork: SAME_WORK, sameWorkOwnStep: SAME_WORK_OWN_STEP };
