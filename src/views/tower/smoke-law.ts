/** What is seen is what is breathed: the same optical density hides a wall, a sign and a way out. */

/** Decadic optical density to Napierian extinction. */
export const LN_10 = 2.302585;

/** Share of light that smoke takes out of a sight line. */
export function smokeOpacity(odPerM: number, pathM: number): number {
  return 1 - Math.exp(-Math.max(0, odPerM) * Math.max(0, pathM) * LN_10);
}

/** Below this a metre of smoke cannot be told from clean air on screen (1 % over 3 m). */
export const VISIBLE_OD_PER_M = 0.0015;

export interface BandM {
  readonly fromM: number;
  readonly toM: number;
}

/** Heights above the floor that the hot layer fills; in one zone both parts hold the same gas. */
export function upperBand(layerHeightM: number, heightM: number): BandM {
  return { fromM: Math.min(heightM, Math.max(0, layerHeightM)), toM: heightM };
}
