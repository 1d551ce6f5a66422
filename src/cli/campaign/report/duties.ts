import { calendarMonth, isBefore } from '../../../report/campaign/plan-month.ts';
import type { Plan, PlannedTower } from '../../../report/campaign/plan.ts';
import type { TowerResult } from '../../../report/campaign/tower-result.ts';
import type { DistrictFile } from '../../../scenario/district/district-schema.ts';
import { isStanding } from '../../../scenario/district/tower-record.ts';

/** A hazard that stands: somebody has to see to it. */
export interface Duty {
  readonly tower: TowerResult;
  readonly planned: PlannedTower;
  readonly hazard: TowerResult['record']['hazards'][number];
  readonly costYuan: number;
  /** Its month in the plan begins after its deadline. */
  readonly isLate: boolean;
}

/** In the order in which the towers should be done. */
export function dutiesOf({ towers, plan, file }: { readonly towers: readonly TowerResult[]; readonly plan: Plan; readonly file: Pick<DistrictFile, 'date' | 'plan'> }): Duty[] {
  return plan.towers.flatMap((planned) => {
    const tower = towers.find(({ id }) => id === planned.towerId)!;
    return tower.record.hazards.filter(isStanding).map((hazard, i): Duty => ({
      tower, planned, hazard,
      costYuan: tower.remedies[i]?.costYuan ?? 0,
      isLate: hazard.deadline !== null && planned.monthNumber !== null && isBefore(hazard.deadline, calendarMonth(planned.monthNumber, { date: file.date, from: file.plan.from })),
    }));
  });
}
