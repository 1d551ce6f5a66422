import { describe, expect, it } from 'vitest';
import { chainPair } from '../../../src/report/chain-pair.ts';
import { brokenSentence, chainStory, linkSentence, stageSentence, waterSentence, type ChainWords } from '../../../src/report/chain-sentences.ts';
import { CHAIN_LINKS, chainOf } from '../../../src/report/chain.ts';
import { nameOfThing } from '../../../src/report/thing-names.ts';
import type { EventKind, SimEvent } from '../../../src/sim/index.ts';
import { aFrame, aMeasuredRun, anEvent } from '../../builders/a-measured-run.ts';
import { aCar, aLane, aTowerInput, aUnit } from '../response/a-fireground.ts';

const base = aTowerInput(8, {
  response: { units: [aUnit('station.pumper1'), aUnit('station.aerial541', { kind: 'aerial', workingHeightM: 54, tankL: 0, pumpHeadM: 0 })], searchM2PerMin: 8 },
  people: [{ id: 'p1', householdIndex: 0, ageYears: 40, mobility: 'able' }], households: [{ id: 'h', homeIndex: 2, homeFrac: 1 }],
});
const input = { ...base, site: { ...base.site, lanes: [aLane(180)], obstacles: [aCar('lane-1.car7', 12)] } };
const told = (timeS: number, kind: EventKind, who: string | null, rest: Partial<SimEvent> = {}) => anEvent(timeS, kind, { who, ...rest });
const frames = [aFrame(0), aFrame(600, { storeysBurningCount: 3, storeysBurntCount: 3, trappedCount: 4 }), aFrame(900, { storeysBurningCount: 5, storeysBurntCount: 7, trappedCount: 2, deadCount: 1 })];
const run = (events: readonly SimEvent[]) => aMeasuredRun({ input, events, frames });

const BLOCKED = run([
  told(100, 'callReceived', null), told(400, 'unitArrived', 'station.pumper1', { where: 'lane-1' }),
  told(400, 'laneBlocked', 'station.pumper1', { where: 'lane-1', because: 'lane-1.car7', values: { neededM: 3.1, foundM: 2.2, atM: 12 } }),
  told(560, 'hoseLaidByHand', 'station.pumper1', { where: 'lane-1', because: 'lane-1.car7', values: { distanceM: 168 } }),
  told(610, 'hydrantDry', 'F5.hydrantA', { where: 'F5.corridor', because: 'low.engine' }),
  told(620, 'adapterCoupled', 'station.pumper1', { where: 'adapter-low', values: { headM: 80.5 } }),
  told(844, 'attackStarted', 'station.pumper1', { where: 'F5.flat1', values: { flowLPerS: 3.1, streamFrac: 0.4 } }),
]);
const FREE = run([
  told(100, 'callReceived', null), told(400, 'unitArrived', 'station.pumper1', { where: 'lane-1' }), told(430, 'unitPositioned', 'station.pumper1', { where: 'lane-1', values: { atM: 180 } }),
  told(640, 'attackStarted', 'station.pumper1', { where: 'F5.flat1', values: { flowLPerS: 9, streamFrac: 1 } }),
]);
const clock = (s: number) => `${Math.floor(s / 60)}:${String(Math.round(s) % 60).padStart(2, '0')}`;
const words = (language: ChainWords['language']): ChainWords => ({ language, lasting: clock, name: (id) => nameOfThing(id, input, language) ?? id });

