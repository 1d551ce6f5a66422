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

/** Liquefied petroleum gas. Source: [sfpe-5-appendix] propane: chemical heat 43.7 MJ/kg, CO2 2.85, CO 0.005, soot 0.024. Ignition is that of the hose and seals: Assumed 573 K (520 to 650), 16 kW/m2 (12 to 25). */
export const PROPANE: FuelMaterial = {
  heatOfCombustionKjPerKg: 43_700, radiativeFrac: 0.29, co2YieldKgPerKg: 2.85, coYieldKgPerKg: 0.005, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0.024, ignitionTempK: 573, ignitionFluxKwPerM2: 16,
};

/** Town gas. Source: [sfpe-5-appendix] methane: chemical heat 49.6 MJ/kg, CO2 2.72, radiative 0.14, hardly any CO or soot. Ignition is that of hose and joints: Assumed as of a cylinder. */
export const METHANE: FuelMaterial = {
  heatOfCombustionKjPerKg: 49_600, radiativeFrac: 0.14, co2YieldKgPerKg: 2.72, coYieldKgPerKg: 0, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0, ignitionTempK: 573, ignitionFluxKwPerM2: 16,
};

/** Alcohol-based cooking fuel, mostly methanol: a flame that hardly shows. Source: [sfpe-5-appendix] methanol 19.1 MJ/kg, CO2 1.31, CO 0.001, no soot. A vapour lights at a spark; in the open container Assumed 573 K (500 to 650), 8 kW/m2 (5 to 12). */
export const METHANOL: FuelMaterial = {
  heatOfCombustionKjPerKg: 19_100, radiativeFrac: 0.17, co2YieldKgPerKg: 1.31, coYieldKgPerKg: 0.001, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0, ignitionTempK: 573, ignitionFluxKwPerM2: 8,
};

/** Diesel and lamp oil. Source: [sfpe-5-appendix] hydrocarbon liquids 40.3 MJ/kg chemical, CO2 2.83, CO 0.012, soot 0.042 (kerosene). Ignition Assumed 600 K (530 to 650), 10 kW/m2 (8 to 15). */
export const FUEL_OIL: FuelMaterial = {
  heatOfCombustionKjPerKg: 40_300, radiativeFrac: 0.34, co2YieldKgPerKg: 2.83, coYieldKgPerKg: 0.012, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0.042, ignitionTempK: 600, ignitionFluxKwPerM2: 10,
};

/** Cables of polyethylene and PVC; hydrogen chloride is not followed. Source: [sfpe-5-appendix] PE/PVC cable no. 2: 25.1 MJ/kg complete, CO2 1.75, CO 0.05, soot 0.115; critical flux of PVC cables near 15 kW/m2 [drysdale-fire-dynamics]. */
export const PVC_CABLE: FuelMaterial = {
  heatOfCombustionKjPerKg: 20_000, radiativeFrac: 0.4, co2YieldKgPerKg: 1.75, coYieldKgPerKg: 0.05, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0.115, ignitionTempK: 673, ignitionFluxKwPerM2: 15,
};
