import { describe, expect, it } from 'vitest';
import { HOME_ORDERS, type HomeOrder, type World } from '../../../src/sim/index.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, fillWithSmoke, PERSON } from '../../builders/an-evacuation.ts';

const HOME = 'F5.flat1';
const behaviour = { alarmHeardFrac: 1, preMovementUntrainedS: 20, preMovementTrainedS: 20, preMovementSigma: 0, trainedFrac: 0, turnBackFrac: 1 };

function aRun({ hasAlarm = true } = {}) {
  const run = anEvacuation(aStairTower({ storeyCount: 6, flatCount: 2, peoplePerFlat: [2], homeFrac: 1, behaviour }));
  if (hasAlarm) run.world.protection.alarmAtS = 0;
  run.world.occupants.fedThreshold.fill(1);
  const family = run.world.input.people.flatMap((person, p) => (person.id.startsWith(`${HOME}.`) ? [p] : []));
  const statesOf = () => family.map((p) => run.world.occupants.state[p]);
  const outS = () => Math.max(...family.map((p) => run.events.find((event) => event.kind === 'personOut' && event.who === run.world.input.people[p]!.id)?.timeS ?? Infinity));
  return { ...run, family, statesOf, outS };
}

function decide(world: World, order: HomeOrder): void {
  const home = world.input.compartments.findIndex(({ id }) => id === HOME);
  world.commands.homeOrder[home] = HOME_ORDERS.indexOf(order);
  world.commands.homeOrderAtS[home] = world.timeS;
}
const at = (timeS: number, order: HomeOrder) => (world: World) => {
  if (world.timeS === timeS) decide(world, order);
};

describe('what a home decides', () => {
  it('keeps the whole family in, and leaves the neighbours to themselves', () => {
    const run = aRun();
    run.run(600, at(2, 'stay'));
    expect(run.statesOf()).toEqual([PERSON.sheltering, PERSON.sheltering]);
    const others = run.world.input.people.flatMap((_, p) => (run.family.includes(p) ? [] : [run.world.occupants.state[p]]));
    expect(new Set(others)).toEqual(new Set([PERSON.out]));
  });

  it('sends out a family that no alarm has woken', () => {
    const run = aRun({ hasAlarm: false });
    run.run(600, at(2, 'evacuate'));
    expect(run.statesOf()).toEqual([PERSON.out, PERSON.out]);
  });

  it('takes them home again from the stair', () => {
    const run = aRun();
    run.run(45);
    expect(run.statesOf().some((state) => state === PERSON.moving || state === PERSON.queueing)).toBe(true);
    run.run(600, at(46, 'stay'));
    expect(run.statesOf()).toEqual([PERSON.sheltering, PERSON.sheltering]);
  });

  it('goes on through smoke that turns the others back', () => {
    const through = (order: HomeOrder) => {
      const run = aRun();
      fillWithSmoke(run.world, 'F4.stairA', 1.5);
      fillWithSmoke(run.world, 'F4.stairB', 1.5);
      run.run(900, at(2, order));
      return run.statesOf();
    };
    expect(through('evacuate')).toEqual([PERSON.sheltering, PERSON.sheltering]);
    expect(through('pushOn')).toEqual([PERSON.out, PERSON.out]);
  });

  it('loses the minute that a family waits for the lift', () => {
    const [stair, lift] = (['evacuate', 'lift'] as const).map((order) => {
      const run = aRun({ hasAlarm: false });
      run.run(600, at(2, order));
      return run.outS();
    });
    expect(lift! - stair!).toBeGreaterThan(45);
    expect(lift! - stair!).toBeLessThan(75);
  });

  it('cannot be done by those who lie down', () => {
    const run = aRun();
    run.world.occupants.state[run.family[0]!] = PERSON.incapacitated;
    run.run(60, at(2, 'evacuate'));
    expect(run.statesOf()[0]).toBe(PERSON.incapacitated);
  });
});
