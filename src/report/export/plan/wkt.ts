/** Well-known text, as shapely, PedPy, JuPedSim and GIS programs read it; metres with millimetres. */
import type { PointM } from '../../../sim/index.ts';

export function polygonWkt(pointsM: readonly PointM[]): string {
  const ring = [...pointsM, pointsM[0]!].map(([xM, yM]) => `${millimetres(xM)} ${millimetres(yM)}`);
  return `POLYGON ((${ring.join(', ')}))`;
}

/** All that is walkable: readers join what overlaps. */
export function collectionWkt(polygons: readonly string[]): string {
  return `GEOMETRYCOLLECTION (${polygons.join(', ')})`;
}

export function millimetres(valueM: number): number {
  const whole = Math.round(valueM * 1000) / 1000;
  return whole === 0 ? 0 : whole;
}
