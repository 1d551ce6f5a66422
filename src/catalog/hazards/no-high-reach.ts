import { z } from 'zod';
import type { Draft } from '../patch.ts';
import { APPLIANCES } from '../appliances/registry.ts';
import { defineHazard } from '../hazard.ts';
import { seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { RESPONDERS } from '../responders/registry.ts';
import { unitsOf } from './targets.ts';

/** What comes instead: a short ladder for the platform, ordinary tenders for the special ones. */
function downgrade(unit: Draft['response']['units'][number]): void {
  const kind = unit.kind === 'aerial' ? 'aerial32' : 'pumper';
  const { dimensions, pump, workingHeightM } = APPLIANCES[RESPONDERS[kind].appliance];
  Object.assign(unit, dimensions, pump, { workingHeightM, kind: RESPONDERS[kind].unitKind });
}

export const noHighReach = defineHazard({
  kind: 'noHighReach',
  chain: 'ascent',
  names: { zh: '缺少高层专业编队', en: 'No high-rise formation' },
  spec: z.strictObject({ station: refTo('station'), extraTravelS: seconds(0, 3600).default(120) }),
  example: { station: 'formation', extraTravelS: 120 },
  asFound: (spec) => (draft) => {
    for (const unit of unitsOf(draft, spec.station)) {
      unit.travelS += spec.extraTravelS;
      if (unit.kind === 'aerial' || unit.kind === 'heavyTender' || unit.kind === 'supplyEngine') downgrade(unit);
    }
  },
  worsens: ['waterFlowLPerS'],
  symbol: 'noReach',
  lesson: { zh: '三十二米的梯子，够不到十一层。', en: 'A 32 m ladder ends below the eleventh storey.' },
  source: 'domain A4 (professional formation), B2 (reach), I',
});
