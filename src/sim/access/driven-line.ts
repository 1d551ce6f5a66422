/** The line a driver means to follow: off the centre where obstacles or bends ask for it. */
import type { LaneInput, ObstacleInput } from '../input.ts';
import { STATION_M, type CentreLine } from './centre-line.ts';
import { offTrackingM, SIDE_CLEARANCE_M, type VehicleSize } from './vehicle.ts';

/** Rounds of smoothing: a swerve begins some metres before it must. */
const SMOOTHING_ROUNDS = 160;
/** As far as smoothing reaches beyond the first and the last obstacle: 20 m. */
const SWERVE_STATIONS = 80;
/** Assumed: a driver is on the line this far before the bumper comes level with the obstacle; 1 .. 3 m. */
const EARLY_M = 2;
/** Assumed: where there is room a driver stays this much further from things; 0.2 .. 0.5. */
const EASE_M = 0.3;

/**
 * Free gap across a strip that holds the given rectangles: the widest; of equals the one nearest the centre line.
 * @param spans  [offset of the centre, width] of each, metres, the strip's centre line being 0
 * @returns offsets of its right and left edge
 */
export function widestGap(stripWidthM: number, spans: readonly (readonly [number, number])[]): readonly [rightM: number, leftM: number] {
  const sorted = spans.map(([centreM, widthM]) => [centreM - widthM / 2, centreM + widthM / 2] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let best: readonly [number, number] = [0, 0];
  let fromM = -stripWidthM / 2;
  for (const [rightM, leftM] of [...sorted, [stripWidthM / 2, stripWidthM / 2] as const]) {
    const gap = [fromM, Math.min(rightM, stripWidthM / 2)] as const;
    const isNearer = Math.abs(gap[0] + gap[1]) < Math.abs(best[0] + best[1]);
    const moreM = gap[1] - gap[0] - (best[1] - best[0]);
    if (moreM > 0 || (moreM === 0 && isNearer)) best = gap;
    fromM = Math.max(fromM, leftM);
  }
  return best;
}

/** Stations of the front axle at which the appliance is beside an obstacle. */
export function besideM(obstacle: ObstacleInput, vehicle: VehicleSize): readonly [fromM: number, toM: number] {
  return [obstacle.atM - vehicle.frontOverhangM - EARLY_M, obstacle.atM + obstacle.lengthM + vehicle.wheelbaseM];
}

/**
 * Offset of the front axle from the centre line at every station, left positive.
 * @param barring  obstacles it has to pass
 */
export function drivenLine(line: CentreLine, lane: LaneInput, vehicle: VehicleSize, barring: readonly ObstacleInput[]): Float64Array {
  const offsetM = homeLine(line, vehicle);
  const halfM = Math.max(0, lane.clearWidthM / 2 - vehicle.widthM / 2 - SIDE_CLEARANCE_M);
  const isStraight = line.curvaturePerM.map((perM) => (perM === 0 ? 1 : 0));
  const lowM = offsetM.map((homeM, i) => Math.min(-halfM * isStraight[i]!, homeM));
  const highM = offsetM.map((homeM, i) => Math.max(halfM * isStraight[i]!, homeM));
  const withObstacles = stretches(barring, vehicle, offsetM.length);
  for (const { fromIndex, toIndex, beside } of withObstacles) {
    const [rightM, leftM] = widestGap(lane.clearWidthM, beside.map((obstacle) => [obstacle.lateralM, obstacle.widthM] as const));
    const spareM = Math.max(0, (leftM - rightM) / 2 - vehicle.widthM / 2 - SIDE_CLEARANCE_M - EASE_M);
    for (let i = fromIndex; i < toIndex; i++) {
      const onLane = (wantedM: number) => Math.min(highM[i]!, Math.max(lowM[i]!, wantedM));
      [lowM[i], highM[i]] = [onLane((rightM + leftM) / 2 - spareM), onLane((rightM + leftM) / 2 + spareM)];
      offsetM[i] = Math.min(highM[i]!, Math.max(lowM[i]!, offsetM[i]!));
    }
  }
  const [first, last] = [withObstacles[0], withObstacles.at(-1)];
  if (first && last) smooth(offsetM, { lowM, highM, fromIndex: first.fromIndex - SWERVE_STATIONS, toIndex: last.toIndex + SWERVE_STATIONS });
  return offsetM;
}

interface Stretch {
  /** Stations, the last one left out. */
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly beside: readonly ObstacleInput[];
}

/** Stretches of the lane along which the same obstacles stand beside the appliance; those without any are left out. */
function stretches(barring: readonly ObstacleInput[], vehicle: VehicleSize, stationCount: number): Stretch[] {
  const inside = (index: number) => Math.min(stationCount, Math.max(0, index));
  const ranges = barring.map((obstacle) => {
    const [fromM, toM] = besideM(obstacle, vehicle);
    return { fromIndex: inside(Math.ceil(fromM / STATION_M)), toIndex: inside(Math.floor(toM / STATION_M) + 1), obstacle };
  });
  const borders = [...new Set(ranges.flatMap(({ fromIndex, toIndex }) => [fromIndex, toIndex]))].sort((a, b) => a - b);
  return borders.slice(1).flatMap((toIndex, k) => {
    const fromIndex = borders[k]!;
    const beside = ranges.filter((range) => range.fromIndex <= fromIndex && range.toIndex >= toIndex).map(({ obstacle }) => obstacle);
    return beside.length > 0 ? [{ fromIndex, toIndex, beside }] : [];
  });
}

const HOMES = new WeakMap<CentreLine, Map<number, Float64Array>>();

function homeLine(line: CentreLine, { wheelbaseM }: VehicleSize): Float64Array {
  let homes = HOMES.get(line);
  if (!homes) HOMES.set(line, (homes = new Map<number, Float64Array>()));
  let home = homes.get(wheelbaseM);
  if (!home) homes.set(wheelbaseM, (home = homeOf(line, wheelbaseM)));
  return home.slice();
}

/** The centre, and in bends so far to the outside that both axles share the lane; the rear axle comes a wheelbase later. */
function homeOf(line: CentreLine, wheelbaseM: number): Float64Array {
  const wide = line.curvaturePerM.map((perM) => (perM === 0 ? 0 : (-Math.sign(perM) * offTrackingM({ wheelbaseM }, 1 / Math.abs(perM))) / 2));
  const stationCount = Math.round(wheelbaseM / STATION_M) + 1;
  const home = wide.map((_, i) => {
    let sumM = 0;
    for (let k = 0; k < stationCount; k++) sumM += wide[Math.max(0, i - k)]!;
    return sumM / stationCount;
  });
  const freely = (signFrac: number) => home.map((homeM, i) => (line.curvaturePerM[i] === 0 ? signFrac * Infinity : homeM));
  smooth(home, { lowM: freely(-1), highM: freely(1), fromIndex: 0, toIndex: home.length });
  return home;
}

/** Draws the line taut between its bounds from one obstacle to the next; bends keep their place. */
function smooth(offsetM: Float64Array, { lowM, highM, fromIndex, toIndex }: { readonly lowM: Float64Array; readonly highM: Float64Array; readonly fromIndex: number; readonly toIndex: number }): void {
  const [from, to] = [Math.max(1, fromIndex), Math.min(offsetM.length - 1, toIndex)];
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    for (let i = from; i < to; i++) {
      const midM = (offsetM[i - 1]! + 2 * offsetM[i]! + offsetM[i + 1]!) / 4;
      offsetM[i] = Math.min(highM[i]!, Math.max(lowM[i]!, midM));
    }
  }
}
