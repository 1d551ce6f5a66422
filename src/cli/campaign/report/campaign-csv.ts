/** Tables as spreadsheets read them: UTF-8 with its mark, both languages in the head's names where one file serves both. */
import { fill } from '../../../i18n/index.ts';
import type { Evaluation } from '../../../report/campaign/evaluation.ts';
import { rowOf } from '../../../report/campaign/tower-result.ts';
import type { ComparedNight } from '../../../report/compare.ts';
import { MEASURES } from '../../../report/measures/measures.ts';
import type { Reject } from '../../../scenario/district/reject.ts';
import { spreadsheetCsv, type CsvCell } from '../../../report/csv.ts';
import { rounded } from '../../run-directory/csv.ts';
import { measureTitle, type Voice } from './report-text.ts';
import { hazardList } from './tower-cells.ts';

/** Two names of one column. */
function both(zh: string, en: string): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

export interface Voices {
  readonly zh: Voice;
  readonly en: Voice;
}

export function towersCsv({ towers, plan }: Evaluation, { zh, en }: Voices): string {
  const keys = Object.keys(zh.words.csv.towers) as (keyof typeof zh.words.csv.towers)[];
  const measureHeads = MEASURES.flatMap(({ id }) => (['asFound', 'rectified'] as const).map((side) => both(`${measureTitle(id, zh, 's')}${zh.words.csv[side]}`, `${measureTitle(id, en, 's')} ${en.words.csv[side]}`)));
  const heads = [...keys.map((key) => both(zh.words.csv.towers[key], en.words.csv.towers[key])), ...measureHeads];
  const rows = plan.towers.map((planned): CsvCell[] => {
    const tower = towers.find((one) => one.id === planned.towerId)!;
    const { record, savedPeople } = tower;
    const half = savedPeople?.halfWidth95 ?? null;
    const bound = (sign: 1 | -1) => (savedPeople === null || half === null ? null : rounded(savedPeople.mean + sign * half, 3));
    const cells: Record<(typeof keys)[number], CsvCell> = {
      rank: planned.rankNumber, id: tower.id, name: both(record.names.zh, record.names.en), estate: record.estate, storeys: record.storeyCount, flatsPerStorey: record.flatsPerStorey, built: record.builtYearNumber, archetype: tower.archetypeId,
      east: record.positionM?.[0] ?? null, north: record.positionM?.[1] ?? null, canopy: rounded(record.canopyShareFrac * 100, 1), tier: both(zh.words.report.tierName[tower.tierAsFound], en.words.report.tierName[tower.tierAsFound]),
      hazards: hazardList(tower, zh), cost: tower.costYuan, must: planned.isMust ? both(zh.words.csv.yes, en.words.csv.yes) : both(zh.words.csv.no, en.words.csv.no), month: planned.monthNumber,
      why: planned.why === null ? null : both(zh.words.report.why[planned.why], en.words.report.why[planned.why]),
      saved: savedPeople === null ? null : rounded(savedPeople.mean, 3), low: bound(-1), high: bound(1), perMillion: planned.savedPerMillionYuan === null ? null : rounded(planned.savedPerMillionYuan, 3), nights: tower.nightCount,
    };
    const values = MEASURES.flatMap(({ id }) => (['asFound', 'rectified'] as const).map((side) => meanOf(rowOf(tower, id)?.[side])));
    return [...keys.map((key) => cells[key]), ...values];
  });
  return spreadsheetCsv([heads, ...rows]);
}

/** A time that never came leaves its cell empty. */
function meanOf(side: { readonly summary: { readonly mean: number }; readonly neverFrac: number } | undefined): number | null {
  return side === undefined || side.neverFrac === 1 ? null : rounded(side.summary.mean, 3);
}

export function planCsv({ plan, district }: Evaluation, { zh, en }: Voices): string {
  const [names, inEnglish] = [zh.words.csv.plan, en.words.csv.plan];
  const { purses } = district.file;
  const ofPurse = (key: 'spentOf' | 'leftOf') => purses.map((purse) => both(fill(names[key], { purse: purse.names.zh }), fill(inEnglish[key], { purse: purse.names.en })));
  const head = (key: keyof typeof names) => both(names[key], inEnglish[key]);
  const heads = [head('month'), head('towers'), head('spent'), ...ofPurse('spentOf'), ...ofPurse('leftOf'), head('saved'), head('back'), head('savedLeft'), head('done'), head('high'), head('medium'), head('low')];
  const rows = plan.months.map((month): CsvCell[] => [
    month.monthNumber, month.towerIds.join('、'), month.spentYuan, ...purses.map((purse) => month.spentByPurse[purse.id] ?? 0), ...purses.map((purse) => month.leftByPurse[purse.id] ?? 0),
    rounded(month.savedCount, 3), rounded(month.backCount, 3), rounded(month.savedLeftCount, 3), month.rectifiedTowerCount, month.tiers.high, month.tiers.medium, month.tiers.low,
  ]);
  return spreadsheetCsv([heads, ...rows]);
}

/** One row a night and condition, for notebooks; an empty cell: it never happened. */
export function nightsCsv(nights: ReadonlyMap<string, readonly ComparedNight[]>): string {
  const rows = [...nights].flatMap(([tower, ofTower]) => ofTower.flatMap((night) => (['asFound', 'rectified'] as const).map((side): CsvCell[] => [tower, night.seed, side, ...MEASURES.map(({ id }) => night[side][id] ?? null)])));
  return spreadsheetCsv([['tower', 'seed', 'condition', ...MEASURES.map(({ id }) => id)], ...rows]);
}

export function rejectsCsv(rejects: readonly Reject[], { zh, en }: Voices): string {
  const [names, inEnglish] = [zh.words.report.reject, en.words.report.reject];
  const heads = (['file', 'line', 'column', 'value'] as const).map((key) => both(names[key], inEnglish[key]));
  return spreadsheetCsv([[...heads, both('楼栋编号', 'tower'), '问题', 'problem'], ...rejects.map((one): CsvCell[] => [one.fileName, one.line === 0 ? null : one.line, one.column, one.value, one.towerId, one.problem.zh, one.problem.en])]);
}
