import { fill } from '../../../i18n/index.ts';
import type { Evaluation } from '../../../report/campaign/evaluation.ts';
import { rowOf, type TowerResult } from '../../../report/campaign/tower-result.ts';
import { htmlTable, section, whole, type Cell } from './html-table.ts';
import { escapeHtml, grouped, measureName, sidePair, type Voice } from './report-text.ts';
import { hazardList, monthText, savedCell, tierCell, towerName } from './tower-cells.ts';

export function rankSection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const rows = plan.towers.map((planned): readonly Cell[] => {
    const tower = find(towers, planned.towerId);
    const water = sidePair(rowOf(tower, 'firstWaterS'), voice);
    return [
      String(planned.rankNumber), towerName(tower, voice), tierCell(tower.tierAsFound, voice, planned.isMust), tower.costYuan === 0 ? report.free : grouped(tower.costYuan), savedCell(tower, voice),
      planned.savedPerMillionYuan === null ? '–' : grouped(planned.savedPerMillionYuan, 1), fill(report.pair, water), tower.reasons.map((reason) => report.chain[reason.chain]).join(voice.language === 'zh' ? '、' : ', ') || '–', whole(monthText(planned, voice)),
    ];
  });
  const { rank } = report;
  const lead = fill(report.rankLead, { measure: measureName(district.file.plan.measure, voice) });
  return section(report.rankTitle, `<p class="soft">${escapeHtml(lead)}</p>${htmlTable([rank.number, rank.tower, rank.tier, rank.cost, rank.saved, rank.perMillion, rank.water, rank.broke, rank.month], rows, { textColumns: [1, 2, 7, 8] })}`);
}

export function planSection({ plan, towers, district }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { purses, plan: spec } = district.file;
  const lines = purses.map((purse) => `<li>${escapeHtml(fill(report.purseLine, { name: voice.name(purse.names), yuan: grouped(purse.yuan), month: purse.fromMonth, fund: purse.needsFund ? report.purseFund : '' }))}</li>`).join('');
  const lastBusy = Math.max(1, ...plan.months.filter((month) => month.towerIds.length > 0).map((month) => month.monthNumber));
  const rows = plan.months.filter((month) => month.monthNumber <= lastBusy).map((month): readonly Cell[] => {
    const names = month.towerIds.map((id) => voice.name(find(towers, id).record.names)).join(voice.language === 'zh' ? '、' : ', ');
    const { high, medium, low } = month.tiers;
    return [
      String(month.monthNumber), names || report.nothingThisMonth, grouped(month.spentYuan), ...purses.map((purse) => grouped(month.leftByPurse[purse.id] ?? 0)),
      grouped(month.savedCount, 1), grouped(month.backCount, 1), grouped(month.savedLeftCount, 1), grouped(month.rectifiedTowerCount), `${high} / ${medium} / ${low}`,
    ];
  });
  const titles = [report.plan.month, report.plan.towers, report.plan.spent, ...purses.map((purse) => fill(report.plan.left, { purse: voice.name(purse.names) })), report.plan.saved, report.plan.back, report.plan.savedLeft, report.plan.rate, report.plan.tiers];
  return section(report.planTitle, `<p class="soft">${escapeHtml(fill(report.planLead, { towers: spec.towersPerMonth }))} ${escapeHtml(fill(spec.reinspectDays === undefined ? report.planUnseen : report.planSeen, { days: spec.reinspectDays ?? 0 }))}</p><ul>${lines}</ul>${htmlTable(titles, rows, { textColumns: [1] })}`);
}

export function towerSection({ towers, plan }: Evaluation, voice: Voice): string {
  const { report } = voice.words;
  const { tower: head } = report;
  const inOrder = plan.towers.map((planned) => find(towers, planned.towerId));
  const rows = inOrder.map((tower): readonly Cell[] => {
    const pair = (measureId: string) => fill(report.pair, sidePair(rowOf(tower, measureId), voice));
    return [whole(tower.id), voice.name(tower.record.names), grouped(tower.record.storeyCount), grouped(tower.record.flatsPerStorey), hazardList(tower, voice) || '–', pair('maxTrappedCount'), pair('casualtyCount'), pair('firstWaterS'), pair('storeysBurnt')];
  });
  return section(report.towersTitle, htmlTable([head.id, head.name, head.storeys, head.flats, head.hazards, head.trapped, head.casualties, head.water, head.burnt], rows, { textColumns: [0, 1, 4] }));
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
