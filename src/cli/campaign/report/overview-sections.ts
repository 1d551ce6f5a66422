import { fill } from '../../../i18n/index.ts';
import type { DistrictRow, Evaluation } from '../../../report/campaign/evaluation.ts';
import { costOfYuan, towersOutside, unpaidYuan } from '../../../report/campaign/outside-plan.ts';
import { rowOf } from '../../../report/campaign/tower-result.ts';
import { TIERS } from '../../../scenario/district/district-schema.ts';
import { htmlTable, section, type Cell } from './html-table.ts';
import { dutiesOf } from './duties.ts';
import { escapeHtml, grouped, interval, measureName, measureTitle, measureValue, monthName, percent, type Voice } from './report-text.ts';
import { hazardName, isClear, tierCell } from './tower-cells.ts';

export function summarySection(evaluation: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const items = summaryLines(evaluation, voice).map((line) => `<li>${escapeHtml(line)}</li>`).join('\n');
  return section(report.summaryTitle, `<ul class="summary">${items}</ul>`);
}

const S_PER_MIN = 60;
/** Source: GB 50016-2014 2.1.1, a dwelling house over 27 m is a high-rise. Assumed: storeys of 2.8 to 3.0 m, so that nine may be lower. */
const LOW_RISE_STOREYS = 9;

/** What a deputy reads, and nothing else. */
export function summaryLines({ district, plan, towers, indicators }: Evaluation, voice: Voice): string[] {
  const { summary } = voice.words.report;
  const { plan: { months, measure }, purses } = district.file;
  const nameOf = (id: string) => voice.name(towers.find((tower) => tower.id === id)!.record.names);
  const musts = plan.towers.filter(({ isMust }) => isMust).map(({ towerId }) => towerId);
  const worth = plan.towers.find(({ isMust, why }) => !isMust && why !== 'nothingToDo');
  const unsure = towers.filter(({ savedPeople, remedies }) => remedies.length > 0 && savedPeople !== null && !isClear(savedPeople)).map(({ id }) => id);
  const worse = towers.flatMap((tower) => {
    const { mean = 0, count = 0 } = rowOf(tower, 'casualtyCount')?.difference ?? {};
    return mean < 0 ? [{ id: tower.id, more: -mean * count }] : [];
  });
  const done = plan.towers.filter((tower) => tower.monthNumber !== null);
  const leftFor = (why: 'noMoney' | 'noTime') => plan.towers.filter((tower) => tower.why === why).length;
  const outside = towersOutside(towers, plan);
  const last = plan.months[plan.months.length - 1]!;
  const duties = dutiesOf({ towers, plan, file: district.file });
  const lateCount = duties.filter(({ isLate }) => isLate).length;
  const leftYuan = (is: (purse: (typeof purses)[number]) => boolean) => purses.filter(is).reduce((sum, { id }) => sum + (last.leftByPurse[id] ?? 0), 0);
  const spentYuan = plan.months.reduce((sum, month) => sum + month.spentYuan, 0);
  return [
    ...(musts.length === 0 ? [] : [fill(summary.musts, { count: musts.length, names: musts.map(nameOf).join(voice.language === 'zh' ? '、' : ', '), yuan: grouped(costOfYuan(towers.filter(({ id }) => musts.includes(id)))) })]),
    ...(worth === undefined ? [] : [fill(summary.worth, { name: nameOf(worth.towerId) })]),
    fill(summary.plan, { months, from: monthName(1, district.file, voice), until: monthName(Math.max(1, ...done.map(({ monthNumber }) => monthNumber!)), district.file, voice), done: done.length, yuan: grouped(spentYuan), measure: measureName(measure, voice), saved: grouped(last.savedCount, 1), net: grouped(last.savedLeftCount, 1) }),
    outside.length === 0 ? summary.leftNone : fill(summary.left, { count: outside.length, money: leftFor('noMoney'), time: leftFor('noTime'), yuan: grouped(costOfYuan(outside)), short: grouped(unpaidYuan(towers, plan, district.file.purses)), rest: grouped(leftYuan(() => true)), locked: grouped(leftYuan(({ needsFund }) => needsFund)) }),
    ...(worse.length === 0 ? [] : [fill(summary.casualties, { count: worse.length, names: worse.map(({ id, more }) => fill(summary.casualtiesOf, { name: nameOf(id), more: grouped(more) })).join(voice.language === 'zh' ? '、' : ', '), pairs: district.file.runs.pairs })]),
    ...(unsure.length === 0 ? [] : [fill(summary.unsure, { count: unsure.length, planned: done.filter(({ towerId }) => unsure.includes(towerId)).length, pairs: district.file.runs.pairs })]),
    ...(duties.length === 0 ? [] : [fill(summary.duties, { count: duties.length, missing: duties.filter(({ hazard }) => hazard.person === null).length })]),
    ...(lateCount === 0 ? [] : [fill(summary.dutiesLate, { late: lateCount })]),
    fill(summary.rate, { now: percent(indicators.rectificationFrac), after: percent(indicators.plannedRectificationFrac), back: grouped(last.backCount, 1), net: percent(indicators.plannedRectificationFrac === null ? null : indicators.plannedRectificationFrac - last.backCount / indicators.listedCount), recheck: percent(indicators.recheckFrac) }),
    fill(summary.tiers, { now: indicators.tiers.now.high, after: indicators.tiers.afterPlan.high }),
  ];
}

