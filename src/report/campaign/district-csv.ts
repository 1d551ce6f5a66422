/** The two tables of a district as a spreadsheet reads them, out of `campaign.json`, in one language. */
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { CAMPAIGN_WORDS, fill, nameIn, type Language } from '../../i18n/index.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import { spreadsheetCsv, type CsvCell } from '../csv.ts';
import { MEASURES } from '../measures/measures.ts';

const PERCENT = 100;

/** A row a tower, in the order in which they should be done. */
export function districtTowersCsv({ plan, towers }: CampaignDocument, language: Language): string {
  const { csv, report } = CAMPAIGN_WORDS[language];
  const head = csv.towers;
  const heads = [
    head.rank, head.id, head.name, head.estate, head.storeys, head.flatsPerStorey, head.built, head.east, head.north, head.tier, head.hazards, head.cost, head.must, head.month, head.why, head.saved, head.low, head.high, head.perMillion, head.nights,
    ...MEASURES.flatMap(({ names, unit }) => [csv.asFound, csv.rectified].map((side) => `${nameIn(names, language)} ${side} (${unit})`)),
  ];
  const byId = new Map(towers.map((tower) => [tower.id, tower]));
  const rows = plan.towers.map((planned): CsvCell[] => {
    const tower = byId.get(planned.towerId)!;
    const { savedPeople, positionM } = tower;
    const half = savedPeople?.halfWidth95 ?? null;
    const standing = tower.hazards.filter(({ state }) => state === 'found' || state === 'underway').map(({ kind }) => { const found = hazardByKind(kind); return found === null ? kind : nameIn(found.names, language); });
    return [
      planned.rankNumber, tower.id, nameIn(tower.names, language), tower.estate, tower.storeys, tower.flatsPerStorey, tower.built, positionM?.[0] ?? null, positionM?.[1] ?? null, report.tierName[tower.tierAsFound], standing.join('; '),
      tower.costYuan, planned.isMust ? csv.yes : csv.no, planned.monthNumber, planned.why === null ? null : report.why[planned.why],
      savedPeople?.mean ?? null, savedPeople === null || half === null ? null : savedPeople.mean - half, savedPeople === null || half === null ? null : savedPeople.mean + half, planned.savedPerMillionYuan, tower.nightCount,
      ...MEASURES.flatMap(({ id }) => {
        const row = tower.rows.find(({ measureId }) => measureId === id);
        return (['asFound', 'rectified'] as const).map((side): CsvCell => (row === undefined || row[side].neverFrac === 1 ? null : row[side].summary.mean));
      }),
    ];
  });
  return spreadsheetCsv([heads, ...rows]);
}

/** A row a month. */
export function districtPlanCsv({ plan, purses, towers }: CampaignDocument, language: Language): string {
  const head = CAMPAIGN_WORDS[language].csv.plan;
  const nameOf = new Map(towers.map(({ id, names }) => [id, nameIn(names, language)]));
  const heads = [head.month, head.towers, head.spent, ...purses.map((purse) => fill(head.leftOf, { purse: nameIn(purse.names, language) })), head.saved, head.back, head.savedLeft, head.done, head.high, head.medium, head.low];
  const rows = plan.months.map((month): CsvCell[] => [
    month.monthNumber, month.towerIds.map((id) => nameOf.get(id) ?? id).join('; '), month.spentYuan, ...purses.map(({ id }) => month.leftByPurse[id] ?? 0),
    month.savedCount, Math.round(month.backCount * PERCENT) / PERCENT, Math.round(month.savedLeftCount * PERCENT) / PERCENT, month.rectifiedTowerCount, month.tiers.high, month.tiers.medium, month.tiers.low,
  ]);
  return spreadsheetCsv([heads, ...rows]);
}
