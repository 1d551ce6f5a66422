import type { SimEvent, SimInput } from '../../../sim/index.ts';

/** Number of the storey where the fire began; null: nothing has burnt yet. */
export function storeyOfFire({ compartments, storeys }: SimInput, events: readonly SimEvent[]): number | null {
  const where = events.find(({ kind }) => kind === 'fuelIgnited')?.where;
  const storeyIndex = compartments.find(({ id }) => id === where)?.storeyIndex;
  return storeyIndex === undefined ? null : storeys[storeyIndex]!.number;
}
