/** Bays of the façade: balcony slab and rail, canopy, window guard, sill. */
import { BufferAttribute, type BufferGeometry } from 'three';
import type { FacadeCellInput, SimInput } from '../../sim/index.ts';
import { geometryOf, newBatch, pushBox, pushPolygon, type Batch, type Paint, type Point3M } from './batch.ts';
import { headingOfAzimuth } from '../site/lane-path.ts';
import { rgb } from './palette.ts';

/** How far a balcony stands out. Assumed: 1.2 m, usual in towers of that age; 0.9 .. 1.5. */
export const BALCONY_DEPTH_M = 1.2;
/** A bay may be a whole flat wide; its balcony is not. Assumed: 1.3 m beyond the window on either side, 0.8 .. 2. */
const BALCONY_BESIDE_WINDOW_M = 1.3;
const RAIL_HEIGHT_M = 1.05;
const CANOPY_DEPTH_M = 0.95;

const BALCONY = { colour: rgb(0xf3e9d8), glowFrac: 0.1 };
const HANDRAIL = { colour: rgb(0x6d5f54) };
const RAIL_BARS = { colour: rgb(0x8a7868) };
const GUARD_BARS = { colour: rgb(0xaab4bf) };
const PORT_FRAME = { colour: rgb(0x33d17a), glowFrac: 0.7 };
const SILL = { colour: rgb(0xc7b396) };
const CLUTTER = [rgb(0x9a6b4f), rgb(0x5f7d8c), rgb(0xb58f4a)];
const CANOPY_EDGE = { colour: rgb(0x2f7f9c), glowFrac: 0.1 };
const CANOPY: Record<FacadeCellInput['canopy'], Paint | null> = { none: null, combustible: { colour: rgb(0x3f9bb8), glowFrac: 0.12 }, limited: { colour: rgb(0xa9adb3) } };

export interface BarBatch {
  readonly panels: Batch;
  /** Across m, up m, pitch m, bar share: one row a vertex. */
  readonly bars: number[];
}

/** A place on a bay: to the right as seen from outside, outward, up. */
export type CellPoint = (rightM: number, outM: number, zM: number) => Point3M;

export function cellFrame(cell: FacadeCellInput): CellPoint {
  const headingRad = headingOfAzimuth(cell.azimuthDeg);
  const nx = Math.cos(headingRad);
  const ny = Math.sin(headingRad);
  return (rightM, outM, zM) => [cell.centreM[0] - ny * rightM + nx * outM, cell.centreM[1] + nx * rightM + ny * outM, zM];
}

export interface WindowM {
  readonly widthM: number;
  readonly sillZM: number;
  readonly headZM: number;
}

/** The window of a bay; a balcony door where the input names no opening. */
export function windowOf(input: SimInput, cell: FacadeCellInput): WindowM {
  const opening = input.openings[cell.windowOpeningIndex];
  if (opening) return { widthM: Math.min(opening.widthM, cell.widthM * 0.94), sillZM: opening.sillZM, headZM: opening.headZM };
  return { widthM: cell.widthM * 0.7, sillZM: cell.floorM + (cell.hasBalcony ? 0.1 : 0.9), headZM: cell.floorM + 2.3 };
}

/** Width of the balcony, canopy and guard of a bay. */
export function frontWidthM(input: SimInput, cell: FacadeCellInput): number {
  return Math.min(cell.widthM * 0.92, windowOf(input, cell).widthM + 2 * BALCONY_BESIDE_WINDOW_M);
}

export function buildFacade(input: SimInput): { readonly solid: Batch; readonly bars: BarBatch } {
  const solid = newBatch();
  const bars: BarBatch = { panels: newBatch(), bars: [] };
  input.facade.cells.forEach((cell, i) => {
    const bay: Bay = { cell, at: cellFrame(cell), window: windowOf(input, cell), halfM: frontWidthM(input, cell) / 2 };
    addSill(solid, bay);
    if (cell.hasBalcony) addBalcony(solid, bars, bay);
    if (cell.hasBalcony && cell.clutterMj > 0) addClutter(solid, bay, i);
    addCanopy(solid, bay);
    addGuard(solid, bars, bay);
  });
  return { solid, bars };
}

interface Bay {
  readonly cell: FacadeCellInput;
  readonly at: CellPoint;
  readonly window: WindowM;
  /** Half width of balcony, canopy and guard. */
  readonly halfM: number;
}

function addSill(batch: Batch, { cell, at, window }: Bay): void {
  const half = window.widthM / 2 + 0.1;
  const z = Math.max(cell.floorM + 0.06, window.sillZM);
  pushPolygon(batch, [at(-half, 0.05, z - 0.14), at(half, 0.05, z - 0.14), at(half, 0.05, z), at(-half, 0.05, z)], SILL);
}

