/** The push of every wall in reach. Hot: no allocation. */
import type { Bodies } from './bodies.ts';
import { squareAt } from './walls.ts';

/** Adds the pushes of walls to turnXFrac, turnYFrac of everybody walking. */
export function pushFromWalls(crowd: Bodies): void {
  const { space, state, nearWalls, walkers, walkerCount } = crowd;
  const { walls, mesh } = space;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const square = squareAt(walls, mesh.regionIndex[state.cellIndex[i]!]!, state.xM[i]!, state.yM[i]!);
    const from = nearWalls.start[square]!, to = nearWalls.start[square + 1]!;
    if (from < to) addPush(crowd, i, from, to);
  }
}

function addPush({ space, state, nearWalls: { wallIndex }, radiusM, turnXFrac, turnYFrac, wallPush }: Bodies, i: number, from: number, to: number): void {
  const { fromXM, fromYM, alongXM, alongYM, lengthM2 } = space.walls;
  const { pushFrac, leastGapM, entriesPerM } = wallPush;
  const x = state.xM[i]!, y = state.yM[i]!, r = radiusM[i]!;
  const reachM = r + leastGapM + (pushFrac.length - 2) / entriesPerM;
  const reachM2 = reachM * reachM;
  for (let n = from; n < to; n++) {
    const w = wallIndex[n]!;
    const wx = alongXM[w]!, wy = alongYM[w]!;
    const ox = x - fromXM[w]!, oy = y - fromYM[w]!;
    const along = Math.min(Math.max((ox * wx + oy * wy) / lengthM2[w]!, 0), 1);
    const dx = ox - along * wx, dy = oy - along * wy;
    const d2 = dx * dx + dy * dy;
    if (d2 >= reachM2 || d2 === 0) continue;
    const d = Math.sqrt(d2);
    const place = (d - r - leastGapM) * entriesPerM;
    const entry = place < 0 ? 0 : place | 0;
    const low = pushFrac[entry]!;
    const push = (low + (place - entry) * (pushFrac[entry + 1]! - low)) / d;
    turnXFrac[i]! += push * dx;
    turnYFrac[i]! += push * dy;
  }
}