describe('the chain in one paragraph', () => {
  it('goes from the obstacle and the valve over litres and storeys to the people, in both towers', () => {
    const pair = chainPair(BLOCKED, FREE);
    expect(chainStory(pair, words('en'))).toBe(
      'As found: 6:40 pumper 1 stops 12 m past the gate (car 7): needs 3.1 m, finds 2.2 m. 9:20 pumper 1 cannot drive in and lays 168 m of hose from where it stands to the tower. 10:10 F5.hydrantA is opened and dry (engine pump at the fire service inlet, low zone). ' +
      '14:04 pumper 1 puts the first water on F5.flat1: 3.1 L/s. Storeys burning by then: 5. Storeys burnt by the end: 7. People trapped at once, at most: 4; brought out: 0; dead: 1. ' +
      'Rectified: 10:40 pumper 1 puts the first water on F5.flat1: 9.0 L/s. Storeys burning by then: 5. Storeys burnt by the end: 7. People trapped at once, at most: 4; brought out: 0; dead: 1.',
    );
    const zh = chainStory(pair, words('zh-CN'));
    expect(zh).toMatch(/^现状：6:40 水罐车1停在进门 12 米处.*3\.1 L\/s。这时有 5 层在烧。.*死亡 1 人。整改后：10:40 水罐车1/);
  });
});

describe('the chain of one night', () => {
  it('goes from the call to the people, each link with its time and numbers', () => {
    expect(chainOf(BLOCKED).map(({ kind, timeS }) => [kind, timeS])).toEqual([
      ['called', 100], ['arrived', 400], ['stopped', 400], ['hoseByHand', 560], ['hydrantDry', 610], ['coupled', 620], ['firstWater', 844], ['burning', 844], ['burnt', 900], ['people', 900],
    ]);
    expect(chainOf(BLOCKED).find(({ kind }) => kind === 'stopped')!.values).toEqual({ neededM: 3.1, foundM: 2.2, atM: 12 });
    expect(chainOf(BLOCKED).find(({ kind }) => kind === 'burning')!.values).toEqual({ storeyCount: 5 });
    expect(chainOf(BLOCKED).at(-1)!.values).toEqual({ trappedCount: 4, rescuedCount: 0, deadCount: 1 });
  });

  it('says that nothing was in the way, and that water never came', () => {
    expect(chainOf(FREE).map(({ kind }) => kind)).toContain('unhindered');
    const dry = run(BLOCKED.events.filter(({ kind }) => kind !== 'attackStarted'));
    expect(chainOf(dry).find(({ kind }) => kind === 'neverWater')).toMatchObject({ timeS: null });
  });

  it('does not take an engine that queues behind another for an obstacle', () => {
    const queue = run([...FREE.events, told(410, 'laneBlocked', 'station.pumper1', { because: 'station.aerial541', values: { neededM: 5.9, foundM: 4, atM: 0 } })]);
    expect(chainOf(queue).map(({ kind }) => kind)).not.toContain('stopped');
  });

  it('names the thing that kept the ladder down', () => {
    const kept = run([...FREE.events, told(500, 'aerialBlocked', 'station.aerial541', { where: 'site', because: 'lane-1.car7', values: { neededM: 6, foundM: 4 } })]);
    const link = chainOf(kept).find(({ kind }) => kind === 'ladderNever')!;
    expect(linkSentence(link, words('en'))).toBe('aerial 1 never gets its ladder up (car 7).');
  });

  it('keeps an inlet that was the wrong one apart from the right one', () => {
    const wrong = run([...FREE.events, told(450, 'adapterCoupled', 'station.pumper1', { where: 'adapter-high', values: { headM: 102 } }), told(700, 'wrongAdapter', 'station.pumper1', { where: 'adapter-high', because: 'adapter-low' }), told(760, 'adapterCoupled', 'station.pumper1', { where: 'adapter-low', values: { headM: 102 } })]);
    expect(chainOf(wrong).find(({ kind }) => kind === 'coupled')).toMatchObject({ timeS: 760, where: 'adapter-low' });
  });
});

