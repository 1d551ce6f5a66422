import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSchema } from '../../../src/scenario/district/district-schema.ts';
import { csvRows } from '../../../src/scenario/district/csv-rows.ts';
import { drawTowers } from '../../../src/scenario/district/draw-towers.ts';
import { readHazardWords } from '../../../src/scenario/district/hazard-words.ts';
import { loadDistrict, type District } from '../../../src/scenario/district/load-district.ts';
import { moveStoreys } from '../../../src/scenario/district/move-storeys.ts';
import { readLedger } from '../../../src/scenario/district/read-ledger.ts';
import { formatReject } from '../../../src/scenario/district/reject.ts';
import { tierOf } from '../../../src/scenario/district/tower-record.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { ScenarioError } from '../../../src/scenario/scenario-error.ts';
import { district, TOWERS_CSV } from '../../builders/a-district.ts';

const HEAD = '楼栋编号,层数,每层户数,雨棚占比（%）,消防车道,消防供水,其他隐患,维修资金';
const ledger = (...rows: string[]) => readLedger({ fileName: 'towers.csv', text: [HEAD, ...rows].join('\r\n') }, null);
const load = (over: Readonly<Record<string, unknown>> = {}, files: Readonly<Record<string, string>> = { 'towers.csv': TOWERS_CSV }): District =>
  loadDistrict(JSON.stringify(district(over), null, 1), 'd.jsonc', (name) => ({ fileName: name, text: files[name] ?? readFileSync(name, 'utf8') }));
const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('a ledger', () => {
  it('is read under Chinese and under English heads alike', () => {
    const zh = ledger('A1,18,4,65,堵塞,无水,防护网 50%,无');
    const en = readLedger({ fileName: 'towers.csv', text: 'id;storeys;flats per storey;canopyPercent;lane;water;hazards;fund\nA1;18;4;65 %;blocked;none;Window guards without a port 50%;no\n' }, null);
    expect(zh.rejects).toEqual([]);
    expect(en.towers).toEqual(zh.towers);
    expect(zh.towers[0]).toMatchObject({ storeyCount: 18, flatsPerStorey: 4, canopyShareFrac: 0.65, isWithoutWater: true, hasFund: false });
    expect(zh.towers[0]!.hazards.map(({ kind, fields }) => [kind, fields['shareFrac'] ?? null])).toEqual([['combustibleCanopy', 0.65], ['blockedFireLane', null], ['dryRiser', null], ['dryRiser', null], ['emptyPool', null], ['closedGuards', 0.5]]);
  });

  it('takes the maintenance fund as yes, no or what it holds', () => {
    const { towers, rejects } = readLedger({ fileName: 'towers.csv', text: '楼栋编号,层数,每层户数,维修资金\nA1,18,4,"12,000"\nA2,18,4,0\nA3,18,4,有\nA4,18,4,12万\n' }, null);
    expect(towers.map(({ id, hasFund, fundYuan }) => [id, hasFund, fundYuan])).toEqual([['A1', true, 12_000], ['A2', false, 0], ['A3', true, null]]);
    expect(rejects.map(({ column, value }) => [column, value])).toEqual([['维修资金', '12万']]);
  });

  it('is read from JSON too', () => {
    const text = '[\n{ "id": "A1", "storeys": 18, "flats": 4, "hazards": ["可燃雨棚 30%"] },\n{ "id": "A2", "storeys": "many", "flats": 4 } ]';
    const { towers, rejects } = readLedger({ fileName: 'towers.json', text }, null);
    expect(towers.map((tower) => [tower.id, tower.hazards[0]!.fields])).toEqual([['A1', { shareFrac: 0.3 }]]);
    expect(rejects.map((reject) => formatReject(reject, 'en'))).toEqual(['towers.json:3 storeys "many": is not a number']);
  });

  it.each([
    ['a hole', 'A1,,4,,,,,', '层数', '没有填写', 'is empty'],
    ['a number that is none', 'A1,18,4,x,,,,', '雨棚占比（%）', '不是数字', 'is not a number'],
    ['a number out of range', 'A1,181,4,,,,,', '层数', '超出 1 到 120', 'is outside 1..120'],
    ['half a storey', 'A1,18.5,4,,,,,', '层数', '不是整数', 'is not a whole number'],
    ['an unknown word', 'A1,18,4,,半通,,,', '消防车道', '不认识；可填：畅通、堵塞、无标线、clear、blocked、unmarked', 'is not known'],
    ['an unknown hazard', 'A1,18,4,,,,可然雨棚,', '其他隐患', '没有“可然雨棚”这种隐患，是不是“可燃雨棚”？', 'did you mean "可燃雨棚"?'],
    ['a share where there is none', 'A1,18,4,,,,电动自行车 20%,', '其他隐患', '不带占比', 'has no share'],
    ['a share beyond all', 'A1,18,4,,,,防护网 120%,', '其他隐患', '占比超出 0 到 100%', 'outside 0..100 %'],
    ['canopies named and denied', 'A1,18,4,0,,,可燃雨棚,', '其他隐患', '雨棚占比却是 0', 'their share is given as 0'],
    ['a lane both clear and blocked', 'A1,18,4,,畅通,,消防车道堵塞,', '其他隐患', '却填“畅通”', 'given as clear'],
    ['water both there and not', 'A1,18,4,,,有水,无水楼栋,', '其他隐患', '却填“有水”', 'given as normal'],
  ])('leaves out a row with %s and goes on', (_, row, column, zh, en) => {
    const { towers, rejects } = ledger(row, 'B2,9,4,,,,,');
    expect(towers.map((tower) => tower.id)).toEqual(['B2']);
    expect(rejects).toMatchObject([{ fileName: 'towers.csv', line: 2, column, towerId: 'A1' }]);
    expect(rejects[0]!.problem.zh).toContain(zh);
    expect(rejects[0]!.problem.en).toContain(en);
  });

  it('takes an id once', () => {
    const { towers, rejects } = ledger('A1,9,4,,,,,', 'A1,12,4,,,,,');
    expect(towers.map((tower) => tower.storeyCount)).toEqual([9]);
    expect(rejects.map((reject) => formatReject(reject, 'zh'))).toEqual(['towers.csv:3 楼栋编号 "A1": 前面已有同一编号']);
  });

  it.each([
    ['no column for storeys', '楼栋编号,每层户数\nA1,4', 'towers.csv:1:1: has no column 层数 / storeys'],
    ['the same column twice', '编号,id,层数,每层户数\nA1,A1,3,4', 'the column "id" stands here twice'],
    ['a quote that never ends', '楼栋编号,层数,每层户数\nA1,"3,4\nB2,3,4', 'towers.csv:2:1: a quotation mark opens here and never closes'],
    ['nothing in it', '', 'the file is empty'],
  ])('with %s is refused whole', (_, text, message) => {
    expect(faultOf(() => readLedger({ fileName: 'towers.csv', text }, null))).toContain(message);
  });

  it('names the columns that nothing reads', () => {
    expect(readLedger({ fileName: 't.csv', text: '编号,层数,每层户数,电梯\nA1,3,4,2' }, null).unread).toEqual(['t.csv: 电梯']);
  });
});

