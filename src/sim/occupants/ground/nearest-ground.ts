/** The spot of a region's floor nearest to a point: the point itself where there is floor. */
import { cellAt, type Mesh } from '../space/mesh.ts';
import type { Standing } from './legs.ts';

/** Moves `at` onto the floor of its region and notes the cell. */
export function nearestGround(mesh: Mesh, at: Standing): void {
  at.cellIndex = cellAt(mesh, at.regionIndex, at.xM, at.yM);
  if (at.cellIndex >= 0) return;
  let bestM2 = Infinity;
  const { xM, yM } = at;
  for (let c = mesh.regionStart[at.regionIndex]!; c < mesh.regionStart[at.regionIndex + 1]!; c++) {
    const x = Math.min(Math.max(xM, mesh.x0M[c]!), mesh.x1M[c]!);
    const lowM = mesh.lowM[c]! + mesh.lowPerM[c]! * (x - mesh.x0M[c]!), highM = mesh.highM[c]! + mesh.highPerM[c]! * (x - mesh.x0M[c]!);
    const y = Math.min(Math.max(yM, lowM), highM);
    const offM2 = (x - xM) * (x - xM) + (y - yM) * (y - yM);
    if (offM2 >= bestM2) continue;
    bestM2 = offM2;
    at.cellIndex = c;
    at.xM = x;
    at.yM = y;
  }
}
