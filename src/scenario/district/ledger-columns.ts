/** What the columns of a ledger may be called: as in 隐患清单 and 责任清单, or in English. */

export type LedgerColumn =
  | 'id' | 'name' | 'nameEn' | 'estate' | 'storeys' | 'flatsPerStorey' | 'built' | 'archetype' | 'canopyPercent' | 'lane' | 'water' | 'hazards' | 'fund' | 'eastM' | 'northM' | 'note'
  | 'tower' | 'hazard' | 'party' | 'person' | 'deadline' | 'standard' | 'state' | 'costYuan';

export const TOWER_COLUMNS: readonly LedgerColumn[] = ['id', 'name', 'nameEn', 'estate', 'storeys', 'flatsPerStorey', 'built', 'archetype', 'canopyPercent', 'lane', 'water', 'hazards', 'fund', 'eastM', 'northM', 'note'];
export const HAZARD_COLUMNS: readonly LedgerColumn[] = ['tower', 'hazard', 'party', 'person', 'deadline', 'standard', 'state', 'costYuan', 'note'];

const CALLED: Readonly<Record<LedgerColumn, readonly string[]>> = {
  id: ['楼栋编号', '编号', 'id', 'tower'],
  name: ['楼栋', '楼栋名称', '名称', 'name'],
  nameEn: ['英文名', '英文名称', 'nameEn', 'name in English'],
  estate: ['小区', '小区名称', 'estate'],
  storeys: ['层数', '地上层数', 'storeys'],
  flatsPerStorey: ['每层户数', 'flatsPerStorey', 'flats per storey', 'flats'],
  built: ['建成年份', '年份', 'built', 'year'],
  archetype: ['楼型', 'archetype'],
  canopyPercent: ['雨棚占比', '可燃雨棚占比', 'canopyPercent', 'canopies'],
  lane: ['消防车道', '车道', 'lane'],
  water: ['消防供水', '供水', '水', 'water'],
  hazards: ['其他隐患', '隐患', 'hazards', 'other hazards'],
  fund: ['维修资金', 'fund', 'maintenance fund'],
  eastM: ['东坐标', 'eastM', 'east'],
  northM: ['北坐标', 'northM', 'north'],
  note: ['备注', 'note', 'notes'],
  tower: ['楼栋编号', '楼栋', 'tower', 'id'],
  hazard: ['隐患', '隐患名称', 'hazard'],
  party: ['责任单位', 'party', 'responsible party'],
  person: ['责任人', 'person'],
  deadline: ['整改时限', '完成时限', '期限', 'deadline'],
  standard: ['整改标准', '标准', 'standard'],
  state: ['整改状态', '状态', 'state'],
  costYuan: ['整改费用', '费用', '资金', 'costYuan', 'cost'],
};

/** Names without units in brackets, blanks and case. */
function plain(head: string): string {
  return head.replace(/[（(][^）)]*[）)]/g, '').replace(/[\s_]/g, '').toLowerCase();
}

export interface ReadHead {
  /** Place of each column in a row, and what the file calls it. */
  readonly places: ReadonlyMap<LedgerColumn, { readonly index: number; readonly called: string }>;
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

export function readHead(heads: readonly string[], columns: readonly LedgerColumn[]): ReadHead {
  const places = new Map<LedgerColumn, { index: number; called: string }>();
  const unknown: string[] = [];
  const twice: string[] = [];
  heads.forEach((called, index) => {
    const column = columns.find((candidate) => CALLED[candidate].some((name) => plain(name) === plain(called)));
    if (column === undefined) {
      if (called !== '') unknown.push(called);
    } else if (places.has(column)) twice.push(called);
    else places.set(column, { index, called });
  });
  return { places, unknown, twice };
}

/** Both names, for a message that a column is missing. */
export function columnNames(column: LedgerColumn): string {
  const names = CALLED[column];
  return `${names[0]!} / ${names.find((name) => /^[a-z]/i.test(name))!}`;
}
