import { z } from 'zod';
import { count, metres, seconds } from '../quantity.ts';

/** Standpipes in two pressure zones with pump, pool, roof tank and two adapters. Source: [gb50974-2014]; network tested with EPANET. */
export const twoZoneWaterSpec = z.strictObject({
  template: z.literal('twoZone'),
  /** Highest storey of the low zone; absent: about half. */
  lowZoneTopStorey: count(1, 59).optional(),
  risers: z.array(z.string().regex(/^[A-Z]$/)).min(1).max(4).default(['A', 'B']),
  /** Depth of water in the pool as rectified; 3 m are 132 m3. */
  poolLevelM: metres(0, 4).default(3),
  /** Depth of water in the roof tank as rectified; 2 m are 18 m3, the least for a class-1 tower [gb50974-2014] 5.2.1. */
  roofTankLevelM: metres(0, 2.2).default(2),
  /** Time from low pressure to full duty. */
  pumpStartS: seconds(0, 600).default(30),
});

export type TwoZoneWaterSpec = z.infer<typeof twoZoneWaterSpec>;
