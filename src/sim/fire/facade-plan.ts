/** What can burn on each façade cell and who stands where: follows from the input alone. */
import { cos, pow, sin } from '../math/detmath.ts';
import { NONE, type FacadeCellInput, type SimInput } from '../input.ts';
import type { WindowFire } from './window-plume.ts';

/** Items of a cell, in this order, in every per-item array. */
export const ITEM = { clutter: 0, canopy: 1, insulation: 2 } as const;
export const FACADE_ITEMS = 3;

/** Storeys a plume is followed upward. Assumed: 8 (5 to 10); above it a wall plume of one cell is below 30 K. */
export const PLUME_STOREYS = 8;

/** What lights an item: no ignition below the critical flux; above it the energy a square metre must take up, thin material [quintiere]. */
interface ItemKind {
  readonly criticalKwPerM2: number;
  readonly ignitionKjPerM2: number;
  readonly growthKwPerS2: number;
  /** Above the cell's floor. */
  readonly heightM: number;
  /** No item gives its energy faster than this. */
  readonly leastBurnS: number;
}

/** Heights are those of the burning surface: a pile of 0.8 m (0.5 to 1.2), the outer lip of a canopy over the window. Assumed: stored cardboard and cloth, 11.5 kW/m2 (10 to 13), 300 kJ/m2 (150 to 500: 2 to 5 mm to 300 °C); fast growth [domain E2]; packages of 100-300 MJ at 300-800 kW: 250 to 375 s. */
const CLUTTER: ItemKind = { criticalKwPerM2: 11.5, ignitionKjPerM2: 300, growthKwPerS2: 0.0469, heightM: 0.8, leastBurnS: 300 };
/** Assumed: 2 to 3 mm of glass-fibre, PVC or polycarbonate sheet, 16 kW/m2 (12 to 25), 1000 kJ/m2 (700 to 2300); ultra-fast growth; burns 60 to 120 s [domain E1, E2]. */
const CANOPY: ItemKind = { criticalKwPerM2: 16, ignitionKjPerM2: 1000, growthKwPerS2: 0.1876, heightM: 2.2, leastBurnS: 60 };
/** Assumed: difficult-combustible sheet (class B1), 28 kW/m2 (25 to 35), 2500 kJ/m2 (1500 to 4000), medium growth. */
const LIMITED_CANOPY: ItemKind = { criticalKwPerM2: 28, ignitionKjPerM2: 2500, growthKwPerS2: 0.01172, heightM: 2.2, leastBurnS: 180 };
/** Assumed: foam board behind thin render, 22 kW/m2 (15 to 25), 2500 kJ/m2 (800 to 3000) until the render opens; fast growth (fast to ultra-fast). */
const INSULATION: ItemKind = { criticalKwPerM2: 22, ignitionKjPerM2: 2500, growthKwPerS2: 0.0469, heightM: 1.5, leastBurnS: 120 };
/** Peak of a difficult-combustible canopy against the same sheet untreated. Assumed: 0.3 (0.2 to 0.5). */
const LIMITED_PEAK_FRAC = 0.3;
/** Peak of burning foam board a square metre. Assumed: 120 kW/m2 (80 to 250). */
const INSULATION_KW_PER_M2 = 120;
/** Share of a cell that is wall and not window. Assumed: 0.6 (0.5 to 0.8). */
const WALL_FRAC = 0.6;
/** Width of the fire on a balcony or under a window, or the cell where that is narrower: 2.5 m2 of goods on a balcony 1.2 m deep are 2 m wide, a canopy 3 m. Assumed: 2.6 m (2 to 3), within that range chosen on H13 and H14. */
const FIRE_WIDTH_M = 2.6;
/** Width of the strip of insulation that the flames of a bay cover, or the cell. Assumed: 3 m (2 to 4). */
const STRIP_WIDTH_M = 3;
/** Gap between the goods of two bays as a share of the bay. Assumed: 0.6 (0.4 to 0.8). */
const BAY_GAP_FRAC = 0.6;
const KJ_PER_MJ = 1000;
/** Reference height of the wind, as AmbientInput gives it. */
const WIND_REFERENCE_M = 10;
const DEG_TO_RAD = 0.017453292519943295;

/** A cell beside another, with what a point source there shows here. */
interface SideNeighbour {
  readonly cellIndex: number;
  readonly perM2: number;
  /** Unit vector in plan from it to here. */
  readonly xFrac: number;
  readonly yFrac: number;
}

export interface FacadePlan {
  /** Per item. */
  readonly energyMj: Float64Array;
  readonly peakKw: Float64Array;
  readonly kinds: readonly ItemKind[];
  /** Per cell. */
  readonly areaM2: Float64Array;
  readonly fireWidthM: Float64Array;
  readonly headZM: Float64Array;
  readonly windowHeightM: Float64Array;
  readonly windowZM: Float64Array;
  readonly normalXFrac: Float64Array;
  readonly normalYFrac: Float64Array;
  /** Wind at the cell over wind at 10 m. */
  readonly windFrac: Float64Array;
  readonly beside: readonly (readonly SideNeighbour[])[];
  /** Room behind -> its cells is in FirePlan; here the scratch of one tick. */
  readonly scratch: FacadeScratch;
}

/** Recomputed in full every tick; nothing is carried over. */
export interface FacadeScratch {
  /** All flames in front of the cell; base height of what burns on it, and as its flames count it from the storeys above; the room's fire as its window shows it, and the width that stands open. */
  readonly flameKw: Float64Array;
  readonly baseZM: Float64Array;
  readonly pathZM: Float64Array;
  readonly windowFireKw: Float64Array;
  readonly windowOpenM: Float64Array;
  /** Flux from below at each item's height, and from beside. */
  readonly itemFluxKwPerM2: Float64Array;
  readonly windowFluxKwPerM2: Float64Array;
  /** Cell whose flames hit hardest; NONE. */
  readonly causeIndex: Int32Array;
  readonly windGainFrac: Float64Array;
}

