import type { FuelInput } from '../../sim/index.ts';
import { MIXED_FURNISHINGS } from './fuel-materials.ts';

/**
 * Growth of a dwelling as a whole: medium. Source: [en1991-1-2-annex-e] table E.5, 1 MW in 300 s; single sofas and beds are fast and stand
 * as items of their own. A curtain or a first item lights the rest; once the room has flashed over everything hurries.
 */
const GROWTH_KW_PER_S2 = 0.01172;
/** Source: [en1991-1-2-annex-e] table E.5, dwellings 250 kW/m2; 90 m2 flat fully alight 15-25 MW [domain E2, C3]. */
const PEAK_KW_PER_M2 = 250;
/** Assumed: a flat divided into rooms does not burn everywhere at once and its windows limit it; range 6-15 MW. */
const PEAK_CAP_KW = 8000;
/** Source: default fire load of flats, 700 MJ/m2 [domain E3]. */
export const FIRE_LOAD_MJ_PER_M2 = 700;
/** Assumed: share of the energy burnt before the fire declines, range 0.6-0.8. */
export const DECAY_STARTS_FRAC = 0.7;
/** Assumed: share of the floor that carries what burns, range 0.2-0.5. */
const COVERED_FRAC = 0.3;

/** Everything in a flat that can burn, as one item that waits until something lights it. */
export function flatContents(id: string, compartmentIndex: number, areaM2: number): FuelInput {
  return {
    id, kind: 'flatContents', compartmentIndex, facadeCellIndex: -1, ignitesAtS: Infinity,
    course: { kind: 'tSquared', growthKwPerS2: GROWTH_KW_PER_S2, peakKw: Math.min(PEAK_CAP_KW, PEAK_KW_PER_M2 * areaM2), decayFrac: DECAY_STARTS_FRAC },
    energyMj: FIRE_LOAD_MJ_PER_M2 * areaM2, baseHeightM: 0.3, burningAreaM2: COVERED_FRAC * areaM2, positionM: null, ...MIXED_FURNISHINGS,
  };
}
