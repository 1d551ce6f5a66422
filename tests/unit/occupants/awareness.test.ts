import { describe, expect, it } from 'vitest';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, countOf, fillWithSmoke, PERSON } from '../../builders/an-evacuation.ts';

const EVERYBODY_HEARS = { alarmHeardFrac: 1, trainedFrac: 0 };
const small = (behaviour: object = {}, rest: object = {}) => aStairTower({ storeyCount: 4, flatCount: 2, peoplePerFlat: [1], homeFrac: 1, behaviour, ...rest });
const indexOf = (items: readonly { id: string }[], id: string) => items.findIndex((item) => item.id === id);

describe('awareness', () => {
  it('leaves everybody in peace without a cue', () => {
    const run = anEvacuation(small());
    run.run(600);
    expect(countOf(run.world, 'unaware')).toBe(8);
    expect(run.events).toEqual([]);
  });

  it('follows the alarm, by the share that hears it', () => {
    const run = anEvacuation(small(EVERYBODY_HEARS));
    run.world.protection.alarmAtS = 60;
    run.run(59);
    expect(countOf(run.world, 'unaware')).toBe(8);
    run.run(60);
    expect(countOf(run.world, 'unaware')).toBe(0);
    expect(run.events.every((event) => event.kind === 'personAware' && event.because === 'alarmSounded')).toBe(true);
    const deaf = anEvacuation(small({ alarmHeardFrac: 0 }));
    deaf.world.protection.alarmAtS = 60;
    deaf.run(300);
    expect(countOf(deaf.world, 'unaware')).toBe(8);
  });

  it('is spread by the push message, which also shortens preparation', () => {
    const run = anEvacuation(small({ alarmHeardFrac: 0, pushReadFrac: 1, trainedFrac: 1 }));
    run.world.protection.pushAtS = 30;
    run.run(95);
    expect(run.events.filter((event) => event.kind === 'personAware').map((event) => event.because)).toEqual(Array(8).fill('pushSent'));
    const slow = anEvacuation(small({ alarmHeardFrac: 1, pushReadFrac: 0, trainedFrac: 1 }));
    slow.world.protection.alarmAtS = 30;
    slow.run(95);
    const preparation = ({ occupants }: typeof run.world) => occupants.moveAtS.reduce((sum, atS, p) => sum + atS - occupants.awareAtS[p]!, 0);
    expect(preparation(run.world) / preparation(slow.world)).toBeCloseTo(0.6, 1);
  });

  it('notices smoke at home and behind the door, and names the compartment', () => {
    const run = anEvacuation(small());
    fillWithSmoke(run.world, 'F2.flat1', 0.2);
    fillWithSmoke(run.world, 'F3.corridor', 0.2);
    run.run(6);
    expect(run.events.map((event) => [event.who, event.because])).toEqual(expect.arrayContaining([
      ['F2.flat1.person1', 'F2.flat1'], ['F3.flat1.person1', 'F3.corridor'], ['F3.flat2.person1', 'F3.corridor'],
    ]));
    expect(run.events.length).toBe(3);
  });

  it('lets sleepers sleep through thin smoke', () => {
    const run = anEvacuation(small({ asleepFrac: 1 }, { startClockS: 2 * 3600 }));
    fillWithSmoke(run.world, 'F2.flat1', 0.2);
    run.run(60);
    expect(countOf(run.world, 'unaware')).toBe(8);
  });

  it('sees a fire at home at once and does not linger', () => {
    const run = anEvacuation(small());
    const flat = indexOf(run.world.input.compartments, 'F2.flat1');
    run.world.smoke.burntKw[flat] = 100;
    run.run(6);
    const person = indexOf(run.world.input.people, 'F2.flat1.person1');
    expect(run.world.occupants.because[person]).toBe('F2.flat1');
    expect(run.world.occupants.moveAtS[person]! - run.world.occupants.awareAtS[person]!).toBeLessThan(150);
  });

  it('is woken by a crew at the door', () => {
    const run = anEvacuation(small());
    run.world.response.knockedAtS[indexOf(run.world.input.compartments, 'F4.flat2')] = 20;
    run.run(25);
    expect(run.events.map((event) => event.who)).toEqual(['F4.flat2.person1']);
  });

  it('is spread by the building head, from the fire storey outwards', () => {
    const run = anEvacuation(small({ alarmHeardFrac: 0, pushReadFrac: 0, knockSPerFlat: 10 }));
    run.world.protection.alarmAtS = 0;
    run.run(400);
    const heard = run.events.filter((event) => event.kind === 'personAware');
    expect(heard.length).toBe(8);
    expect(heard[0]!.where).toMatch(/^F1\./);
    expect(heard.at(-1)!.where).toMatch(/^F4\./);
  });

  it('does not reach flats behind a black corridor', () => {
    const run = anEvacuation(small({ alarmHeardFrac: 0, pushReadFrac: 0, knockSPerFlat: 10, asleepFrac: 1 }, { startClockS: 2 * 3600 }));
    run.world.protection.alarmAtS = 0;
    fillWithSmoke(run.world, 'F3.corridor', 5);
    run.run(400);
    expect(run.events.filter((event) => event.where?.startsWith('F3.'))).toEqual([]);
  });

  it('hastens those who are getting ready when flames reach their window', () => {
    const run = anEvacuation(small(EVERYBODY_HEARS));
    run.world.protection.alarmAtS = 0;
    run.run(1);
    const person = indexOf(run.world.input.people, 'F2.flat1.person1');
    const before = run.world.occupants.moveAtS[person]!;
    run.world.smoke.burntKw[run.world.occupants.compartmentIndex[person]!] = 200;
    run.run(6);
    expect(run.world.occupants.moveAtS[person]! - 6).toBeLessThan(0.2 * before);
  });

  it('goes through the household', () => {
    const run = anEvacuation(small({}, { peoplePerFlat: [3] }));
    const { occupants, input } = run.world;
    occupants.hearsAlarm.fill(0);
    occupants.hearsAlarm[indexOf(input.people, 'F2.flat1.person2')] = 1;
    run.world.protection.alarmAtS = 10;
    run.run(30);
    expect(run.events[0]).toMatchObject({ who: 'F2.flat1.person2', because: 'alarmSounded', timeS: 10 });
    expect(run.events.slice(1).map((event) => [event.who, event.because]).sort()).toEqual([['F2.flat1.person1', 'F2.flat1.person2'], ['F2.flat1.person3', 'F2.flat1.person2']]);
  });
});