describe('the chain of a pair', () => {
  it('loses in its stages what the first water loses', () => {
    const { stages } = chainPair(BLOCKED, FREE);
    expect(stages.map(({ lostS }) => lostS)).toEqual([0, 0, 130, 74]);
    expect(stages.reduce((sumS, { lostS }) => sumS + lostS, 0)).toBe(844 - 640);
  });

  it('says first how much later the first water came, and where that time went', () => {
    expect(waterSentence(chainPair(BLOCKED, FREE), words('zh-CN'))).toBe('起火到首次出水：现状 14:04，整改后 10:40，晚 3 分 24 秒，其中从大门到楼下多用 2 分 10 秒，接水打火多用 1 分 14 秒。');
    expect(waterSentence(chainPair(BLOCKED, FREE), words('en'))).toBe('Ignition to first water: 14:04 as found, 10:40 rectified, 3 min 24 s later: gate to tower 2 min 10 s longer, bringing water to the fire 1 min 14 s longer.');
    const dry = run(BLOCKED.events.filter(({ kind }) => kind !== 'attackStarted'));
    expect(waterSentence(chainPair(dry, FREE), words('zh-CN'))).toMatch(/^起火到首次出水：现状到结束没有出水，整改后 10:40，晚至少 4 分 20 秒，其中/);
    expect(waterSentence(chainPair(FREE, dry), words('en'))).toBe('Ignition to first water: 10:40 as found, none by the end rectified.');
    expect(waterSentence(chainPair(FREE, FREE), words('en'))).toBe('Ignition to first water: 10:40 as found, 10:40 rectified.');
  });

  it('names the link that broke and for how long', () => {
    const { broken } = chainPair(BLOCKED, FREE);
    expect(broken).toMatchObject({ loss: { stage: 'lane', lostS: 130 }, link: { kind: 'lane', fromS: 400, untilS: 560, lastedS: 160, because: 'lane-1.car7' } });
    expect(brokenSentence(broken, words('en'))).toBe('The longest delay is “gate to tower”, 2:10 more than rectified: pumper 1 is stopped by car 7, from 6:40 to 9:20, 2:40 in all.');
    expect(brokenSentence(broken, words('zh-CN'))).toBe('拖得最久的一段是“大门到楼下”，比整改后多用 2:10：水罐车1被车辆7挡住，从 6:40 到 9:20，历时 2:40。');
  });

  it('lays a dry hydrant to what made it dry, to the end when water never came', () => {
    const dry = run([...FREE.events.slice(0, 3), told(500, 'hydrantDry', 'F5.hydrantA', { because: 'high.engine' })]);
    const { broken, stages } = chainPair(dry, FREE);
    expect(broken!.link).toMatchObject({ kind: 'hydrantDry', fromS: 500, untilS: null, lastedS: 400, because: 'high.engine' });
    expect(stages[3]!.isAtLeast).toBe(true);
    expect(brokenSentence(broken, words('en'))).toContain('to the end, at least 6:40');
  });

  it('lays it to the ladder that was kept out when its monitor was the first water of the other night', () => {
    const kept = run([...BLOCKED.events.slice(0, 4), told(500, 'laneBlocked', 'station.aerial541', { because: 'station.pumper1', values: { neededM: 5.9, foundM: 4, atM: 0 } }), BLOCKED.events.at(-1)!]);
    const monitored = run([...FREE.events.slice(0, 3), told(470, 'monitorOnFacade', 'station.aerial541', { where: 'F5.bay1', values: { flowLPerS: 30 } })]);
    const { broken } = chainPair(kept, monitored);
    expect(broken).toMatchObject({ loss: { stage: 'water' }, link: { kind: 'ladder', fromS: 500, untilS: null, because: 'station.pumper1' } });
    expect(brokenSentence(broken, words('en'))).toContain('aerial 1 is kept out (pumper 1)');
  });

  it('has no stage shorter than nothing when people on the spot bring water before any engine', () => {
    const early = run([told(100, 'callReceived', null), told(250, 'attackStarted', 'M1', { where: 'F5.flat1', values: { flowLPerS: 5 } }), ...FREE.events.slice(1, 3)]);
    const { stages } = chainPair(BLOCKED, early);
    expect(stages.map(({ rectifiedS }) => rectifiedS)).toEqual([100, 150, 0, 0]);
    expect(stages.map(({ isOvertaken }) => isOvertaken.rectified)).toEqual([false, true, true, true]);
    expect(stageSentence(stages[1]!, words('zh-CN'))).toBe('报警到大门：现状 5:00，整改后 2:30（没走完，已有人先出水），多用 2:30。');
    expect(stageSentence(stages[2]!, words('en'))).toBe('gate to tower: 2:40 as found, 0:00 (somebody had water on the fire before) rectified, 2:40 longer.');
    expect(stages.reduce((sumS, { lostS }) => sumS + lostS, 0)).toBe(844 - 250);
    expect(waterSentence(chainPair(BLOCKED, early), words('zh-CN'))).toBe('起火到首次出水：现状 14:04，整改后 4:10，晚 9 分 54 秒（有一边消防车还没到大门就已出水，两边的各段不能相比）。');
  });

  it('speaks of no road where people on the spot brought the first water in both nights', () => {
    const onTheSpot = (calledS: number, waterS: number) => run([told(calledS, 'callReceived', null), told(waterS, 'attackStarted', 'M1', { where: 'F5.flat1', values: { flowLPerS: 5 } }), ...FREE.events.slice(1, 3)]);
    const { stages, broken } = chainPair(onTheSpot(100, 330), onTheSpot(90, 250));
    expect(stages.map(({ lostS }) => lostS)).toEqual([10, 0, 0, 70]);
    expect(broken).toMatchObject({ loss: { stage: 'water' }, link: { kind: 'slower', fromS: 100, untilS: 330, who: 'M1' } });
  });

  it('names no break where the other stages made up for it', () => {
    const [later, sooner] = [[...FREE.events.slice(0, 3), told(700, 'attackStarted', 'station.pumper1', { where: 'F5.flat1', values: { flowLPerS: 9 } })], BLOCKED.events].map(run);
    expect(chainPair(sooner!, later!).broken).not.toBeNull();
    const soonest = run(BLOCKED.events.map((event) => (event.kind === 'attackStarted' ? { ...event, timeS: 690, tick: 690 } : event)));
    expect(chainPair(soonest, later!).stages.some(({ lostS }) => lostS > 0)).toBe(true);
    expect(chainPair(soonest, later!).broken).toBeNull();
  });

  it('says so when nothing broke', () => {
    const { broken } = chainPair(FREE, FREE);
    expect(broken).toBeNull();
    expect(brokenSentence(broken, words('en'))).toMatch(/^First water was no later/);
  });
});

