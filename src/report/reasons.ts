/**
 * Why the two nights differ, as data: of each chain (access, water, ascent) and of the fire the first link that broke
 * as found and held when rectified, whom it is laid to, and what it cost. Sentences are made elsewhere.
 */
import type { EventKind, SimEvent } from '../sim/index.ts';
import { censored, endOfRunS } from './measures/censored.ts';
import type { MeasuredRun } from './measures/measure.ts';
import { measureById } from './measures/measures.ts';

export type ReasonChain = 'access' | 'water' | 'ascent' | 'fire';
export const REASON_CHAINS: readonly ReasonChain[] = ['access', 'water', 'ascent', 'fire'];

export interface Reason {
  readonly chain: ReasonChain;
  /** The link that broke. */
  readonly kind: EventKind;
  readonly timeS: number;
  readonly who: string | null;
  readonly where: string | null;
  readonly because: string | null;
  /** The measure the chain is judged by, how much worse it was as found, and whether that is only a lower bound. */
  readonly measureId: string;
  readonly lost: InMeasureUnit;
  readonly isAtLeast: boolean;
  /** How often every kind of break of this chain happened, where the two nights differ. */
  readonly counts: readonly { readonly kind: EventKind; readonly asFoundCount: number; readonly rectifiedCount: number }[];
}

/** A number whose unit depends on the measure named beside it, so that no suffix can carry it. */
export type InMeasureUnit = number;

/** The first fact in which the nights part. */
export interface Divergence {
  readonly timeS: number;
  /** null: this side has no fact left at all. */
  readonly asFound: SimEvent | null;
  readonly rectified: SimEvent | null;
}

interface ChainDefinition {
  /** Events that say that a link broke, and of which kinds of compartments (smoke only). */
  readonly breaks: readonly EventKind[];
  readonly accept?: (event: SimEvent, run: MeasuredRun) => boolean;
  readonly measureId: string;
}

const CHAINS: Readonly<Record<ReasonChain, ChainDefinition>> = {
  access: { breaks: ['laneBlocked', 'aerialBlocked', 'hoseLaidByHand'], measureId: 'laneClearedS' },
  water: { breaks: ['hydrantDry', 'hydrantIncomplete', 'wrongAdapter', 'pumpFailed', 'tankEmptied', 'waterWeak'], measureId: 'firstWaterS' },
  ascent: { breaks: ['smokeReached', 'becameUntenable', 'personTurnedBack', 'crewWithdrew'], accept: isOnWayOut, measureId: 'maxTrappedCount' },
  fire: { breaks: ['facadeIgnited', 'flashedOver', 'windowBroke', 'fuelIgnited'], measureId: 'storeysBurnt' },
};

const WAY_OUT = ['corridor', 'lobby', 'stair'];

/** Smoke matters to the ascent where people and crews must pass; people and crews always do. */
function isOnWayOut(event: SimEvent, run: MeasuredRun): boolean {
  return (event.kind !== 'smokeReached' && event.kind !== 'becameUntenable') || isWayOut(event.where, run);
}

/** A place that people and crews must pass: corridor, lobby or stair. */
export function isWayOut(placeId: string | null, run: MeasuredRun): boolean {
  const place = run.input.compartments.find((compartment) => compartment.id === placeId);
  return place !== undefined && WAY_OUT.includes(place.kind);
}

/** In the order of REASON_CHAINS; a chain that held, or broke the same way in both nights, is left out. */
export function reasonsOf(asFound: MeasuredRun, rectified: MeasuredRun): Reason[] {
  return REASON_CHAINS.flatMap((chain) => reasonOf(chain, asFound, rectified) ?? []);
}

function reasonOf(chain: ReasonChain, asFound: MeasuredRun, rectified: MeasuredRun): Reason | null {
  const broken = breaksOf(chain, asFound);
  const held = breaksOf(chain, rectified);
  const inBoth = new Set(held.map(linkOf));
  const first = broken.find((event) => !inBoth.has(linkOf(event)));
  if (first === undefined) return null;
  const { kind, timeS, who, where, because } = first;
  return { chain, kind, timeS, who, where, because, ...lossOf(CHAINS[chain].measureId, asFound, rectified), counts: countsOf(chain, broken, held) };
}

function breaksOf(chain: ReasonChain, run: MeasuredRun): SimEvent[] {
  const { breaks, accept } = CHAINS[chain];
  return run.events.filter((event) => breaks.includes(event.kind) && (accept === undefined || accept(event, run)));
}

/** The same link in both nights: what happened, to whom, where; not when. */
export function linkOf(event: SimEvent): string {
  return JSON.stringify([event.kind, event.who, event.where]);
}

function lossOf(measureId: string, asFound: MeasuredRun, rectified: MeasuredRun): Pick<Reason, 'measureId' | 'lost' | 'isAtLeast'> {
  const measure = measureById(measureId)!;
  const worse = measure.value(asFound);
  const better = measure.value(rectified);
  return {
    measureId,
    lost: censored(worse, measure, endOfRunS(asFound)) - censored(better, measure, endOfRunS(rectified)),
    isAtLeast: measure.unit === 's' && worse === null && better !== null,
  };
}

function countsOf(chain: ReasonChain, broken: readonly SimEvent[], held: readonly SimEvent[]): Reason['counts'] {
  const count = (events: readonly SimEvent[], kind: EventKind) => events.filter((event) => event.kind === kind).length;
  return CHAINS[chain].breaks
    .map((kind) => ({ kind, asFoundCount: count(broken, kind), rectifiedCount: count(held, kind) }))
    .filter((row) => row.asFoundCount !== row.rectifiedCount);
}

/**
 * Walks both lists of facts until they part in what happened, to whom, where or when; the numbers with a fact (a density, a
 * flow) may differ before that and would say nothing to a person. null: the nights are the same.
 */
export function firstDivergence(asFound: readonly SimEvent[], rectified: readonly SimEvent[]): Divergence | null {
  const length = Math.max(asFound.length, rectified.length);
  for (let i = 0; i < length; i++) {
    const a = asFound[i] ?? null;
    const b = rectified[i] ?? null;
    if (a !== null && b !== null && a.tick === b.tick && linkOf(a) === linkOf(b)) continue;
    return { timeS: Math.min(a?.timeS ?? Infinity, b?.timeS ?? Infinity), asFound: a, rectified: b };
  }
  return null;
}
