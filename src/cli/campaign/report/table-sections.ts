import { fill } from '../../../i18n/index.ts';
import { REMEDIES } from '../../../i18n/remedies.ts';
import type { Evaluation } from '../../../report/campaign/evaluation.ts';
import { costOfYuan, towersOutside, unpaidRemedies, unpaidYuan } from '../../../report/campaign/outside-plan.ts';
import { monthAfter } from '../../../report/campaign/plan-month.ts';
import type { PlannedMonth } from '../../../report/campaign/plan.ts';
import { rowOf, type TowerResult } from '../../../report/campaign/tower-result.ts';
import { dutiesOf } from './duties.ts';
import { htmlTable, section, whole, type Cell } from './html-table.ts';
import { escapeHtml, grouped, measureName, monthName, sidePair, type Voice } from './report-text.ts';
import { hazardList, hazardName, monthText, savedCell, tierCell, towerName } from './tower-cells.ts';

export function rankSection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const rows = plan.towers.map((planned): readonly Cell[] => {
    const tower = find(towers, planned.towerId);
    const water = sidePair(rowOf(tower, 'firstWaterS'), voice);
    return [
      String(planned.rankNumber), towerName(tower, voice), tierCell(tower.tierAsFound, voice, planned.isMust), tower.costYuan === 0 ? report.free : grouped(tower.costYuan), savedCell(tower, voice),
      planned.savedPerMillionYuan === null ? '–' : grouped(planned.savedPerMillionYuan, 1), fill(report.pair, water), tower.reasons.map((reason) => report.chain[reason.chain]).join(voice.language === 'zh' ? '、' : ', ') || '–', whole(monthText(planned, district.file, voice)),
    ];
  });
  const { rank } = report;
  const lead = fill(report.rankLead, { measure: measureName(district.file.plan.measure, voice) });
  return section(report.rankTitle, `<p class="soft">${escapeHtml(lead)}</p>${htmlTable([rank.number, rank.tower, rank.tier, rank.cost, rank.saved, rank.perMillion, rank.water, rank.broke, rank.month], rows, { textColumns: [1, 2, 7, 8] })}`);
}

export function planSection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { purses, plan: spec } = district.file;
  const lines = purses.map((purse) => `<li>${escapeHtml(fill(report.purseLine, { name: voice.name(purse.names), yuan: grouped(purse.yuan), month: monthName(purse.fromMonth, district.file, voice), fund: purse.needsFund ? report.purseFund : '' }))}</li>`).join('');
  const purseCell = (spentYuan: number, leftYuan: number): Cell => ({ html: `${escapeHtml(grouped(spentYuan))}<span class="bracket">${escapeHtml(fill(report.plan.balance, { left: grouped(leftYuan) }))}</span>` });
  const lastBusy = Math.max(1, ...plan.months.filter((month) => month.towerIds.length > 0).map((month) => month.monthNumber));
  const monthRow = (month: PlannedMonth, number: string): readonly Cell[] => {
    const names = month.towerIds.map((id) => voice.name(find(towers, id).record.names)).join(voice.language === 'zh' ? '、' : ', ');
    const { high, medium, low } = month.tiers;
    return [
      number, names || (month.monthNumber > lastBusy ? report.plan.restWork : report.nothingThisMonth), grouped(month.spentYuan), ...purses.map((purse) => purseCell(month.spentByPurse[purse.id] ?? 0, month.leftByPurse[purse.id] ?? 0)),
      grouped(month.savedCount, 1), grouped(month.backCount, 1), grouped(month.savedLeftCount, 1), grouped(month.rectifiedTowerCount), `${high} / ${medium} / ${low}`,
    ];
  };
  const end = plan.months[plan.months.length - 1]!;
  const spentOf = (id: string) => plan.months.reduce((sum, month) => sum + (month.spentByPurse[id] ?? 0), 0);
  const rows: (readonly Cell[])[] = [
    ...plan.months.filter((month) => month.monthNumber <= lastBusy).map((month) => monthRow(month, monthName(month.monthNumber, district.file, voice))),
    ...(end.monthNumber > lastBusy ? [monthRow(end, fill(report.plan.rest, { from: monthName(lastBusy + 1, district.file, voice), to: monthName(end.monthNumber, district.file, voice) }))] : []),
    [report.plan.total, '', grouped(plan.months.reduce((sum, month) => sum + month.spentYuan, 0)), ...purses.map(({ id }) => purseCell(spentOf(id), end.leftByPurse[id] ?? 0)), '', '', '', grouped(end.rectifiedTowerCount), ''],
  ];
  const titles = [report.plan.month, report.plan.towers, report.plan.spent, ...purses.map((purse) => fill(report.plan.purse, { purse: voice.name(purse.names) })), report.plan.saved, report.plan.back, report.plan.savedLeft, report.plan.rate, report.plan.tiers];
  return section(report.planTitle, `<p class="soft">${escapeHtml(fill(report.planLead, { towers: spec.towersPerMonth }))} ${escapeHtml(fill(spec.reinspectDays === undefined ? report.planUnseen : report.planSeen, { days: spec.reinspectDays ?? 0 }))}</p><ul>${lines}</ul>${htmlTable(titles, rows, { textColumns: [1], className: 'months' })}${fundTable({ plan, towers, district }, voice)}${unplannedTable({ plan, towers, district }, voice)}`);
}

