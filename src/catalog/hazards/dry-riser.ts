import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { count } from '../quantity.ts';

export const dryRiser = defineHazard({
  kind: 'dryRiser',
  chain: 'water',
  names: { zh: '立管断水', en: 'Riser dry' },
  spec: z.strictObject({ riser: z.string().regex(/^[A-Z]$/), aboveStorey: count(0, 119) }),
  example: { riser: 'A', aboveStorey: 1 },
  /** Cut off at both ends: every link that joins the dry part to the rest is shut. */
  asFound: (spec) => (draft) => {
    const dryNodes = new Set<number>();
    for (const hydrant of draft.water.hydrants) {
      const storeyNumber = draft.storeys[hydrant.storeyIndex]?.number ?? 0;
      if (hydrant.id.endsWith(`.hydrant${spec.riser}`) && storeyNumber > spec.aboveStorey) dryNodes.add(hydrant.nodeIndex);
    }
    for (const link of draft.water.links) {
      if (dryNodes.has(link.fromIndex) !== dryNodes.has(link.toIndex)) link.isOpen = false;
    }
  },
  worsens: ['firstWaterS', 'waterFlowLPerS'],
  symbol: 'dryRiser',
  lesson: { zh: '无水楼栋：栓在，水不在。', en: 'A no-water building has every hydrant and not a drop.' },
  source: 'domain A1 R1, A2 (no-water buildings), C4',
});
