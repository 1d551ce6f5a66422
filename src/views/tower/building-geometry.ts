/** The tower as a cutaway: slabs and columns are its frame, stairs and lifts its core; the outer wall is a veil. */
import type { CompartmentInput, PointM, SimInput } from '../../sim/index.ts';
import { newBatch, pushBox, pushCap, pushPolygon, pushPrism, type Batch, type Paint, type Point3M } from './batch.ts';
import { rgb, type Rgb } from './palette.ts';
import { boundsOf, hullOf, type RectM } from './rectangles.ts';

export interface BuildingBatches {
  readonly frame: Batch;
  readonly core: Batch;
  readonly walls: Batch;
}

const SLAB_THICKNESS_M = 0.16;
const PARAPET_HEIGHT_M = 1.1;
const SLAB = { colour: rgb(0xe9dcc6), glowFrac: 0.1 };
const SLAB_ACCENT = { colour: rgb(0x8d9fb4), glowFrac: 0.15 };
const COLUMN = { colour: rgb(0xd6c7b2) };
/** How thick the veil is: the wall under the windows, the wall beside them, and sides without bays (a cutaway to stair and corridor). */
const SPANDREL: Paint = { colour: rgb(0xdcbf97), glowFrac: 0.8 };
const UPPER_WALL: Paint = { colour: rgb(0xd6bb95), glowFrac: 0.3 };
const CUTAWAY: Paint = { colour: rgb(0xd6bb95), glowFrac: 0.1 };
const SPANDREL_HEIGHT_M = 0.85;
const PLANT_ROOM = { colour: rgb(0xcbb89d) };
const POST = { colour: rgb(0x8d8478) };
const LIFT = { colour: rgb(0xb9c2cc), glowFrac: 0.3 };
/** Stair A, B, …: told apart by hue and lightness. */
const STAIRS: readonly Paint[] = [{ colour: rgb(0xf0b95a), glowFrac: 0.45 }, { colour: rgb(0x7fc4d8), glowFrac: 0.45 }, { colour: rgb(0xd69bd0), glowFrac: 0.45 }];
const FLOOR_COLOURS: Partial<Record<CompartmentInput['kind'], Rgb>> = { corridor: rgb(0x9aa7b5), lobby: rgb(0x9aa7b5), stair: rgb(0xa8905f) };
/** Every tenth storey's slab carries the accent, so that heights can be counted. */
const ACCENT_EVERY_STOREYS = 10;

export function outlineOf(input: SimInput): readonly PointM[] {
  if (input.site.footprintM.length >= 3) return input.site.footprintM;
  const corners = input.compartments.flatMap((compartment) => compartment.polygonM);
  return corners.length >= 3 ? hullOf(corners) : [];
}

export function roofM(input: SimInput): number {
  return input.storeys.reduce((topM, storey) => Math.max(topM, storey.floorM + storey.heightM), 0);
}

export function buildBuilding(input: SimInput): BuildingBatches {
  const batches: BuildingBatches = { frame: newBatch(), core: newBatch(), walls: newBatch() };
  const outlineM = outlineOf(input);
  if (outlineM.length < 3) return batches;
  addSlabs(batches.frame, input, outlineM);
  addColumns(batches.frame, input, outlineM);
  addWalls(batches.walls, input, outlineM);
  addRoof(batches.frame, input, outlineM);
  addFloorColours(batches.frame, input);
  addCore(batches.core, input);
  return batches;
}

function addSlabs(batch: Batch, input: SimInput, outlineM: readonly PointM[]): void {
  for (const storey of input.storeys) {
    const paint = storey.number % ACCENT_EVERY_STOREYS === 0 ? SLAB_ACCENT : SLAB;
    pushPrism(batch, outlineM, { z0M: storey.floorM - SLAB_THICKNESS_M, z1M: storey.floorM, hasBottom: storey.floorM > 0.5 }, paint);
  }
}

