import { describe, expect, it } from 'vitest';
import { aStairTower, type StairTowerSpec } from '../../builders/a-stair-tower.ts';
import { anEvacuation, countOf, fillWithSmoke, PERSON } from '../../builders/an-evacuation.ts';

const READY = { alarmHeardFrac: 1, preMovementUntrainedS: 20, preMovementTrainedS: 20, preMovementSigma: 0, trainedFrac: 0 };
function aRun(spec: StairTowerSpec = {}, behaviour: object = {}) {
  const run = anEvacuation(aStairTower({ storeyCount: 6, flatCount: 2, peoplePerFlat: [1], homeFrac: 1, ...spec, behaviour: { ...READY, ...behaviour } }));
  run.world.protection.alarmAtS = 0;
  run.world.occupants.fedThreshold.fill(1);
  return run;
}
type Run = ReturnType<typeof aRun>;
const kinds = (run: Run, who: string) => run.events.filter((event) => event.who === who).map((event) => event.kind);
const personOf = (run: Run, id: string) => run.world.input.people.findIndex((person) => person.id === id);
const BLACK_OD_PER_M = 5;
/** Visibility 0.87 m: less than people like, more than an outstretched arm. */
const DIM_OD_PER_M = 1.5;
const fillStair = (run: Run, stair: string, odPerM = BLACK_OD_PER_M) =>
  run.world.input.compartments.filter((compartment) => compartment.stairId === stair).forEach((compartment) => fillWithSmoke(run.world, compartment.id, odPerM));

describe('smoke in the way', () => {
  it('turns everybody back to the other stair', () => {
    const run = aRun({}, { turnBackFrac: 1 });
    fillStair(run, 'A');
    run.run(1200);
    expect(countOf(run.world, 'out')).toBe(12);
    expect(run.events.filter((event) => event.kind === 'personTurnedBack').length).toBeGreaterThan(2);
    expect(run.events.filter((event) => event.kind === 'personTurnedBack').every((event) => /stairA/.test(event.because!))).toBe(true);
  });

  it('sends people home when both stairs are black, trapped and with the door shut', () => {
    const run = aRun({}, { turnBackFrac: 1, leaveDoorOpenUntrainedFrac: 1 });
    fillStair(run, 'A');
    fillStair(run, 'B');
    run.run(1200);
    const upstairs = run.world.input.people.flatMap((person, p) => (person.id.startsWith('F1.') ? [] : [p]));
    for (const p of upstairs) {
      expect(run.world.occupants.state[p]).toBe(PERSON.sheltering);
      expect(run.world.occupants.isTrapped[p]).toBe(1);
      expect(run.world.input.compartments[run.world.occupants.compartmentIndex[p]!]!.kind).toBe('flat');
    }
    expect(run.world.input.openings.filter((opening, o) => opening.id.startsWith('F4.') && run.world.occupants.leftOpenBy[o] !== -1)).toEqual([]);
    expect(countOf(run.world, 'out')).toBe(2);
  });

  it('keeps people behind their door when the corridor is black', () => {
    const run = aRun({}, { turnBackFrac: 1 });
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(600);
    expect(kinds(run, 'F3.flat1.person1')).toEqual(['personAware', 'personStartedMoving', 'personTurnedBack', 'personSheltered']);
    expect(run.world.occupants.because[personOf(run, 'F3.flat1.person1')]).toBe('F3.corridor');
  });

  it('lets them go once the way has cleared', () => {
    const run = aRun({}, { turnBackFrac: 1 });
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(300);
    fillWithSmoke(run.world, 'F3.corridor', 0);
    run.run(900);
    expect(run.world.occupants.state[personOf(run, 'F3.flat1.person1')]).toBe(PERSON.out);
  });

  it('drives them out of an untenable flat through the smoke', () => {
    const run = aRun({}, { turnBackFrac: 1 });
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(200);
    const flat = run.world.input.compartments.findIndex((compartment) => compartment.id === 'F3.flat1');
    run.world.smoke.layerHeightM[flat] = 0;
    run.world.smoke.upperTempK[flat] = 273.15 + 120;
    run.run(900);
    expect(run.world.occupants.state[personOf(run, 'F3.flat1.person1')]).toBe(PERSON.out);
  });

  it('turns back the given share, the trained more often', () => {
    const shareBack = (trainedFrac: number) => {
      const run = aRun({ storeyCount: 20, flatCount: 6, stairIds: ['A'] }, { turnBackFrac: 0.7, trainedFrac });
      fillStair(run, 'A', DIM_OD_PER_M);
      run.run(60);
      return new Set(run.events.filter((event) => event.kind === 'personTurnedBack').map((event) => event.who)).size / 114;
    };
    const untrained = shareBack(0);
    expect(untrained).toBeGreaterThan(0.6);
    expect(untrained).toBeLessThan(0.8);
    expect(shareBack(1)).toBeGreaterThan(0.83);
  });

  it('slows down those who walk on', () => {
    const outOf = (odPerM: number) => {
      const run = aRun({ stairIds: ['A'] }, { turnBackFrac: 0 });
      // Alone: among others one is held up by the slowest.
      run.world.occupants.state.forEach((_, p) => p !== personOf(run, 'F6.flat1.person1') && (run.world.occupants.state[p] = PERSON.absent));
      run.world.input.compartments.filter((compartment) => compartment.stairId).forEach((compartment) => fillWithSmoke(run.world, compartment.id, odPerM));
      run.run(2000);
      return run.world.occupants.outAtS[personOf(run, 'F6.flat1.person1')]!;
    };
    expect(outOf(DIM_OD_PER_M)).toBeLessThan(2000);
    expect(outOf(DIM_OD_PER_M)).toBeGreaterThan(1.2 * outOf(0));
  });

  it('lets nobody walk into smoke in which an arm is not seen', () => {
    const run = aRun({ stairIds: ['A'] }, { turnBackFrac: 0 });
    fillStair(run, 'A');
    run.run(1200);
    expect(countOf(run.world, 'out')).toBe(2);
  });

  it('keeps people in a bad flat when the corridor is worse', () => {
    const run = aRun({}, { turnBackFrac: 1 });
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(200);
    for (const [id, tempC] of [['F3.flat1', 120], ['F3.corridor', 300]] as const) {
      const c = run.world.input.compartments.findIndex((compartment) => compartment.id === id);
      run.world.smoke.layerHeightM[c] = 0;
      run.world.smoke.upperTempK[c] = 273.15 + tempC;
    }
    run.run(30);
    expect(kinds(run, 'F3.flat1.person1').filter((kind) => kind === 'personStartedMoving')).toHaveLength(1);
  });
});

