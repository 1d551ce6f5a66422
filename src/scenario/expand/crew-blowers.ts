/** Places where a crew may set its blower: one at the foot of every stair, still until somebody does. */
import { OUTSIDE, type CompartmentInput, type FanInput, type UnitInput } from '../../sim/index.ts';

/**
 * A fan of 0.6-0.7 m, its cone over the whole doorway: what passes the door against the pressure behind it.
 * Assumed: 5 m3/s freely, none at 60 Pa; 3 .. 8 m3/s, 40 .. 80 Pa. Source of the limit: [nistir-7412], one portable fan at the
 * foot of a 30-storey stair alone does not hold 25 Pa in it.
 */
const CURVE = [{ risePa: 0, flowM3PerS: 5 }, { risePa: 60, flowM3PerS: 0 }] as const;
/** Doorway 1.0 x 2.1 m, its middle. */
const DOORWAY_M2 = 2.1;
const MID_M = 1.05;

export function crewBlowers(compartments: readonly CompartmentInput[], units: readonly UnitInput[]): FanInput[] {
  if (!units.some((unit) => unit.kit?.includes('blower'))) return [];
  const lowest = new Map<string, number>();
  compartments.forEach(({ kind, stairId, floorM }, c) => {
    const before = lowest.get(stairId ?? '');
    if (kind === 'stair' && stairId !== null && floorM >= 0 && (before === undefined || floorM < compartments[before]!.floorM)) lowest.set(stairId, c);
  });
  return [...lowest.values()].map((toIndex): FanInput => {
    const { id, floorM } = compartments[toIndex]!;
    return { id: `${id}.blower`, fromIndex: OUTSIDE, toIndex, intakeZM: floorM + MID_M, outletZM: floorM + MID_M, areaM2: DOORWAY_M2, curve: CURVE, starts: 'crew', delayS: 0, isWorking: true };
  });
}
