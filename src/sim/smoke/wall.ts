/** Heat into a bounding surface: convection on its gas side, conduction through nodes that lie closer towards the surface. */
import type { MaterialInput } from '../input.ts';
import { cbrt, log, pow } from '../math/detmath.ts';

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
 * Emissivity of water vapour with the CO2 beside it: 0.167 where partial pressure times beam is 0.04 atm m at 400 K, growing with
 * the power 0.42 of their product and falling with the root of the temperature. Within a tenth of the charts of [hottel-1954]
 * from 0.004 to 0.2 atm m and 300 to 1100 K, CO2 counted by half for the bands it shares.
 */
const GAS_EMISSIVITY = 0.167;
const GAS_AT_ATM_M = 0.04;
const GAS_POWER = 0.42;
const GAS_AT_K = 400;
/** Assumed: numerical; no gas body keeps more. */
const MOST_GAS_EMISSIVITY = 0.9;
/** Assumed: a mole of water vapour for each of CO2, 0.8 (wood) .. 2 (methane); mass fraction of CO2 to atm of vapour. */
const VAPOUR_ATM_PER_CO2_FRAC = 28.96 / 44.01;
/** Assumed: of room air, atm; 20 C at 50 % relative humidity, 0.007 .. 0.02. */
const HUMIDITY_ATM = 0.0117;
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

/** Absorption of smoke along beams of about this length, 1/m. */
export function absorptionPerM(sootKgPerM3: number, co2Frac: number, tempK: number, beamM: number): number {
  const soot = (SOOT_ABSORPTION * sootKgPerM3 * tempK) / SOOT_KG_PER_M3;
  const vapourAtm = VAPOUR_ATM_PER_CO2_FRAC * co2Frac + HUMIDITY_ATM;
  const emissivityFrac = GAS_EMISSIVITY * pow((vapourAtm * beamM) / GAS_AT_ATM_M, GAS_POWER) * Math.sqrt(GAS_AT_K / tempK);
  return soot - log(1 - Math.min(MOST_GAS_EMISSIVITY, emissivityFrac)) / beamM;
}

export interface SurfaceLoad {
  /** Flux into the surface at its temperature before the step, W/m2. */
  readonly fluxWPerM2: number;
  /** How that falls as the surface warms: convection, and radiation with the fourth power. */
  readonly filmWPerM2K: number;
  readonly emittedWPerM2K4: number;
  readonly backTempK: number;
  readonly stepS: number;
}

/** Numerical: the surface has settled when it moves no more than this. */
const SETTLED_K = 0.01;
const MOST_SETTLING_STEPS = 60;

/**
 * One implicit step of conduction, in place: from the back to the surface, which then settles at once with all it radiates,
 * however light it is.
 * @param nodeTempK  temperatures, WALL_NODE_COUNT of them from `at`
 */
export function conductWall(grid: WallGrid, nodeTempK: Float64Array, at: number, load: SurfaceLoad): void {
  const { capacityJPerM2K, conductanceWPerM2K } = grid;
  const last = WALL_NODE_COUNT - 1;
  let behindWPerM2K = 0;
  let behindW = conductanceWPerM2K[last]! * load.backTempK;
  for (let k = last; k > 0; k--) {
    const hold = capacityJPerM2K[k]! / load.stepS;
    const left = conductanceWPerM2K[k - 1]!;
    const pivot = hold + left + conductanceWPerM2K[k]! - behindWPerM2K;
    sweepUpper[k] = left / pivot;
    sweepHeat[k] = (hold * nodeTempK[at + k]! + behindW) / pivot;
    behindWPerM2K = left * sweepUpper[k]!;
    behindW = left * sweepHeat[k]!;
  }
  const beforeK = nodeTempK[at]!;
  const hold = capacityJPerM2K[0]! / load.stepS + load.filmWPerM2K;
  const emitted = load.emittedWPerM2K4;
  const linear = hold + conductanceWPerM2K[0]! - behindWPerM2K;
  const heat = hold * beforeK + behindW + load.fluxWPerM2 + emitted * beforeK * beforeK * beforeK * beforeK;
  nodeTempK[at] = settledK(beforeK, linear, emitted, heat);
  for (let k = 1; k <= last; k++) nodeTempK[at + k] = sweepHeat[k]! + sweepUpper[k]! * nodeTempK[at + k - 1]!;
}
const sweepUpper = new Float64Array(WALL_NODE_COUNT);
const sweepHeat = new Float64Array(WALL_NODE_COUNT);

/** Where slope T + emitted T^4 = heat: Newton, which comes down on it from above after its first step. */
function settledK(startK: number, slopeWPerM2K: number, emittedWPerM2K4: number, heatWPerM2: number): number {
  let tempK = startK;
  for (let k = 0; k < MOST_SETTLING_STEPS; k++) {
    const cube = emittedWPerM2K4 * tempK * tempK * tempK;
    const changeK = (heatWPerM2 - (slopeWPerM2K + cube) * tempK) / (slopeWPerM2K + 4 * cube);
    tempK += changeK;
    if (Math.abs(changeK) <= SETTLED_K) break;
  }
  return tempK;
}
