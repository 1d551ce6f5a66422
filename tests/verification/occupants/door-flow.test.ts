import { describe, expect, it } from 'vitest';
import { aDoor, aRoom, anInput, OUTSIDE } from '../../builders/an-input.ts';
import { anEvacuation, countOf, PERSON } from '../../builders/an-evacuation.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';

const CROWD = 100;

function aHall(clearWidthM: number) {
  return anInput({
    compartments: [aRoom('hall', { widthM: 10, depthM: 10, heightM: 3 })],
    openings: [aDoor('exit', 0, OUTSIDE, { widthM: clearWidthM, heightM: 2 }, { centreM: [10, 5] })],
    households: Array.from({ length: CROWD }, (_, h) => ({ id: `h${h}`, homeIndex: 0, homeFrac: 1 })),
    people: Array.from({ length: CROWD }, (_, p) => ({ id: `p${p}`, householdIndex: p, ageYears: 30, mobility: 'able' as const })),
    behaviour: { alarmHeardFrac: 1, preMovementUntrainedS: 10, preMovementTrainedS: 10, preMovementSigma: 0 }, startClockS: 12 * 3600,
  });
}

describe('flow through a door', () => {
  it.each([0.8, 0.9, 1.2])('stays at 1.2 persons/(m s) of effective width: %f m clear', (clearWidthM) => {
    const run = anEvacuation(aHall(clearWidthM));
    run.world.protection.alarmAtS = 0;
    run.run(600);
    const { outAtS } = run.world.occupants;
    expect(countOf(run.world, 'out')).toBe(CROWD);
    const sortedS = [...outAtS].sort((a, b) => a - b);
    const flowPerS = 80 / (sortedS[90]! - sortedS[10]!);
    const expectedPerS = 1.2 * (clearWidthM - 0.3);
    expect(flowPerS).toBeGreaterThan(expectedPerS * 0.95);
    expect(flowPerS).toBeLessThan(expectedPerS * 1.05);
  });

  it('serves in order of arrival', () => {
    const run = anEvacuation(aHall(0.8));
    run.world.protection.alarmAtS = 0;
    const arrived = new Map<number, number>();
    run.run(600, ({ occupants }) => occupants.queueNumber.forEach((number, p) => number > 0 && arrived.set(p, number)));
    const order = [...arrived].sort((a, b) => a[1] - b[1]).map(([p]) => run.world.occupants.outAtS[p]!);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('lets storey and stair take turns where both want onto a crowded stair', () => {
    const behaviour = { alarmHeardFrac: 1, preMovementUntrainedS: 10, preMovementTrainedS: 10, preMovementSigma: 0 };
    const run = anEvacuation(aStairTower({ storeyCount: 8, flatCount: 6, peoplePerFlat: [12], homeFrac: 1, stairIds: ['A'], flightWidthM: 0.8, behaviour }));
    run.world.protection.alarmAtS = 0;
    const { input, occupants } = run.world;
    const index = (id: string) => input.openings.findIndex((opening) => opening.id === id);
    const cell = input.compartments.findIndex((compartment) => compartment.id === 'F4.stairA');
    const door = index('F4.stairA.door'), flight = index('F4.stairA.flight');
    let fromStorey = 0, fromStair = 0, fullest = 0;
    run.run(900, () => {
      const isBoth = [door, flight].every((o) => occupants.targetOpeningIndex.some((target, p) => target === o && occupants.state[p] === PERSON.queueing && occupants.compartmentIndex[p] !== cell));
      fullest = Math.max(fullest, occupants.countByCompartment[cell]!);
      if (!isBoth) return;
      fromStorey += occupants.passedCount[door]!;
      fromStair += occupants.passedCount[flight]!;
    });
    expect(fromStorey + fromStair).toBeGreaterThan(20);
    // Source: [boyce-2012] about half and half; [galea-2008] 48 .. 60 % from the storey.
    expect(fromStorey / (fromStorey + fromStair)).toBeGreaterThan(0.4);
    expect(fromStorey / (fromStorey + fromStair)).toBeLessThan(0.65);
    expect(fullest).toBeLessThanOrEqual(Math.floor(8 * 0.8 * 3.5));
  });
});
