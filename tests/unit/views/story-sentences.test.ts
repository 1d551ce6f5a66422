import { describe, expect, it } from 'vitest';
import { createTranslator, type Language } from '../../../src/i18n/index.ts';
import { storyOf } from '../../../src/report/why/story.ts';
import { EVENT_KINDS, type SimEvent } from '../../../src/sim/index.ts';
import { fireText, stateText, stepSentence, storySentence, valuesText } from '../../../src/views/inspector/sentences.ts';
import { anEvent } from '../../builders/a-measured-run.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';

const base = aStairTower({ storeyCount: 3, flatCount: 1, peoplePerFlat: [2], stairIds: ['A'] });
const people = base.people.map((person, i) => ({ ...person, ageYears: i % 2 === 0 ? 82 : 44, sex: 'female' as const }));
const input = { ...base, people };
const SHE = people.at(-2)!.id;
const words = (language: Language) => ({ input, language, t: createTranslator(language).t });
const tell = (language: Language, event: SimEvent) => storySentence(storyOf(SHE, { input, events: [event], last: null }).at(-1)!, 'F3.flat1', words(language));

describe('sentences of a story', () => {
  it('say who, where and through what, in both languages', () => {
    const back = anEvent(300, 'personTurnedBack', { who: SHE, where: 'F3.corridor', because: 'F3.stairA', values: { visibilityM: 0.4, fed: 0.4 } });
    expect(tell('zh-CN', back)).toBe('走到3层走廊，见3层A楼梯有烟，折返。');
    expect(tell('en', back)).toBe('Gets to 3F corridor, sees smoke in 3F stair A and turns back.');
    expect(valuesText(back, words('zh-CN'))).toBe('能见度 0.4 m，剂量 0.4');
    expect(stepSentence(back, words('en'))).toMatch(/^elderly woman, 82, 3F flat 1: Gets to/);
  });

  it('name the cue that woke them', () => {
    const events = [anEvent(60, 'personWoke', { who: SHE, because: 'alarmSounded' }), anEvent(60, 'personAware', { who: SHE, because: 'alarmSounded' })];
    const line = storyOf(SHE, { input, events, last: null })[1]!;
    expect(storySentence(line, '', words('zh-CN'))).toBe('被惊醒：听到警铃。');
    expect(storySentence(line, '', words('en'))).toBe('Woken: hears the alarm.');
  });

  it('say of somebody at a window both what they do and where, in a list, on the card and at the end', () => {
    const events = [anEvent(50, 'personSheltered', { who: SHE, where: 'F3.flat1' }), anEvent(60, 'personAtWindow', { who: SHE, where: 'F3.flat1', because: 'F3.flat1' })];
    const now = { state: 'sheltering', isAtWindow: true } as const;
    expect([stateText(now, words('zh-CN')), stateText(now, words('en'))]).toEqual(['屋内避险，在窗口', 'sheltering, at a window']);
    expect(stateText({ ...now, isAtWindow: false }, words('zh-CN'))).toBe('屋内避险');
    const end = (told: readonly SimEvent[]) => storySentence(storyOf(SHE, { input, events: told, last: { timeS: 900, state: 'sheltering' } }).at(-1)!, 'F3.flat1', words('zh-CN'));
    expect([end(events), end(events.slice(0, 1))]).toEqual(['推演结束时：屋内避险，在窗口（3层1户）。', '推演结束时：屋内避险（3层1户）。']);
  });

  it('clear every hazard only where the other tower came to the same; else say when the two part', () => {
    const run = { side: 'asFound' as const, input: { ...input, startClockS: 82_800 } };
    const loss = anEvent(830, 'personAtWindow', { who: SHE });
    const parted = { whose: 'person' as const, timeS: 58 };
    expect(fireText({ loss, elsewhere: 'same' }, { run, parted, language: 'zh-CN' })).toBe('起因：这场火本身。整改后也这样，没有哪一处隐患能解释它。');
    expect(fireText({ loss, elsewhere: 'never' }, { run, parted, language: 'zh-CN' })).toBe('起因：这场火。因果链上没有单独一处隐患，但整改后没有这一步：到窗口呼救。此人的两夜从 23:00:58 分开。');
    expect(fireText({ loss, elsewhere: 'otherTime' }, { run, parted: { ...parted, whose: 'tower' }, language: 'en' })).toBe('Cause: the fire. No single hazard lies on the chain of causes. Rectified: it comes to “at the window” at another time. The two towers part at 23:00:58.');
    expect(fireText({ loss, elsewhere: 'never' }, { run, parted: { whose: 'tower', timeS: 900 }, language: 'zh-CN' })).not.toContain('分开');
  });

  it('tell frailty from smoke, heat from poison, order from choice', () => {
    const shelter = (because: string) => tell('en', anEvent(9, 'personSheltered', { who: SHE, where: 'F3.flat1', because }));
    expect(shelter(SHE)).toMatch(/nobody at home can help/);
    expect(shelter('F3.corridor')).toMatch(/Smoke in 3F corridor/);
    expect(shelter('commandApplied')).toMatch(/as ordered/);
    const below = anEvent(9, 'personSoughtRefuge', { who: SHE, where: 'F2', because: 'commandApplied' });
    expect([tell('zh-CN', below), tell('en', below)]).toEqual(['遵照命令，往2层转移等候。', 'Makes for 2F to wait there, as ordered.']);
    const death = (values: Record<string, number>) => tell('en', anEvent(9, 'personDied', { who: SHE, where: 'F3.flat1', because: 'F3.flat1', values }));
    expect(death({ fedToxic: 3, fedHeat: 0.1 })).toMatch(/toxic/);
    expect(death({ fedToxic: 0.3, fedHeat: 1.1 })).toMatch(/heat/);
  });

  it.each(['zh-CN', 'en'] as const)('leave no gap, whatever the event and its cause (%s)', (language) => {
    const causes = [null, 'alarmSounded', 'pushSent', 'crewAtFireFloor', 'storeySearched', 'fireDiscovered', 'facadeIgnited', 'unitArrived', 'commandApplied', 'F3.flat1', 'F3.stairA', SHE, people.at(-1)!.id, people[0]!.id];
    for (const kind of EVENT_KINDS.filter((each) => each.startsWith('person'))) {
      for (const because of causes) {
        const text = tell(language, anEvent(5, kind, { who: SHE, where: 'F3.flat1', because, values: { odPerM: 0.2 } }));
        expect(text, `${kind} ${because}`).not.toMatch(/\{\{|undefined|[:：]\s*[。.]|（）|\(\)/);
        expect(text.length, `${kind} ${because}`).toBeGreaterThan(3);
      }
    }
  });
});
