import { describe, expect, it } from 'vitest';
import { partingOf } from '../../../src/report/parting.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { aMeasuredRun, anEvent, aPerson } from '../../builders/a-measured-run.ts';
import { anInput } from '../../builders/an-input.ts';

const END_S = 3600;
const input = (() => {
  const base = anInput();
  const place = base.compartments[0]!;
  return { ...base, compartments: [{ ...place, id: 'F1.flat1', kind: 'flat' as const }, { ...place, id: 'F2.stairA', kind: 'stair' as const }] };
})();
const over = (...events: SimEvent[]) => aMeasuredRun({ input, events, people: [aPerson('p1')] });
const underWay = (...events: SimEvent[]) => aMeasuredRun({ input, events });
const part = (left: SimEvent[], right: SimEvent[], untilS = END_S) => partingOf(over(...left), over(...right), untilS);

describe('where two nights part', () => {
  const lit = anEvent(1, 'fuelIgnited', { where: 'F1.flat1' });

  it('passes over a detector, a call and a start that change nothing by themselves', () => {
    expect(part([lit, anEvent(300, 'callReceived')], [lit, anEvent(28, 'detectorTripped'), anEvent(58, 'alarmSounded'), anEvent(90, 'callReceived')])).toBeNull();
  });

  it('takes the stair that nobody can use any more, with the other night beside it', () => {
    const lost = (timeS: number) => anEvent(timeS, 'becameUntenable', { where: 'F2.stairA' });
    expect(part([lit, lost(210)], [lit, anEvent(28, 'detectorTripped'), lost(591)])).toMatchObject({ timeS: 210, stake: 'smoke', asFound: { timeS: 210 }, rectified: { timeS: 591 } });
    expect(part([lit, lost(210)], [lit, lost(250)])).toBeNull();
    expect(part([anEvent(210, 'becameUntenable', { where: 'F1.flat1' })], [])).toBeNull();
  });

  it('takes a door left open only where smoke went out of it', () => {
    const left = anEvent(80, 'doorLeftOpen', { who: 'F1.flat1.door', where: 'F1.flat1' });
    expect(part([left], [])).toBeNull();
    expect(part([left, anEvent(95, 'smokeReached', { where: 'F2.stairA', because: 'F1.flat1' })], [])).toMatchObject({ timeS: 80, stake: 'door', rectified: null });
  });

  it('takes what happens to somebody only where their night ends otherwise', () => {
    const back = anEvent(200, 'personTurnedBack', { who: 'p1' });
    const out = (timeS: number) => anEvent(timeS, 'personOut', { who: 'p1' });
    expect(part([back, anEvent(900, 'personRescued', { who: 'p1' })], [out(150)])).toBeNull();
    expect(part([back, anEvent(900, 'personDied', { who: 'p1' })], [out(260)])).toMatchObject({ timeS: 200, stake: 'people', asFound: { kind: 'personTurnedBack' }, rectified: null });
    expect(partingOf(underWay(back), underWay(out(260)), 300)).toBeNull();
  });

  it('reads no further than both nights are computed', () => {
    const water = [lit, anEvent(400, 'attackStarted')];
    expect(part([lit], water)).toMatchObject({ timeS: 400, stake: 'water', asFound: null });
    expect(part([lit], water, 399)).toBeNull();
  });
});
