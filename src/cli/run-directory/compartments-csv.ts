import { FRAME_COLUMNS, ZERO_CELSIUS_K, type Frame, type SimInput } from '../../sim/index.ts';
import { csvText } from '../../report/csv.ts';
import { rounded } from './csv.ts';

export const COMPARTMENTS_HEADER =
  'timeS,compartment,pressurePa,layerHeightM,upperTempC,lowerTempC,upperOpticalDensityPerM,visibilityM,upperCoPpm,lowerCoPpm,upperO2Frac,upperCo2Frac,hrrKw\n';

/** Source: [jin-2002] visibility of light-reflecting signs = 3 / extinction; extinction = 2.303 x decadic optical density. */
const REFLECTING_SIGN_FACTOR = 3;
const LN_10 = 2.302585;
/** Assumed: clear air counts as this; longer than any compartment; 20 .. 50 m. */
const MAX_VISIBILITY_M = 30;

const STRIDE = FRAME_COLUMNS.compartments.length;

/** Through the upper layer. */
export function visibilityM(opticalDensityPerM: number): number {
  return Math.min(MAX_VISIBILITY_M, REFLECTING_SIGN_FACTOR / (LN_10 * Math.max(opticalDensityPerM, 1e-9)));
}

/** One row a compartment. Order of values: FRAME_COLUMNS.compartments. */
export function compartmentRows(input: SimInput, frame: Frame): string {
  let rows = '';
  for (let i = 0, at = 0; i < input.compartments.length; i++, at += STRIDE) {
    const [pressurePa, layerM, upperK, lowerK, upperOd, , upperCo, lowerCo, o2Frac, co2Frac, hrrKw] = frame.compartments.subarray(at, at + STRIDE) as unknown as number[];
    rows += `${frame.timeS},${csvText(input.compartments[i]!.id)},${rounded(pressurePa!, 2)},${rounded(layerM!, 3)},${rounded(upperK! - ZERO_CELSIUS_K, 1)},${rounded(lowerK! - ZERO_CELSIUS_K, 1)},`;
    rows += `${rounded(upperOd!, 4)},${rounded(visibilityM(upperOd!), 1)},${rounded(upperCo!, 0)},${rounded(lowerCo!, 0)},${rounded(o2Frac!, 4)},${rounded(co2Frac!, 5)},${rounded(hrrKw!, 1)}\n`;
  }
  return rows;
}
