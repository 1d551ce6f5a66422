/**
 * Steckler, Quintiere, Rinkinen 1982 (NBSIR 82-2520), steady 62.9 kW burner in the middle of a 2.8 x 2.8 x 2.13 m room of
 * ceramic fibre board. Measured, and what CFAST 7 gives for the same room. Source: [steckler1982], [nist-tn-1889v3] data.
 */
export const STECKLER = [
  { test: 10, doorWidthM: 0.24, ambientK: 299.15, upperK: 453.25, layerM: 0.48, outKgPerS: 0.339, cfastUpperK: 429.5, cfastLayerM: 0.8 },
  { test: 14, doorWidthM: 0.74, ambientK: 302.15, upperK: 388.45, layerM: 0.78, outKgPerS: 0.662, cfastUpperK: 393.5, cfastLayerM: 1.2 },
] as const;
