import { describe, expect, it } from 'vitest';
import { personWhy } from '../../../../src/report/why/person-why.ts';
import { whyOf, MOST_STEPS, type Night } from '../../../../src/report/why/why.ts';
import type { SimEvent } from '../../../../src/sim/index.ts';
import { anEvent } from '../../../builders/a-measured-run.ts';
import { aStairTower } from '../../../builders/a-stair-tower.ts';

const input = aStairTower({ storeyCount: 12, flatCount: 2, peoplePerFlat: [1], stairIds: ['A'] });
const SHE = 'F12.flat1.person1';

/** Smoke from a fuel on the third storey up the stair to the twelfth, and a resident who falls there. */
function aNight(startS = 0): SimEvent[] {
  const storeys = Array.from({ length: 10 }, (_, i) => i + 3);
  return [
    anEvent(1, 'fuelIgnited', { who: 'sofa', where: 'F3.flat1', because: input.scenarioId }),
    anEvent(20, 'smokeReached', { where: 'F3.flat1', because: 'sofa' }),
    anEvent(60, 'smokeReached', { where: 'F3.corridor', because: 'F3.flat1' }),
    ...storeys.map((n, i) => anEvent(startS + 100 + 10 * i, 'smokeReached', { where: `F${n}.stairA`, because: i === 0 ? 'F3.corridor' : `F${n - 1}.stairA` })),
    anEvent(startS + 210, 'smokeReached', { where: 'F12.corridor', because: 'F12.stairA' }),
    anEvent(startS + 220, 'personTurnedBack', { who: SHE, where: 'F12.flat1', because: 'F12.corridor' }),
    anEvent(startS + 400, 'becameUntenable', { where: 'F12.flat1', because: 'F12.corridor' }),
    anEvent(startS + 900, 'personDied', { who: SHE, where: 'F12.flat1', because: 'F12.flat1' }),
  ];
}
const wedge = { id: 'wedges', touches: ['F3.stairA.door', 'F9.stairA.door'] };
const night = (rest: Partial<Night> = {}): Night => ({ run: { input, events: aNight() }, other: null, hazards: [], ...rest });
const stepsOf = (why: ReturnType<typeof whyOf>) => why.steps.map(({ event }) => `${event.kind} ${event.where}`);

