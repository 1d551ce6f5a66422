import { z } from 'zod';
import { count, fraction, metres, quantity, squareMetres } from '../quantity.ts';

/**
 * A residential tower of equal storeys: flats in two rows, corridor, stairs, lift and cable shaft between them.
 * Source: domain figures for towers of about 33 storeys, 4-8 flats a storey; stair width [gb50096-2011] >= 1.10 m.
 */
export const pointTowerSpec = z.strictObject({
  template: z.literal('pointTower'),
  storeys: count(2, 60),
  flatsPerStorey: count(4, 8).default(6),
  /** Source: [gb55038-2025] 3.0 m for new storeys; [gb50096-2011] >= 2.8 m. */
  storeyHeightM: metres(2.4, 6).default(3),
  flatAreaM2: squareMetres(40, 200).default(90),
  stairs: z.array(z.string().regex(/^[A-Z]$/)).min(1).max(2).default(['A', 'B']),
  stairWidthM: metres(0.8, 2.4).default(1.1),
  /** Assumed: free area of the stair well and flights between two storeys, range 2.5-5 m2. */
  flightAreaM2: squareMetres(1, 8).default(3.5),
  /** Source: [gb51251-2017] 3.2.1 openable windows of 2 m2 for every five storeys of a naturally ventilated stair. */
  stairWindowM2: squareMetres(0, 4).default(0.4),
  /** Assumed: how far they stand open, range 0-1. */
  stairWindowOpenFrac: fraction().default(0.5),
  /** Air that a fan blows into the foot of every stair once the alarm has sounded; 0: no fan, a naturally ventilated stair. */
  stairFanM3PerS: quantity('m3/s', 0, 50).default(0),
  /** Openings of the corridor straight to the open air; 0: an inner corridor. */
  corridorVentM2: squareMetres(0, 6).default(0),
  /** Assumed: cracks of a flat's outer wall and shut windows, range 0.01-0.05 m2. */
  flatLeakM2: squareMetres(0, 1).default(0.02),
  /** How far every flat's window stands open at the start. */
  windowOpenFrac: fraction().default(0),
  balconies: z.boolean().default(true),
});

export type PointTowerSpec = z.infer<typeof pointTowerSpec>;