describe('sentences of the chain', () => {
  it.each(['zh-CN', 'en'] as const)('leave no placeholder and no empty bracket (%s)', (language) => {
    const links = [...chainOf(BLOCKED), ...CHAIN_LINKS.map((kind) => ({ kind, timeS: 1, who: null, where: null, because: null, values: {} }))];
    for (const link of links) expect(linkSentence(link, words(language)), link.kind).not.toMatch(/\{\{|[（(]\s*[)）]|NaN|undefined/);
    for (const loss of chainPair(BLOCKED, FREE).stages) expect(stageSentence(loss, words(language))).not.toMatch(/\{\{|NaN/);
  });

  it('carry their numbers with units', () => {
    const sentence = (kind: string) => linkSentence(chainOf(BLOCKED).find((link) => link.kind === kind)!, words('en'));
    expect(sentence('stopped')).toBe('pumper 1 stops 12 m past the gate (car 7): needs 3.1 m, finds 2.2 m.');
    expect(sentence('hoseByHand')).toBe('pumper 1 cannot drive in and lays 168 m of hose from where it stands to the tower.');
    expect(sentence('firstWater')).toBe('pumper 1 puts the first water on F5.flat1: 3.1 L/s.');
    expect(sentence('coupled')).toContain('fire service inlet, low zone');
  });
});
