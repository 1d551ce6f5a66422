import { laneWays } from '../../../report/site-access.ts';
import { pointOnLane, type Box, type PointM, type SimInput } from '../../../sim/index.ts';
import { bodyIndexAt, drivenWay } from '../../site/driven-way.ts';
import { steppedColumn, type FrameSample } from '../../site/frame-sample.ts';
import { isOnScene, laneProgress } from '../../site/unit-place.ts';
import type { SiteOverlay, SiteShape } from '../../view.ts';

/** Ground that the appliances cover on their way in, and where each must stop; over it, what each has come over so far. */
export const swept: SiteOverlay = {
  name: 'swept',
  shapesOf: (input, sample) => [...waysIn(input), ...comeOver(input, sample)],
  stateOf: (input, sample) => drivers(input, sample).map(({ unitIndex, atM }) => `${unitIndex}:${Math.round(atM)}`).join(' '),
};

/** Traced once for all moments of a night. */
const WAYS = new WeakMap<SimInput, readonly SiteShape[]>();

function waysIn(input: SimInput): readonly SiteShape[] {
  const known = WAYS.get(input);
  if (known) return known;
  const ways = laneWays(input).map(({ laneIndex, verdict, bodies }): SiteShape => ({
    polygonsM: bodies.filter((_, i) => i % EVERY === 0 || i === bodies.length - 1).map(cornersOf),
    tone: verdict.isPassable ? 'free' : 'stopped',
    stopM: verdict.isPassable ? null : pointOnLane(input.site.lanes[laneIndex]!, verdict.stopsAtM),
  }));
  WAYS.set(input, ways);
  return ways;
}

function comeOver(input: SimInput, sample: FrameSample | null): SiteShape[] {
  return drivers(input, sample).map(({ unitIndex, lane, atM }) => {
    const way = drivenWay(input, lane, unitIndex);
    const last = bodyIndexAt(way, atM);
    return { polygonsM: way.bodies.slice(0, last + 1).filter((_, i) => i % EVERY === 0 || i === last).map(cornersOf), tone: 'covered', stopM: null };
  });
}

/** Appliances on their lanes, and how far in. */
function drivers(input: SimInput, sample: FrameSample | null) {
  if (sample === null) return [];
  const state = steppedColumn(sample, 'units', 'state');
  return input.response.units.flatMap(({ kind }, unitIndex) => {
    const progress = kind === 'micro' || !isOnScene(state(unitIndex)) ? null : laneProgress(input, sample, unitIndex);
    return progress ? [{ unitIndex, ...progress }] : [];
  });
}

/** Bodies come a quarter of a metre apart: every metre is close enough to look like one band. */
const EVERY = 4;

function cornersOf({ xM, yM, alongXFrac, alongYFrac, halfLengthM, halfWidthM }: Box): PointM[] {
  const corner = (along: number, left: number): PointM => [xM + along * halfLengthM * alongXFrac - left * halfWidthM * alongYFrac, yM + along * halfLengthM * alongYFrac + left * halfWidthM * alongXFrac];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