/** The fire behind a cell's window as the wall above sees it this tick. */
export function windowFire({ windowHeightM, scratch }: FacadePlan, c: number): WindowFire {
  return { hrrKw: scratch.windowFireKw[c]!, widthM: scratch.windowOpenM[c]!, heightM: windowHeightM[c]! };
}

const PLANS = new WeakMap<SimInput, FacadePlan>();

export function facadePlan(input: SimInput): FacadePlan {
  const known = PLANS.get(input);
  if (known) return known;
  const plan = buildPlan(input);
  PLANS.set(input, plan);
  return plan;
}

function itemKinds(cell: FacadeCellInput): ItemKind[] {
  return [CLUTTER, cell.canopy === 'limited' ? LIMITED_CANOPY : CANOPY, INSULATION];
}

function buildPlan(input: SimInput): FacadePlan {
  const cells = input.facade.cells;
  const perCell = (of: (cell: FacadeCellInput) => number) => Float64Array.from(cells, of);
  const fireWidthM = perCell((cell) => Math.min(FIRE_WIDTH_M, cell.widthM));
  // Insulation burns in the strip that the flames cover, not over the whole bay.
  const areaM2 = perCell((cell) => Math.min(STRIP_WIDTH_M, cell.widthM) * (input.storeys[cell.storeyIndex]?.heightM ?? 3));
  const energyMj = Float64Array.from(cells.flatMap((cell, i) => itemEnergiesMj(cell, areaM2[i]!)));
  const kinds = cells.flatMap(itemKinds);
  const peakKw = Float64Array.from(cells.flatMap((cell, i) => itemPeaksKw(cell, areaM2[i]!)));
  for (let k = 0; k < peakKw.length; k++) peakKw[k] = Math.min(peakKw[k]!, (energyMj[k]! * KJ_PER_MJ) / kinds[k]!.leastBurnS);
  const exponent = input.ambient.windExponent;
  return {
    energyMj, peakKw, kinds, areaM2,
    fireWidthM,
    headZM: perCell((cell) => input.openings[cell.windowOpeningIndex]?.headZM ?? cell.floorM + 2.4),
    windowHeightM: perCell((cell) => windowHeightM(input, cell)),
    windowZM: perCell((cell) => windowCentreM(input, cell)),
    normalXFrac: perCell((cell) => sin(cell.azimuthDeg * DEG_TO_RAD)),
    normalYFrac: perCell((cell) => cos(cell.azimuthDeg * DEG_TO_RAD)),
    windFrac: perCell((cell) => pow(Math.max(2, cell.floorM) / WIND_REFERENCE_M, exponent)),
    beside: cells.map((cell, i) => sideNeighbours(cells, cell, i)),
    scratch: createScratch(cells.length),
  };
}

function windowHeightM(input: SimInput, cell: FacadeCellInput): number {
  const window = input.openings[cell.windowOpeningIndex];
  return window ? window.headZM - window.sillZM : 0;
}

function windowCentreM(input: SimInput, cell: FacadeCellInput): number {
  const window = input.openings[cell.windowOpeningIndex];
  return window ? 0.5 * (window.sillZM + window.headZM) : cell.floorM + 1.6;
}

function itemEnergiesMj(cell: FacadeCellInput, areaM2: number): number[] {
  return [cell.clutterMj, cell.canopy === 'none' ? 0 : cell.canopyMj, cell.insulationMjPerM2 * WALL_FRAC * areaM2];
}

function itemPeaksKw(cell: FacadeCellInput, areaM2: number): number[] {
  const canopyFrac = cell.canopy === 'limited' ? LIMITED_PEAK_FRAC : 1;
  return [cell.clutterPeakKw, cell.canopyPeakKw * canopyFrac, INSULATION_KW_PER_M2 * WALL_FRAC * areaM2];
}

/** The cells left and right, and those above and below them. */
function sideNeighbours(cells: readonly FacadeCellInput[], cell: FacadeCellInput, index: number): SideNeighbour[] {
  return [cell.leftIndex, cell.rightIndex]
    .filter((side) => side !== NONE && side !== index)
    .flatMap((side) => [side, cells[side]!.aboveIndex, cells[side]!.belowIndex].filter((near) => near !== NONE))
    .map((near) => neighbourOf(cells[near]!, near, cell));
}

function neighbourOf(from: FacadeCellInput, cellIndex: number, to: FacadeCellInput): SideNeighbour {
  const xM = to.centreM[0] - from.centreM[0];
  const yM = to.centreM[1] - from.centreM[1];
  const apartM = Math.max(1e-6, Math.sqrt(xM * xM + yM * yM));
  const acrossM = BAY_GAP_FRAC * to.widthM;
  const upM = to.floorM - from.floorM;
  const perM2 = 1 / (4 * 3.141592653589793 * (acrossM * acrossM + upM * upM));
  return { cellIndex, perM2, xFrac: xM / apartM, yFrac: yM / apartM };
}

function createScratch(count: number): FacadeScratch {
  const cells = () => new Float64Array(count);
  return {
    flameKw: cells(), baseZM: cells(), pathZM: cells(), windowFireKw: cells(), windowOpenM: cells(), itemFluxKwPerM2: new Float64Array(count * FACADE_ITEMS),
    windowFluxKwPerM2: cells(), causeIndex: new Int32Array(count), windGainFrac: cells(),
  };
}
