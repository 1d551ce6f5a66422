import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/sim/index.ts';
import { STOREY_ORDER } from '../../../src/sim/command-system.ts';
import { aStairTower, type StairTowerSpec } from '../../builders/a-stair-tower.ts';
import { anEvacuation, countOf, fillWithSmoke, PERSON, restoreSnapshot, takeSnapshot } from '../../builders/an-evacuation.ts';

const behaviour = { alarmHeardFrac: 1, pushReadFrac: 0, preMovementUntrainedS: 60, preMovementTrainedS: 60, preMovementSigma: 0, trainedFrac: 1, turnBackFrac: 1, leaveDoorOpenTrainedFrac: 0 };

/** Storeys 5 and up are told to go to storey 2; the alarm makes the word heard. */
function told(spec: StairTowerSpec = {}, from = 5, downTo = 2) {
  const run = anEvacuation(aStairTower({ storeyCount: 8, flatCount: 2, peoplePerFlat: [2], homeFrac: 1, behaviour, ...spec }));
  run.world.protection.alarmAtS = 1;
  for (let s = from - 1; s < 8; s++) {
    run.world.commands.storeyOrder[s] = STOREY_ORDER.moveDown;
    run.world.commands.storeyOrderAtS[s] = 1;
    run.world.commands.storeyDownToIndex[s] = downTo - 1;
  }
  return run;
}

const waitingIn = ({ occupants, input }: World, id: string) => input.people.flatMap(({ id: person }, p) => (occupants.state[p] === PERSON.sheltering && input.compartments[occupants.compartmentIndex[p]!]!.id === id ? [person] : []));

describe('an order to move down', () => {
  it('brings most of those it is for to the corridor of that storey, where they wait; the others leave', () => {
    const run = told();
    run.run(1200);
    const waiting = waitingIn(run.world, 'F2.corridor');
    expect(waiting.length / 16).toBeGreaterThan(0.7);
    expect(waiting.every((id) => Number(/^F(\d+)/.exec(id)![1]) >= 5)).toBe(true);
    expect(countOf(run.world, 'out')).toBe(run.world.input.people.length - waiting.length);
    expect(run.world.occupants.isTrapped.every((flag) => flag === 0)).toBe(true);
  });

  it('tells why: the order on setting out and on arrival', () => {
    const run = told();
    run.run(1200);
    const who = waitingIn(run.world, 'F2.corridor')[0]!;
    const own = run.events.filter((event) => event.who === who).map(({ kind, where, because }) => [kind, where, because]);
    expect(own).toContainEqual(['personSoughtRefuge', 'F2', 'commandApplied']);
    expect(own.at(-1)).toEqual(['personSheltered', 'F2.corridor', 'commandApplied']);
  });

  it('keeps families that set out together together', () => {
    const run = told({ peoplePerFlat: [4] });
    run.run(1200);
    const waiting = new Set(waitingIn(run.world, 'F2.corridor').map((id) => id.replace(/\.person\d+$/, '')));
    for (const { id } of run.world.input.people) expect(waitingIn(run.world, 'F2.corridor').includes(id), id).toBe(waiting.has(id.replace(/\.person\d+$/, '')));
  });

  it('lets them go on when smoke comes to where they wait, and names the place', () => {
    const run = told();
    run.run(900);
    const waiting = waitingIn(run.world, 'F2.corridor');
    expect(waiting.length).toBeGreaterThan(10);
    fillWithSmoke(run.world, 'F2.corridor', 0.2);
    run.run(1500);
    expect(countOf(run.world, 'out')).toBe(run.world.input.people.length);
    const left = run.events.filter((event) => event.kind === 'personStartedMoving' && event.timeS > 900);
    expect(left.map(({ who }) => who).sort()).toEqual([...waiting].sort());
    expect(left.every(({ because, timeS }) => because === 'F2.corridor' && timeS <= 911)).toBe(true);
  });

  it('lets them pass a corridor that is black with smoke, and leave', () => {
    const run = told();
    fillWithSmoke(run.world, 'F2.corridor', 3);
    run.run(1500);
    const obeying = new Set(run.events.filter(({ kind, because }) => kind === 'personSoughtRefuge' && because === 'commandApplied').map(({ who }) => who));
    const turned = run.events.filter(({ kind, because }) => kind === 'personTurnedBack' && because === 'F2.corridor').map(({ who }) => who);
    expect(obeying.size).toBeGreaterThan(10);
    for (const who of obeying) {
      expect(turned).toContain(who);
      expect(run.world.occupants.state[run.world.input.people.findIndex(({ id }) => id === who)]).toBe(PERSON.out);
    }
  });

  it('is obeyed by the same people in another tower and after save and restore', () => {
    const ends = [false, true].map((isRestored) => {
      const run = told();
      run.run(150);
      if (isRestored) {
        const saved = takeSnapshot(run.world);
        run.run(400);
        restoreSnapshot(run.world, saved, 1);
      } else fillWithSmoke(run.world, 'F8.stairA', 0.02);
      run.run(1200);
      return waitingIn(run.world, 'F2.corridor');
    });
    expect(ends[1]).toEqual(ends[0]);
  });

  it('gives way to the order to leave', () => {
    const run = told();
    run.run(900);
    run.world.commands.storeyOrder[1] = STOREY_ORDER.evacuate;
    run.world.commands.storeyOrderAtS[1] = 901;
    run.run(1500);
    expect(waitingIn(run.world, 'F2.corridor').length).toBeLessThan(5);
  });
});
