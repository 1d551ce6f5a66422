/** The report as data, for the page of the app that shows it. */
import { readFileSync } from 'node:fs';
import { loadScenario } from '../../../../src/scenario/load.ts';
import type { ReportedAim, ReportedBias, ReportedGroup, ReportedPanel, ReportedRun, ReportedStair, SmokeReport } from '../../../../src/views/validation/smoke-report.ts';
import { AGREEMENT_KINDS, type TowerAgreement } from '../agreement.ts';
import { missedBy, type Aim } from '../aims.ts';
import type { Bias } from '../bias.ts';
import type { PointResult, RunComparison, Validation } from '../validation.ts';
import { AGREEMENT_NAMES, CFAST_STAIRS } from './case-page.ts';
import type { Panel } from './chart.ts';
import { GROUPS, type Group } from './groups.ts';
import { panelsOf } from './panels.ts';
import { FIELD_NAMES } from './shown.ts';

export function pageData({ runs, quantities, aims }: Validation): SmokeReport {
  const groups = GROUPS.map((group) => [group, runs.filter(({ reference }) => reference.group === group.group)] as const).filter(([, own]) => own.length > 0);
  const made = runs.filter(({ reference }) => reference.measuredBy === null).map(({ reference }) => reference.scenario);
  return {
    aims: aims.map((aim) => reportedAim(aim, made)),
    quantities: quantities.map(({ quantity, pointCount, ours, cfast }) => ({ quantity, pointCount, ours: reportedBias(ours), cfast: reportedBias(cfast) })),
    groups: groups.map(([group, own]) => reportedGroup(group, own)),
  };
}

/** Charts and tables show three digits. */
const CURVE_DIGITS = 3;
const FIGURE_DIGITS = 4;

function rounded(value: number, digits = FIGURE_DIGITS): number {
  return Number(value.toPrecision(digits));
}

function finite(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : rounded(value);
}

function reportedAim(aim: Aim, made: readonly string[]): ReportedAim {
  const at = aim.id.lastIndexOf(': ');
  const subject = aim.id.slice(0, at);
  const isMade = made.includes(subject) || subject === 'all towers';
  return {
    subject, criterion: aim.id.slice(at + 2), family: isMade ? 'cfast' : 'measured',
    value: finite(aim.value), atLeast: finite(aim.atLeast), atMost: finite(aim.atMost), isMet: missedBy(aim) === 0,
  };
}

function reportedBias(found: Bias | null): ReportedBias | null {
  return found === null ? null : { bias: rounded(found.bias), spread: finite(found.spread) };
}

function reportedGroup({ title, about }: Group, runs: readonly RunComparison[]): ReportedGroup {
  return { title, about, runs: runs.map(reportedRun) };
}

function reportedRun(comparison: RunComparison): ReportedRun {
  const { reference, points, agreement } = comparison;
  return {
    scenario: reference.scenario, names: scenarioNames(reference.scenario), measuredBy: reference.measuredBy, predictedBy: reference.predictedBy,
    points: points.map(reportedPoint), stair: reportedStair(comparison), agreement: reportedAgreement(agreement), panels: panelsOf(comparison).map(reportedPanel),
  };
}

function scenarioNames(name: string): ReportedRun['names'] {
  const fileName = `scenarios/verification/${name}.jsonc`;
  return loadScenario(readFileSync(fileName, 'utf8'), fileName).names;
}

function reportedPoint({ point, ours }: PointResult): ReportedRun['points'][number] {
  const { quantity, of, field, metric, measured, cfast } = point;
  return { quantity, of, what: FIELD_NAMES[field], metric, measured, cfast, ours: finite(ours) };
}

function reportedStair({ reference, stair }: RunComparison): ReportedStair | null {
  if (stair === null) return null;
  const theirs = Object.entries(reference.cfastStair!).map(([key, { maeK, peakFactor }]) => ({ name: CFAST_STAIRS[key]!, maeK, peakFactor }));
  return {
    models: [{ name: 'ours', maeK: rounded(stair.maeK), peakFactor: rounded(stair.peakFactor) }, ...theirs],
    floors: stair.floors.map(({ of, measuredPeakK, peakK, maeK }) => ({ of, measuredPeakK: rounded(measuredPeakK), peakK: rounded(peakK), maeK: rounded(maeK) })),
  };
}

function reportedAgreement(agreement: TowerAgreement | null): ReportedRun['agreement'] {
  if (agreement === null) return [];
  return AGREEMENT_KINDS.map((kind) => ({ kind, criterion: AGREEMENT_NAMES[kind], count: agreement[kind].count, withinFrac: rounded(agreement[kind].withinFrac) }));
}

function reportedPanel({ of, what, untilS, series }: Panel): ReportedPanel {
  return {
    of, what, untilS,
    series: series.map(({ look, points }) => ({ look, timesS: points.map(([timeS]) => timeS), values: points.map(([, value]) => rounded(value, CURVE_DIGITS)) })),
  };
}

/** One panel a line: a change of the model shows as changed curves, not as a page of digits. */
export function pageDataText(report: SmokeReport): string {
  const list = (items: readonly unknown[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const run = ({ panels, ...rest }: ReportedRun): string => `${JSON.stringify(rest).slice(0, -1)},"panels":${list(panels)}}`;
  const group = ({ title, about, runs }: ReportedGroup): string => `{"title":${JSON.stringify(title)},"about":${JSON.stringify(about)},"runs":[\n${runs.map(run).join(',\n')}\n]}`;
  return `{"aims":${list(report.aims)},\n"quantities":${list(report.quantities)},\n"groups":[\n${report.groups.map(group).join(',\n')}\n]}\n`;
}
