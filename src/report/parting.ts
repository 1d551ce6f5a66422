/** Where two nights part for good: the first fact that bears on how they end, not the first that differs at all. */
import type { EventKind, SimEvent } from '../sim/index.ts';
import type { MeasuredRun } from './measures/measure.ts';
import { isWayOut, linkOf, type Divergence } from './reasons.ts';

/** What is no longer the same from there on. */
export type PartingStake = 'people' | 'smoke' | 'water' | 'fire' | 'door';

export interface Parting extends Divergence {
  readonly stake: PartingStake;
}

/** The same fact this much later is another night. Assumed: a stair more on foot, or half a cylinder change; 30 .. 120 s. */
const LEAST_APART_S = 60;

const STAKE_OF: Partial<Readonly<Record<EventKind, PartingStake>>> = {
  fuelIgnited: 'fire', flashedOver: 'fire', facadeIgnited: 'fire', windowBroke: 'fire', fireControlled: 'fire', fireKnockedDown: 'fire',
  becameUntenable: 'smoke',
  hydrantDry: 'water', waterFlowing: 'water', waterWeak: 'water', tankEmptied: 'water', attackStarted: 'water', monitorOnFacade: 'water', extinguisherUsed: 'water',
  doorLeftOpen: 'door',
  personTurnedBack: 'people', personSoughtRefuge: 'people', personAtWindow: 'people', personIncapacitated: 'people', personDied: 'people', personOut: 'people', personRescued: 'people',
};

/** One night as the search reads it. */
interface Night {
  readonly run: MeasuredRun;
  /** First of each link: what happened, to whom, where. */
  readonly byLink: ReadonlyMap<string, SimEvent>;
  readonly fates: ReadonlyMap<string, EventKind>;
  /** Places from which smoke went on to another. */
  readonly sources: ReadonlySet<string | null>;
}

/** @param untilS  seconds that both nights have computed; null: up to there they come to the same */
export function partingOf(asFound: MeasuredRun, rectified: MeasuredRun, untilS: number): Parting | null {
  const [left, right] = [nightOf(asFound, untilS), nightOf(rectified, untilS)];
  const first = [firstOf(left, right), firstOf(right, left)].filter((event) => event !== null).sort((a, b) => a.timeS - b.timeS)[0];
  if (first === undefined) return null;
  const link = linkOf(first);
  return { timeS: first.timeS, stake: STAKE_OF[first.kind]!, asFound: left.byLink.get(link) ?? null, rectified: right.byLink.get(link) ?? null };
}

function nightOf(run: MeasuredRun, untilS: number): Night {
  const byLink = new Map<string, SimEvent>();
  const fates = new Map<string, EventKind>();
  const sources = new Set<string | null>();
  for (const event of run.events) {
    if (event.timeS > untilS) break;
    if (event.kind === 'smokeReached') sources.add(event.because);
    if (FATES.includes(event.kind) && event.who !== null) fates.set(event.who, event.kind);
    if (STAKE_OF[event.kind] === undefined) continue;
    const link = linkOf(event);
    if (!byLink.has(link)) byLink.set(link, event);
  }
  return { run, byLink, fates, sources };
}

/** The last of these is how the night ended for somebody; rescued or out by themselves comes to the same. */
const FATES: readonly EventKind[] = ['personOut', 'personRescued', 'personIncapacitated', 'personDied'];

function firstOf(own: Night, other: Night): SimEvent | null {
  for (const [link, event] of own.byLink) {
    const there = other.byLink.get(link);
    const isLate = there === undefined || there.timeS - event.timeS > LEAST_APART_S;
    if (isLate && bearsOnEnd(event, own, other)) return event;
  }
  return null;
}

/** A door left open matters where smoke went out through it, smoke where people must pass, a person's way where it ended otherwise. */
function bearsOnEnd(event: SimEvent, own: Night, other: Night): boolean {
  const stake = STAKE_OF[event.kind];
  if (stake === 'door') return own.sources.has(event.where);
  if (stake === 'smoke') return isWayOut(event.where, own.run);
  // Whether somebody ends otherwise is known when both nights are over.
  if (stake === 'people') return isOver(own) && isOver(other) && fateOf(event.who, own) !== fateOf(event.who, other);
  return true;
}

function isOver({ run }: Night): boolean {
  return run.people.length > 0;
}

function fateOf(who: string | null, { fates }: Night): string {
  const fate = who === null ? undefined : fates.get(who);
  return fate === 'personRescued' ? 'personOut' : (fate ?? 'inside');
}
