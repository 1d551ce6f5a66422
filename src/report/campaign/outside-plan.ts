/** Towers that do not fit into a plan, and what of their remedies the purses, as the plan leaves them, may not or cannot pay. */
import type { PurseSpec } from '../../scenario/district/district-schema.ts';
import type { Plan } from './plan.ts';
import type { TowerResult } from './tower-result.ts';

/** In the order in which they should be done. */
export function towersOutside(towers: readonly TowerResult[], plan: Plan): readonly TowerResult[] {
  return plan.towers.filter(({ why }) => why === 'noMoney' || why === 'noTime').flatMap(({ towerId }) => towers.filter(({ id }) => id === towerId));
}

/** One remedy is paid by one purse: each by itself against what is left. */
export function unpaidRemedies({ remedies, fundYuan }: TowerResult, { months }: Plan, purses: readonly PurseSpec[]): TowerResult['remedies'] {
  const left = months[months.length - 1]!.leftByPurse;
  const canPayYuan = (id: string) => Math.min(left[id] ?? 0, purses.some((purse) => purse.id === id && purse.needsFund) ? (fundYuan ?? Infinity) : Infinity);
  return remedies.filter(({ costYuan, purseIds }) => costYuan > 0 && purseIds.every((id) => canPayYuan(id) < costYuan));
}

/** Of all towers outside the plan, together: the gap. */
export function unpaidYuan(towers: readonly TowerResult[], plan: Plan, purses: readonly PurseSpec[]): number {
  return towersOutside(towers, plan).flatMap((tower) => unpaidRemedies(tower, plan, purses)).reduce((sum, { costYuan }) => sum + costYuan, 0);
}

export function costOfYuan(towers: readonly Pick<TowerResult, 'costYuan'>[]): number {
  return towers.reduce((sum, { costYuan }) => sum + costYuan, 0);
}
