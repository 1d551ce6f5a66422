/** The plans' own indicators: counted from the ledger and the plan, not from any simulated night. */
import { TIERS, type Tier } from '../../scenario/district/district-schema.ts';
import { isStanding } from '../../scenario/district/tower-record.ts';
import type { Plan } from './plan.ts';
import type { TowerResult } from './tower-result.ts';

export interface HazardCount {
  readonly kind: string;
  readonly listedCount: number;
  readonly fixedCount: number;
  readonly recheckedCount: number;
  /** Of those that stand, how many the plan rectifies. */
  readonly plannedCount: number;
}

export interface Indicators {
  readonly towerCount: number;
  readonly withoutWaterCount: number;
  readonly withoutFundCount: number;
  readonly listedCount: number;
  readonly fixedCount: number;
  readonly recheckedCount: number;
  /** Fixed of listed; null: nothing is listed. */
  readonly rectificationFrac: number | null;
  /** Re-checked of fixed (回头看); null: nothing is fixed. */
  readonly recheckFrac: number | null;
  /** Fixed or within the plan, of listed. */
  readonly plannedRectificationFrac: number | null;
  /** Counts of towers by tier: now, after the plan, once all are rectified. */
  readonly tiers: Readonly<Record<'now' | 'afterPlan' | 'rectified', Readonly<Record<Tier, number>>>>;
  readonly hazards: readonly HazardCount[];
}

export function indicatorsOf(towers: readonly TowerResult[], plan: Plan): Indicators {
  const planned = new Set(plan.towers.filter((tower) => tower.monthNumber !== null).map((tower) => tower.towerId));
  const listed = towers.flatMap(({ record }) => record.hazards.map((hazard) => ({ hazard, isPlanned: isStanding(hazard) && planned.has(record.id) })));
  const countOf = (of: typeof listed, accept: (entry: (typeof listed)[number]) => boolean) => of.filter(accept).length;
  const isFixed = ({ hazard }: (typeof listed)[number]) => !isStanding(hazard);
  const isRechecked = ({ hazard }: (typeof listed)[number]) => hazard.state === 'rechecked';
  const kinds = [...new Set(listed.map(({ hazard }) => hazard.kind))];
  const hazards = kinds.map((kind): HazardCount => {
    const ofKind = listed.filter(({ hazard }) => hazard.kind === kind);
    return { kind, listedCount: ofKind.length, fixedCount: countOf(ofKind, isFixed), recheckedCount: countOf(ofKind, isRechecked), plannedCount: countOf(ofKind, (entry) => entry.isPlanned) };
  });
  const fixedCount = countOf(listed, isFixed);
  const recheckedCount = countOf(listed, isRechecked);
  return {
    towerCount: towers.length,
    withoutWaterCount: towers.filter(({ record }) => record.isWithoutWater).length,
    withoutFundCount: towers.filter(({ record }) => !record.hasFund).length,
    listedCount: listed.length,
    fixedCount,
    recheckedCount,
    rectificationFrac: share(fixedCount, listed.length),
    recheckFrac: share(recheckedCount, fixedCount),
    plannedRectificationFrac: share(fixedCount + countOf(listed, (entry) => entry.isPlanned), listed.length),
    tiers: {
      now: tierCounts(towers, (tower) => tower.tierAsFound),
      afterPlan: tierCounts(towers, (tower) => (planned.has(tower.id) ? tower.tierRectified : tower.tierAsFound)),
      rectified: tierCounts(towers, (tower) => tower.tierRectified),
    },
    hazards: hazards.sort((a, b) => b.listedCount - a.listedCount || (a.kind < b.kind ? -1 : 1)),
  };
}

function tierCounts(towers: readonly TowerResult[], tierIn: (tower: TowerResult) => Tier): Readonly<Record<Tier, number>> {
  return Object.fromEntries(TIERS.map((tier) => [tier, towers.filter((tower) => tierIn(tower) === tier).length])) as Record<Tier, number>;
}

function share(count: number, ofCount: number): number | null {
  return ofCount === 0 ? null : count / ofCount;
}
