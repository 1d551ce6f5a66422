/** Why a resident fared as they did: their worst moment explained, and where the two nights part for them. */
import type { EventKind, SimEvent } from '../../sim/index.ts';
import { firstDivergence, type Divergence } from '../reasons.ts';
import { eventsOf, indexEvents } from './event-index.ts';
import { whyOf, type Night, type Why } from './why.ts';

/** Grave first; what is not listed is no loss. */
const GRAVITY: Readonly<Partial<Record<EventKind, number>>> = {
  personDied: 5, personIncapacitated: 4, personLostWindow: 3, personAtWindow: 2, personSheltered: 1, personTurnedBack: 1,
};

export interface PersonWhy {
  /** null: nothing befell this person that asks for a reason. */
  readonly why: Why | null;
  /** First fact of this person's own night that is another one in the other tower; null: the same, or not compared. */
  readonly parting: Divergence | null;
}

/** @param night  `other` is the rectified night when `run` is as found, and the other way about */
export function personWhy(personId: string, night: Night): PersonWhy {
  const own = eventsOf(indexEvents(night.run.events), personId);
  const worst = worstOf(own);
  const others = night.other === null ? null : eventsOf(indexEvents(night.other.events), personId);
  return { why: worst === null ? null : whyOf(worst, night), parting: others === null ? null : firstDivergence(own, others) };
}

/** The gravest thing that happened; the last of several. Who stays because told to suffers nothing. */
export function worstOf(events: readonly SimEvent[]): SimEvent | null {
  let worst: SimEvent | null = null;
  for (const event of events) {
    const gravity = event.because === 'commandApplied' ? 0 : (GRAVITY[event.kind] ?? 0);
    if (gravity > 0 && gravity >= (worst === null ? 0 : GRAVITY[worst.kind]!)) worst = event;
  }
  return worst;
}
