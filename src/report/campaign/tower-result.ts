/** What many pairs of nights say of one tower. */
import type { PreparedTower } from '../../scenario/district/load-district.ts';
import { tierOf, type TowerRecord } from '../../scenario/district/tower-record.ts';
import type { Tier } from '../../scenario/district/district-schema.ts';
import { compareNights, type ComparedNight, type ComparedRow } from '../compare.ts';
import { tallyReasons, type TalliedReason } from '../reason-tally.ts';
import type { Payable } from './plan.ts';

export interface TowerResult extends Payable {
  readonly record: TowerRecord;
  readonly archetypeId: string;
  readonly tierAsFound: Tier;
  /** Once its canopies are gone. */
  readonly tierRectified: Tier;
  readonly nightCount: number;
  /** Every measure over its nights; empty where no night could be computed. */
  readonly rows: readonly ComparedRow[];
  readonly reasons: readonly TalliedReason[];
}

/** @param nights  those of this tower, in any order */
export function towerResult({ record, archetypeId, remedies }: PreparedTower, nights: readonly ComparedNight[], measureId: string): TowerResult {
  const rows = nights.length === 0 ? [] : compareNights(nights).rows;
  const saved = rows.find((row) => row.measureId === measureId)?.difference ?? null;
  const tierAsFound = tierOf(standingCanopyFrac(record));
  return {
    id: record.id,
    record, archetypeId, remedies, tierAsFound,
    fundYuan: record.fundYuan,
    tier: tierAsFound,
    tierRectified: tierOf(0),
    savedPeople: saved,
    costYuan: remedies.reduce((sum, remedy) => sum + remedy.costYuan, 0),
    nightCount: nights.length,
    rows,
    reasons: tallyReasons(nights),
  };
}

/** Canopies that are down no longer count. */
function standingCanopyFrac({ canopyShareFrac, hazards }: TowerRecord): number {
  const canopies = hazards.filter((hazard) => hazard.kind === 'combustibleCanopy');
  const isDown = canopies.length > 0 && canopies.every(({ state }) => state === 'fixed' || state === 'rechecked');
  if (isDown) return 0;
  const listed = canopies.map(({ fields }) => Number(fields['shareFrac'] ?? 0));
  return Math.max(canopyShareFrac, ...listed);
}

export function rowOf(tower: Pick<TowerResult, 'rows'>, measureId: string): ComparedRow | null {
  return tower.rows.find((row) => row.measureId === measureId) ?? null;
}
