/** The report of a district, made of nights that are not computed here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapSvg } from '../../../src/cli/campaign/report/map-svg.ts';
import { planCsv, rejectsCsv, towersCsv } from '../../../src/cli/campaign/report/campaign-csv.ts';
import { reportPage } from '../../../src/cli/campaign/report/report-page.ts';
import { grouped, percent, voiceIn } from '../../../src/cli/campaign/report/report-text.ts';
import { evaluate } from '../../../src/report/campaign/evaluation.ts';
import type { ComparedNight } from '../../../src/report/compare.ts';
import { MEASURES } from '../../../src/report/measures/measures.ts';
import { loadDistrict } from '../../../src/scenario/district/load-district.ts';
import { district, TOWERS_CSV } from '../../builders/a-district.ts';

const zeros = Object.fromEntries(MEASURES.map(({ id }) => [id, 0]));
const night = (seed: number, trapped: number): ComparedNight => ({ seed, endS: 150, asFound: { ...zeros, maxTrappedCount: trapped, firstWaterS: null }, rectified: { ...zeros, maxTrappedCount: 1, firstWaterS: 65 }, reasons: [], divergence: null });
const csv = TOWERS_CSV.replace('乙栋', '<b>乙栋').concat('D4,丁栋,Tower D,,4,,,,,,\n');
const loaded = loadDistrict(JSON.stringify(district({ note: { zh: '说明', en: 'A note' } })), 'folder/d.jsonc', (name) => ({ fileName: `folder/${name}`, text: name === 'towers.csv' ? csv : readFileSync(name, 'utf8') }));
const nights = new Map([['A1', [night(1, 9), night(2, 11), night(3, 10)]], ['B2', [night(1, 3), night(2, 3), night(3, 3)]], ['C3', [night(1, 1), night(2, 1), night(3, 1)]]]);
const evaluation = evaluate(loaded, { nights, failures: [] });
const voices = { zh: voiceIn('zh'), en: voiceIn('en') };
const [zh, en] = [reportPage(evaluation, voices.zh), reportPage(evaluation, voices.en)];

describe('the page', () => {
  it('carries what a report needs: title, area, office, date, method, limits, signatures', () => {
    for (const part of ['小街道整改评估', '消防工作站', '2021-03-31', '说明', '基本情况', '九、方法与局限', '附件：责任清单', '十、下一步', '不预测某一栋楼', '编制人', '审核人', '负责人']) expect(zh).toContain(part);
    for (const part of ['Tiny Street', 'Fire work station', '2021-03-31', 'A note', 'The district', '9. Method and limits', 'Annex: who has to do what', '10. Next steps', 'It predicts no particular building', 'Prepared by', 'Approved by']) expect(en).toContain(part);
  });
  it('stands alone: nothing is loaded from elsewhere, and nothing of the ledger becomes mark-up', () => {
    for (const page of [zh, en]) expect(page).not.toMatch(/<script|<link|src=|url\(|https?:/);
    expect(zh).toContain('&lt;b&gt;乙栋');
    expect(zh).not.toContain('<b>乙栋');
  });
  it('has no word of the other language, no hole and no number that is none', () => {
    const text = en.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<section><h2>8\.[\s\S]*?<\/section>/, '');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    for (const page of [zh, en]) expect(page).not.toMatch(/\{\{|NaN|undefined|Infinity|\[object/);
  });
  it('ranks the tower of the high tier first and gives its people with their interval', () => {
    // Saved 8, 10, 9: mean 9, t(2) 4.302653 x 1 / sqrt(3) = 2.484.
    expect(zh).toMatch(/<th scope="row" class="number">1<\/th><td>甲栋（A1）<\/td><td><span class="tier high">高风险<\/span><span class="must">必办<\/span><\/td>/);
    expect(zh).toContain('9.0<span class="bracket">[6.5, 11.5]</span>');
  });
  it('marks as a bound only the side on which something had not happened by the end, and the difference from it', () => {
    const row = /<tr><th scope="row">首次出水[^<]*<\/th>(.*?)<\/tr>/.exec(zh)![1]!;
    expect(row.match(/>≥?[\d−]/g)!.map((start) => start.includes('≥'))).toEqual([true, false, true]);
  });
  it('names the row that was left out', () => expect(zh).toMatch(/towers\.csv.*层数.*没有填写/s));
  it('is the same when made again', () => expect(reportPage(evaluation, voices.zh)).toBe(zh));
});

describe('the map', () => {
  it('draws every tower with its rank and its tier as a shape', () => {
    const map = mapSvg(evaluation, voices.en)!;
    expect(map.match(/<g fill/g)).toHaveLength(3);
    expect(map).toContain('<title>1. Tower A, Canopies high, 9.0</title><path');
    expect(map).toContain('aria-label="Map of 3 towers"');
  });
  it('is not there without coordinates', () => expect(mapSvg({ ...evaluation, towers: evaluation.towers.map((tower) => ({ ...tower, record: { ...tower.record, positionM: null } })) }, voices.en)).toBeNull());
});

describe('the tables', () => {
  it('open in a spreadsheet: byte order mark, both languages and units in the head, equal columns', () => {
    for (const text of [towersCsv(evaluation, voices), planCsv(evaluation, voices), rejectsCsv(evaluation.rejects, voices)]) {
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text.slice(1).split('\n')[0]).toMatch(/\p{Script=Han}.* \/ [A-Za-z]/u);
    }
    expect(towersCsv(evaluation, voices)).toContain('整改费用（元） / cost (yuan)');
    expect(planCsv(evaluation, voices).split('\n')[1]).toMatch(/^1,A1、/);
    expect(rejectsCsv(evaluation.rejects, voices)).toContain('towers.csv,5,层数,,D4,没有填写,is empty');
  });
});

it.each([[1234567, 0, '1,234,567'], [-1234.56, 1, '−1,234.6'], [-0.04, 1, '0.0'], [999, 0, '999']] as const)('%d with %d decimals is %s', (value, decimals, text) => expect(grouped(value, decimals)).toBe(text));
it('a share of nothing is no number', () => expect([percent(null), percent(0.0794)]).toEqual(['–', '7.9%']));
