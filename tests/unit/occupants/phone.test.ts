import { describe, expect, it } from 'vitest';
import { causeClassOf } from '../../../src/report/why/story.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, fillWithSmoke, PERSON } from '../../builders/an-evacuation.ts';

const AT_NIGHT_S = 2 * 3600;
const behaviour = { asleepFrac: 0, preMovementUntrainedS: 900, preMovementTrainedS: 900, preMovementSigma: 0, pushReadFrac: 0, knockSPerFlat: 0 };

/** Every fifth household learns of the fire by the alarm at 1 s; the others only by telephone. */
function aTower({ startClockS = 15 * 3600, asleepFrac = 0 } = {}) {
  const run = anEvacuation(aStairTower({ storeyCount: 20, flatCount: 6, peoplePerFlat: [2], homeFrac: 1, startClockS, behaviour: { ...behaviour, asleepFrac } }));
  const { occupants, input, protection } = run.world;
  occupants.hearsAlarm.forEach((_, p) => (occupants.hearsAlarm[p] = input.people[p]!.householdIndex % 5 === 0 ? 1 : 0));
  protection.alarmAtS = 1;
  const told = () => run.events.filter((event) => event.kind === 'personAware' && causeClassOf(event, input) === 'phone');
  const awareS = (id: string) => occupants.awareAtS[input.people.findIndex((person) => person.id === id)]!;
  return { ...run, told, awareS };
}

describe('a call from somebody who knows', () => {
  it('reaches some homes within minutes, never sooner than half a minute after the caller knew', () => {
    const run = aTower();
    run.run(600);
    const calls = run.told();
    const homes = new Set(calls.map(({ who }) => who!.replace(/\.person\d$/, '')));
    expect(homes.size).toBeGreaterThan(8);
    expect(homes.size).toBeLessThan(45);
    for (const { who, because, timeS } of calls) {
      expect(because!.replace(/\.person\d$/, '')).not.toBe(who!.replace(/\.person\d$/, ''));
      expect(timeS - run.awareS(because!)).toBeGreaterThanOrEqual(30);
    }
  });

  it('wakes fewer of those who sleep', () => {
    const [awake, asleep] = [0, 1].map((asleepFrac) => {
      const run = aTower({ startClockS: AT_NIGHT_S, asleepFrac });
      run.run(600);
      return run.told().length;
    });
    expect(asleep!).toBeGreaterThan(0);
    expect(asleep!).toBeLessThan(0.7 * awake!);
  });

  it('is the same call in a tower with other smoke', () => {
    const [clear, smoky] = [false, true].map((isSmoky) => {
      const run = aTower();
      if (isSmoky) fillWithSmoke(run.world, 'F20.stairA', 2);
      run.run(200);
      return run.told().map(({ who, because, timeS }) => `${who} ${because} ${timeS}`);
    });
    expect(clear!.length).toBeGreaterThan(5);
    expect(smoky).toEqual(clear);
  });

  it('does not come from who has fallen', () => {
    const run = aTower();
    run.run(20);
    run.world.occupants.state.forEach((state, p) => {
      if (state === PERSON.preparing) run.world.occupants.state[p] = PERSON.incapacitated;
    });
    run.run(600);
    expect(run.told()).toEqual([]);
  });

  it('is made by no household in which only small children know', () => {
    const tower = aStairTower({ storeyCount: 20, flatCount: 6, peoplePerFlat: [2], homeFrac: 1, behaviour });
    const run = anEvacuation({ ...tower, people: tower.people.map((person) => ({ ...person, ageYears: 6 })) });
    run.world.occupants.hearsAlarm.fill(1);
    run.world.protection.alarmAtS = 1;
    run.run(60);
    expect(run.world.occupants.rungAtS.every((timeS) => timeS === Infinity)).toBe(true);
  });
});
