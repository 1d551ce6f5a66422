/** Where the first water lost its time between the two nights: stage by stage, and the link that broke there. */
import type { SimEvent } from '../sim/index.ts';
import { chainOf, firstArrival, firstStop, firstWater, firstWayIn, type ChainLink } from './chain.ts';
import { endOfRunS } from './measures/censored.ts';
import type { MeasuredRun } from './measures/measure.ts';
import { firstEvent } from './measures/reading.ts';

/** From ignition to first water on the fire without a gap, so that what the stages lose adds up to what the first water loses. */
export const CHAIN_STAGES = ['alarm', 'road', 'lane', 'water'] as const;
export type ChainStage = (typeof CHAIN_STAGES)[number];

export interface StageLoss {
  readonly stage: ChainStage;
  /** How long the stage took. */
  readonly asFoundS: number;
  readonly rectifiedS: number;
  readonly lostS: number;
  /** As found it was not over when the run ended. */
  readonly isAtLeast: boolean;
  /** Water was on the fire before this stage was over: somebody brought it who did not come this way. */
  readonly isOvertaken: { readonly asFound: boolean; readonly rectified: boolean };
}

/** A link that did not hold, from when to when. */
export interface ChainBreak {
  readonly kind: 'lateCall' | 'farStation' | 'lane' | 'onLane' | 'wrongInlet' | 'hydrantDry' | 'incomplete' | 'ladder' | 'micro' | 'slower' | 'crew';
  readonly fromS: number;
  /** null: to the end of the run. */
  readonly untilS: number | null;
  readonly lastedS: number;
  readonly who: string | null;
  readonly where: string | null;
  readonly because: string | null;
}

export interface ChainPair {
  readonly asFound: readonly ChainLink[];
  readonly rectified: readonly ChainLink[];
  /** First water on the fire; null: not before the end. */
  readonly waterS: { readonly asFound: number | null; readonly rectified: number | null };
  readonly stages: readonly StageLoss[];
  /** null: no stage took longer as found, or the others made up for it. */
  readonly broken: { readonly loss: StageLoss; readonly link: ChainBreak } | null;
}

/** Of the first water: what its stages lose adds up to it. */
export function wholeLossS(stages: readonly StageLoss[]): number {
  return stages.reduce((sumS, { lostS }) => sumS + lostS, 0);
}

interface Span {
  readonly fromS: number;
  readonly untilS: number | null;
}

/** Less than this is not worth naming, s. */
const LEAST_LOSS_S = 10;

export function chainPair(asFound: MeasuredRun, rectified: MeasuredRun): ChainPair {
  const stages = stageLosses(asFound, rectified);
  const worst = stages.reduce<StageLoss | null>((kept, loss) => (loss.lostS >= LEAST_LOSS_S && (kept === null || loss.lostS > kept.lostS) ? loss : kept), null);
  const waterS = { asFound: firstWater(asFound)?.timeS ?? null, rectified: firstWater(rectified)?.timeS ?? null };
  return { asFound: chainOf(asFound), rectified: chainOf(rectified), waterS, stages, broken: worst === null || wholeLossS(stages) <= 0 ? null : { loss: worst, link: breakIn(worst, asFound, rectified) } };
}

/** People on the spot brought water before any engine was at the gate. */
function isFromTheSpot(run: MeasuredRun): boolean {
  const waterS = firstWater(run)?.timeS;
  return waterS !== undefined && waterS <= (firstArrival(run)?.timeS ?? Infinity);
}

interface StageEnds {
  readonly endsS: readonly number[];
  readonly isOver: readonly boolean[];
  readonly isOvertaken: readonly boolean[];
}

/**
 * Ends of the stages, none later than the first water. Where people on the spot brought that in both nights no engine's road and lane
 * counted: those stages are empty. One that never ended ends with the run.
 */
function stageEndsS(run: MeasuredRun, isOfEngines: boolean): StageEnds {
  const called = firstEvent(run, ['callReceived']);
  const events = [called, isOfEngines ? firstArrival(run) : called, isOfEngines ? firstWayIn(run) : called, firstWater(run)];
  const mostS = events.at(-1)?.timeS ?? endOfRunS(run);
  const isLate = events.map((event) => events.at(-1) !== null && (event?.timeS ?? Infinity) > mostS);
  return {
    endsS: events.map((event) => Math.min(mostS, event?.timeS ?? mostS)),
    isOver: events.map((event) => event !== null || mostS < endOfRunS(run)),
    isOvertaken: events.map((_, i) => isLate[i]! || (i > 0 && isLate[i - 1]!)),
  };
}