/** Whose maintenance fund the plan draws on, and how much that fund holds: owners have to vote on it. */
function fundTable({ plan, towers, district }: Pick<Evaluation, 'plan' | 'towers' | 'district'>, voice: Voice): string {
  const { fund, fundTitle, fundLead, unplanned, total } = voice.words.report;
  const ids = district.file.purses.filter(({ needsFund }) => needsFund).map(({ id }) => id);
  const drawn = plan.towers.map((planned) => ({ planned, yuan: ids.reduce((sum, id) => sum + (planned.paid[id] ?? 0), 0) })).filter(({ yuan }) => yuan > 0);
  if (drawn.length === 0) return '';
  const rows = drawn.map(({ planned, yuan }): readonly Cell[] => {
    const tower = find(towers, planned.towerId);
    const { fundYuan } = tower.record;
    return [towerName(tower, voice), whole(monthText(planned, district.file, voice)), grouped(yuan), fundYuan === null ? unplanned.hasFund : grouped(fundYuan), ''];
  });
  const sum: readonly Cell[] = [total, '', grouped(drawn.reduce((all, { yuan }) => all + yuan, 0)), '', ''];
  return `<h3>${escapeHtml(fundTitle)}</h3><p class="soft">${escapeHtml(fundLead)}</p>${htmlTable([fund.tower, fund.month, fund.uses, fund.holds, fund.vote], [...rows, sum], { textColumns: [0, 1, 4] })}`;
}

/** What the towers outside the plan need, and which of it the purses as they end may not or cannot pay. */
function unplannedTable({ plan, towers, district }: Pick<Evaluation, 'plan' | 'towers' | 'district'>, voice: Voice): string {
  const { report } = voice.words;
  const { unplanned } = report;
  const outside = towersOutside(towers, plan);
  if (outside.length === 0) return '';
  const join = (parts: readonly string[]) => parts.join(voice.language === 'zh' ? '、' : ', ');
  const purseNames = (ids: readonly string[]) => join(district.file.purses.filter(({ id }) => ids.includes(id)).map(({ names }) => voice.name(names)));
  const rows = outside.map((tower): readonly Cell[] => {
    const said = unpaidRemedies(tower, plan, district.file.purses).map(({ kind, costYuan, purseIds }) => `${hazardName(kind, voice)} ${grouped(costYuan)} (${purseNames(purseIds)})`);
    return [towerName(tower, voice), grouped(tower.costYuan), !tower.record.hasFund ? unplanned.noFund : tower.record.fundYuan === null ? unplanned.hasFund : grouped(tower.record.fundYuan), join(said) || report.unplanned.none];
  });
  return `<h3>${escapeHtml(report.unplannedTitle)}</h3>${htmlTable([unplanned.tower, unplanned.cost, unplanned.fund, unplanned.short], [...rows, [report.total, grouped(costOfYuan(outside)), '', grouped(unpaidYuan(towers, plan, district.file.purses))]], { textColumns: [0, 2, 3] })}`;
}

