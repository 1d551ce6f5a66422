/** 车进不去: can the engines get in. */
import type { SimEvent, UnitKind } from '../../sim/index.ts';
import { endOfRunS } from './censored.ts';
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { firstEventS } from './reading.ts';

/** Engines from outside: a micro station is already there. */
function firstBrigadeArrivalS(run: MeasuredRun): number | null {
  return firstEventS(run, ['unitArrived'], (event) => kindOf(event, run) !== 'micro');
}

/** Aerials need more room than a lane must have: one that does not fit is another fact (aerialBlocked) than a lane that keeps engines out. */
function firstBlockedS(run: MeasuredRun): number | null {
  return firstEventS(run, ['laneBlocked'], (event) => kindOf(event, run) !== 'aerial');
}

function kindOf(event: SimEvent, run: MeasuredRun): UnitKind | undefined {
  return run.input.response.units.find((unit) => unit.id === event.who)?.kind;
}

/** Blocked: when it was cleared. Never blocked: when the first engine came and found it clear. */
function laneClearedS(run: MeasuredRun): number | null {
  const blockedS = firstBlockedS(run);
  if (blockedS === null) return firstBrigadeArrivalS(run);
  return firstEventS(run, ['laneCleared'], (event) => event.timeS >= blockedS);
}

/** A lane that stays blocked counts to the end of the run; one that never was counts 0. */
function laneBlockedS(run: MeasuredRun): number | null {
  const blockedS = firstBlockedS(run);
  if (blockedS !== null) return (laneClearedS(run) ?? endOfRunS(run)) - blockedS;
  return firstBrigadeArrivalS(run) === null ? null : 0;
}

export const ACCESS_MEASURES: readonly MeasureDefinition[] = [
  { id: 'firstCallS', group: 'access', names: { zh: '119 接到报警', en: '119 call received' }, unit: 's', better: 'lower', value: (run) => firstEventS(run, ['callReceived']) },
  { id: 'firstArrivalS', group: 'access', names: { zh: '首车到场', en: 'First engine arrives' }, unit: 's', better: 'lower', value: firstBrigadeArrivalS },
  { id: 'laneBlockedS', group: 'access', names: { zh: '消防车通道受阻时长', en: 'Fire lane blocked for' }, unit: 's', better: 'lower', value: laneBlockedS },
  { id: 'laneClearedS', group: 'access', names: { zh: '车道可通行', en: 'Fire lane open to engines' }, unit: 's', better: 'lower', value: laneClearedS },
];
