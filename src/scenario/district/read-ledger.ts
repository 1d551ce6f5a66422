/** Ledger files -> towers, and the rows that are left out. */
import { nearestName } from '../did-you-mean.ts';
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { hazardNames, listHazards, NO_WATER, readHazardWords, type WrittenHazard } from './hazard-words.ts';
import { HAZARD_COLUMNS, TOWER_COLUMNS, type LedgerColumn } from './ledger-columns.ts';
import { readLedgerTable } from './ledger-table.ts';
import type { Reject } from './reject.ts';
import { rowReader, RowRejected, type RowReader } from './row-reader.ts';
import { isStanding, type HazardState, type ListedHazard, type TowerRecord } from './tower-record.ts';

export interface NamedText {
  readonly fileName: string;
  readonly text: string;
}

export interface LedgerTowers {
  readonly towers: readonly TowerRecord[];
  readonly rejects: readonly Reject[];
  /** `file: column` that nothing reads. */
  readonly unread: readonly string[];
}

const ID = /^[\p{L}\d][\p{L}\d._-]{0,79}$/u;
const YES_NO = { 有: 'yes', 无: 'no', 是: 'yes', 否: 'no', yes: 'yes', no: 'no' } as const;
const LANES = { 畅通: 'clear', 堵塞: 'blocked', 无标线: 'unmarked', clear: 'clear', blocked: 'blocked', unmarked: 'unmarked' } as const;
const WATERS = { 有水: 'normal', 正常: 'normal', 无水: 'none', 水泵故障: 'pump', 水箱缺水: 'tank', normal: 'normal', none: 'none', pump: 'pump', tank: 'tank' } as const;
const STATES: Readonly<Record<string, HazardState>> = { 未整改: 'found', 整改中: 'underway', 已整改: 'fixed', 已复查: 'rechecked', 已验收: 'rechecked', found: 'found', underway: 'underway', fixed: 'fixed', rechecked: 'rechecked' };

/** @param hazards  the hazard list, a row a hazard; null: there is none */
export function readLedger(towers: NamedText, hazards: NamedText | null): LedgerTowers {
  const table = readLedgerTable(towers.text, towers.fileName, { columns: TOWER_COLUMNS, needed: ['id', 'storeys', 'flatsPerStorey'] });
  const rejects: Reject[] = [];
  const byId = new Map<string, TowerRecord>();
  for (const row of table.rows) {
    orReject(rejects, () => {
      const reader = rowReader(table, row, 'id');
      const tower = { ...towerOf(reader), line: row.line };
      if (byId.has(tower.id)) reader.refuse('id', { zh: '前面已有同一编号', en: 'stands in a row above already' });
      byId.set(tower.id, tower);
    });
  }
  const unread = table.unread.map((column) => `${towers.fileName}: ${column}`);
  if (hazards === null) return { towers: [...byId.values()], rejects, unread };
  const more = addHazards(hazards, byId, rejects);
  return { towers: [...byId.values()], rejects, unread: [...unread, ...more] };
}

function orReject(rejects: Reject[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RowRejected)) throw error;
    rejects.push(error.reject);
  }
}

function towerOf(row: RowReader): Omit<TowerRecord, 'line'> {
  const id = row.neededText('id');
  if (!ID.test(id)) row.refuse('id', { zh: '不能作编号；可用字母、数字、“.”“-”“_”，最多 80 个', en: 'is no id; letters, digits, ".", "-" and "_", up to 80' });
  const name = row.text('name') || id;
  const canopyShareFrac = row.number('canopyPercent', { low: 0, high: 100, absentNumber: 0 }) / 100;
  const water = row.has('water') ? row.choice('water', WATERS) : 'normal';
  return {
    id,
    names: { zh: name, en: row.text('nameEn') || name },
    estate: row.text('estate') || null,
    storeyCount: row.number('storeys', { low: 1, high: 120, isWhole: true }),
    flatsPerStorey: row.number('flatsPerStorey', { low: 1, high: 40, isWhole: true }),
    builtYearNumber: row.has('built') ? row.number('built', { low: 1900, high: 2100, isWhole: true }) : null,
    archetypeId: row.text('archetype') || null,
    positionM: positionOf(row),
    canopyShareFrac,
    isWithoutWater: water === 'none',
    ...fundOf(row),
    hazards: hazardsOf(row, canopyShareFrac, water),
  };
}

/** Yes, no, or what the fund of the building holds. */
function fundOf(row: RowReader): Pick<TowerRecord, 'hasFund' | 'fundYuan'> {
  if (!row.has('fund')) return { hasFund: true, fundYuan: null };
  if (!/^[\d,，.\s]+$/.test(row.text('fund'))) return { hasFund: row.choice('fund', YES_NO) === 'yes', fundYuan: null };
  const fundYuan = row.number('fund', { low: 0, high: 1e9 });
  return { hasFund: fundYuan > 0, fundYuan };
}

function positionOf(row: RowReader): readonly [number, number] | null {
  if (!row.has('eastM') && !row.has('northM')) return null;
  const range = { low: -1e6, high: 1e6 };
  return [row.number('eastM', range), row.number('northM', range)];
}

