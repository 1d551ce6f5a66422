/**
 * What bodies and walls leave of a velocity: nobody closes in on a wall or a body faster than the gap allows, who has less far to
 * go may press in a little, and who overlaps is eased apart. Limits on velocities, as in contact models of crowds
 * [maury-venel-2011]: they turn nobody's heading and hardly depend on the step. Hot: no allocation.
 */
import { WALKER, type Bodies } from './bodies.ts';
import { CLOSING_MOST_M_PER_S, type Anticipation } from './speed-model.ts';
import { squareAt } from './walls.ts';

/** Velocity from heading and speed, then within limits. */
export function keepApart(crowd: Bodies, anticipation: Anticipation): void {
  const { state, walkers, walkerCount, velocityXMPerS, velocityYMPerS } = crowd;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    velocityXMPerS[i] = state.speedMPerS[i]! * state.headingXFrac[i]!;
    velocityYMPerS[i] = state.speedMPerS[i]! * state.headingYFrac[i]!;
  }
  fromBodies(crowd, anticipation);
  fromWalls(crowd, anticipation);
}

function fromBodies(crowd: Bodies, { contactS, easeMPerS, squeezeFrac }: Anticipation): void {
  const { status } = crowd.state;
  const { closeCount, nearSlot, nearOther, gapM, bodiesM, personOf, xM, yM, toGoM } = crowd.pairs;
  const nearM = CLOSING_MOST_M_PER_S * contactS;
  for (let n = 0; n < closeCount; n++) {
    const gap = gapM[n]!;
    if (gap > nearM) continue;
    const s = nearSlot[n]!, o = nearOther[n]!;
    const i = personOf[s]!, j = personOf[o]!;
    const dx = xM[o]! - xM[s]!, dy = yM[o]! - yM[s]!;
    const d = Math.sqrt(dx * dx + dy * dy);
    normal.xFrac = dx / d;
    normal.yFrac = dy / d;
    const isFirst = toGoM[s]! < toGoM[o]!;
    const second = closingMPerS(gap, contactS, easeMPerS), first = closingMPerS(gap + squeezeFrac * bodiesM[n]!, contactS, easeMPerS);
    if (status[i] === WALKER.walking) limit(crowd, i, 1, isFirst ? first : second);
    if (status[j] === WALKER.walking) limit(crowd, j, -1, isFirst ? second : first);
  }
}

/** Half of what closes a gap in the time of contact; bodies that overlap part at the speed of easing. */
function closingMPerS(gapM: number, contactS: number, easeMPerS: number): number {
  return Math.max(gapM / contactS, -easeMPerS) / 2;
}

/** Towards what is touched. */
const normal = { xFrac: 0, yFrac: 0 };

/** Takes off what is too fast along the normal, or against it. */
function limit({ velocityXMPerS, velocityYMPerS }: Bodies, i: number, sign: 1 | -1, mostMPerS: number): void {
  const nx = sign * normal.xFrac, ny = sign * normal.yFrac;
  const excessMPerS = velocityXMPerS[i]! * nx + velocityYMPerS[i]! * ny - mostMPerS;
  if (excessMPerS <= 0) return;
  velocityXMPerS[i]! -= excessMPerS * nx;
  velocityYMPerS[i]! -= excessMPerS * ny;
}

function fromWalls(crowd: Bodies, anticipation: Anticipation): void {
  const { space, state, nearWalls, walkers, walkerCount } = crowd;
  const { walls, mesh } = space;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const square = squareAt(walls, mesh.regionIndex[state.cellIndex[i]!]!, state.xM[i]!, state.yM[i]!);
    const from = nearWalls.start[square]!, to = nearWalls.start[square + 1]!;
    if (from < to) alongWalls(crowd, anticipation, i, from, to);
  }
}

function alongWalls(crowd: Bodies, { contactS, easeMPerS }: Anticipation, i: number, from: number, to: number): void {
  const { space, state, nearWalls: { wallIndex }, radiusM } = crowd;
  const { fromXM, fromYM, alongXM, alongYM, lengthM2 } = space.walls;
  const x = state.xM[i]!, y = state.yM[i]!, r = radiusM[i]!;
  const reachM = r + CLOSING_MOST_M_PER_S * contactS;
  for (let n = from; n < to; n++) {
    const w = wallIndex[n]!;
    const wx = alongXM[w]!, wy = alongYM[w]!;
    const ox = x - fromXM[w]!, oy = y - fromYM[w]!;
    const along = Math.min(Math.max((ox * wx + oy * wy) / lengthM2[w]!, 0), 1);
    const dx = along * wx - ox, dy = along * wy - oy;
    const d2 = dx * dx + dy * dy;
    if (d2 >= reachM * reachM || d2 === 0) continue;
    const d = Math.sqrt(d2), gap = d - r;
    normal.xFrac = dx / d;
    normal.yFrac = dy / d;
    limit(crowd, i, 1, Math.max(gap / contactS, -easeMPerS));
  }
}