function addColumns(batch: Batch, input: SimInput, outlineM: readonly PointM[]): void {
  const places = new Map<string, PointM>();
  const add = ([xM, yM]: PointM) => places.set(`${xM.toFixed(1)} ${yM.toFixed(1)}`, [xM, yM]);
  outlineM.forEach(add);
  const lowest = input.facade.cells.filter((cell) => cell.storeyIndex === (input.facade.cells[0]?.storeyIndex ?? 0));
  for (const cell of lowest) {
    const rad = (cell.azimuthDeg * Math.PI) / 180;
    for (const side of [-0.5, 0.5]) add([cell.centreM[0] - Math.cos(rad) * cell.widthM * side, cell.centreM[1] + Math.sin(rad) * cell.widthM * side]);
  }
  const topM = roofM(input);
  for (const [xM, yM] of places.values()) pushBox(batch, { centreM: [xM, yM, topM / 2], sizeM: [0.34, 0.34, topM] }, COLUMN, false);
}

function addWalls(batch: Batch, input: SimInput, outlineM: readonly PointM[]): void {
  const bayAzimuths = new Set(input.facade.cells.map(({ azimuthDeg }) => Math.round(azimuthDeg) % 360));
  outlineM.forEach((from, i) => {
    const to = outlineM[(i + 1) % outlineM.length]!;
    const azimuthDeg = (Math.round((Math.atan2(to[1] - from[1], from[0] - to[0]) * 180) / Math.PI) + 360) % 360;
    const hasBays = bayAzimuths.has(azimuthDeg);
    for (const { floorM, heightM } of input.storeys) {
      const edge = { from, to };
      if (!hasBays) pushWall(batch, edge, floorM, floorM + heightM, CUTAWAY);
      else {
        pushWall(batch, edge, floorM, floorM + SPANDREL_HEIGHT_M, SPANDREL);
        pushWall(batch, edge, floorM + SPANDREL_HEIGHT_M, floorM + heightM, UPPER_WALL);
      }
    }
  });
}

function pushWall(batch: Batch, { from: [ax, ay], to: [bx, by] }: { readonly from: PointM; readonly to: PointM }, z0M: number, z1M: number, paint: Paint): void {
  pushPolygon(batch, [[ax, ay, z0M], [bx, by, z0M], [bx, by, z1M], [ax, ay, z1M]], paint);
}

function addRoof(batch: Batch, input: SimInput, outlineM: readonly PointM[]): void {
  const topM = roofM(input);
  pushPrism(batch, outlineM, { z0M: topM - SLAB_THICKNESS_M, z1M: topM + 0.1 }, SLAB_ACCENT);
  outlineM.forEach(([ax, ay], i) => {
    const [bx, by] = outlineM[(i + 1) % outlineM.length]!;
    const lengthM = Math.hypot(bx - ax, by - ay);
    const centreM: Point3M = [(ax + bx) / 2, (ay + by) / 2, topM + PARAPET_HEIGHT_M / 2];
    pushBox(batch, { centreM, sizeM: [lengthM, 0.2, PARAPET_HEIGHT_M], headingRad: Math.atan2(by - ay, bx - ax) }, SLAB, false);
  });
  const lastStorey = input.storeys.length - 1;
  for (const { kind, storeyIndex, polygonM } of input.compartments) {
    if (storeyIndex === lastStorey && (kind === 'stair' || kind === 'liftShaft')) pushPrism(batch, polygonM, { z0M: topM, z1M: topM + 3, hasBottom: false }, PLANT_ROOM);
  }
}

function addFloorColours(batch: Batch, input: SimInput): void {
  for (const { kind, polygonM, floorM } of input.compartments) {
    const colour = FLOOR_COLOURS[kind];
    if (colour) pushCap(batch, polygonM, floorM + 0.02, { colour, glowFrac: 0.2 });
  }
}

