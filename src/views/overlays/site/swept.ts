import { laneWays } from '../../../report/site-access.ts';
import { pointOnLane, type Box, type PointM } from '../../../sim/index.ts';
import type { SiteOverlay } from '../../view.ts';

/** Ground that the appliances cover on their way in, and where each must stop. */
export const swept: SiteOverlay = {
  name: 'swept',
  shapesOf: (input) =>
    laneWays(input).map(({ laneIndex, verdict, bodies }) => ({
      polygonsM: bodies.filter((_, i) => i % EVERY === 0 || i === bodies.length - 1).map(cornersOf),
      tone: verdict.isPassable ? 'free' : 'stopped',
      stopM: verdict.isPassable ? null : pointOnLane(input.site.lanes[laneIndex]!, verdict.stopsAtM),
    })),
};

/** Bodies come a quarter of a metre apart: every metre is close enough to look like one band. */
const EVERY = 4;

function cornersOf({ xM, yM, alongXFrac, alongYFrac, halfLengthM, halfWidthM }: Box): PointM[] {
  const corner = (along: number, left: number): PointM => [xM + along * halfLengthM * alongXFrac - left * halfWidthM * alongYFrac, yM + along * halfLengthM * alongYFrac + left * halfWidthM * alongXFrac];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
