import { OUTSIDE, type SimInput } from '../../sim/index.ts';

/**
 * Compartments with a fire of their own from which no gas gets to the open air as things stand at the start, not through a crack
 * either. They are computed as they are: their pressure rises as that of a bomb, by hundreds of kPa, where glass and doors give way.
 */
export function sealedFires(input: SimInput): readonly string[] {
  const breathes = compartmentsThatBreathe(input);
  const burning = new Set(input.fuels.flatMap((fuel) => (fuel.compartmentIndex >= 0 && fuel.ignitesAtS < Infinity ? [fuel.compartmentIndex] : [])));
  return [...burning].filter((i) => !breathes[i]).map((i) => input.compartments[i]!.id);
}

function compartmentsThatBreathe(input: SimInput): boolean[] {
  const open = input.openings.filter((opening) => opening.areaM2 * opening.openFrac + opening.leakAreaM2 > 0);
  const breathes = input.compartments.map((room) => room.leakAreaM2 > 0);
  const neighbours = input.compartments.map((): number[] => []);
  for (const { fromIndex, toIndex } of open) {
    if (toIndex === OUTSIDE) breathes[fromIndex] = true;
    else {
      neighbours[fromIndex]!.push(toIndex);
      neighbours[toIndex]!.push(fromIndex);
    }
  }
  const queue = breathes.flatMap((does, i) => (does ? [i] : []));
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    for (const j of neighbours[i]!) {
      if (breathes[j]) continue;
      breathes[j] = true;
      queue.push(j);
    }
  }
  return breathes;
}
