import { solveInp } from '../../run/hydraulics/solve-inp.ts';
import { highestHydrants, toWholeInp } from '../../run/hydraulics/whole-inp.ts';
import type { WaterInput } from '../../sim/index.ts';
import { ExportRefused, type ExportFormat } from './export-format.ts';

/** The water network for EPANET, with some hydrants open. */
export const inp: ExportFormat = {
  names: { zh: '给水管网（EPANET 输入文件）', en: 'water network (EPANET input file)' },
  write: ({ scenarioId, water }, { openHydrants }) => {
    if (water.nodes.length === 0) throw new ExportRefused('the scenario has no water network');
    const open = openHydrants === null ? highestHydrants(water) : openHydrants.map((id) => hydrantIndex(water, id));
    return [{ name: `${scenarioId}.inp`, text: toWholeInp(water, open, scenarioId) }];
  },
  remarks: async (files) => (await Promise.all(files.map(({ text }) => solveInp(text)))).flatMap(({ remarks }) => remarks),
};

function hydrantIndex({ hydrants }: WaterInput, id: string): number {
  const index = hydrants.findIndex((hydrant) => hydrant.id === id);
  if (index < 0) throw new ExportRefused(`no hydrant "${id}"; known: ${hydrants.slice(0, 6).map((hydrant) => hydrant.id).join(', ')}${hydrants.length > 6 ? ', …' : ''}`);
  return index;
}
