/** How fast a hazard that was fixed comes back (回潮), left to itself and looked after. */
import type { Names } from '../hazard.ts';

export interface Regrowth {
  /** Chance a day that a fixed one stands again. */
  readonly unkeptPerDay: number;
  readonly keptPerDay: number;
  /** What keeps it fixed. */
  readonly keeping: Names;
  readonly source: string;
}

const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 30;

/** Source: [domain A4] cars 5-10 %/day without cameras, below 1 %/day with: the middle of both. */
const CARS: Regrowth = { unkeptPerDay: 0.075, keptPerDay: 0.005, keeping: { zh: '抓拍、隔离、标线', en: 'cameras, barriers, markings' }, source: 'domain A4: 5-10 %/day, with cameras below 1 %' };
/** Source: [domain A4] wedged doors 3 %/week. Kept: Assumed, a fifth of it under daily patrol; a tenth to a half. */
const DOORS: Regrowth = { unkeptPerDay: 0.03 / DAYS_PER_WEEK, keptPerDay: 0.006 / DAYS_PER_WEEK, keeping: { zh: '每日巡查、楼栋长', en: 'daily patrol, building head' }, source: 'domain A4: 3 %/week; Assumed: a fifth under patrol' };
/** Source: [domain A4] clutter and e-bikes 5 %/week. Kept: Assumed, as doors. */
const CLUTTER: Regrowth = { unkeptPerDay: 0.05 / DAYS_PER_WEEK, keptPerDay: 0.01 / DAYS_PER_WEEK, keeping: { zh: '每日巡查、集中充电棚', en: 'daily patrol, a charging shed' }, source: 'domain A4: 5 %/week; Assumed: a fifth under patrol' };
/** Source: [domain A4] water faults 1 %/month without a maintenance contract, 0.2 % with. */
const WATER: Regrowth = { unkeptPerDay: 0.01 / DAYS_PER_MONTH, keptPerDay: 0.002 / DAYS_PER_MONTH, keeping: { zh: '维保合同', en: 'maintenance contract' }, source: 'domain A4: 1 %/month, with a contract 0.2 %' };
/** Source: [domain A4] skill decays 5 % a month without training. Kept: Assumed, weekly training leaves a tenth; 0 to a fifth. */
const SKILL: Regrowth = { unkeptPerDay: 0.05 / DAYS_PER_MONTH, keptPerDay: 0.005 / DAYS_PER_MONTH, keeping: { zh: '周训练、月考核', en: 'weekly training, monthly test' }, source: 'domain A4: skill 5 %/month; Assumed: a tenth with weekly training' };
/** Assumed: a canopy, a guard or a hole in a shaft comes back by a new tenant or a new cable, 1 to 10 % a year; a tenth where new ones are reported. */
const BUILT: Regrowth = { unkeptPerDay: 0.05 / 365, keptPerDay: 0.005 / 365, keeping: { zh: '新增即报、限期拆除', en: 'new ones reported and taken down' }, source: 'Assumed: 5 %/year, 1-10 %; a tenth where new ones are reported' };
/** Assumed: cylinders, fuel and oil return as the trade goes on, 1 to 5 % a month; a fifth under checks. */
const GOODS: Regrowth = { unkeptPerDay: 0.02 / DAYS_PER_MONTH, keptPerDay: 0.004 / DAYS_PER_MONTH, keeping: { zh: '月度检查、可疑即报', en: 'monthly checks, reports' }, source: 'Assumed: 2 %/month, 1-5 %; a fifth under checks' };

const BY_KIND: Readonly<Record<string, Regrowth>> = {
  blockedFireLane: CARS, unmarkedLane: CARS, occupiedAerialSite: CARS, blockedOutdoorHydrant: CARS,
  wedgedStairDoors: DOORS, lockedStair: DOORS, missingSmokeDoors: BUILT,
  balconyClutter: CLUTTER, obstructedStair: CLUTTER, ebikeInLobby: CLUTTER,
  dryRiser: WATER, emptyPool: WATER, emptyRoofTank: WATER, deadFirePump: WATER, manualFirePump: WATER, shutRiserValve: WATER, weakMain: WATER, missingHydrantKit: WATER,
  hiddenAdapter: WATER, unlabelledAdapter: WATER, deadAlarm: WATER, deadFireLift: WATER, failedSmokeControl: WATER, noDetection: WATER, noPush: WATER,
  weakMicroStation: SKILL, unmannedMicroStation: SKILL, untrainedResidents: SKILL, noBuildingHead: SKILL,
  combustibleCanopy: BUILT, closedGuards: BUILT, breachedCableShaft: BUILT, builtOverGasPipe: BUILT,
  overloadedWiring: GOODS, lpgCylinder: GOODS, alcoholFuel: GOODS, storedOil: GOODS,
};

/** Null: it does not come back by itself (insulation, stations and appliances). */
export function regrowthOf(hazardKind: string): Regrowth | null {
  return BY_KIND[hazardKind] ?? null;
}

export const REGROWING_KINDS: readonly string[] = Object.keys(BY_KIND);
