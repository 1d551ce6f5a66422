/**
 * Heat into the bounding surfaces: coefficients, and conduction through a wall of a few layers that thicken inwards.
 * The gas side is taken from the temperatures at the start of the step and damped so that no step overshoots.
 */
import { STEFAN_BOLTZMANN_W_PER_M2_K4 } from '../constants.ts';
import type { MaterialInput } from '../input.ts';
import { cbrt, exp, pow } from '../math/detmath.ts';

export const WALL_LAYER_COUNT = 8;
/** Natural convection at ceilings and walls, W/m2K per K^(1/3). Source: [cfast-trg]. */
const CONVECTION_K = 1.52;
/** Mean heat flux of the ceiling jet, kW/m2. Source: [alpert1972] as [cfast-trg] averages it over the ceiling. */
const CEILING_JET_K = 0.27;
/** Assumed: most of the convective heat a ceiling jet can lose on its way; 0.6 .. 0.9 after [alpert1972] for wide ceilings. */
const CEILING_JET_MOST_FRAC = 0.8;
/** Heat transfer to the air behind the wall. Source: [en1991-1-2] 3.1(5), convection of unexposed sides with radiation: 9 W/m2K. */
const BACK_W_PER_M2_K = 9;
/** Soot absorption, 1/m per (volume fraction x K), and density of soot. Source: [cfast-trg]; [tien-2002]. */
const SOOT_ABSORPTION = 1225;
const SOOT_KG_PER_M3 = 1800;
/**
 * Assumed: absorption of CO2 with its water vapour, 1/m per root of the CO2 mass fraction; 0.35 .. 0.6 fits the grey
 * emissivities of [hottel-1954] for hydrocarbon products of 1 to 10 % over 1.5 to 2.5 m.
 */
const GAS_ABSORPTION = 0.45;
/** Assumed: thickness of the first layer is what heat crosses in two seconds, within 0.5 mm and a twelfth of the wall. */
const FIRST_LAYER_S = 2;
const FIRST_LAYER_LEAST_M = 0.0005;

/** A wall's layers: fixed by its material. */
export interface WallGrid {
  /** Heat capacity of each layer, J/m2K. */
  readonly capacityJPerM2K: Float64Array;
  /** Conductance from layer k to k + 1, W/m2K; the last one leads to the air behind. */
  readonly conductanceWPerM2K: Float64Array;
  /** Resistance from the surface to the middle of the first layer, m2K/W. */
  readonly frontM2KPerW: number;
  readonly emissivityFrac: number;
}

export function buildWallGrid(material: MaterialInput): WallGrid {
  const { conductivityWPerMK: k, densityKgPerM3, specificHeatJPerKgK, thicknessM } = material;
  const heatJPerM3K = densityKgPerM3 * specificHeatJPerKgK;
  const reachM = Math.sqrt((k / heatJPerM3K) * FIRST_LAYER_S);
  const firstM = Math.min(Math.max(reachM, FIRST_LAYER_LEAST_M), thicknessM / 12);
  const ratio = growthRatio(thicknessM / firstM);
  const layersM = Array.from({ length: WALL_LAYER_COUNT }, (_, i) => firstM * pow(ratio, i));
  const conductance = layersM.map((layerM, i) => {
    const next = layersM[i + 1];
    return 1 / (layerM / (2 * k) + (next === undefined ? 1 / BACK_W_PER_M2_K : next / (2 * k)));
  });
  return {
    capacityJPerM2K: Float64Array.from(layersM, (layerM) => layerM * heatJPerM3K),
    conductanceWPerM2K: Float64Array.from(conductance),
    frontM2KPerW: firstM / (2 * k),
    emissivityFrac: material.emissivityFrac,
  };
}

/** The ratio r with 1 + r + ... + r^7 = total, by halving. */
function growthRatio(total: number): number {
  let low = 1;
  let high = 8;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let k = 0; k < WALL_LAYER_COUNT; k++) sum = sum * middle + 1;
    if (sum < total) low = middle;
    else high = middle;
  }
  return low;
}

/** Convection coefficient between gas and surface, W/m2K. */
export function convectionWPerM2K(gapK: number): number {
  return CONVECTION_K * cbrt(Math.abs(gapK));
}

/** Mean flux from the ceiling jet of a fire, W over the whole ceiling. */
export function ceilingJetW(convectiveKw: number, ceilingM2: number, heightM: number): number {
  const frac = (CEILING_JET_K * pow(ceilingM2, 0.32)) / pow(heightM, 0.64);
  return 1000 * convectiveKw * Math.min(frac, CEILING_JET_MOST_FRAC);
}

/** Emissivity of a gas volume of this mean beam length. */
export function gasEmissivity(sootKgPerM3: number, co2Frac: number, tempK: number, beamM: number): number {
  const absorptionPerM = (SOOT_ABSORPTION * sootKgPerM3 * tempK) / SOOT_KG_PER_M3 + GAS_ABSORPTION * Math.sqrt(co2Frac);
  return 1 - exp(-absorptionPerM * beamM);
}

/** Radiative coefficient between two temperatures, W/m2K, for an emissivity of the pair. */
export function radiationWPerM2K(emissivityFrac: number, hotK: number, coldK: number): number {
  return emissivityFrac * STEFAN_BOLTZMANN_W_PER_M2_K4 * (hotK * hotK + coldK * coldK) * (hotK + coldK);
}

/** Emissivity of gas and wall facing each other. */
export function pairEmissivity(gasFrac: number, wallFrac: number): number {
  return gasFrac <= 0 ? 0 : 1 / (1 / gasFrac + 1 / wallFrac - 1);
}

/**
 * One implicit step of conduction, in place.
 * @param nodeTempK  layer temperatures, WALL_LAYER_COUNT of them from `at`
 */
export function conductWall(grid: WallGrid, nodeTempK: Float64Array, at: number, load: { fluxWPerM2: number; backTempK: number; stepS: number }): void {
  const { capacityJPerM2K, conductanceWPerM2K } = grid;
  const last = WALL_LAYER_COUNT - 1;
  for (let k = 0; k <= last; k++) {
    const left = k > 0 ? conductanceWPerM2K[k - 1]! : 0;
    const right = conductanceWPerM2K[k]!;
    const hold = capacityJPerM2K[k]! / load.stepS;
    const heat = hold * nodeTempK[at + k]! + (k === 0 ? load.fluxWPerM2 : 0) + (k === last ? right * load.backTempK : 0);
    const pivot = hold + left + right - (k > 0 ? left * sweepUpper[k - 1]! : 0);
    sweepUpper[k] = k < last ? right / pivot : 0;
    sweepHeat[k] = (heat + (k > 0 ? left * sweepHeat[k - 1]! : 0)) / pivot;
  }
  nodeTempK[at + last] = sweepHeat[last]!;
  for (let k = last - 1; k >= 0; k--) nodeTempK[at + k] = sweepHeat[k]! + sweepUpper[k]! * nodeTempK[at + k + 1]!;
}
const sweepUpper = new Float64Array(WALL_LAYER_COUNT);
const sweepHeat = new Float64Array(WALL_LAYER_COUNT);
