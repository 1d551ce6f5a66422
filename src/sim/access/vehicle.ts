import type { UnitInput } from '../input.ts';

/** What decides where an appliance gets through. */
export type VehicleSize = Pick<UnitInput, 'lengthM' | 'widthM' | 'heightM' | 'massKg' | 'wheelbaseM' | 'frontOverhangM' | 'turningRadiusM'>;

/** Assumed: what a driver keeps free on each side of the body; 0.2 .. 0.5. */
export const SIDE_CLEARANCE_M = 0.3;
/** Assumed: what is left at the corners in a swerve, at a walking pace and with somebody watching; 0.1 .. 0.3. */
export const CREEP_CLEARANCE_M = 0.15;
/** Assumed: what a driver keeps free between the roof and a branch or wire; 0.1 .. 0.3. A lane's stated clear height has its margin in it. */
export const ROOF_CLEARANCE_M = 0.2;
/** Assumed: between a tyre and the edge of the lane in a bend; body and overhangs may pass over the kerb there; 0 .. 0.3. */
export const KERB_CLEARANCE_M = 0.1;
/** Assumed: steepest estate lane a laden appliance is driven up or down; lanes by code have at most 0.1; 0.12 .. 0.25. */
export const MAX_SLOPE_FRAC = 0.15;

export function widthNeededM({ widthM }: Pick<VehicleSize, 'widthM'>): number {
  return widthM + 2 * SIDE_CLEARANCE_M;
}

/**
 * Sine of the largest steering angle of the middle of the front axle, from the turning radius of its outer wheel.
 * A radius smaller than the wheelbase is no appliance: the full lock of 45 degrees is then taken.
 */
export function lockSin({ wheelbaseM, turningRadiusM, widthM }: VehicleSize): number {
  const rearOuterM2 = turningRadiusM * turningRadiusM - wheelbaseM * wheelbaseM;
  const rearM = rearOuterM2 > 0 ? Math.sqrt(rearOuterM2) - widthM / 2 : 0;
  if (rearM < wheelbaseM) return Math.SQRT1_2;
  return wheelbaseM / Math.sqrt(rearM * rearM + wheelbaseM * wheelbaseM);
}

/** How far the rear axle cuts inside the path of the front axle in a long bend of this radius, m. */
export function offTrackingM({ wheelbaseM }: Pick<VehicleSize, 'wheelbaseM'>, radiusM: number): number {
  return radiusM > wheelbaseM ? radiusM - Math.sqrt(radiusM * radiusM - wheelbaseM * wheelbaseM) : radiusM;
}
