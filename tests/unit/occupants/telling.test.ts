/** Every change of a resident is told once, with its cause, and with dose and air where they are worth a word. */
import { describe, expect, it } from 'vitest';
import type { SimInput } from '../../../src/sim/index.ts';
import { aFacade } from '../../builders/a-facade.ts';
import { aStairTower, type StairTowerSpec } from '../../builders/a-stair-tower.ts';
import { anEvacuation, fillWithSmoke } from '../../builders/an-evacuation.ts';

const READY = { alarmHeardFrac: 1, preMovementUntrainedS: 20, preMovementTrainedS: 20, preMovementSigma: 0, trainedFrac: 0, turnBackFrac: 1 };
function aRun(spec: StairTowerSpec = {}, behaviour: object = {}) {
  const run = anEvacuation(aStairTower({ storeyCount: 6, flatCount: 2, peoplePerFlat: [1], homeFrac: 1, ...spec, behaviour: { ...READY, ...behaviour } }));
  run.world.protection.alarmAtS = 0;
  run.world.occupants.fedThreshold.fill(1);
  return run;
}
type Run = ReturnType<typeof aRun>;
const told = (run: Run, who: string) => run.events.filter((event) => event.who === who);
const kinds = (run: Run, who: string) => told(run, who).map((event) => event.kind);
const compartmentOf = (run: Run, id: string) => run.world.input.compartments.findIndex((compartment) => compartment.id === id);
const BLACK_OD_PER_M = 5;

/** The tower with one façade cell before a flat. */
function withWindow(input: SimInput, flatId: string): SimInput {
  const cell = aFacade({ storeyCount: 1, bayCount: 1 }).facade.cells[0]!;
  const compartmentIndex = input.compartments.findIndex((compartment) => compartment.id === flatId);
  return { ...input, facade: { bayCount: 1, cells: [{ ...cell, id: 'F3.bay1', compartmentIndex, storeyIndex: 2 }] } };
}

describe('what residents are told of', () => {
  it('says who was woken, and by what, before who knows', () => {
    const run = aRun({ startClockS: 2 * 3600 }, { asleepFrac: 1 });
    run.world.occupants.hearsAlarm.fill(1);
    run.run(3);
    expect(kinds(run, 'F3.flat1.person1')).toEqual(['personWoke', 'personAware']);
    expect(told(run, 'F3.flat1.person1').every((event) => event.because === 'alarmSounded')).toBe(true);
  });

  it('tells how far one saw where one turned back, and where', () => {
    const run = aRun();
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(300);
    const back = told(run, 'F3.flat1.person1').find((event) => event.kind === 'personTurnedBack')!;
    expect(back.because).toBe('F3.corridor');
    expect(back.where).toBe('F3.flat1');
    expect(back.values['visibilityM']).toBeCloseTo(3 / (2.302585 * BLACK_OD_PER_M), 6);
  });

  it('says nothing of clear air', () => {
    const run = aRun();
    run.run(1200);
    expect(run.events.length).toBeGreaterThan(30);
    for (const event of run.events) expect(event.values).toEqual({});
  });

  it('tells a stay at the window once, and once that fire took the window', () => {
    const run = anEvacuation(withWindow(aStairTower({ storeyCount: 6, flatCount: 2, peoplePerFlat: [1], homeFrac: 1, behaviour: READY }), 'F3.flat1'));
    run.world.protection.alarmAtS = 0;
    run.world.occupants.fedThreshold.fill(100);
    const flat = compartmentOf(run, 'F3.flat1');
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(100);
    fillWithSmoke(run.world, 'F3.flat1', 1);
    run.world.smoke.upperCoFrac[flat] = 0.0002;
    run.run(200);
    run.world.facade.hrrKw[0] = 500;
    run.run(300);
    const stays = told(run, 'F3.flat1.person1').filter((event) => /Window$/.test(event.kind));
    expect(stays).toMatchObject([
      { kind: 'personAtWindow', timeS: 101, because: 'F3.flat1', where: 'F3.bay1' },
      { kind: 'personLostWindow', timeS: 201, because: 'F3.bay1', where: 'F3.flat1' },
    ]);
  });

  it('names what felled: the place, both doses, heat and carbon monoxide', () => {
    const run = aRun();
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(100);
    const flat = compartmentOf(run, 'F3.flat1');
    run.world.smoke.layerHeightM[flat] = 0;
    run.world.smoke.upperTempK[flat] = 273.15 + 250;
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.world.smoke.upperTempK[compartmentOf(run, 'F3.corridor')] = 273.15 + 400;
    run.run(400);
    const down = told(run, 'F3.flat1.person1').find((event) => event.kind === 'personIncapacitated')!;
    expect(down.values['fedHeat']).toBeGreaterThanOrEqual(1);
    expect(down.values['tempK']).toBeGreaterThan(500);
    expect(down.values).toHaveProperty('coPpm');
    expect(down.because).toBe('F3.flat1');
  });

  it('lets the first who is ready wait for the slowest of the household, by name', () => {
    const run = aRun({ peoplePerFlat: [2] }, { alarmHeardFrac: 1 });
    const { occupants, input } = run.world;
    occupants.hearsAlarm.fill(1);
    run.run(5);
    const [first, second] = ['F4.flat1.person1', 'F4.flat1.person2'].map((id) => input.people.findIndex((person) => person.id === id)) as [number, number];
    occupants.moveAtS[first] = 10;
    occupants.moveAtS[second] = 60;
    run.run(100);
    expect(told(run, 'F4.flat1.person1').filter((event) => event.kind === 'personWaitedForFamily')).toMatchObject([{ timeS: 10, because: 'F4.flat1.person2' }]);
    expect(kinds(run, 'F4.flat1.person2')).not.toContain('personWaitedForFamily');
  });

  it('tells of being found by a crew once', () => {
    const run = aRun();
    fillWithSmoke(run.world, 'F3.corridor', BLACK_OD_PER_M);
    run.run(100);
    const p = run.world.input.people.findIndex((person) => person.id === 'F3.flat1.person1');
    run.world.response.rescueStartS[p] = 120;
    run.world.response.rescueOutS[p] = 180;
    run.run(200);
    const after = told(run, 'F3.flat1.person1').filter((event) => event.timeS >= 120);
    expect(after.map((event) => event.kind)).toEqual(['personFound', 'personRescued']);
  });
});