describe('a hazard list', () => {
  const TOWERS = { fileName: 'towers.csv', text: `${HEAD}\nA1,18,4,65,,,,\nB2,9,4,,,,,\n` };
  const list = (...rows: string[]) => readLedger(TOWERS, { fileName: 'hazards.csv', text: ['楼栋编号,隐患,责任单位,责任人,整改时限,整改标准,整改状态,整改费用（元）', ...rows].join('\n') });

  it('tells who, until when, how far and for how much, and does not double what the tower has', () => {
    const { towers, rejects } = list('A1,可燃雨棚,业主,甲,2021-10-31,拆除,整改中,50000', 'B2,消防泵失效,物业,乙,2021-06-30,自动,已复查,');
    expect(rejects).toEqual([]);
    expect(towers[0]!.hazards).toEqual([{ kind: 'combustibleCanopy', fields: { shareFrac: 0.65 }, state: 'underway', party: '业主', person: '甲', deadline: '2021-10-31', standard: '拆除', costYuan: 50000 }]);
    expect(towers[1]!.hazards).toMatchObject([{ kind: 'deadFirePump', state: 'rechecked', costYuan: null }]);
  });

  it.each([
    ['of a tower that is not there', 'C3,可燃雨棚,,,,,,', '楼栋编号', 'no such tower'],
    ['that is listed twice', 'B2,消防泵失效,,,,,,\nB2,消防泵失效,,,,,,', '隐患', 'is listed above already'],
    ['that says fixed while the tower says standing', 'A1,可燃雨棚,,,,,已整改,', '整改状态', 'the list says fixed'],
    ['with a cost below nothing', 'B2,消防泵失效,,,,,,-5', '整改费用（元）', 'is outside 0..'],
    ['with a deadline that is none', 'B2,消防泵失效,,,尽快,,,', '整改时限', 'is no date'],
    ['in an unknown state', 'B2,消防泵失效,,,,,差不多,', '整改状态', 'is not known'],
  ])('leaves out a row %s', (_, rows, column, problem) => {
    const { rejects } = list(...rows.split('\n'));
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ fileName: 'hazards.csv', column });
    expect(rejects[0]!.problem.en).toContain(problem);
  });
});

