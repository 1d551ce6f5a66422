/** Heat into a bounding surface: convection on its gas side, conduction through nodes that lie closer towards the surface. */
import type { MaterialInput } from '../input.ts';
import { cbrt, pow } from '../math/detmath.ts';

export const WALL_NODE_COUNT = 10;
/** Natural convection, W/m2K per K^(1/3), of horizontal and upright surfaces. Source: [cfast-trg]. */
const HORIZONTAL_K = 1.52;
const UPRIGHT_K = 1.31;
/** Mean heat flux of the ceiling jet, kW/m2. Source: [alpert1972] as [cfast-trg] averages it over the ceiling. */
const CEILING_JET_K = 0.27;
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
/**
 * Assumed: water vapour of room air at 20 C and 50 % relative humidity absorbs like this mass fraction of CO2 with its own
 * vapour; 0.01 .. 0.04 for 30 .. 70 % after [hottel-1954], emissivity 0.13 over 2 m.
 */
const HUMIDITY_CO2_FRAC = 0.024;
/** Assumed: numerical; the first gap is what heat crosses in two seconds, at least 0.25 mm, at most a twentieth of the wall. */
const FIRST_GAP_S = 2;
const FIRST_GAP_LEAST_M = 0.00025;
const FIRST_GAP_MOST_FRAC = 0.05;

/** A wall's nodes: fixed by its material. The first lies on the surface, the last on the back. */
export interface WallGrid {
  /** Heat capacity of each node, J/m2K. */
  readonly capacityJPerM2K: Float64Array;
  /** Conductance from node k to k + 1, W/m2K; the last one leads to the air behind. */
  readonly conductanceWPerM2K: Float64Array;
  readonly emissivityFrac: number;
}

export function buildWallGrid(material: MaterialInput): WallGrid {
  const { conductivityWPerMK: k, densityKgPerM3, specificHeatJPerKgK, thicknessM } = material;
  const heatJPerM3K = densityKgPerM3 * specificHeatJPerKgK;
  const firstM = Math.min(Math.max(Math.sqrt((k / heatJPerM3K) * FIRST_GAP_S), FIRST_GAP_LEAST_M), FIRST_GAP_MOST_FRAC * thicknessM);
  const gapCount = WALL_NODE_COUNT - 1;
  const ratio = growthRatio(thicknessM / firstM, gapCount);
  const gapsM = Array.from({ length: gapCount }, (_, g) => firstM * pow(ratio, g));
  const capacity = Array.from({ length: WALL_NODE_COUNT }, (_, n) => (heatJPerM3K * ((gapsM[n - 1] ?? 0) + (gapsM[n] ?? 0))) / 2);
  return { capacityJPerM2K: Float64Array.from(capacity), conductanceWPerM2K: Float64Array.from([...gapsM.map((gapM) => k / gapM), BACK_W_PER_M2_K]), emissivityFrac: material.emissivityFrac };
}

/** A surface that takes no heat: it mirrors all radiation and air does not warm it. */
export const TIGHT: WallGrid = { capacityJPerM2K: new Float64Array(WALL_NODE_COUNT).fill(1), conductanceWPerM2K: new Float64Array(WALL_NODE_COUNT), emissivityFrac: 0 };

/** The ratio r with 1 + r + ... + r^(count - 1) = total, by halving. */
function growthRatio(total: number, count: number): number {
  let low = 1;
  let high = 8;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let k = 0; k < count; k++) sum = sum * middle + 1;
    if (sum < total) low = middle;
    else high = middle;
  }
  return low;
}

/** Convection coefficient between gas and surface, W/m2K. */
export function convectionWPerM2K(gapK: number, isUpright: boolean): number {
  return (isUpright ? UPRIGHT_K : HORIZONTAL_K) * cbrt(Math.abs(gapK));
}

/** Mean flux from the ceiling jet of a fire over its convective heat, 1/m2. */
export function ceilingJetFactorPerM2(ceilingM2: number, heightM: number): number {
  return CEILING_JET_K / (pow(ceilingM2, 0.68) * pow(heightM, 0.64));
}

/** Absorption of smoke, 1/m. */
export function absorptionPerM(sootKgPerM3: number, co2Frac: number, tempK: number): number {
  return (SOOT_ABSORPTION * sootKgPerM3 * tempK) / SOOT_KG_PER_M3 + GAS_ABSORPTION * Math.sqrt(co2Frac + HUMIDITY_CO2_FRAC);
}

export interface SurfaceLoad {
  /** Flux into the surface at its temperature before the step, W/m2, and how fast it falls as the surface warms, W/m2K. */
  readonly fluxWPerM2: number;
  readonly slopeWPerM2K: number;
  readonly backTempK: number;
  readonly stepS: number;
}

/**
 * One implicit step of conduction, in place.
 * @param nodeTempK  temperatures, WALL_NODE_COUNT of them from `at`
 */
export function conductWall(grid: WallGrid, nodeTempK: Float64Array, at: number, load: SurfaceLoad): void {
  const { capacityJPerM2K, conductanceWPerM2K } = grid;
  const last = WALL_NODE_COUNT - 1;
  const surfaceW = load.fluxWPerM2 + load.slopeWPerM2K * nodeTempK[at]!;
  for (let k = 0; k <= last; k++) {
    const left = k > 0 ? conductanceWPerM2K[k - 1]! : load.slopeWPerM2K;
    const right = conductanceWPerM2K[k]!;
    const hold = capacityJPerM2K[k]! / load.stepS;
    const heat = hold * nodeTempK[at + k]! + (k === 0 ? surfaceW : 0) + (k === last ? right * load.backTempK : 0);
    const pivot = hold + left + right - (k > 0 ? left * sweepUpper[k - 1]! : 0);
    sweepUpper[k] = k < last ? right / pivot : 0;
    sweepHeat[k] = (heat + (k > 0 ? left * sweepHeat[k - 1]! : 0)) / pivot;
  }
  nodeTempK[at + last] = sweepHeat[last]!;
  for (let k = last - 1; k >= 0; k--) nodeTempK[at + k] = sweepHeat[k]! + sweepUpper[k]! * nodeTempK[at + k + 1]!;
}
const sweepUpper = new Float64Array(WALL_NODE_COUNT);
const sweepHeat = new Float64Array(WALL_NODE_COUNT);