/** What the district is, from its ledger; what it goes by, where the file says so. */
export function factsSection({ district, towers, indicators }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { facts } = report;
  const records = towers.map(({ record }) => record);
  const storeys = records.map(({ storeyCount }) => storeyCount);
  const years = records.flatMap(({ builtYearNumber }) => builtYearNumber ?? []);
  const low = records.filter(({ storeyCount }) => storeyCount <= LOW_RISE_STOREYS);
  const lines = [
    fill(facts.size, { towers: grouped(records.length), low: Math.min(...storeys), high: Math.max(...storeys), flats: grouped(records.reduce((sum, { storeyCount, flatsPerStorey }) => sum + storeyCount * flatsPerStorey, 0)) }),
    ...(years.length === 0 ? [] : [fill(facts.built, { from: Math.min(...years), to: Math.max(...years), count: years.length })]),
    fill(facts.hazards, { count: towers.filter(({ remedies }) => remedies.length > 0).length, dry: indicators.withoutWaterCount, fundless: indicators.withoutFundCount }),
    ...(low.length === 0 ? [] : [fill(facts.lowRise, { count: low.length, storeys: LOW_RISE_STOREYS, names: low.map(({ names }) => voice.name(names)).join(voice.language === 'zh' ? '、' : ', ') })]),
  ];
  const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
  const basis = district.file.basis.length === 0 ? '' : `<h3>${escapeHtml(report.basisTitle)}</h3>${list(district.file.basis.map(voice.name))}`;
  return `${basis}<h3>${escapeHtml(report.factsTitle)}</h3>${list(lines)}`;
}

export function indicatorSection({ indicators, towers, plan }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { tiers } = indicators;
  const same = '–';
  const rows: (readonly Cell[])[] = [
    [report.towers, grouped(indicators.towerCount), same],
    [report.withoutWater, grouped(indicators.withoutWaterCount), grouped(towers.filter(({ id, record }) => record.isWithoutWater && plan.towers.find(({ towerId }) => towerId === id)?.monthNumber == null).length)],
    [report.withoutFund, grouped(indicators.withoutFundCount), grouped(indicators.withoutFundCount)],
    [report.listed, grouped(indicators.listedCount), same],
    [report.fixed, grouped(indicators.fixedCount), grouped(indicators.hazards.reduce((sum, hazard) => sum + hazard.fixedCount + hazard.plannedCount, 0))],
    [report.rate, percent(indicators.rectificationFrac), percent(indicators.plannedRectificationFrac)],
    [report.recheck, percent(indicators.recheckFrac), same],
    ...TIERS.map((tier): readonly Cell[] => [{ html: `${(tierCell(tier, voice) as { html: string }).html} <span class="soft">${escapeHtml(report.tierRule[tier])}</span>` }, grouped(tiers.now[tier]), grouped(tiers.afterPlan[tier])]),
  ];
  const { hazardTable } = report;
  const hazards = indicators.hazards.map(({ kind, ...count }) => {
    const listed = towers.filter(({ record }) => record.hazards.some((hazard) => hazard.kind === kind));
    const standing = towers.filter(({ remedies }) => remedies.some((remedy) => remedy.kind === kind));
    const costYuan = standing.flatMap(({ remedies }) => remedies.filter((remedy) => remedy.kind === kind)).reduce((sum, remedy) => sum + remedy.costYuan, 0);
    const saved = standing.reduce((sum, { savedPeople }) => sum + (savedPeople?.mean ?? 0), 0);
    return [hazardName(kind, voice), grouped(listed.length), grouped(count.listedCount), grouped(count.fixedCount), grouped(count.recheckedCount), grouped(count.plannedCount), grouped(costYuan), grouped(saved, 1)];
  });
  return section(report.indicatorsTitle, htmlTable([report.indicator.name, report.indicator.now, report.indicator.after], rows) + `<p class="soft">${escapeHtml(report.hazardLead)}</p>` + htmlTable([hazardTable.name, hazardTable.towers, hazardTable.listed, hazardTable.fixed, hazardTable.rechecked, hazardTable.planned, hazardTable.cost, hazardTable.saved], hazards));
}

export function beforeSection({ rows, plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { before } = report;
  const { durationS } = district.file.runs;
  const cell = (row: DistrictRow, side: 'asFound' | 'rectified' | 'difference'): Cell => {
    const format = (value: number) => measureValue(value, row.measureId);
    const bracket = side === 'difference' ? interval(row.difference, format) : '';
    const mark = row.isBound[side] ? '≥' : '';
    return { html: `${mark}${escapeHtml(format(row[side].mean))}${bracket === '' ? '' : ` <span class="bracket">${escapeHtml(bracket)}</span>`}` };
  };
  const lines = rows.map((row): readonly Cell[] => [measureTitle(row.measureId, voice), cell(row, 'asFound'), cell(row, 'rectified'), cell(row, 'difference')]);
  return section(report.beforeTitle, `<p class="soft">${escapeHtml(fill(report.beforeLead, { towers: towers.length, done: plan.towers.filter(({ monthNumber }) => monthNumber !== null).length, end: durationS === undefined ? '' : fill(report.endMinutes, { minutes: Math.round(durationS / S_PER_MIN) }) }))}</p>${htmlTable([before.measure, before.asFound, before.rectified, before.difference], lines)}`);
}