function addBalcony(batch: Batch, bars: BarBatch, { cell, at, halfM }: Bay): void {
  const z0M = cell.floorM;
  const z1M = z0M + RAIL_HEIGHT_M;
  const outM = BALCONY_DEPTH_M;
  pushBox(batch, { centreM: at(0, outM / 2, z0M - 0.06), sizeM: [halfM * 2, outM, 0.16], headingRad: alongWall(cell) }, BALCONY);
  pushPolygon(batch, [at(-halfM, outM + 0.04, z1M - 0.04), at(halfM, outM + 0.04, z1M - 0.04), at(halfM, outM + 0.04, z1M + 0.05), at(-halfM, outM + 0.04, z1M + 0.05)], HANDRAIL);
  pushPolygon(batch, [at(-halfM, outM + 0.04, z1M + 0.05), at(halfM, outM + 0.04, z1M + 0.05), at(halfM, outM - 0.05, z1M + 0.05), at(-halfM, outM - 0.05, z1M + 0.05)], HANDRAIL);
  const rail = { pitchM: 0.14, barFrac: 0.34 };
  pushBars(bars, [at(-halfM, outM, z0M), at(halfM, outM, z0M), at(halfM, outM, z1M), at(-halfM, outM, z1M)], rail, RAIL_BARS);
  for (const side of [-halfM, halfM]) pushBars(bars, [at(side, 0, z0M), at(side, outM, z0M), at(side, outM, z1M), at(side, 0, z1M)], rail, RAIL_BARS);
}

function alongWall(cell: FacadeCellInput): number {
  return headingOfAzimuth(cell.azimuthDeg) + Math.PI / 2;
}

/** Size follows the fire load: a full balcony looks full. */
function addClutter(batch: Batch, { cell, at, halfM }: Bay, index: number): void {
  const share = Math.min(1, cell.clutterMj / 800);
  const heightM = 0.25 + 0.75 * share;
  const widthM = halfM * (0.3 + 0.8 * share);
  const rightM = (index % 2 === 0 ? -1 : 1) * (halfM * 0.94 - widthM / 2);
  const centreM = at(rightM, BALCONY_DEPTH_M * 0.55, cell.floorM + heightM / 2);
  pushBox(batch, { centreM, sizeM: [widthM, 0.55, heightM], headingRad: alongWall(cell) }, { colour: CLUTTER[index % CLUTTER.length]! }, false);
}

function addCanopy(batch: Batch, { cell, at, halfM }: Bay): void {
  const paint = CANOPY[cell.canopy];
  if (!paint) return;
  const half = halfM + 0.15;
  const outM = (cell.hasBalcony ? BALCONY_DEPTH_M * 0.72 : 0) + CANOPY_DEPTH_M;
  const [highM, lowM] = [cell.floorM + 2.72, cell.floorM + 2.38];
  const plate = [at(-half, 0.04, highM), at(-half, outM, lowM), at(half, outM, lowM), at(half, 0.04, highM)];
  pushPolygon(batch, plate, paint);
  pushPolygon(batch, [...plate].reverse(), paint);
  const edge = cell.canopy === 'combustible' ? CANOPY_EDGE : paint;
  pushPolygon(batch, [at(-half, outM, lowM - 0.14), at(half, outM, lowM - 0.14), at(half, outM, lowM), at(-half, outM, lowM)], edge);
}

function addGuard(batch: Batch, bars: BarBatch, { cell, at, window, halfM }: Bay): void {
  if (cell.guard === 'none') return;
  const outM = cell.hasBalcony ? BALCONY_DEPTH_M + 0.04 : 0.38;
  const half = cell.hasBalcony ? halfM : window.widthM / 2 + 0.1;
  const z0M = cell.hasBalcony ? cell.floorM + RAIL_HEIGHT_M : window.sillZM - 0.1;
  const z1M = cell.hasBalcony ? cell.floorM + 2.6 : window.headZM + 0.1;
  const grid = { pitchM: 0.16, barFrac: 0.34 };
  const portHalf = cell.guard === 'port' ? 0.42 : 0;
  for (const [a, b] of [[-half, -portHalf], [portHalf, half]] as const) pushBars(bars, [at(a, outM, z0M), at(b, outM, z0M), at(b, outM, z1M), at(a, outM, z1M)], grid, GUARD_BARS);
  if (cell.guard === 'port') for (const side of [-portHalf, portHalf]) pushBox(batch, { centreM: at(side, outM, z0M + 0.42), sizeM: [0.06, 0.06, 0.84], headingRad: alongWall(cell) }, PORT_FRAME);
}

function pushBars(bars: BarBatch, cornersM: readonly Point3M[], grid: { readonly pitchM: number; readonly barFrac: number }, paint: Paint): void {
  pushPolygon(bars.panels, cornersM, paint);
  const [a, b] = [cornersM[0]!, cornersM[1]!];
  const widthM = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const heightM = cornersM[3]![2] - a[2];
  for (const [uM, vM] of [[0, 0], [widthM, 0], [widthM, heightM], [0, heightM]]) bars.bars.push(uM!, vM!, grid.pitchM, grid.barFrac);
}

export function barGeometryOf(bars: BarBatch): BufferGeometry {
  const geometry = geometryOf(bars.panels);
  geometry.setAttribute('bar', new BufferAttribute(Float32Array.from(bars.bars), 4));
  return geometry;
}
