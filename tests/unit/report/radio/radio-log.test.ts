import { describe, expect, it } from 'vitest';
import { RADIO_WORDS } from '../../../../src/i18n/radio/radio-words.ts';
import { radioLog } from '../../../../src/report/radio/radio-log.ts';
import { callSentence, partiesOf } from '../../../../src/report/radio/radio-sentences.ts';
import { NOZZLE_ORDERS, UNIT_ORDERS, type SimEvent, type UnitInput } from '../../../../src/sim/index.ts';
import { anInput } from '../../../builders/an-input.ts';

const unit = (id: string, stationId: string, kind = 'pumper'): UnitInput => ({ id, stationId, kind }) as UnitInput;
const input = anInput({ response: { units: [unit('d1.pumper1', 'district1'), unit('d1.pumper2', 'district1'), unit('d2.pumper1', 'district2'), unit('micro1', 'micro', 'micro')], searchM2PerMin: 8 } });
const event = (timeS: number, kind: SimEvent['kind'], rest: Partial<SimEvent> = {}): SimEvent => ({ tick: timeS, timeS, kind, who: null, where: null, because: null, values: {}, ...rest });
const words = (language: 'en' | 'zh-CN') => ({ language, name: (id: string) => id, shortName: (id: string) => id, lasting: (s: number) => `${s} s` });
const spoken = (events: readonly SimEvent[], language: 'en' | 'zh-CN' = 'en') =>
  radioLog(events, input).map((call) => `${partiesOf(call, words(language))}: ${callSentence(call, words(language))}`);

describe('radio log', () => {
  it('lets a station answer for its appliances of one second', () => {
    const out = ['d1.pumper1', 'd2.pumper1', 'd1.pumper2'].map((who) => event(60, 'unitDispatched', { who }));
    expect(spoken([...out, event(90, 'unitDispatched', { who: 'd1.pumper2' })])).toEqual([
      'control room → district station 1: Respond now: d1.pumper1, d1.pumper2.',
      'control room → district station 2: Respond now: d2.pumper1.',
      'control room → district station 1: Respond now: d1.pumper2.',
    ]);
  });

  it('has the estate\'s own people sent by its control room', () => {
    const micro = input.response.units.find(({ kind }) => kind === 'micro')!;
    const [sent, left] = spoken([event(30, 'unitDispatched', { who: micro.id }), event(60, 'unitTurnedOut', { who: micro.id })]);
    expect([sent, left]).toEqual([expect.stringMatching(/^estate control room → /), expect.stringMatching(/ → estate control room: On the way/)]);
  });

  it('asks for what is missing: the way, pressure, relief', () => {
    const blocked = event(300, 'laneBlocked', { who: 'd1.pumper1', where: 'main', because: 'car1', values: { atM: 45.2, neededM: 3.1, foundM: 1.2 } });
    expect(spoken([blocked])).toEqual(['d1.pumper1 → command: Stopped 45 m into main (car1): need 3.1 m, find 1.2 m. Clear the way!']);
    expect(spoken([blocked], 'zh-CN')).toEqual(['d1.pumper1 → 现场指挥部: main进入45米处过不去（car1）：要3.1米，只有1.2米。请求清障！']);
    const weak = event(400, 'attackStarted', { who: 'd1.pumper1', where: 'F7.flat1', values: { flowLPerS: 3, streamFrac: 0.2 } });
    expect(spoken([weak, { ...weak, values: { flowLPerS: 6, streamFrac: 0.9 } }])).toEqual([
      'd1.pumper1 → command: Water on the fire at F7.flat1, 3.0 L/s. More pressure!',
      'd1.pumper1 → command: Water on the fire at F7.flat1, 6.0 L/s.',
    ]);
  });

  it('does not ask for clearing when an engine ahead is what stands in the way', () => {
    const queued = (atM: number) => [event(300, 'laneBlocked', { who: 'd1.pumper2', where: 'main', because: 'd1.pumper1', values: { atM, neededM: 5.9, foundM: 4 } })];
    expect(spoken(queued(12))).toEqual(['d1.pumper2 → command: Stuck behind d1.pumper1, 12 m into main.']);
    expect(spoken(queued(12), 'zh-CN')).toEqual(['d1.pumper2 → 现场指挥部: 前车是d1.pumper1，堵在main进口12米处。']);
    // Nobody says "0 metres into it".
    expect(spoken(queued(0.3))).toEqual(['d1.pumper2 → command: Stuck behind d1.pumper1 at the mouth of main.']);
    expect(spoken(queued(0), 'zh-CN')).toEqual(['d1.pumper2 → 现场指挥部: 前车是d1.pumper1，堵在main口，进不去。']);
  });

  it('passes a person’s orders on to the unit, and no other command', () => {
    const order = event(500, 'commandApplied', { who: 'orderUnit', where: 'd1.pumper1', values: { orderIndex: UNIT_ORDERS.indexOf('search'), storey: 11 } });
    expect(spoken([order, event(500, 'commandApplied', { who: 'setWind' })])).toEqual(['command → d1.pumper1: Search on storey 11.']);
    expect(spoken([{ ...order, values: { orderIndex: UNIT_ORDERS.indexOf('withdraw') } }], 'zh-CN')).toEqual(['现场指挥部 → d1.pumper1: 立即撤出！']);
  });

  it('passes on which branch a person wants', () => {
    const order = event(500, 'commandApplied', { who: 'orderNozzle', where: 'd1.pumper1', values: { nozzleIndex: NOZZLE_ORDERS.indexOf('foam') } });
    expect(spoken([order])).toEqual(['command → d1.pumper1: Change to foam.']);
    expect(spoken([order], 'zh-CN')).toEqual(['现场指挥部 → d1.pumper1: 改打泡沫。']);
  });

  it('passes one call on for a home with people at the window, and nothing of what no one on the spot can know', () => {
    const called = ['p1', 'p2'].map((who) => event(600, 'personAtWindow', { who, where: 'F9.flat2' }));
    expect(spoken([...called, event(610, 'personTurnedBack', { who: 'p3' })])).toEqual(['control room → command: Caller reports somebody at the window of F9.flat2. Send somebody.']);
  });

  it('has words for every order', () => {
    for (const language of ['en', 'zh-CN'] as const) expect(Object.keys(RADIO_WORDS[language].order).sort()).toEqual([...UNIT_ORDERS].sort());
  });
});