function stageLosses(asFound: MeasuredRun, rectified: MeasuredRun): StageLoss[] {
  const isOfEngines = !(isFromTheSpot(asFound) && isFromTheSpot(rectified));
  const [found, better] = [stageEndsS(asFound, isOfEngines), stageEndsS(rectified, isOfEngines)];
  const lengthS = ({ endsS }: { readonly endsS: readonly number[] }, i: number): number => endsS[i]! - (i === 0 ? 0 : endsS[i - 1]!);
  return CHAIN_STAGES.map((stage, i) => ({
    stage, asFoundS: lengthS(found, i), rectifiedS: lengthS(better, i), lostS: lengthS(found, i) - lengthS(better, i), isAtLeast: !found.isOver[i]! && better.isOver[i]!,
    isOvertaken: { asFound: found.isOvertaken[i]!, rectified: better.isOvertaken[i]! },
  }));
}

/** What did not hold in a stage as found: the obstacle, valve or pump if there was one, else the stage itself. */
function breakIn({ stage, lostS }: StageLoss, run: MeasuredRun, rectified: MeasuredRun): ChainBreak {
  const { endsS, isOver } = stageEndsS(run, !(isFromTheSpot(run) && isFromTheSpot(rectified)));
  const i = CHAIN_STAGES.indexOf(stage);
  const span = { fromS: i === 0 ? 0 : endsS[i - 1]!, untilS: isOver[i]! ? endsS[i]! : null };
  const arrival = firstArrival(run);
  if (stage === 'alarm') return lasting(run, 'lateCall', span, null);
  if (stage === 'road') return lasting(run, 'farStation', span, arrival);
  if (stage === 'lane') {
    const stop = firstStop(run);
    return stop === null ? lasting(run, 'onLane', span, arrival) : lasting(run, 'lane', { ...span, fromS: stop.timeS }, stop);
  }
  const longest = waterBreak(run, span);
  return longest !== null && 2 * longest.lastedS >= lostS ? longest : absentHelp(run, rectified, span);
}

/** Nothing of the water itself broke for long: who had it on the fire when rectified was not there, or not able. */
function absentHelp(run: MeasuredRun, rectified: MeasuredRun, span: Span): ChainBreak {
  const first = firstWater(rectified);
  if (first?.kind === 'monitorOnFacade') {
    const kept = firstEvent(run, ['laneBlocked', 'aerialBlocked'], ({ who }) => who === first.who);
    if (kept !== null) return lasting(run, 'ladder', { fromS: kept.timeS, untilS: firstEvent(run, ['aerialSetUp'])?.timeS ?? null }, kept);
  }
  if (first !== null && firstWater(run)?.who === first.who) return lasting(run, 'slower', span, first);
  const isMicro = rectified.input.response.units.some((unit) => unit.id === first?.who && unit.kind === 'micro');
  return lasting(run, isMicro ? 'micro' : 'crew', span, isMicro ? first : null);
}

/** The break of the water that lasted longest; null: none. */
function waterBreak(run: MeasuredRun, span: Span): ChainBreak | null {
  const firstS = span.untilS ?? Infinity;
  const early = run.events.filter(({ timeS }) => timeS <= firstS);
  const found = early.flatMap((event): ChainBreak[] => {
    if (event.kind === 'hydrantDry') return [lasting(run, 'hydrantDry', { fromS: event.timeS, untilS: waterAgainS(run, event) }, event)];
    if (event.kind === 'wrongAdapter') return [lasting(run, 'wrongInlet', { fromS: coupledS(run, event), untilS: span.untilS }, event)];
    if (event.kind === 'hydrantIncomplete' && event.who === firstWater(run)?.who) return [lasting(run, 'incomplete', { fromS: event.timeS, untilS: event.timeS + (event.values['delayS'] ?? 0) }, event)];
    return [];
  });
  return found.reduce<ChainBreak | null>((kept, link) => (kept === null || link.lastedS > kept.lastedS ? link : kept), null);
}

/** When some crew had water on the fire, or at this hydrant, after it was found dry. */
function waterAgainS(run: MeasuredRun, dry: SimEvent): number | null {
  const isAfter = (event: SimEvent): boolean => event.timeS > dry.timeS && (event.kind === 'attackStarted' || event.who === dry.who);
  return run.events.find((event) => ['attackStarted', 'waterFlowing', 'waterWeak'].includes(event.kind) && isAfter(event))?.timeS ?? null;
}

function coupledS(run: MeasuredRun, wrong: SimEvent): number {
  return run.events.find(({ kind, who, where }) => kind === 'adapterCoupled' && who === wrong.who && where === wrong.where)?.timeS ?? wrong.timeS;
}

function lasting(run: MeasuredRun, kind: ChainBreak['kind'], { fromS, untilS }: Span, event: SimEvent | null): ChainBreak {
  return { kind, fromS, untilS, lastedS: (untilS ?? endOfRunS(run)) - fromS, who: event?.who ?? null, where: event?.where ?? null, because: event?.because ?? null };
}
