/**
 * From the gate to the people, link by link: where the engines stopped, how the water came, what burnt meanwhile and whom it held.
 * Read from events and totals of one night; sentences are made in chain-sentences.ts.
 */
import { FRAME_COLUMNS, type EventKind, type SimEvent, type TotalName } from '../sim/index.ts';
import { endOfRunS } from './measures/censored.ts';
import type { MeasuredRun } from './measures/measure.ts';
import { firstEvent, lastTotal, maxTotal } from './measures/reading.ts';

export const CHAIN_LINKS = [
  'called', 'arrived', 'stopped', 'stoppedByLoad', 'stoppedBySlope', 'unhindered', 'hoseByHand', 'droveIn', 'ladderUp', 'ladderNever', 'pumpFailed', 'wrongInlet', 'coupled', 'charged',
  'incomplete', 'hydrantDry', 'hydrantWet', 'hydrantWeak', 'firstWater', 'neverWater', 'burning', 'burnt', 'people',
] as const;
export type ChainLinkKind = (typeof CHAIN_LINKS)[number];

export interface ChainLink {
  readonly kind: ChainLinkKind;
  /** null: never in this run. */
  readonly timeS: number | null;
  readonly who: string | null;
  readonly where: string | null;
  readonly because: string | null;
  /** Keys end in their unit, as those of events. */
  readonly values: Readonly<Record<string, number>>;
}

/** In the order of time; what had burnt in the end and whom it held come last. */
export function chainOf(run: MeasuredRun): ChainLink[] {
  const told = [...accessLinks(run), ...waterLinks(run), ...burningLink(run)];
  const inTime = told.map((link, i) => ({ link, i })).sort((a, b) => (a.link.timeS ?? Infinity) - (b.link.timeS ?? Infinity) || a.i - b.i);
  return [...inTime.map(({ link }) => link), ...outcomeLinks(run)];
}

function linkOf(kind: ChainLinkKind, event: SimEvent | null): ChainLink[] {
  return event === null ? [] : [{ kind, timeS: event.timeS, who: event.who, where: event.where, because: event.because, values: event.values }];
}

/** Engines from outside that bring water. */
export function isEngine(run: MeasuredRun, id: string | null): boolean {
  const unit = run.input.response.units.find((each) => each.id === id);
  return unit !== undefined && unit.kind !== 'micro' && unit.kind !== 'aerial';
}

function isAerial(run: MeasuredRun, id: string | null): boolean {
  return run.input.response.units.find((each) => each.id === id)?.kind === 'aerial';
}

/** First engine that found an obstacle or the lane itself in its way; one that queues behind another says nothing new. */
export function firstStop(run: MeasuredRun): SimEvent | null {
  return firstEvent(run, ['laneBlocked'], ({ who, because }) => isEngine(run, who) && !run.input.response.units.some((unit) => unit.id === because));
}

/** An engine at the tower, or its hose carried there. */
export function firstWayIn(run: MeasuredRun): SimEvent | null {
  const isOnLane = (event: SimEvent): boolean => run.input.site.lanes.some((lane) => lane.id === event.where);
  return firstEvent(run, ['unitPositioned', 'hoseLaidByHand'], (event) => isEngine(run, event.who) && isOnLane(event));
}

export function firstArrival(run: MeasuredRun): SimEvent | null {
  return firstEvent(run, ['unitArrived'], ({ who }) => run.input.response.units.find((unit) => unit.id === who)?.kind !== 'micro');
}

export function firstWater(run: MeasuredRun): SimEvent | null {
  return firstEvent(run, ['attackStarted', 'monitorOnFacade']);
}

