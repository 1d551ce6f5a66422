/** Collects static geometry in the site frame (x east, y north, z up) and hands it to three as one mesh. */
import { BufferAttribute, BufferGeometry, ShapeUtils, Vector2 } from 'three';
import type { PointM } from '../../sim/index.ts';
import type { Rgb } from './palette.ts';

export type Point3M = readonly [xM: number, yM: number, zM: number];

export interface Batch {
  readonly positions: number[];
  readonly normals: number[];
  /** rgb and how much of it glows by itself. */
  readonly tints: number[];
  readonly indexes: number[];
}

export interface Paint {
  readonly colour: Rgb;
  readonly glowFrac?: number;
}

export interface BoxM {
  readonly centreM: Point3M;
  readonly sizeM: Point3M;
  readonly headingRad?: number;
}

export function newBatch(): Batch {
  return { positions: [], normals: [], tints: [], indexes: [] };
}

/** Corners counter-clockwise as seen from the front. */
export function pushPolygon(batch: Batch, cornersM: readonly Point3M[], paint: Paint): void {
  const first = batch.positions.length / 3;
  const normal = normalOf(cornersM);
  for (const corner of cornersM) pushVertex(batch, corner, normal, paint);
  for (let i = 2; i < cornersM.length; i++) batch.indexes.push(first, first + i - 1, first + i);
}

function pushVertex(batch: Batch, [xM, yM, zM]: Point3M, [nx, ny, nz]: Point3M, paint: Paint): void {
  batch.positions.push(xM, zM, -yM);
  batch.normals.push(nx, nz, -ny);
  batch.tints.push(...paint.colour, paint.glowFrac ?? 0);
}

function normalOf(cornersM: readonly Point3M[]): Point3M {
  const [a, b] = [cornersM[0]!, cornersM[1]!];
  const c = cornersM[cornersM.length - 1]!;
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
  const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
  const length = Math.hypot(...n) || 1;
  return [n[0] / length, n[1] / length, n[2] / length];
}

/** Top, bottom and four sides; things standing on the ground pass `hasBottom: false`. */
export function pushBox(batch: Batch, box: BoxM, paint: Paint, hasBottom = true): void {
  const [lx, ly, lz] = box.sizeM;
  const plan = rectangleAt([box.centreM[0], box.centreM[1]], lx, ly, box.headingRad ?? 0);
  const z0M = box.centreM[2] - lz / 2;
  pushPrism(batch, plan, { z0M, z1M: z0M + lz, hasBottom }, paint);
}

/** Counter-clockwise rectangle, `lengthM` along the heading. */
export function rectangleAt([cx, cy]: PointM, lengthM: number, widthM: number, headingRad: number): PointM[] {
  const cos = Math.cos(headingRad);
  const sin = Math.sin(headingRad);
  const corner = (a: number, b: number): PointM => [cx + (cos * a * lengthM - sin * b * widthM) / 2, cy + (sin * a * lengthM + cos * b * widthM) / 2];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

export interface ExtentM {
  readonly z0M: number;
  readonly z1M: number;
  readonly hasBottom?: boolean;
}

export function pushPrism(batch: Batch, planM: readonly PointM[], extent: ExtentM, paint: Paint): void {
  const { z0M, z1M } = extent;
  planM.forEach(([ax, ay], i) => {
    const [bx, by] = planM[(i + 1) % planM.length]!;
    pushPolygon(batch, [[ax, ay, z0M], [bx, by, z0M], [bx, by, z1M], [ax, ay, z1M]], paint);
  });
  pushCap(batch, planM, z1M, paint);
  if (extent.hasBottom !== false) pushCap(batch, [...planM].reverse(), z0M, paint);
}

/** A level face: seen from above when counter-clockwise, from below when clockwise. */
export function pushCap(batch: Batch, planM: readonly PointM[], zM: number, paint: Paint): void {
  const first = batch.positions.length / 3;
  const isUp = ShapeUtils.area(planM.map(([xM, yM]) => new Vector2(xM, yM))) > 0;
  for (const [xM, yM] of planM) pushVertex(batch, [xM, yM, zM], [0, 0, isUp ? 1 : -1], paint);
  const triangles = ShapeUtils.triangulateShape(planM.map(([xM, yM]) => new Vector2(xM, yM)), []);
  for (const [a, b, c] of triangles as [number, number, number][]) {
    const turns = turnOf(planM[a]!, planM[b]!, planM[c]!) > 0 === isUp;
    batch.indexes.push(first + a, first + (turns ? b : c), first + (turns ? c : b));
  }
}

function turnOf([ax, ay]: PointM, [bx, by]: PointM, [cx, cy]: PointM): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** A flat strip along a path, e.g. a lane or a painted line. */
export function pushStrip(batch: Batch, pointsM: readonly PointM[], strip: { readonly widthM: number; readonly zM: number; readonly lateralM?: number }, paint: Paint): void {
  for (let i = 0; i + 1 < pointsM.length; i++) {
    const [ax, ay] = pointsM[i]!;
    const [bx, by] = pointsM[i + 1]!;
    const lengthM = Math.hypot(bx - ax, by - ay) || 1;
    const nx = -(by - ay) / lengthM;
    const ny = (bx - ax) / lengthM;
    const leftM = (strip.lateralM ?? 0) + strip.widthM / 2;
    const rightM = leftM - strip.widthM;
    const z = strip.zM;
    pushPolygon(batch, [[ax + nx * rightM, ay + ny * rightM, z], [bx + nx * rightM, by + ny * rightM, z], [bx + nx * leftM, by + ny * leftM, z], [ax + nx * leftM, ay + ny * leftM, z]], paint);
  }
}

export function geometryOf(batch: Batch): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(batch.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(batch.normals), 3));
  geometry.setAttribute('tint', new BufferAttribute(Float32Array.from(batch.tints), 4));
  geometry.setIndex(batch.indexes);
  return geometry;
}

export function triangleCount(batch: Batch): number {
  return batch.indexes.length / 3;
}
