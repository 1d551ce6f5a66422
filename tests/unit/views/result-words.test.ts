import { describe, expect, it } from 'vitest';
import { DRILL_START, type CriterionScore, type DrillFact } from '../../../src/drill/index.ts';
import { factText, limitTexts, measureOfDrill, omissionTexts, shortfallTexts, type Judged } from '../../../src/views/drill-result/result-words.ts';
import { drillText } from '../../builders/drill-text.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const words = drillText('zh-CN');

const plan = shippedScenario('night-33f').drill!;
const judged: Judged = { plan, drill: { ...DRILL_START, zeroS: 379 }, values: { trappedCount: 222 } };
const fact = (kind: DrillFact['kind'], id: string, timeS = Infinity): DrillFact => ({ kind, id, timeS });
const scored = (id: string, evidence: readonly DrillFact[] = []) => ({ id, evidence }) as unknown as CriterionScore;

describe('what a point rests on', () => {
  it('says what people left out as not done, and what they did not name as not named', () => {
    expect(factText(fact('decision', 'order'), judged, words)).toBe('先搜哪层？ 没做');
    expect(factText(fact('order', 'search'), judged, words)).toBe('搜救 没做');
    expect(factText(fact('cue', 'lane'), judged, words)).toBe('车道有桩有车，过不去 没报');
    expect(factText(fact('event', 'attackStarted'), judged, words)).toBe('开始灭火 没有');
  });

  it('gives the figure of a measure, and from when on less is earned', () => {
    const trapped = fact('measure', 'trappedCount');
    expect(factText(trapped, judged, words)).toBe('结束时被困 222 人');
    expect(limitTexts(scored('trapped', [trapped]), judged, words)).toEqual(['0 人满分，300 人起没有分']);
    expect(limitTexts(scored('firstWater'), judged, words)).toEqual(['15:00 前满分，19:10 起没有分']);
    expect(limitTexts(scored('lane'), judged, words)).toEqual(['问后 00:45 内满分，02:30 起没有分']);
    expect(limitTexts(scored('site'), judged, words)).toEqual([]);
  });

  it('counts times of the night from the call, as everything else in the result', () => {
    const played = { plan, drill: { ...DRILL_START, zeroS: 379, timeS: 1800 } };
    const said = (id: string, value: number | null) => measureOfDrill(id, value, played, words);
    expect([said('crewAtFireFloorS', 1063), said('firstCallS', 300), said('trappedCount', 222), said('laneBlockedS', 100), said('firstWaterS', null)]).toEqual(['11:24', '接警前 01:19', '222 人', '01:40', '没有']);
  });

  it('names what went badly: the answer that was given, what was left out, or that it came late', () => {
    const station = shippedScenario('blocked-gate').drill!;
    const drill = { ...DRILL_START, zeroS: 25, timeS: 600, choices: { lift: { firstS: 70, lastS: 70, options: ['use'] }, start: { firstS: 110, lastS: 110, options: ['go'] } } };
    const told = (id: string, ...evidence: readonly DrillFact[]) => shortfallTexts(scored(id, evidence), { plan: station, drill, values: {} }, words);
    expect(told('lift', fact('decision', 'lift', 70))).toEqual(['电梯：选了“留一部运老人”']);
    expect(told('door', fact('decision', 'door'))).toEqual(['没有做“5户的门”']);
    expect(told('start', fact('decision', 'start', 110))).toEqual(['做得晚', '微型消防站？ 01:25 正确', '01:00 前满分，02:30 起没有分']);
  });
});

describe('why points are missing', () => {
  const gate = shippedScenario('blocked-gate');
  const board = { ...DRILL_START, timeS: 600, choices: { call119: { firstS: 60, lastS: 60, options: ['address', 'storey', 'loss'] } }, told: { knock: Object.fromEntries(['F6.flat1', 'F6.flat2', 'F6.flat3', 'F6.flat4', 'F6.flat5', 'F6.flat6', 'F5.flat1', 'F5.flat2'].map((home, i) => [home, { atS: 100, option: i < 7 ? 'leave' : 'stay' }])) } };
  const answered: Judged = { plan: gate.drill!, drill: board, values: {}, input: gate.base };

  it('says what was left out of a checklist, and what was too much', () => {
    expect(omissionTexts(scored('call'), answered, words)).toEqual(['漏了：客厅着火，窗口冒烟；被困情况：暂不清楚；大门有固定桩和车，已派人去清；我的姓名和电话', '不该有：估计损失多少钱']);
  });

  it('names the homes that were not told, and those that were told something else', () => {
    expect(omissionTexts(scored('knock'), answered, words)).toEqual(['没通知：5层3户、5层4户、5层5户、5层6户、4层1户、4层2户等 9 户', '说的是“留守”：5层2户']);
  });

  it('has nothing to say of what was not asked, or was complete', () => {
    expect(omissionTexts(scored('door'), answered, words)).toEqual([]);
    expect(omissionTexts(scored('call'), { ...answered, drill: DRILL_START }, words)).toEqual([]);
  });
});
