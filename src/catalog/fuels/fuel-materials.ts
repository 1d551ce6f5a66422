import type { FuelMaterial } from './fuel-definition.ts';

/**
 * Yields in well-ventilated burning; the fire system raises them when the air runs short.
 * Source: [sfpe-5-appendix] upholstery and polyurethane foams CO 0.01-0.04, soot 0.06-0.2; wood CO 0.004-0.005, soot 0.015;
 * CO2 from the carbon in a kilogram (wood 45 %, polyurethane 60 %, ABS 70 %) [sfpe-5-appendix];
 * [iso19706] HCN of nitrogen-bearing furnishings 0.001-0.01. Ignition of furnishings near 773 K of hot layer or 20 kW/m2 at the item [drysdale-fire-dynamics].
 */
export const MIXED_FURNISHINGS: FuelMaterial = {
  heatOfCombustionKjPerKg: 18_000, radiativeFrac: 0.33, co2YieldKgPerKg: 1.75, coYieldKgPerKg: 0.03, hcnYieldKgPerKg: 0.003, sootYieldKgPerKg: 0.06, ignitionTempK: 773, ignitionFluxKwPerM2: 20,
};

/** Foam furniture. Source: [sfpe-5-appendix] flexible polyurethane GM21-GM27. */
export const FOAM_FURNITURE: FuelMaterial = {
  heatOfCombustionKjPerKg: 22_000, radiativeFrac: 0.4, co2YieldKgPerKg: 2.2, coYieldKgPerKg: 0.04, hcnYieldKgPerKg: 0.005, sootYieldKgPerKg: 0.1, ignitionTempK: 723, ignitionFluxKwPerM2: 15,
};

/** ABS and polypropylene shells, tyres, cells. Source: [sfpe-5-appendix] ABS CO 0.06, soot 0.105. */
export const PLASTIC_VEHICLE: FuelMaterial = {
  heatOfCombustionKjPerKg: 28_000, radiativeFrac: 0.35, co2YieldKgPerKg: 2.55, coYieldKgPerKg: 0.06, hcnYieldKgPerKg: 0.006, sootYieldKgPerKg: 0.105, ignitionTempK: 673, ignitionFluxKwPerM2: 16,
};

/** Cupboards, oil, packaging. Source: [sfpe-5-appendix] wood products with a share of plastics. */
export const KITCHEN_GOODS: FuelMaterial = {
  heatOfCombustionKjPerKg: 18_000, radiativeFrac: 0.3, co2YieldKgPerKg: 1.75, coYieldKgPerKg: 0.02, hcnYieldKgPerKg: 0.002, sootYieldKgPerKg: 0.05, ignitionTempK: 773, ignitionFluxKwPerM2: 20,
};
