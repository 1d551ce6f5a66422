/**
 * Measured movement, re-tabulated. Single file: density 1/m, then the 10 %, 50 % and 90 % curve of the speed, m/s, as RiMEA 4.1.1
 * test 16 has them. Stairs: speed over density (1/m2) after Corbetta, a band about a quadratic or a line, as RiMEA 4.1.1 test 13.
 */
export const SINGLE_FILE_MPERS: readonly (readonly [number, number, number, number])[] = [
  [0.0989, 0.9607, 1.1857, 1.483],
  [0.2989, 0.83954, 1.1595, 1.4725],
  [0.4989, 0.7083, 1.091, 1.3887],
  [0.6989, 0.5978, 0.9748, 1.3053],
  [0.8989, 0.4475, 0.7472, 1.1008],
  [1.0989, 0.3157, 0.5195, 0.8395],
  [1.2989, 0.1872, 0.3925, 0.6077],
  [1.4989, 0.112, 0.2733, 0.485],
  [1.6989, 0.0705, 0.1988, 0.3822],
  [1.8989, 0.048, 0.1577, 0.314],
  [2.0989, 0.0347, 0.1313, 0.2702],
  [2.2989, 0.0267, 0.1138, 0.239],
  [2.4989, 0.022, 0.102, 0.2202],
  [2.6989, 0.019, 0.0935, 0.2078],
  [2.8989, 0.017, 0.086, 0.1958],
  [3.0989, 0.0157, 0.0807, 0.186],
  [3.2989, 0.0135, 0.076, 0.1785],
  [3.4989, 0.0128, 0.0695, 0.1745],
  [3.6989, 0.0118, 0.0675, 0.1725],
  [3.8989, 0.0112, 0.0637, 0.1689],
  [4.0989, 0.0112, 0.064, 0.1721],
  [4.2989, 0.0118, 0.066, 0.169],
  [4.4989, 0.0128, 0.0665, 0.1673],
  [4.6989, 0.0107, 0.0587, 0.17027],
  [4.8989, 0.0088, 0.0623, 0.1933],
  [5.0989, 0.0085, 0.0605, 0.17608],
  [5.2989, 0.0103, 0.06425, 0.1799],
  [5.4989, 0.0082, 0.0667, 0.19374],
  [5.6989, 0.01074, 0.0638, 0.18676],
  [5.8989, 0.0115, 0.059, 0.19479],
  [6.0989, 0.0085, 0.0576, 0.18426],
  [6.2989, 0.00946, 0.07, 0.1803],
  [6.4989, 0.011, 0.1087, 0.2128],
  [6.6989, 0.01736, 0.1024, 0.22065],
];

/** Weidmann 1993: speed over density on the level, free speed 1.34 m/s, jam at 5.4 1/m2. */
export function weidmannMPerS(densityPerM2: number, freeMPerS = 1.34): number {
  return freeMPerS * (1 - Math.exp(-1.913 * (1 / densityPerM2 - 1 / 5.4)));
}

interface Band {
  readonly middleMPerS: (densityPerM2: number) => number;
  readonly halfMPerS: (densityPerM2: number) => number;
}

export const STAIRS: { readonly [direction in 'up' | 'down']: { readonly fast: Band; readonly slow: Band } } = {
  up: { fast: { middleMPerS: (d) => 0.18 * d * d - 0.55 * d + 1.02, halfMPerS: (d) => 0.35 - 0.14 * d }, slow: { middleMPerS: (d) => 0.01 * d + 0.48, halfMPerS: (d) => 0.1 - 0.02 * d } },
  down: { fast: { middleMPerS: (d) => 0.33 * d * d - 1.02 * d + 1.39, halfMPerS: (d) => 0.29 - 0.11 * d }, slow: { middleMPerS: (d) => -0.08 * d + 0.67, halfMPerS: (d) => 0.14 - 0.06 * d } },
};

/** Bottlenecks of 0.8 to 1.2 m, young volunteers: people a second and metre of width. Source: [seyfried-2009]. */
export const VOLUNTEERS_PER_S_M = 1.9;
/** Most that a door passes by codes. Source: [imo-circ-1533], from which ISO 20414 and NIST TN 1822 take it. */
export const CODE_DOOR_PER_S_M = 1.33;
/** Greatest specific flow on stairs of 7.5/10, 7/11, 6.5/12, 6.5/13 inches per metre of effective width. Source: [sfpe-gwynne-rosenbaum]. */
export const STAIR_PER_S_M = [0.94, 1.01, 1.09, 1.16] as const;
/** Kept free on either side of a flight: at a wall, at a handrail. Source: [sfpe-gwynne-rosenbaum]. */
export const STAIR_EDGE_M = { wall: 0.15, handrail: 0.09 } as const;

/** Speed on the level by the hydraulic model, from 0.54 to 3.8 people a square metre. Source: [sfpe-gwynne-rosenbaum]. */
export function hydraulicMPerS(densityPerM2: number): number {
  return 1.4 * (1 - 0.266 * Math.max(densityPerM2, 0.54));
}

/** Of a merging stream, the share of people from either side. Source: K. E. Boyce, D. A. Purser, T. J. Shields, 2012: about half. */
export const MERGING_SHARE = { leastFrac: 0.4, mostFrac: 0.6 } as const;
