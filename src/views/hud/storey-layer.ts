import type { Frame, SimInput } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

/** Of each storey the value of a layer that matters most; NaN: nothing to say of it. */
export function worstByStorey(input: SimInput, frame: Frame, layer: Overlay): Float32Array {
  const worst = new Float32Array(input.storeys.length).fill(NaN);
  layer.valuesOf(input, frame).forEach((value, i) => {
    const at = input.compartments[i]!.storeyIndex;
    const isWorse = layer.worst === 'most' ? value > worst[at]! : value < worst[at]!;
    if (!Number.isNaN(value) && (Number.isNaN(worst[at]!) || isWorse)) worst[at] = value;
  });
  return worst;
}
