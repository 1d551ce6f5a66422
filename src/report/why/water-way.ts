/** What stands between water and a hydrant: the hazards on its pipes, for a hydrant that nobody has opened and that no event tells of. */
import type { SimInput } from '../../sim/index.ts';
import type { TouchingHazard } from './hazard-on-way.ts';

export interface HazardOnWater {
  readonly id: string;
  /** The thing of it that the water would pass. */
  readonly thingId: string;
}

/** Hazards of the hydrant, and of every pipe, valve, pump and tank that open pipes join to it; a shut valve ends the way and counts. */
export function hazardsOnWater(hydrantIndex: number, { water }: SimInput, hazards: readonly TouchingHazard[]): HazardOnWater[] {
  const hydrant = water.hydrants[hydrantIndex];
  if (hydrant === undefined) return [];
  const reached = new Set([hydrant.nodeIndex]);
  const ids = new Set([hydrant.id]);
  // A set that grows is walked to its end.
  for (const nodeIndex of reached) {
    ids.add(water.nodes[nodeIndex]!.id);
    water.links.forEach((link, linkIndex) => {
      if (link.fromIndex !== nodeIndex && link.toIndex !== nodeIndex) return;
      ids.add(link.id);
      for (const adapter of water.adapters) if (adapter.engineLinkIndex === linkIndex) ids.add(adapter.id);
      if (link.isOpen) reached.add(link.fromIndex === nodeIndex ? link.toIndex : link.fromIndex);
    });
  }
  return hazards.flatMap(({ id, touches }) => {
    const thingId = touches.find((each) => ids.has(each));
    return thingId === undefined ? [] : [{ id, thingId }];
  });
}
