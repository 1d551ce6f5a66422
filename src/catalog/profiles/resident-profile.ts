import type { BehaviourInput } from '../../sim/index.ts';
import type { Names } from '../hazard.ts';

/** Who is in at this hour, and how they react. */
export interface ResidentProfile {
  readonly kind: string;
  readonly names: Names;
  /** Probability that a household is in: with an elderly member or a small child, and without. */
  readonly frailHomeFrac: number;
  readonly otherHomeFrac: number;
  readonly behaviour: BehaviourInput;
  readonly source: string;
}

/**
 * A rectified building: half of the residents drilled within a year, a building head who knocks.
 * Source: pre-movement, errors and turning back [domain F2]; stair speeds [nist-tn-1839]; level speed [fruin-1971];
 * 520 Hz and 3100 Hz sounders [domain F2]; alarm heard in flats Assumed, range 0.6-0.95.
 */
export const DRILLED_BEHAVIOUR: BehaviourInput = {
  trainedFrac: 0.5, asleepFrac: 0, preMovementUntrainedS: 270, preMovementTrainedS: 150, preMovementSigma: 0.8,
  leaveDoorOpenUntrainedFrac: 0.3, leaveDoorOpenTrainedFrac: 0.1, pushReadFrac: 0.7, alarmHeardFrac: 0.85,
  stairSpeedMeanMPerS: 0.47, stairSpeedSigmaMPerS: 0.17, impairedStairSpeedMeanMPerS: 0.31, levelSpeedMeanMPerS: 1.2,
  turnBackVisibilityM: 3, turnBackFrac: 0.7, knockSPerFlat: 10,
};
