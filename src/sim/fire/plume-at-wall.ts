/** A fire against a wall draws air from one side only: the mirror image of half a larger one. */
import type { FuelInput, PointM, SimInput } from '../input.ts';

/** Air drawn over that of a plume in the open. Source: [cfast-trg] mirror method, (1/2)^(2/3) and (1/4)^(2/3). */
const AT_WALL_FRAC = 0.63;
const IN_CORNER_FRAC = 0.4;
/** A fire counts as against a wall when its middle is this near. Source: [cfast-trg] input files put wall burners at 0.1 m. */
const TOUCHES_M = 0.1;
/** Two walls make a corner when the cosine between them is below this: 60 degrees and more. */
const ACROSS = 0.5;

/** Share for one fuel; one whose place is not given stands in the open. */
export function plumeFracOf(input: SimInput, fuel: FuelInput): number {
  const room = input.compartments[fuel.compartmentIndex];
  if (!room || fuel.positionM === null) return 1;
  const walls = touchedWalls(room.polygonM, fuel.positionM);
  return walls.length === 0 ? 1 : walls.some((wall) => walls.some((other) => Math.abs(wall[0] * other[0] + wall[1] * other[1]) < ACROSS)) ? IN_CORNER_FRAC : AT_WALL_FRAC;
}

/** Directions of the walls the point lies on, of length 1. */
function touchedWalls(polygonM: readonly PointM[], [xM, yM]: PointM): PointM[] {
  return polygonM.flatMap(([ax, ay], k): PointM[] => {
    const [bx, by] = polygonM[(k + 1) % polygonM.length]!;
    const lengthM = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    if (lengthM === 0) return [];
    const alongX = (bx - ax) / lengthM;
    const alongY = (by - ay) / lengthM;
    const alongM = Math.min(lengthM, Math.max(0, (xM - ax) * alongX + (yM - ay) * alongY));
    const offX = xM - ax - alongM * alongX;
    const offY = yM - ay - alongM * alongY;
    return offX * offX + offY * offY <= TOUCHES_M * TOUCHES_M ? [[alongX, alongY]] : [];
  });
}
