/** Everything that the report of a district says, as data: campaign.json, and what the pages and tables are made of. */
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import type { District } from '../../scenario/district/load-district.ts';
import { withoutFolder, type Reject } from '../../scenario/district/reject.ts';
import type { ComparedNight } from '../compare.ts';
import { MEASURES } from '../measures/measures.ts';
import { censored } from '../measures/censored.ts';
import { mean, summarise, type Summary } from '../statistics.ts';
import { indicatorsOf, type Indicators } from './indicators.ts';
import { planBudget, type Plan } from './plan.ts';
import { towerResult, type TowerResult } from './tower-result.ts';

export interface FailedNight {
  readonly towerId: string;
  readonly seed: number;
  readonly tick: number;
  readonly message: string;
}

export interface DistrictRow {
  readonly measureId: string;
  /** Mean over towers of each tower's mean; intervals over seeds, which all towers share. */
  readonly asFound: Summary;
  readonly rectified: Summary;
  readonly difference: Summary;
  /** A time that had not come by the end of some night: that mean is a lower bound. A difference is one where as found is and rectified is not. */
  readonly isBound: Readonly<Record<'asFound' | 'rectified' | 'difference', boolean>>;
}

export interface Evaluation {
  readonly district: District;
  readonly engineVersion: string;
  readonly seeds: readonly number[];
  readonly towers: readonly TowerResult[];
  readonly rows: readonly DistrictRow[];
  readonly plan: Plan;
  readonly indicators: Indicators;
  readonly rejects: readonly Reject[];
  readonly failures: readonly FailedNight[];
}

export interface CampaignResults {
  readonly nights: ReadonlyMap<string, readonly ComparedNight[]>;
  readonly failures: readonly FailedNight[];
}

export function evaluate(district: District, { nights, failures }: CampaignResults): Evaluation {
  const { file } = district;
  const towers = district.towers.map((tower) => towerResult(tower, nights.get(tower.record.id) ?? [], file.plan.measure));
  const plan = planBudget(towers, file.purses, file.plan);
  return {
    district,
    engineVersion: ENGINE_VERSION,
    seeds: Array.from({ length: file.runs.pairs }, (_, i) => file.runs.firstSeed + i),
    towers,
    rows: districtRows(district, nights),
    plan,
    indicators: indicatorsOf(towers, plan),
    rejects: district.rejects.map(withoutFolder),
    failures,
  };
}

/** One fire in every tower: per seed the mean over towers, then the spread over seeds. Only towers with all their nights. */
function districtRows(district: District, nights: CampaignResults['nights']): DistrictRow[] {
  const { pairs } = district.file.runs;
  const whole = district.towers.map((tower) => [...(nights.get(tower.record.id) ?? [])].sort((a, b) => a.seed - b.seed)).filter((ofTower) => ofTower.length === pairs);
  if (whole.length === 0) return [];
  return MEASURES.map((measure): DistrictRow => {
    const bySeed = (value: (night: ComparedNight) => number): number[] => Array.from({ length: pairs }, (_, seedIndex) => mean(whole.map((ofTower) => value(ofTower[seedIndex]!))));
    const side = (name: 'asFound' | 'rectified') => (night: ComparedNight) => censored(night[name][measure.id] ?? null, measure, night.endS);
    const isBoundOf = (name: 'asFound' | 'rectified') => measure.unit === 's' && whole.some((ofTower) => ofTower.some((night) => (night[name][measure.id] ?? null) === null));
    const bounds = { asFound: isBoundOf('asFound'), rectified: isBoundOf('rectified') };
    return {
      measureId: measure.id,
      asFound: summarise(bySeed(side('asFound'))),
      rectified: summarise(bySeed(side('rectified'))),
      difference: summarise(bySeed((night) => side('asFound')(night) - side('rectified')(night))),
      isBound: { ...bounds, difference: bounds.asFound && !bounds.rectified },
    };
  });
}