function hazardsOf(row: RowReader, canopyShareFrac: number, water: (typeof WATERS)[keyof typeof WATERS]): ListedHazard[] {
  const lane = row.has('lane') ? row.choice('lane', LANES) : 'clear';
  const written: WrittenHazard[] = [
    ...(canopyShareFrac > 0 ? [{ kind: 'combustibleCanopy', fields: { shareFrac: canopyShareFrac } }] : []),
    ...(lane === 'blocked' ? [{ kind: 'blockedFireLane', fields: {} }] : lane === 'unmarked' ? [{ kind: 'unmarkedLane', fields: {} }] : []),
    ...(water === 'none' ? NO_WATER : water === 'pump' ? [{ kind: 'deadFirePump', fields: {} }] : water === 'tank' ? [{ kind: 'emptyRoofTank', fields: {} }] : []),
  ];
  for (const hazard of listHazards(row.text('hazards')).flatMap((words) => hazardIn(row, 'hazards', words))) {
    const contradiction = contradictionOf(row, hazard.kind);
    if (contradiction !== null) row.refuse('hazards', contradiction);
    if (!written.some((known) => known.kind === hazard.kind)) written.push(hazard);
  }
  return written.map((hazard) => ({ ...hazard, state: 'found', party: null, person: null, deadline: null, standard: null, costYuan: null }));
}

/** A column that says there is none of what the list names. */
function contradictionOf(row: RowReader, kind: string): { zh: string; en: string } | null {
  const says = (column: LedgerColumn, values: readonly string[]) => row.has(column) && values.includes(row.text(column).toLowerCase());
  if (kind === 'combustibleCanopy' && row.has('canopyPercent') && Number(row.text('canopyPercent').replace(/[%％]/, '')) === 0) return { zh: '列有可燃雨棚，雨棚占比却是 0', en: 'names canopies, and their share is given as 0' };
  if (kind === 'blockedFireLane' && says('lane', ['畅通', 'clear'])) return { zh: '列有车道堵塞，消防车道却填“畅通”', en: 'names a blocked lane, and the lane is given as clear' };
  if (kind === 'dryRiser' && says('water', ['有水', '正常', 'normal'])) return { zh: '列有无水，消防供水却填“有水”', en: 'names a dry riser, and water is given as normal' };
  return null;
}

function hazardIn(row: RowReader, column: LedgerColumn, words: string): readonly WrittenHazard[] {
  const read = readHazardWords(words);
  if (typeof read !== 'string') return read;
  const nearest = nearestName(words, hazardNames());
  const meant = { zh: nearest === null ? '' : `，是不是“${nearest}”？`, en: nearest === null ? '' : `; did you mean "${nearest}"?` };
  const problems = {
    unknown: { zh: `没有“${words}”这种隐患${meant.zh}`, en: `unknown hazard "${words}"${meant.en}` },
    noShare: { zh: `“${words}”：这种隐患不带占比`, en: `"${words}": this hazard has no share` },
    badShare: { zh: `“${words}”：占比超出 0 到 100%`, en: `"${words}": the share is outside 0..100 %` },
  };
  return row.refuse(column, problems[read]);
}

/** Every row of the hazard list goes to its tower. A hazard that the tower's own row has already is told more about, not doubled. */
function addHazards(list: NamedText, byId: Map<string, TowerRecord>, rejects: Reject[]): string[] {
  const table = readLedgerTable(list.text, list.fileName, { columns: HAZARD_COLUMNS, needed: ['tower', 'hazard'] });
  const listed = new Set<string>();
  for (const row of table.rows) {
    orReject(rejects, () => {
      const reader = rowReader(table, row, 'tower');
      const tower = byId.get(reader.neededText('tower')) ?? reader.refuse('tower', { zh: '楼栋台账里没有这栋楼，或它的那一行没有采用', en: 'no such tower in the ledger, or its row was left out' });
      let { hazards } = tower;
      for (const [i, hazard] of listedOf(reader).entries()) {
        const key = `${tower.id} ${hazard.kind} ${JSON.stringify(hazard.fields)}`;
        if (listed.has(key)) reader.refuse('hazard', { zh: '这栋楼的这处隐患前面已列过', en: 'this hazard of this tower is listed above already' });
        listed.add(key);
        hazards = withListed(hazards, hazard, i, reader);
      }
      byId.set(tower.id, { ...tower, hazards, isWithoutWater: tower.isWithoutWater || hazards.some((one) => one.kind === 'dryRiser' && isStanding(one)) });
    });
  }
  return table.unread.map((column) => `${list.fileName}: ${column}`);
}

function listedOf(row: RowReader): ListedHazard[] {
  const state = row.has('state') ? row.choice('state', STATES) : 'found';
  const costYuan = row.has('costYuan') ? row.number('costYuan', { low: 0, high: 1e9 }) : null;
  const text = (column: LedgerColumn): string | null => row.text(column) || null;
  const deadline = text('deadline');
  if (deadline !== null && !/^\d{4}[-/.年]\d{1,2}/.test(deadline)) row.refuse('deadline', { zh: '不是日期；写作 2021-06-30', en: 'is no date; write it as 2021-06-30' });
  const facts = { state, party: text('party'), person: text('person'), deadline, standard: text('standard') };
  // The price of a row is that of all it stands for: the first carries it.
  return hazardIn(row, 'hazard', row.neededText('hazard')).map((hazard, i) => ({ ...hazard, ...facts, costYuan: i === 0 ? costYuan : costYuan === null ? null : 0 }));
}

function withListed(hazards: readonly ListedHazard[], hazard: ListedHazard, partIndex: number, row: RowReader): readonly ListedHazard[] {
  const isSame = (one: ListedHazard) => one.kind === hazard.kind && (one.kind !== 'dryRiser' || one.fields['riser'] === hazard.fields['riser']);
  const known = hazards.find(isSame);
  if (known === undefined) return [...hazards, hazard];
  if (!isStanding(hazard) && partIndex === 0) row.refuse('state', { zh: `清单说已整改，楼栋台账却还列着“${hazardByKind(hazard.kind)!.names.zh}”`, en: `the list says fixed, and the tower's row still names "${hazardByKind(hazard.kind)!.names.en}"` });
  return hazards.map((one) => (isSame(one) ? { ...hazard, fields: { ...one.fields, ...hazard.fields } } : one));
}
