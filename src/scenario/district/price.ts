import type { DistrictFile } from './district-schema.ts';
import { isStanding, type ListedHazard, type TowerRecord } from './tower-record.ts';

/** A remedy that the plan has to pay for. */
export interface PricedHazard {
  readonly kind: string;
  readonly costYuan: number;
  /** Who may pay, in this order. */
  readonly purseIds: readonly string[];
}

/** What it takes to rectify a tower. A kind without a price costs nothing here; the loader has refused it. */
export function pricedHazards(tower: TowerRecord, { prices, purses }: Pick<DistrictFile, 'prices' | 'purses'>): PricedHazard[] {
  const payers = purses.filter((purse) => tower.hasFund || !purse.needsFund).map((purse) => purse.id);
  return tower.hazards.filter(isStanding).map((hazard) => {
    const allowed = prices[hazard.kind]?.purses;
    return { kind: hazard.kind, costYuan: costYuan(hazard, tower, prices), purseIds: allowed === undefined ? payers : allowed.filter((id) => payers.includes(id)) };
  });
}

function costYuan(hazard: ListedHazard, tower: TowerRecord, prices: DistrictFile['prices']): number {
  if (hazard.costYuan !== null) return hazard.costYuan;
  const price = prices[hazard.kind];
  if (price === undefined) return 0;
  const shareFrac = typeof hazard.fields['shareFrac'] === 'number' ? hazard.fields['shareFrac'] : 1;
  return Math.round(price.yuan + price.yuanPerFlat * tower.storeyCount * tower.flatsPerStorey * shareFrac);
}
