import { fill } from '../../../i18n/index.ts';
import type { DistrictRow, Evaluation } from '../../../report/campaign/evaluation.ts';
import { TIERS } from '../../../scenario/district/district-schema.ts';
import { htmlTable, section, type Cell } from './html-table.ts';
import { escapeHtml, grouped, interval, measureName, measureTitle, measureValue, percent, type Voice } from './report-text.ts';
import { hazardName, tierCell } from './tower-cells.ts';

export function summarySection(evaluation: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const items = summaryLines(evaluation, voice).map((line) => `<li>${escapeHtml(line)}</li>`).join('\n');
  return section(report.summaryTitle, `<ul class="summary">${items}</ul>`);
}

/** What a deputy reads, and nothing else. */
export function summaryLines({ district, plan, towers, indicators }: Evaluation, voice: Voice): string[] {
  const { summary } = voice.words.report;
  const { months, measure } = district.file.plan;
  const first = plan.towers.find((tower) => tower.why !== 'nothingToDo');
  const done = plan.towers.filter((tower) => tower.monthNumber !== null);
  const leftFor = (why: 'noMoney' | 'noTime') => plan.towers.filter((tower) => tower.why === why).length;
  const leftCount = leftFor('noMoney') + leftFor('noTime');
  const last = plan.months[plan.months.length - 1]!;
  const spentYuan = plan.months.reduce((sum, month) => sum + month.spentYuan, 0);
  return [
    ...(first === undefined ? [] : [fill(summary.first, { name: voice.name(towers.find((tower) => tower.id === first.towerId)!.record.names), why: first.isMust ? summary.firstMust : summary.firstWorth })]),
    fill(summary.plan, { months, done: done.length, yuan: grouped(spentYuan), measure: measureName(measure, voice), saved: grouped(last.savedCount, 1) }),
    leftCount === 0 ? summary.leftNone : fill(summary.left, { count: leftCount, money: leftFor('noMoney'), time: leftFor('noTime') }),
    fill(summary.rate, { now: percent(indicators.rectificationFrac), after: percent(indicators.plannedRectificationFrac), recheck: percent(indicators.recheckFrac) }),
    fill(summary.tiers, { now: indicators.tiers.now.high, after: indicators.tiers.afterPlan.high }),
  ];
}

export function indicatorSection({ indicators }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { tiers } = indicators;
  const same = '–';
  const rows: (readonly Cell[])[] = [
    [report.towers, grouped(indicators.towerCount), same],
    [report.withoutWater, grouped(indicators.withoutWaterCount), same],
    [report.withoutFund, grouped(indicators.withoutFundCount), same],
    [report.listed, grouped(indicators.listedCount), same],
    [report.fixed, grouped(indicators.fixedCount), grouped(indicators.hazards.reduce((sum, hazard) => sum + hazard.fixedCount + hazard.plannedCount, 0))],
    [report.rate, percent(indicators.rectificationFrac), percent(indicators.plannedRectificationFrac)],
    [report.recheck, percent(indicators.recheckFrac), same],
    ...TIERS.map((tier): readonly Cell[] => [{ html: `${(tierCell(tier, voice) as { html: string }).html} <span class="soft">${escapeHtml(report.tierRule[tier])}</span>` }, grouped(tiers.now[tier]), grouped(tiers.afterPlan[tier])]),
  ];
  const { hazardTable } = report;
  const hazards = indicators.hazards.map((hazard) => [hazardName(hazard.kind, voice), grouped(hazard.listedCount), grouped(hazard.fixedCount), grouped(hazard.recheckedCount), grouped(hazard.plannedCount)]);
  return section(report.indicatorsTitle, htmlTable([report.indicator.name, report.indicator.now, report.indicator.after], rows) + htmlTable([hazardTable.name, hazardTable.listed, hazardTable.fixed, hazardTable.rechecked, hazardTable.planned], hazards));
}

export function beforeSection({ rows }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { before } = report;
  const cell = (row: DistrictRow, side: 'asFound' | 'rectified' | 'difference'): Cell => {
    const format = (value: number) => measureValue(value, row.measureId);
    const bracket = side === 'difference' ? interval(row.difference, format) : '';
    return { html: `${escapeHtml(format(row[side].mean))}${bracket === '' ? '' : ` <span class="bracket">${escapeHtml(bracket)}</span>`}` };
  };
  const lines = rows.map((row): readonly Cell[] => [`${measureTitle(row.measureId, voice)}${row.isCensored ? ' ≥' : ''}`, cell(row, 'asFound'), cell(row, 'rectified'), cell(row, 'difference')]);
  return section(report.beforeTitle, `<p class="soft">${escapeHtml(report.beforeLead)}</p>${htmlTable([before.measure, before.asFound, before.rectified, before.difference], lines)}`);
}