function accessLinks(run: MeasuredRun): ChainLink[] {
  const [stop, wayIn] = [firstStop(run), firstWayIn(run)];
  const isHindered = stop !== null && (wayIn === null || stop.timeS <= wayIn.timeS);
  return [
    ...linkOf('called', firstEvent(run, ['callReceived'])),
    ...linkOf('arrived', firstArrival(run)),
    ...(isHindered ? linkOf(stopKind(stop), stop) : []),
    ...linkOf(wayIn?.kind === 'hoseLaidByHand' ? 'hoseByHand' : isHindered ? 'droveIn' : 'unhindered', wayIn),
    ...ladderLinks(run),
  ];
}

function stopKind({ values }: SimEvent): ChainLinkKind {
  if ('neededKg' in values) return 'stoppedByLoad';
  return 'neededFrac' in values ? 'stoppedBySlope' : 'stopped';
}

/** The first ladder that stands, or the last thing that kept one from it. */
function ladderLinks(run: MeasuredRun): ChainLink[] {
  const up = firstEvent(run, ['aerialSetUp']);
  if (up !== null) return linkOf('ladderUp', up);
  const kept = run.events.filter((event) => (event.kind === 'aerialBlocked' || event.kind === 'laneBlocked') && isAerial(run, event.who)).at(-1) ?? null;
  return linkOf('ladderNever', kept).map((link) => ({ ...link, timeS: null }));
}

const PLAIN: readonly (readonly [ChainLinkKind, EventKind])[] = [
  ['pumpFailed', 'pumpFailed'], ['wrongInlet', 'wrongAdapter'], ['charged', 'riserCharged'], ['incomplete', 'hydrantIncomplete'], ['hydrantDry', 'hydrantDry'],
];

function waterLinks(run: MeasuredRun): ChainLink[] {
  const first = firstWater(run);
  const wet = firstEvent(run, ['waterFlowing', 'waterWeak']);
  const isWrong = (coupled: SimEvent): boolean => run.events.some(({ kind, who, where, timeS }) => kind === 'wrongAdapter' && who === coupled.who && where === coupled.where && timeS >= coupled.timeS);
  return [
    ...PLAIN.flatMap(([kind, eventKind]) => linkOf(kind, firstEvent(run, [eventKind]))),
    ...linkOf('coupled', firstEvent(run, ['adapterCoupled'], (event) => !isWrong(event))),
    ...linkOf(wet?.kind === 'waterWeak' ? 'hydrantWeak' : 'hydrantWet', wet),
    ...(first === null ? [{ ...NOTHING, kind: 'neverWater' as const }] : linkOf('firstWater', first)),
  ];
}

const NOTHING = { timeS: null, who: null, where: null, because: null, values: {} };

/** What burnt when the first water came, or at the end. */
function burningLink(run: MeasuredRun): ChainLink[] {
  const atS = firstWater(run)?.timeS ?? endOfRunS(run);
  const storeyCount = totalAt(run, 'storeysBurningCount', atS);
  return storeyCount === null ? [] : [{ ...NOTHING, kind: 'burning', timeS: atS, values: { storeyCount } }];
}

function outcomeLinks(run: MeasuredRun): ChainLink[] {
  const timeS = endOfRunS(run);
  const burnt: ChainLink = { ...NOTHING, kind: 'burnt', timeS, values: { storeyCount: maxTotal(run, 'storeysBurntCount') ?? 0 } };
  const counts = { trappedCount: maxTotal(run, 'trappedCount') ?? 0, rescuedCount: rescuedCount(run), deadCount: lastTotal(run, 'deadCount') ?? 0 };
  return run.input.people.length === 0 ? [burnt] : [burnt, { ...NOTHING, kind: 'people', timeS, values: counts }];
}

function rescuedCount(run: MeasuredRun): number {
  return new Set(run.events.filter((event) => event.kind === 'personRescued').map((event) => event.who)).size;
}

/** A total in the first frame at or after a time. */
function totalAt(run: MeasuredRun, name: TotalName, atS: number): number | null {
  const frame = run.frames.find(({ timeS }) => timeS >= atS) ?? run.frames.at(-1);
  return frame?.totals[FRAME_COLUMNS.totals.indexOf(name)] ?? null;
}
