import type { MaterialInput } from '../../sim/index.ts';

/**
 * Walls and slabs, and the steel of watched plates.
 * Source: [drysdale-fire-dynamics] table of thermal properties (normal concrete, brick, gypsum plaster); thickness as built.
 */
export const MATERIALS: readonly MaterialInput[] = [
  { id: 'concrete', conductivityWPerMK: 1.6, densityKgPerM3: 2300, specificHeatJPerKgK: 1000, thicknessM: 0.2, emissivityFrac: 0.9 },
  { id: 'brick', conductivityWPerMK: 0.69, densityKgPerM3: 1600, specificHeatJPerKgK: 840, thicknessM: 0.2, emissivityFrac: 0.9 },
  { id: 'gypsum', conductivityWPerMK: 0.48, densityKgPerM3: 1440, specificHeatJPerKgK: 840, thicknessM: 0.02, emissivityFrac: 0.9 },
  { id: 'steel', conductivityWPerMK: 48, densityKgPerM3: 7854, specificHeatJPerKgK: 559, thicknessM: 0.001, emissivityFrac: 0.9 },
];
