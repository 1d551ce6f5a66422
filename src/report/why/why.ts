/**
 * Why something was lost: a chain of recorded events from a hazard, or from the fire where no hazard explains it, to the loss.
 * Nothing is invented: each step is an event of the night, each arrow a `because` of the next; where the record ends before
 * the fire is reached, the chain says that it is not proven.
 */
import type { EventKind, SimEvent } from '../../sim/index.ts';
import type { MeasuredRun } from '../measures/measure.ts';
import { causeOf } from './cause-of.ts';
import { indexEvents, type EventIndex } from './event-index.ts';
import { hazardOnWay, LEAST_DELAY_S, type TouchingHazard } from './hazard-on-way.ts';
import { shorten } from './shorten.ts';

/** A chain that people can hold in mind. */
export const MOST_STEPS = 5;

export interface WhyStep {
  readonly event: SimEvent;
  /** The same link in the other night; null: it never came to that. */
  readonly otherTimeS: number | null;
  /** Events between the step before and this one that were left out: storeys of one stair, mostly. */
  readonly skippedCount: number;
}

export interface Why {
  readonly loss: SimEvent;
  /** Cause first, the loss last; with the hazard, where one is named, at most MOST_STEPS. */
  readonly steps: readonly WhyStep[];
  /** The hazard that opened the way, and the thing of it that the chain passes through; null: none does. */
  readonly hazard: { readonly id: string; readonly thingId: string } | null;
  /** What became of the loss in the other night: about then, at another time, or not at all; null: not compared. */
  readonly elsewhere: 'same' | 'otherTime' | 'never' | null;
  /** The record leads all the way back to what lit the fire. */
  readonly isProven: boolean;
}

export interface Night {
  readonly run: Pick<MeasuredRun, 'input' | 'events'>;
  /** The same night in the other condition; null: not compared. */
  readonly other: Pick<MeasuredRun, 'input' | 'events'> | null;
  /** Hazards that stand in this night. */
  readonly hazards: readonly TouchingHazard[];
}

export function whyOf(loss: SimEvent, night: Night): Why {
  const { run, other, hazards } = night;
  const index = indexEvents(run.events);
  const otherIndex = other === null ? null : indexEvents(other.events);
  const { events, isAtOrigin } = walkBack(loss, run, index);
  // A shut valve has no event of its own: the record ends at the thing itself, and that is a hazard's.
  const isProven = isAtOrigin || hazards.some(({ touches }) => touches.includes(events[0]!.because ?? ''));
  const withOther = events.map((event): WhyStep => ({ event, otherTimeS: otherTimeOf(event, otherIndex), skippedCount: 0 }));
  const hazard = isProven && otherIndex !== null ? hazardOnWay(withOther, run.input, hazards) : null;
  const explained = hazard === null ? withOther : withOther.slice(hazard.stepIndex);
  const steps = shorten(explained, run.input, hazard === null ? MOST_STEPS : MOST_STEPS - 1);
  return { loss, steps, hazard: hazard === null ? null : { id: hazard.id, thingId: hazard.thingId }, elsewhere: otherIndex === null ? null : elsewhereOf(withOther.at(-1)!), isProven };
}

function elsewhereOf({ event, otherTimeS }: WhyStep): NonNullable<Why['elsewhere']> {
  if (otherTimeS === null) return 'never';
  return Math.abs(otherTimeS - event.timeS) < LEAST_DELAY_S ? 'same' : 'otherTime';
}

/** From the loss back to the fire; cause first. */
function walkBack(loss: SimEvent, run: Night['run'], index: EventIndex): { readonly events: readonly SimEvent[]; readonly isAtOrigin: boolean } {
  const events: SimEvent[] = [loss];
  const seen = new Set<SimEvent>(events);
  for (;;) {
    const cause = causeOf(events[0]!, run.input, index);
    if (cause.kind !== 'event') return { events, isAtOrigin: cause.kind === 'origin' };
    if (seen.has(cause.event)) return { events, isAtOrigin: false };
    seen.add(cause.event);
    events.unshift(cause.event);
  }
}

/** A stop is another where something else stands in the way. */
const SAME_BY_CAUSE: readonly EventKind[] = ['laneBlocked', 'aerialBlocked'];

/** When the same thing happened to the same in the same place, in the other night. */
function otherTimeOf({ kind, who, where, because }: SimEvent, index: EventIndex | null): number | null {
  if (index === null) return null;
  const same = (who === null ? index.byWhere.get(where ?? '') : index.byWho.get(who)) ?? [];
  return same.find((event) => event.kind === kind && event.who === who && event.where === where && (!SAME_BY_CAUSE.includes(kind) || event.because === because))?.timeS ?? null;
}
