import type { World } from '../../sim/index.ts';
import { csvText } from '../../report/csv.ts';
import { rounded } from './csv.ts';

/** A node has a pressure, a link a flow (signed, from its `from` to its `to`), a hydrant both. */
export const WATER_HEADER = 'timeS,kind,id,pressureM,flowLPerS\n';

export function waterRows({ input, water, timeS }: World): string {
  let rows = '';
  input.water.nodes.forEach((node, i) => (rows += `${timeS},node,${csvText(node.id)},${rounded(water.pressureM[i]!, 2)},\n`));
  input.water.links.forEach((link, i) => (rows += `${timeS},link,${csvText(link.id)},,${rounded(water.flowLPerS[i]!, 3)}\n`));
  input.water.hydrants.forEach((hydrant, i) => (rows += `${timeS},hydrant,${csvText(hydrant.id)},${rounded(water.hydrantPressureM[i]!, 2)},${rounded(water.hydrantLPerS[i]!, 3)}\n`));
  return rows;
}
