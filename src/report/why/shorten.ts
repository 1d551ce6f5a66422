/** Five steps are read, twenty are not: what may be left out of a chain, and in which order. */
import type { SimEvent, SimInput } from '../../sim/index.ts';
import type { WhyStep } from './why.ts';

/** Lower goes first. A storey in the middle of one stair, shaft or façade column says nothing new. */
const WORTH = { sameShaft: 0, smoke: 1, ignition: 2, other: 3, person: 4 } as const;

/** First and last step always stay; of equal worth the earlier goes. */
export function shorten(steps: readonly WhyStep[], input: SimInput, mostCount: number): WhyStep[] {
  const kept = [...steps];
  while (kept.length > mostCount) {
    const out = leastWorth(kept, input);
    const gone = kept.splice(out, 1)[0]!;
    const next = kept[out]!;
    kept[out] = { ...next, skippedCount: next.skippedCount + gone.skippedCount + 1 };
  }
  return dropShafts(kept, input);
}

/** Middles of shafts go even where there is room. */
function dropShafts(steps: WhyStep[], input: SimInput): WhyStep[] {
  const out = steps.findIndex((_, i) => worthOf(steps, i, input) === WORTH.sameShaft);
  if (out < 0) return steps;
  const gone = steps[out]!;
  const rest = steps.filter((_, i) => i !== out);
  rest[out] = { ...rest[out]!, skippedCount: rest[out]!.skippedCount + gone.skippedCount + 1 };
  return dropShafts(rest, input);
}

function leastWorth(steps: readonly WhyStep[], input: SimInput): number {
  let best = 1;
  for (let i = 2; i < steps.length - 1; i++) if (worthOf(steps, i, input) < worthOf(steps, best, input)) best = i;
  return best;
}

function worthOf(steps: readonly WhyStep[], i: number, input: SimInput): number {
  if (i === 0 || i === steps.length - 1) return Infinity;
  const shafts = [i - 1, i, i + 1].map((at) => shaftOf(steps[at]!.event, input));
  if (shafts[1] !== null && shafts[0] === shafts[1] && shafts[1] === shafts[2]) return WORTH.sameShaft;
  const { kind } = steps[i]!.event;
  if (kind.startsWith('person')) return WORTH.person;
  if (kind === 'smokeReached' || kind === 'becameUntenable') return WORTH.smoke;
  return kind === 'fuelIgnited' || kind === 'facadeIgnited' || kind === 'flashedOver' ? WORTH.ignition : WORTH.other;
}

/** Stair, shaft or column of the façade that an event of smoke or fire lies in; null: none. */
function shaftOf(event: SimEvent, input: SimInput): string | null {
  if (event.kind.startsWith('person')) return null;
  const compartment = input.compartments.find(({ id }) => id === event.where);
  if (compartment?.stairId != null) return `stair ${compartment.stairId}`;
  if (compartment !== undefined && /shaft$/i.test(compartment.kind)) return compartment.id.replace(/^F-?\d+\./, '');
  const cell = input.facade.cells.find(({ id }) => id === event.where);
  return cell === undefined ? null : 'facade';
}
