import type { FuelInput } from '../../../sim/index.ts';

/** Atoms of the molecule that stands for a fuel, by number. */
export interface FuelFormula {
  readonly carbonCount: number;
  readonly hydrogenCount: number;
  readonly oxygenCount: number;
  readonly nitrogenCount: number;
}

/** Source: standard atomic weights, g/mol. */
const CARBON_G = 12.011;
const HYDROGEN_G = 1.008;
const OXYGEN_G = 15.999;
const NITROGEN_G = 14.007;
const CO2_G = CARBON_G + 2 * OXYGEN_G;
const HCN_G = HYDROGEN_G + CARBON_G + NITROGEN_G;
const O2_G = 2 * OXYGEN_G;
/** Source: [cfast-trg] heat by the oxygen that a fire takes. */
const KJ_PER_KG_O2 = 13_100;
/** Of the molecule; only ratios count. */
const MOLECULE_G = 100;

/**
 * A formula whose carbon gives the fuel's CO2, whose nitrogen gives its HCN, and whose hydrogen and oxygen make it take the
 * oxygen that its heat of combustion asks for. Where no such mixture exists, carbon and then mass are kept.
 */
export function fuelFormulaOf(fuel: Pick<FuelInput, 'co2YieldKgPerKg' | 'hcnYieldKgPerKg' | 'heatOfCombustionKjPerKg'>): FuelFormula {
  const nitrogenCount = (fuel.hcnYieldKgPerKg * MOLECULE_G) / HCN_G;
  const carbonCount = Math.min((fuel.co2YieldKgPerKg * MOLECULE_G) / CO2_G, (MOLECULE_G - nitrogenCount * NITROGEN_G) / CARBON_G);
  const restG = Math.max(0, MOLECULE_G - carbonCount * CARBON_G - nitrogenCount * NITROGEN_G);
  const o2Count = ((fuel.heatOfCombustionKjPerKg / KJ_PER_KG_O2) * MOLECULE_G) / O2_G;
  // o2 = c + h / 4 - o / 2, and the masses of h and o make up the rest.
  const excessCount = 4 * (o2Count - carbonCount);
  const oxygenCount = clamp((restG - HYDROGEN_G * excessCount) / (OXYGEN_G + 2 * HYDROGEN_G), 0, restG / OXYGEN_G);
  const hydrogenCount = Math.max(0, (restG - oxygenCount * OXYGEN_G) / HYDROGEN_G);
  const scale = carbonCount > 0 ? 1 / carbonCount : 1;
  return { carbonCount: carbonCount * scale, hydrogenCount: hydrogenCount * scale, oxygenCount: oxygenCount * scale, nitrogenCount: nitrogenCount * scale };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
