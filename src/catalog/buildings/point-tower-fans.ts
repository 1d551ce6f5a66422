import { OUTSIDE, type CompartmentInput, type FanInput } from '../../sim/index.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

/** Source: fans run within 15 s of the confirmed alarm [domain E6]. */
const START_S = 15;
/** Assumed: outlet grille a little above the floor, 6 m/s through it; 5 to 10 m/s. */
const GRILLE_HEIGHT_M = 0.5;
const GRILLE_M_PER_S = 6;

/** Pressurisation: one fan a stair, from the open air into its lowest cell; it holds its flow to the 200 Pa of the core's usual curve. */
export function towerFans({ stairFanM3PerS }: PointTowerSpec, compartments: readonly CompartmentInput[]): FanInput[] {
  if (stairFanM3PerS === 0) return [];
  return compartments.flatMap(({ id, stairId, storeyIndex, floorM }, toIndex): FanInput[] => {
    if (stairId === null || storeyIndex !== 0) return [];
    const levelM = floorM + GRILLE_HEIGHT_M;
    return [{
      id: `${id}.fan`, fromIndex: OUTSIDE, toIndex, intakeZM: levelM, outletZM: levelM, areaM2: stairFanM3PerS / GRILLE_M_PER_S,
      curve: [{ risePa: 0, flowM3PerS: stairFanM3PerS }], starts: 'alarm', delayS: START_S, isWorking: true,
    }];
  });
}
