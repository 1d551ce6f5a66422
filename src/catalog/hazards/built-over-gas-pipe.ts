import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { METHANE } from '../fuels/fuel-materials.ts';
import type { FuelDefinition } from '../fuels/fuel-definition.ts';
import { noWorse } from '../no-worse.ts';
import type { Draft } from '../patch.ts';
import { quantity, seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { store } from './targets.ts';

/** What a broken house pipe feeds until somebody shuts the valve in the street. */
const jet = (flowKw: number, isolationS: number): FuelDefinition => ({
  kind: 'gasPipe', names: { zh: '燃气管', en: 'gas pipe' },
  course: { kind: 'table', timeS: [0, isolationS, isolationS + 1], hrrKw: [flowKw, flowKw, 0] },
  energyMj: (flowKw * isolationS) / 1000, baseHeightM: 1, burningAreaM2: 0.5, material: METHANE, feed: 'gas', source: 'domain A4, D4',
});

interface GasPipe {
  readonly at: string;
  readonly flowKw: number;
  readonly ignitesAtS: number | null;
}

const feed = (draft: Draft, { at, flowKw, ignitesAtS }: GasPipe, isolationS: number) => store(draft, jet(flowKw, isolationS), { at, name: 'gasPipe', thingCount: 1, ignitesAtS });

export const builtOverGasPipe = defineHazard({
  kind: 'builtOverGasPipe',
  chain: 'fire',
  names: { zh: '燃气管道被占压', en: 'Gas pipe built over' },
  /** Assumed: an open house pipe at 2 kPa burns as 200 kW (100 to 400). */
  spec: z.strictObject({ at: refTo('compartment'), flowKw: quantity('kW', 10, 2000).default(200), isolationS: seconds(10, 7200).default(900), rectifiedIsolationS: seconds(10, 7200).default(150), ignitesAtS: seconds(0, 21_600).nullable().default(null) }).superRefine(noWorse('isolationS', 'rectifiedIsolationS')),
  example: { at: 'F2.flat1', flowKw: 200, isolationS: 900, rectifiedIsolationS: 150, ignitesAtS: null },
  asFound: (spec) => (draft) => feed(draft, spec, spec.isolationS),
  /** The pipe is there either way; cleared and marked, its valve is found. */
  remedy: (spec) => (draft) => feed(draft, spec, spec.rectifiedIsolationS),
  worsens: ['openFlameOutS'],
  symbol: 'gasPipe',
  lesson: { zh: '阀门压在棚子下面，火就有烧不完的气。', en: 'With the valve under a shed the fire has gas without end.' },
  source: 'domain A1 R4, A4: isolated in 10-20 min, with keys and labels 2-3 min; D4',
});