describe('CSV', () => {
  it('keeps commas, quotes and line ends inside quotes, and knows on which line a row began', () => {
    expect(csvRows('a,b\n"x, ""y""","1\n2"\n\nz,3\n').rows).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['x, "y"', '1\n2'] }, { line: 5, cells: ['z', '3'] }]);
  });
});

describe('drawn towers', () => {
  const draw = (count: number, over: Readonly<Record<string, unknown>> = {}) => drawTowers(drawSchema.parse({ count, ...over }));
  const shareOf = (towers: ReturnType<typeof draw>, kind: string) => towers.filter((tower) => tower.hazards.some((hazard) => hazard.kind === kind)).length / towers.length;

  it('have the published shares', () => {
    const towers = draw(4000);
    // Standard error of a share of 0.265 over 4000 towers: 0.007; three of them.
    expect(Math.abs(towers.filter((tower) => tower.isWithoutWater).length / 4000 - 0.265)).toBeLessThan(0.021);
    expect(Math.abs(shareOf(towers, 'blockedFireLane') - 0.186)).toBeLessThan(0.019);
    expect(Math.abs(shareOf(towers, 'combustibleInsulation') - 0.068)).toBeLessThan(0.012);
    expect(Math.abs(shareOf(towers, 'untrainedResidents') - 0.656)).toBeLessThan(0.023);
    const canopies = towers.map((tower) => tower.canopyShareFrac * tower.storeyCount * tower.flatsPerStorey);
    expect(Math.abs(canopies.reduce((sum, households) => sum + households, 0) / 4000 - 5.7)).toBeLessThan(0.5);
  });

  it('are the same when more are drawn, or another share changes', () => {
    expect(draw(20).slice(0, 5).map(({ positionM: _, ...tower }) => tower)).toEqual(draw(5).map(({ positionM: _, ...tower }) => tower));
    const drier = draw(50, { noWaterFrac: 1 });
    expect(drier.map((tower) => [tower.storeyCount, tower.canopyShareFrac, tower.builtYearNumber])).toEqual(draw(50).map((tower) => [tower.storeyCount, tower.canopyShareFrac, tower.builtYearNumber]));
  });
});

describe("a tower's scenario", () => {
  it('is a whole valid drill with the storeys, flats and hazards of its row', () => {
    const { towers } = load();
    const [first, second] = towers.map((tower) => loadScenario(tower.scenarioText, tower.record.id));
    expect(first!.base.storeys).toHaveLength(3);
    expect(first!.hazards.map((hazard) => hazard.kind)).toEqual(['combustibleCanopy', 'wedgedStairDoors']);
    expect(second!.base.storeys).toHaveLength(4);
    expect(first!.base.durationS).toBe(150);
  });

  it('burns at the same height in proportion, in a flat that exists', () => {
    const [from, to] = [{ storeyCount: 12, flatsPerStorey: 6 }, { storeyCount: 30, flatsPerStorey: 4 }];
    expect(moveStoreys({ at: 'F3.flat6', 'F3.flat6.door': { openFrac: 1 }, lobby: 'F1.corridor', kind: 'sofa' }, from, to)).toEqual({ at: 'F8.flat4', 'F8.flat4.door': { openFrac: 1 }, lobby: 'F1.corridor', kind: 'sofa' });
    expect(moveStoreys('F3.flat2', from, { storeyCount: 3, flatsPerStorey: 4 })).toBe('F2.flat2');
  });

  it('is served by the nearest stations, and no more appliances than are sent', () => {
    const forces = { stations: [{ id: 'far', positionM: [0, 5000], units: [{ kind: 'pumper', count: 4 }] }, { id: 'near', positionM: [0, 1000], units: [{ kind: 'pumper', count: 2 }, { kind: 'aerial54' }] }], unitsSent: 4, roadFactor: 1.5 };
    const { responders } = JSON.parse(load({ forces }).towers[0]!.scenarioText) as { responders: { kind: string; station: string; count?: number; distanceKm?: number }[] };
    expect(responders.map(({ kind, station, count, distanceKm }) => [kind, station, count, distanceKm])).toEqual([['micro', 'micro', undefined, undefined], ['pumper', 'near', 2, 1.5], ['aerial54', 'near', 1, 1.5], ['pumper', 'far', 1, 7.5]]);
  });

  it('that the loader refuses leaves its row out, with what the loader says', () => {
    const { towers, rejects } = load({}, { 'towers.csv': TOWERS_CSV.replace('C3,丙栋,Tower C,3,4', 'C3,丙栋,Tower C,3,9') });
    expect(towers.map((tower) => tower.record.id)).toEqual(['A1', 'B2']);
    expect(formatReject(rejects[0]!, 'en')).toBe('towers.csv:4: cannot be built as "low": building.flatsPerStorey: 9 is outside 4..8');
  });
});