describe('orders to a storey', () => {
  const order = (run: ReturnType<typeof anEvacuation>, storey: number, value: number, atS: number) => {
    run.world.commands.storeyOrder[storey] = value;
    run.world.commands.storeyOrderAtS[storey] = atS;
  };
  it('keeps at home those who were told to stay, untrapped while the way is clear', () => {
    const run = anEvacuation(small({ ...EVERYBODY_HEARS, trainedFrac: 1 }, { peoplePerFlat: [4], storeyCount: 8 }));
    run.world.protection.alarmAtS = 1;
    for (let s = 0; s < 8; s++) order(run, s, 2, 1);
    run.run(1500);
    const stayed = countOf(run.world, 'sheltering');
    expect(stayed / 64).toBeGreaterThan(0.8);
    expect(stayed / 64).toBeLessThan(0.98);
    expect(run.world.occupants.isTrapped.every((flag) => flag === 0)).toBe(true);
  });
  it('is not heard without alarm, push or crew', () => {
    const run = anEvacuation(small());
    order(run, 1, 1, 5);
    run.run(100);
    expect(countOf(run.world, 'unaware')).toBe(8);
  });
});

describe('pre-movement', () => {
  it('lets a household leave together', () => {
    const run = anEvacuation(small(EVERYBODY_HEARS, { peoplePerFlat: [3] }));
    run.world.protection.alarmAtS = 0;
    run.run(1600);
    const startsOf = (household: string) => run.events.filter((event) => event.kind === 'personStartedMoving' && event.who!.startsWith(household)).map((event) => event.timeS);
    const starts = startsOf('F3.flat2');
    expect(starts.length).toBe(3);
    expect(new Set(starts).size).toBe(1);
    expect(PERSON.out).toBe(run.world.occupants.state[0]);
  });
});
