import type { FuelDefinition } from './fuel-definition.ts';
import { PROPANE } from './fuel-materials.ts';

/**
 * 15 kg of gas. Its hose burns through and the open valve feeds a jet until somebody shuts it or the gas is gone.
 * Source: about 690 MJ; venting for minutes; bursts at 8-15 min when lying or heated [domain E2].
 * Assumed: jet of a house regulator without its hose, 900 kW (500 to 2500); burst clock 480 to 900 s of heating, a fireball of 5 s (2 to 8).
 */
export const lpgCylinder: FuelDefinition = {
  kind: 'lpgCylinder', names: { zh: '液化石油气瓶', en: 'LPG cylinder' },
  course: { kind: 'tSquared', growthKwPerS2: 0.1876, peakKw: 900, decayFrac: 0.95 },
  energyMj: 690, baseHeightM: 0.6, burningAreaM2: 0.5, material: PROPANE,
  vessel: { burstAfterS: [480, 900], fireballS: 5 },
  source: 'domain E2; MEM Order 5 bars cylinders from high-rises',
};