describe('a district file', () => {
  it.each([
    [{ purses: [{ id: 'a', names: { zh: '甲', en: 'a' }, yuan: -1 }] }, /d\.jsonc:\d+:\d+ purses\.0\.yuan: -1 yuan is outside 0\.\./],
    [{ prices: { combustibleCanpoy: {} } }, /prices\.combustibleCanpoy: unknown hazard "combustibleCanpoy"; did you mean "combustibleCanopy"\?/],
    [{ prices: { combustibleCanopy: {} } }, /prices: no price for "wedgedStairDoors", which stands in tower A1; "wedgedStairDoors": \{ "yuan": … \}/],
    [{ prices: { combustibleCanopy: { purses: ['fnud'] } } }, /prices\.combustibleCanopy\.purses\.0: unknown purse "fnud"; did you mean "fund"\?/],
    [{ ledger: undefined }, /names no towers; a "ledger", a "draw", or both/],
    [{ date: 'today' }, /date: "today" is no date; write it as "2021-03-31"/],
    [{ runs: { pairs: 0 } }, /runs\.pairs: 0 is outside 1\.\.200/],
    [{ monnths: 3 }, /unknown key "monnths"/],
    [{ archetypes: [{ id: 'low', names: { zh: '低', en: 'low' }, file: 'x', storeys: [9, 3] }] }, /archetypes\.0\.storeys: 9 is above 3; the lower one first/],
    [{ purses: [{ id: 'fund', names: { zh: '甲', en: 'a' }, yuan: 1, fromMonth: 13 }] }, /purses\.0\.fromMonth: 13 is after the plan's last month; at most 12/],
  ])('says what is wrong: %o', (over, message) => {
    expect(faultOf(() => load(over))).toMatch(message);
  });

  it('has another hash of its nights when a tower changes, not when money does', () => {
    const { hash, nightsHash } = load();
    const richer = load({ purses: [{ id: 'fund', names: { zh: '维修资金', en: 'fund' }, yuan: 1 }] });
    expect([richer.hash === hash, richer.nightsHash === nightsHash]).toEqual([false, true]);
    expect(load({}, { 'towers.csv': TOWERS_CSV.replace(',70,', ',71,') }).nightsHash).not.toBe(nightsHash);
  });

  it('that ships loads without a row left out', () => {
    const text = readFileSync('scenarios/district-demo.jsonc', 'utf8');
    const { towers, rejects, unread } = loadDistrict(text, 'district-demo.jsonc', (name) => ({ fileName: name, text: readFileSync(join('scenarios', name), 'utf8') }));
    expect([towers.length, rejects, unread]).toEqual([24, [], []]);
    expect(new Set(towers.map((tower) => tierOf(tower.record.canopyShareFrac)))).toEqual(new Set(['high', 'medium', 'low']));
  });
});

it.each([[0.6, 'high'], [0.59, 'medium'], [0.2, 'medium'], [0.19, 'low'], [0, 'low']])('canopies on %d of the flats are the %s tier', (shareFrac, tier) => expect(tierOf(shareFrac)).toBe(tier));

it.each([['无水楼栋', 3], ['no-water building', 3], ['车道堵塞', 1], ['Blocked fire lane', 1], ['blockedFireLane', 1]])('"%s" is %d hazards', (words, count) => expect(readHazardWords(words)).toHaveLength(count));
