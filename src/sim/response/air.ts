/** Breathing air of a crew, as litres of the member who uses most. */

/** Source: domain D3, 6.8 L x 30 MPa down to the 5.5 MPa whistle. */
export const AIR_USABLE_L = 1666;
/** Source: domain D3, L/min: search, hose work, loaded climb. */
export const AIR_USE_L_PER_MIN = { searching: 70, hoseWork: 84, climbing: 125 } as const;
export type AirUse = keyof typeof AIR_USE_L_PER_MIN;
/** Assumed: change of cylinder, water and rest before the second turn; 480 .. 900 s. */
export const RECOVERY_S = 600;

export function airUsedL(use: AirUse, durationS: number): number {
  return (AIR_USE_L_PER_MIN[use] * durationS) / 60;
}
