/** Which curves a run shows. */
import { curveAt, timesS, type Curve, type Field, type GasField, type ReferencePoint, type ReferenceRun } from '../reference-run.ts';
import { OD_TO_MG_PER_M3, valueAt, type SampledRun } from '../sampled-run.ts';
import { stairRiseK } from '../stair-tower.ts';
import type { RunComparison } from '../validation.ts';
import type { Panel, PanelSeries } from './chart.ts';
import { FIELD_NAMES } from './shown.ts';

export function panelsOf({ reference, run }: RunComparison): Panel[] {
  if (reference.stair !== undefined) return stairPanels(reference, run);
  return reference.measuredBy === null ? towerPanels(reference, run) : pointPanels(reference, run);
}

/** One panel for all points of a thing and field that have a measured curve. */
function pointPanels(reference: ReferenceRun, run: SampledRun): Panel[] {
  const withCurve = (reference.points ?? []).filter((point) => point.curve !== null);
  const keys = [...new Set(withCurve.map(({ of, field }) => `${of} ${field}`))];
  return keys.map((key) => {
    const points = withCurve.filter(({ of, field }) => `${of} ${field}` === key);
    const { of, field } = points[0]!;
    const ours = oursSeries(reference, run, of, field);
    return {
      of, what: FIELD_NAMES[field], untilS: reference.untilS,
      series: [...points.map((point) => measuredSeries(reference, point)), ...cfastSeries(reference, of, field), ...ours],
      ...(ours.length === 0 ? { note: 'not modelled' } : {}),
    };
  });
}

function measuredSeries(reference: ReferenceRun, point: ReferencePoint): PanelSeries {
  return { look: 'measured', points: pointsOf(reference, point.curve!) };
}

function cfastSeries(reference: ReferenceRun, of: string, field: Field): PanelSeries[] {
  if (field === 'upperSootMgPerM3') return cfastSeries(reference, of, 'upperOdPerM').map((series) => ({ ...series, points: series.points.map(([timeS, odPerM]) => [timeS, odPerM * OD_TO_MG_PER_M3] as const) }));
  const curve = reference.cfast[of]?.[field as GasField];
  return curve === undefined ? [] : [{ look: 'cfast', points: pointsOf(reference, curve) }];
}

function oursSeries(reference: ReferenceRun, run: SampledRun, of: string, field: Field): PanelSeries[] {
  const series = run.series(of, field);
  return series === null ? [] : [{ look: 'ours', points: timesS(reference).map((timeS) => [timeS, valueAt(run.timesS, series, timeS)] as const) }];
}

function pointsOf(reference: ReferenceRun, curve: Curve): (readonly [number, number])[] {
  return timesS(reference).flatMap((timeS, i) => {
    const value = curveAt(curve, i);
    return value === null ? [] : [[timeS, value] as const];
  });
}

function stairPanels(reference: ReferenceRun, run: SampledRun): Panel[] {
  return reference.stair!.map((floor) => {
    const oursK = stairRiseK(floor, run);
    const cfastC = pointsOf(reference, reference.cfast[floor.of]!.upperTempC!);
    const startC = cfastC[0]![1];
    // Every third dot: they would run together.
    const measured = floor.riseK.map((riseK, i) => [i * reference.stairEveryS!, riseK] as const).filter((_, i) => i % 3 === 0);
    return {
      of: floor.of, what: 'rise, K', untilS: reference.untilS,
      series: [
        { look: 'measured', points: measured }, { look: 'cfast', points: cfastC.map(([timeS, tempC]) => [timeS, tempC - startC] as const) },
        { look: 'ours', points: timesS(reference).map((timeS) => [timeS, valueAt(run.timesS, oursK, timeS)] as const) },
      ],
    };
  });
}

const HOTTEST_COUNT = 6;
const LATEST_COUNT = 6;

/** The compartments that get hottest in CFAST, and those that smoke reaches last. */
function towerPanels(reference: ReferenceRun, run: SampledRun): Panel[] {
  const names = Object.keys(reference.cfast);
  const peakC = (of: string): number => Math.max(...pointsOf(reference, reference.cfast[of]!.upperTempC!).map(([, tempC]) => tempC));
  const hottest = [...names].sort((a, b) => peakC(b) - peakC(a) || names.indexOf(a) - names.indexOf(b)).slice(0, HOTTEST_COUNT);
  const arrivedS = (of: string): number => reference.cfast[of]!.arrivalS ?? -1;
  const latest = [...names].sort((a, b) => arrivedS(b) - arrivedS(a) || names.indexOf(a) - names.indexOf(b)).slice(0, LATEST_COUNT);
  const panel = (of: string, field: GasField): Panel => ({
    of, what: FIELD_NAMES[field], untilS: reference.untilS, series: [...cfastSeries(reference, of, field), ...oursSeries(reference, run, of, field)],
  });
  return [...hottest.map((of) => panel(of, 'upperTempC')), ...hottest.slice(0, 3).map((of) => panel(of, 'pressurePa')), ...latest.map((of) => panel(of, 'upperOdPerM'))];
}