describe('why', () => {
  it('leads from what lit the fire to the loss in at most five steps, cause first', () => {
    const { why } = personWhy(SHE, night());
    expect(why!.isProven).toBe(true);
    expect(why!.hazard).toBeNull();
    expect(why!.steps.length).toBeLessThanOrEqual(MOST_STEPS);
    expect(why!.steps[0]!.event.kind).toBe('fuelIgnited');
    expect(why!.steps.at(-1)!.event.kind).toBe('personDied');
    const times = why!.steps.map(({ event }) => event.timeS);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('begins at the hazard whose thing the smoke came through, where the other night did not have it so', () => {
    const other = { input, events: aNight().slice(0, 3) };
    const { why } = personWhy(SHE, night({ other, hazards: [wedge] }));
    expect(why!.hazard).toEqual({ id: 'wedges', thingId: 'F3.stairA.door' });
    expect(stepsOf(why!)[0]).toBe('smokeReached F3.stairA');
    expect(why!.steps.length).toBeLessThanOrEqual(MOST_STEPS - 1);
  });

  it('leads thin smoke, which no event tells of, back through the door to where smoke was told', () => {
    const events = [...aNight().filter(({ kind, where }) => !(kind === 'becameUntenable' && where === 'F12.flat1')), anEvent(950, 'personAtWindow', { who: 'F12.flat2.person1', where: 'F12.flat2', because: 'F12.flat2' })];
    const { why } = personWhy('F12.flat2.person1', night({ run: { input, events } }));
    expect(why!.isProven).toBe(true);
    expect(stepsOf(why!).slice(-2)).toEqual(['smokeReached F12.corridor', 'personAtWindow F12.flat2']);
    const clear = events.filter(({ where }) => where !== 'F12.corridor');
    expect(personWhy('F12.flat2.person1', night({ run: { input, events: clear } })).why!.isProven).toBe(false);
  });

  it('takes a stop by another thing for another stop', () => {
    const stopAt = (thing: string, timeS: number) => anEvent(timeS, 'laneBlocked', { who: 'pumper1', where: 'main', because: thing });
    const before = [anEvent(1, 'fuelIgnited', { who: 'sofa', where: 'F3.flat1', because: input.scenarioId })];
    const lane = { id: 'gate', touches: ['main.block1'] };
    const why = (thing: string) => whyOf(stopAt('main.block1', 457), night({ run: { input, events: [...before, stopAt('main.block1', 457)] }, other: { input, events: [...before, stopAt(thing, 460)] }, hazards: [lane] }));
    expect(why('main.kerb6')).toMatchObject({ elsewhere: 'never', hazard: { id: 'gate', thingId: 'main.block1' } });
    expect(why('main.block1')).toMatchObject({ elsewhere: 'same', hazard: null });
  });

  it('blames no hazard for what came at the same second in both nights', () => {
    const { why } = personWhy(SHE, night({ other: { input, events: aNight() }, hazards: [wedge] }));
    expect(why!.hazard).toBeNull();
    expect(why!.elsewhere).toBe('same');
    expect(why!.steps[0]!.event.kind).toBe('fuelIgnited');
  });

  it('says of a loss whether it came in the other night, though no hazard lies on its chain', () => {
    const elsewhere = (events: readonly SimEvent[]) => personWhy(SHE, night({ other: { input, events } })).why!.elsewhere;
    const late = aNight().map((event) => (event.kind === 'personDied' ? { ...event, timeS: 1200, tick: 1200 } : event));
    expect([elsewhere(late), elsewhere(aNight().slice(0, -1))]).toEqual(['otherTime', 'never']);
    expect(personWhy(SHE, night()).why!.elsewhere).toBeNull();
  });

  it('blames no hazard for what came a few seconds later, which is chance', () => {
    const { why } = personWhy(SHE, night({ other: { input, events: aNight(20) }, hazards: [wedge] }));
    expect(why!.hazard).toBeNull();
    expect(personWhy(SHE, night({ other: { input, events: aNight(90) }, hazards: [wedge] })).why!.hazard).not.toBeNull();
  });

  it('blames no hazard for the window at which somebody stands', () => {
    const events = [...aNight().slice(0, -1), anEvent(900, 'personAtWindow', { who: SHE, where: 'F12.bay1', because: 'F12.flat1' })];
    const guard = { id: 'guards', touches: ['F12.bay1', SHE] };
    const { why } = personWhy(SHE, night({ run: { input, events }, other: { input, events: [] }, hazards: [guard] }));
    expect(why!.loss.kind).toBe('personAtWindow');
    expect(why!.hazard).toBeNull();
  });

  it('says when each step came in the other night', () => {
    const { why } = personWhy(SHE, night({ other: { input, events: aNight(90) } }));
    for (const { event, otherTimeS } of why!.steps) expect(otherTimeS).toBe(event.timeS < 100 ? event.timeS : event.timeS + 90);
  });

  it('counts the storeys of the stair that it leaves out', () => {
    const { why } = personWhy(SHE, night());
    const all = whyOf(aNight().at(-1)!, night());
    expect(all.steps.reduce((sum, step) => sum + step.skippedCount, all.steps.length)).toBe(16);
    expect(why!.steps.some(({ skippedCount }) => skippedCount >= 8)).toBe(true);
  });

  it('does not claim a chain that the record does not hold', () => {
    const cut = aNight().filter((event) => event.where !== 'F7.stairA');
    const { why } = personWhy(SHE, night({ run: { input, events: cut }, other: { input, events: [] }, hazards: [wedge] }));
    expect(why!.isProven).toBe(false);
    expect(why!.hazard).toBeNull();
    expect(why!.steps[0]!.event.where).toBe('F8.stairA');
  });

  it('does not go round in circles', () => {
    const events = [
      anEvent(10, 'smokeReached', { where: 'F2.corridor', because: 'F2.stairA' }),
      anEvent(10, 'smokeReached', { where: 'F2.stairA', because: 'F2.corridor' }),
      anEvent(20, 'personTurnedBack', { who: SHE, where: 'F2.flat1', because: 'F2.corridor' }),
    ];
    expect(personWhy(SHE, night({ run: { input, events } })).why!.isProven).toBe(false);
  });

  it('explains only a loss', () => {
    const events = [anEvent(5, 'personAware', { who: SHE, because: 'alarmSounded' }), anEvent(300, 'personOut', { who: SHE, because: 'alarmSounded' })];
    expect(personWhy(SHE, night({ run: { input, events } })).why).toBeNull();
    const toldToStay = [anEvent(5, 'personSheltered', { who: SHE, because: 'commandApplied' })];
    expect(personWhy(SHE, night({ run: { input, events: toldToStay } })).why).toBeNull();
  });

  it('says where the two nights part for a person', () => {
    const other = [anEvent(58, 'personAware', { who: SHE, where: 'F12.flat1', because: 'alarmSounded' })];
    const { parting } = personWhy(SHE, night({ other: { input, events: other } }));
    expect(parting!.timeS).toBe(58);
    expect(parting!.asFound!.kind).toBe('personTurnedBack');
    expect(parting!.rectified!.kind).toBe('personAware');
  });

  it('explains other losses the same way: a hydrant without water by what is shut', () => {
    const dry = anEvent(700, 'hydrantDry', { who: 'F9.hydrantA', where: 'F9.corridor', because: 'valve3' });
    const why = whyOf(dry, night({ run: { input, events: [dry] }, other: { input, events: [] }, hazards: [{ id: 'shutValve', touches: ['valve3'] }] }));
    expect(why.isProven).toBe(true);
    expect(why.hazard).toEqual({ id: 'shutValve', thingId: 'valve3' });
  });
});