/** Every hazard that stands: who, until when, in which month of the plan. */
export function dutySection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { duty } = report;
  const rows = dutiesOf({ towers, plan, file: district.file }).map(({ tower, planned, hazard: { kind, party, person, deadline, standard, state }, costYuan, isLate }): readonly Cell[] => {
    const usual = REMEDIES[kind];
    const measure = voice.language === 'zh' && standard !== null ? standard : usual === undefined ? '–' : voice.name(usual.remedy);
    const own = party === null ? null : voice.language === 'zh' || usual?.party.zh !== party ? party : voice.name(usual.party);
    const late = isLate ? `<span class="bracket">${escapeHtml(report.dutyLate)}</span>` : '';
    return [towerName(tower, voice), hazardName(kind, voice), measure, own ?? (usual === undefined ? '' : fill(report.usual, { party: voice.name(usual.party) })), person ?? '', { html: `<span class="whole">${escapeHtml(deadline ?? '')}</span>${late}` }, whole(monthText(planned, district.file, voice)), grouped(costYuan), report.state[state]];
  });
  return section(report.dutyTitle, `<p class="soft">${escapeHtml(report.dutyLead)}</p>${htmlTable([duty.tower, duty.hazard, duty.measure, duty.party, duty.person, duty.deadline, duty.month, duty.cost, duty.state], rows, { textColumns: [0, 1, 2, 3, 4, 5, 6, 8], className: 'duties' })}`, 'annex');
}

/** What follows from it: works, re-inspection, the money that is missing, names that are missing. */
export function nextSection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { next, nextTitle } = voice.words.report;
  const outside = towersOutside(towers, plan);
  const { reinspectDays } = district.file.plan;
  const open = dutiesOf({ towers, plan, file: district.file }).filter(({ hazard }) => hazard.person === null || hazard.deadline === null);
  const lines = [
    fill(next.plan, { done: plan.towers.filter(({ monthNumber }) => monthNumber !== null).length }),
    ...(reinspectDays === undefined ? [] : [fill(next.recheck, { days: reinspectDays })]),
    ...(outside.length === 0 ? [] : [fill(next.unplanned, { count: outside.length, yuan: grouped(unpaidYuan(towers, plan, district.file.purses)) })]),
    fill(next.duty, { month: monthName(1, district.file, voice), first: open.filter(({ planned }) => planned.monthNumber === 1).length, day: monthAfter(district.file.date) }),
  ];
  return section(nextTitle, `<ol>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`);
}

export function towerSection({ towers, plan, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { tower: head } = report;
  const inOrder = plan.towers.map((planned) => find(towers, planned.towerId));
  const rows = inOrder.map((tower): readonly Cell[] => {
    const pair = (measureId: string) => fill(report.pair, sidePair(rowOf(tower, measureId), voice));
    return [whole(tower.id), voice.name(tower.record.names), grouped(tower.record.storeyCount), grouped(tower.record.flatsPerStorey), hazardList(tower, voice) || '–', pair('maxTrappedCount'), pair('casualtyCount'), pair('firstWaterS'), pair('storeysBurnt')];
  });
  const worse = inOrder.filter((tower) => (rowOf(tower, 'casualtyCount')?.difference.mean ?? 0) < 0).map((tower) => towerName(tower, voice));
  const note = worse.length === 0 ? '' : `<p class="soft">${escapeHtml(fill(report.moreCasualties, { names: worse.join(voice.language === 'zh' ? '、' : ', '), pairs: district.file.runs.pairs }))}</p>`;
  return section(report.towersTitle, note + htmlTable([head.id, head.name, head.storeys, head.flats, head.hazards, head.trapped, head.casualties, head.water, head.burnt], rows, { textColumns: [0, 1, 4] }));
}

export function rejectSection({ rejects }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  if (rejects.length === 0) return section(report.rejectsTitle, `<p>${escapeHtml(report.rejectsNone)}</p>`);
  const { reject: head } = report;
  const rows = rejects.map((one) => [one.fileName, one.line === 0 ? '–' : String(one.line), one.column || '–', one.value || one.towerId, one.problem[voice.language]]);
  return section(report.rejectsTitle, htmlTable([head.file, head.line, head.column, head.value, head.problem], rows, { textColumns: [0, 2, 3, 4] }));
}

function find(towers: readonly TowerResult[], id: string): TowerResult {
  return towers.find((tower) => tower.id === id)!;
}
