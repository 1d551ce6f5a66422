/** Pools of liquid: heat release by diameter, time by how much there is. */
import type { FuelDefinition, FuelMaterial } from './fuel-definition.ts';

export interface Liquid {
  /** Of a large pool, and how soon a pool counts as large (extinction coefficient times mean beam length). */
  readonly massFluxKgPerM2S: number;
  readonly beamPerM: number;
  readonly densityKgPerM3: number;
  readonly material: FuelMaterial;
  /** Foam solution a square metre. */
  readonly foamLPerSPerM2: number;
}

/** Source: [drysdale-fire-dynamics] table of large-pool burning rates; alcohols burn alike at every size. */
const LARGE_AT_EVERY_SIZE = 100;
/** Source: [nfpa11] spills, 4.1 L/(min m2) of foam solution on hydrocarbons, 8.1 of alcohol-resistant foam on liquids that mix with water. */
const FOAM_L_PER_S_PER_M2 = { oil: 4.1 / 60, mixing: 8.1 / 60 } as const;
export const poolLiquid = (material: FuelMaterial, massFluxKgPerM2S: number, densityKgPerM3: number, beamPerM = LARGE_AT_EVERY_SIZE): Liquid => ({ material, massFluxKgPerM2S, densityKgPerM3, beamPerM, foamLPerSPerM2: beamPerM === LARGE_AT_EVERY_SIZE ? FOAM_L_PER_S_PER_M2.mixing : FOAM_L_PER_S_PER_M2.oil });

/** Flames cover the pool at once. Source: domain E1, ultra-fast. */
const GROWTH_KW_PER_S2 = 0.1876;
/** A pool burns at one rate until it breaks up. Assumed: 0.9 (0.8 to 0.95). */
const DECAY_FRAC = 0.9;

/**
 * Heat release of a burning pool.
 * @param diameterM  of a circle of its area
 * Source: [drysdale-fire-dynamics] m" = m"_large (1 - exp(-k beta D)).
 */
export function poolHrrKw(liquid: Liquid, diameterM: number): number {
  const areaM2 = (Math.PI / 4) * diameterM * diameterM;
  return areaM2 * liquid.massFluxKgPerM2S * (1 - Math.exp(-liquid.beamPerM * diameterM)) * liquid.material.heatOfCombustionKjPerKg;
}

/** Litres of a liquid spilt over an area. */
export function poolFire(liquid: Liquid, volumeL: number, areaM2: number): Pick<FuelDefinition, 'course' | 'energyMj' | 'baseHeightM' | 'burningAreaM2' | 'material'> & { readonly foamLPerSPerM2: number } {
  const massKg = (volumeL / 1000) * liquid.densityKgPerM3;
  const peakKw = Math.round(poolHrrKw(liquid, 2 * Math.sqrt(areaM2 / Math.PI)));
  return {
    course: { kind: 'tSquared', growthKwPerS2: GROWTH_KW_PER_S2, peakKw, decayFrac: DECAY_FRAC },
    energyMj: Math.round((massKg * liquid.material.heatOfCombustionKjPerKg) / 1000), baseHeightM: 0, burningAreaM2: areaM2, material: liquid.material, foamLPerSPerM2: liquid.foamLPerSPerM2,
  };
}
