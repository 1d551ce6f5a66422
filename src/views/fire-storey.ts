import type { SimInput } from '../sim/index.ts';

/** Index of the storey on which something is lit first; the lowest where nothing is. */
export function fireStorey(input: SimInput): number {
  const first = input.fuels.reduce<SimInput['fuels'][number] | null>((kept, fuel) => (kept === null || fuel.ignitesAtS < kept.ignitesAtS ? fuel : kept), null);
  if (first === null) return 0;
  return input.compartments[first.compartmentIndex]?.storeyIndex ?? input.facade.cells[first.facadeCellIndex]?.storeyIndex ?? 0;
}