function addCore(batch: Batch, input: SimInput): void {
  const stairIds = [...new Set(input.compartments.flatMap(({ stairId }) => (stairId === null ? [] : [stairId])))].sort();
  for (const cell of input.compartments) {
    const rect = boundsOf(cell.polygonM);
    const extent = { fromM: cell.floorM, riseM: cell.heightM };
    if (cell.kind === 'stair') addFlights(batch, rect, extent, STAIRS[stairIds.indexOf(cell.stairId ?? '') % STAIRS.length] ?? STAIRS[0]!);
    if (cell.kind === 'liftShaft' && cell.storeyIndex === 0) addLiftCar(batch, rect, cell.floorM);
  }
  addPosts(batch, input);
}

/** One post a corner over the whole height: shafts and stairs stand on themselves. */
function addPosts(batch: Batch, input: SimInput): void {
  const shafts = input.compartments.filter(({ kind }) => kind === 'liftShaft' || kind === 'stair' || kind === 'cableShaft');
  const corners = new Map(shafts.flatMap(({ polygonM }) => polygonM.map((corner) => [corner.join(), corner] as const)));
  const topM = roofM(input);
  for (const [xM, yM] of corners.values()) pushBox(batch, { centreM: [xM, yM, topM / 2], sizeM: [0.14, 0.14, topM] }, POST, false);
}

function addLiftCar(batch: Batch, rect: RectM, floorM: number): void {
  const centreM: Point3M = [(rect.x0M + rect.x1M) / 2, (rect.y0M + rect.y1M) / 2, floorM + 1.2];
  pushBox(batch, { centreM, sizeM: [(rect.x1M - rect.x0M) * 0.8, (rect.y1M - rect.y0M) * 0.8, 2.3] }, LIFT);
}

/** Two flights that turn on a half landing, along the longer side of the stair cell. */
function addFlights(batch: Batch, rect: RectM, extent: { readonly fromM: number; readonly riseM: number }, paint: Paint): void {
  const isAlongX = rect.x1M - rect.x0M >= rect.y1M - rect.y0M;
  const lengthM = isAlongX ? rect.x1M - rect.x0M : rect.y1M - rect.y0M;
  const widthM = isAlongX ? rect.y1M - rect.y0M : rect.x1M - rect.x0M;
  const at = (alongM: number, acrossM: number, zM: number): Point3M => (isAlongX ? [rect.x0M + alongM, rect.y0M + acrossM, zM] : [rect.x0M + acrossM, rect.y0M + alongM, zM]);
  const landingM = Math.min(1.2, lengthM / 4);
  const middleM = extent.fromM + extent.riseM / 2;
  const half = { flightM: widthM * 0.46, gapM: widthM * 0.54 };
  pushRamp(batch, [at(landingM, 0, extent.fromM), at(lengthM - landingM, 0, middleM), at(lengthM - landingM, half.flightM, middleM), at(landingM, half.flightM, extent.fromM)], paint);
  pushRamp(batch, [at(landingM, half.gapM, extent.fromM + extent.riseM), at(lengthM - landingM, half.gapM, middleM), at(lengthM - landingM, widthM, middleM), at(landingM, widthM, extent.fromM + extent.riseM)], paint);
  pushRamp(batch, [at(lengthM - landingM, 0, middleM), at(lengthM, 0, middleM), at(lengthM, widthM, middleM), at(lengthM - landingM, widthM, middleM)], paint);
}

/** A sloped plate with both faces and its two long edges. */
function pushRamp(batch: Batch, topM: readonly Point3M[], paint: Paint): void {
  const bottomM = topM.map(([xM, yM, zM]): Point3M => [xM, yM, zM - 0.18]);
  const under: Paint = { colour: [paint.colour[0] * 0.6, paint.colour[1] * 0.6, paint.colour[2] * 0.6], glowFrac: paint.glowFrac ?? 0 };
  pushPolygon(batch, topM, paint);
  pushPolygon(batch, [...topM].reverse(), paint);
  for (const [a, b] of [[0, 1], [2, 3]] as const) {
    const edge = [bottomM[a]!, bottomM[b]!, topM[b]!, topM[a]!];
    pushPolygon(batch, edge, under);
    pushPolygon(batch, [...edge].reverse(), under);
  }
}
