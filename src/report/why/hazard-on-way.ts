/** Which standing hazard a chain of causes passed through. */
import type { SimEvent, SimInput } from '../../sim/index.ts';
import type { WhyStep } from './why.ts';

export interface TouchingHazard {
  readonly id: string;
  /** Ids of the things that this hazard changed. */
  readonly touches: readonly string[];
}

/** Assumed: what came so much later elsewhere was held up by something; less is chance; 10 .. 60 s. */
export const LEAST_DELAY_S = 30;

export interface HazardOnWay {
  readonly id: string;
  readonly thingId: string;
  /** The step that it let happen. */
  readonly stepIndex: number;
}

/**
 * The first step, from the fire on, that comes through a thing that a hazard changed and that did not come, or came clearly later,
 * in the other night. Both are asked for: a canopy that burns at the same second in both towers explains nothing.
 */
export function hazardOnWay(steps: readonly WhyStep[], input: SimInput, hazards: readonly TouchingHazard[]): HazardOnWay | null {
  for (let i = 0; i < steps.length; i++) {
    const { event, otherTimeS } = steps[i]!;
    if (otherTimeS !== null && otherTimeS < event.timeS + LEAST_DELAY_S) continue;
    const before = i === 0 ? null : steps[i - 1]!.event;
    const things = thingsOn(event, before, input);
    for (const { id, touches } of hazards) {
      const thingId = things.find((thing) => touches.includes(thing));
      if (thingId !== undefined) return { id, thingId, stepIndex: i };
    }
  }
  return null;
}

/** A person is not what a hazard changed, nor is the window they stand at: only the way to them counts. */
function thingsOn(event: SimEvent, before: SimEvent | null, input: SimInput): string[] {
  const ways = openingsBetween(input, event.where, before?.where ?? event.because);
  const own = event.kind.startsWith('person') ? [] : [event.who, event.where, event.because];
  return [...own, ...ways].filter((id) => id !== null);
}

/** Doors, windows, gaps and holes between two compartments, or between a compartment and the façade cell before it. */
function openingsBetween(input: SimInput, a: string | null, b: string | null): string[] {
  const compartmentOf = (id: string | null) => input.compartments.findIndex((compartment) => compartment.id === id);
  const [from, to] = [compartmentOf(a), compartmentOf(b)];
  if (from >= 0 && to >= 0) return input.openings.filter((opening) => joins(opening, from, to)).map(({ id }) => id);
  const cell = input.facade.cells.find(({ id }) => id === a || id === b);
  const window = input.openings[cell?.windowOpeningIndex ?? -1];
  return window === undefined ? [] : [window.id];
}

function joins(opening: SimInput['openings'][number], a: number, b: number): boolean {
  return (opening.fromIndex === a && opening.toIndex === b) || (opening.fromIndex === b && opening.toIndex === a);
}