describe('doors', () => {
  it('stand open behind the share that leaves them so, self-closing ones never', () => {
    const openCount = (frac: number) => {
      const run = aRun({ storeyCount: 12 }, { leaveDoorOpenUntrainedFrac: frac });
      run.run(900);
      return run.world.input.openings.filter((_, o) => run.world.occupants.leftOpenBy[o] !== -1).map((opening) => opening.closer);
    };
    expect(openCount(0)).toEqual([]);
    expect(openCount(1)).toEqual(Array(24).fill('none'));
  });

  it('count passages for one tick', () => {
    const run = aRun();
    let passages = 0;
    const flight = run.world.input.openings.map((opening) => opening.kind === 'stairFlight');
    run.run(900, ({ occupants }) => occupants.passedCount.forEach((count, o) => (passages += flight[o] ? count : 0)));
    expect(passages).toBe(2 * (1 + 2 + 3 + 4 + 5));
  });

  it('that are locked send people to the other stair', () => {
    const tower = aStairTower({ storeyCount: 6, flatCount: 2, peoplePerFlat: [1], homeFrac: 1, behaviour: READY });
    const run = anEvacuation({ ...tower, openings: tower.openings.map((opening) => (opening.id.endsWith('stairA.door') ? { ...opening, isLocked: true } : opening)) });
    run.world.protection.alarmAtS = 0;
    run.run(900);
    expect(countOf(run.world, 'out')).toBe(12);
  });
});

describe('help', () => {
  const withMobility = (mobility: 'impaired' | 'wheelchair', perFlat: number) => {
    const tower = aStairTower({ storeyCount: 4, flatCount: 2, peoplePerFlat: [perFlat], homeFrac: 1, behaviour: READY });
    const people = tower.people.map((person) => (person.id === 'F4.flat1.person1' ? { ...person, mobility } : person));
    const run = anEvacuation({ ...tower, people });
    run.world.protection.alarmAtS = 0;
    return run;
  };
  it('comes from the household; without one they wait to be fetched', () => {
    const alone = withMobility('impaired', 1);
    alone.run(900);
    const waits = personOf(alone, 'F4.flat1.person1');
    expect([alone.world.occupants.state[waits], alone.world.occupants.isTrapped[waits]]).toEqual([PERSON.sheltering, 1]);
    const helped = withMobility('impaired', 2);
    helped.run(1200);
    expect(countOf(helped.world, 'out')).toBe(16);
  });
  it('is not waited for in a flat that has become untenable', () => {
    for (const [mobility, place] of [['impaired', PERSON.out], ['wheelchair', PERSON.sheltering]] as const) {
      const run = withMobility(mobility, 1);
      const flat = run.world.input.compartments.findIndex((compartment) => compartment.id === 'F4.flat1');
      // The neighbour does not hear the alarm, is in and opens.
      run.world.occupants.hearsAlarm[personOf(run, 'F4.flat2.person1')] = 0;
      run.run(100);
      run.world.smoke.layerHeightM[flat] = 0;
      run.world.smoke.upperTempK[flat] = 273.15 + 120;
      run.run(600);
      const p = personOf(run, 'F4.flat1.person1');
      expect(run.world.occupants.state[p]).toBe(place);
      if (mobility === 'wheelchair') expect(run.world.input.compartments[run.world.occupants.compartmentIndex[p]!]!.id).toBe('F4.flat2');
    }
  });
  it('takes two to carry a wheelchair down', () => {
    const two = withMobility('wheelchair', 2);
    two.run(1200);
    expect(countOf(two.world, 'sheltering')).toBe(1);
    const three = withMobility('wheelchair', 3);
    three.run(1200);
    expect(countOf(three.world, 'out')).toBe(24);
  });
  it('comes from a crew', () => {
    const run = withMobility('impaired', 1);
    const p = personOf(run, 'F4.flat1.person1');
    run.world.response.rescueStartS[p] = 500;
    run.world.response.rescueOutS[p] = 700;
    run.run(600);
    expect(run.world.occupants.state[p]).toBe(PERSON.assisted);
    run.run(700);
    expect(run.world.occupants.state[p]).toBe(PERSON.out);
    expect(kinds(run, 'F4.flat1.person1').at(-1)).toBe('personRescued');
  });
});
