import { ladderReach } from '../../report/site-access.ts';
import type { SimInput } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const known = new WeakMap<SimInput, Float32Array>();

/** Homes whose windows a ladder comes to, from a site that is free or only once it is cleared. */
export const reach: Overlay = {
  name: 'reach',
  scale: 'reach',
  worst: 'most',
  valuesOf: (input) => {
    let values = known.get(input);
    if (!values) known.set(input, (values = Float32Array.from(ladderReach(input), (value, i) => (isHome(input, i) ? value : NaN))));
    return values;
  },
};

function isHome({ compartments }: SimInput, i: number): boolean {
  const { kind } = compartments[i]!;
  return kind === 'flat' || kind === 'room';
}
