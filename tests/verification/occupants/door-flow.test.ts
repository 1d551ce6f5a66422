import { describe, expect, it } from 'vitest';
import { aDoor, aRoom, anInput, OUTSIDE } from '../../builders/an-input.ts';
import { anEvacuation, countOf } from '../../builders/an-evacuation.ts';
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
  const flowOf = (clearWidthM: number): number => {
    const run = anEvacuation(aHall(clearWidthM));
    run.world.protection.alarmAtS = 0;
    run.run(600);
    expect(countOf(run.world, 'out')).toBe(CROWD);
    const sortedS = [...run.world.occupants.outAtS].sort((a, b) => a - b);
    return 80 / (sortedS[90]! - sortedS[10]!);
  };

  // Source: [imo-circ-1533] at most 1.33 persons a second and metre of clear width; [sfpe-gwynne-rosenbaum] 1.3 of effective width.
  it.each([0.8, 0.9, 1.2])('keeps between half and all of what codes allow for: %f m clear', (clearWidthM) => {
    const perMetreS = flowOf(clearWidthM) / clearWidthM;
    expect(perMetreS).toBeGreaterThan(0.65);
    expect(perMetreS).toBeLessThan(1.33);
  });

  it('rises with the width', () => {
    const flows = [0.8, 1.2, 1.6].map(flowOf);
    expect(flows[1]).toBeGreaterThan(1.15 * flows[0]!);
    expect(flows[2]).toBeGreaterThan(1.1 * flows[1]!);
  });

  it('lets the near ones out before the far ones, by and large', () => {
    const run = anEvacuation(aHall(0.9));
    const { occupants } = run.world;
    const startM = Array.from({ length: CROWD }, (_, p) => Math.hypot(occupants.xM[p]! - 10, occupants.yM[p]! - 5));
    run.world.protection.alarmAtS = 0;
    run.run(600);
    expect(rankCorrelation(startM, [...occupants.outAtS])).toBeGreaterThan(0.8);
  });

  it('lets storey and stair both onto a crowded stair', () => {
    const behaviour = { alarmHeardFrac: 1, preMovementUntrainedS: 10, preMovementTrainedS: 10, preMovementSigma: 0 };
    const run = anEvacuation(aStairTower({ storeyCount: 8, flatCount: 6, peoplePerFlat: [12], homeFrac: 1, stairIds: ['A'], flightWidthM: 0.8, behaviour }));
    run.world.protection.alarmAtS = 0;
    const { input, occupants } = run.world;
    const index = (id: string) => input.openings.findIndex((opening) => opening.id === id);
    const at = (id: string) => input.compartments.findIndex((compartment) => compartment.id === id);
    const cell = at('F4.stairA'), corridor = at('F4.corridor'), above = at('F5.stairA');
    const door = index('F4.stairA.door'), flight = index('F4.stairA.flight');
    let fromStorey = 0, fromStair = 0, fullest = 0;
    run.run(400, () => {
      fullest = Math.max(fullest, occupants.countByCompartment[cell]!);
      // Both have people who want in.
      if (occupants.countByCompartment[corridor]! < 5 || occupants.countByCompartment[above]! < 5) return;
      fromStorey += occupants.passedCount[door]!;
      fromStair += occupants.passedCount[flight]!;
    });
    expect(fromStorey + fromStair).toBeGreaterThan(20);
    // Source: [boyce-2012] about half and half; [galea-2008] 48 .. 60 % from the storey.
    expect(fromStorey / (fromStorey + fromStair)).toBeGreaterThan(0.35);
    expect(fromStorey / (fromStorey + fromStair)).toBeLessThan(0.65);
    // Landing of 2.5 m x 2.95 m and a flight of 0.8 m. Source: [weidmann1993] nobody moves above 5.4 people a square metre.
    expect(fullest).toBeLessThanOrEqual((2.5 * 2.95 + 8 * 0.8) * 5.4);
  });
});

/** Spearman's. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranksOf = (values: readonly number[]): number[] => {
    const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
    const ranks: number[] = [];
    order.forEach((i, rank) => (ranks[i] = rank));
    return ranks;
  };
  const ra = ranksOf(a), rb = ranksOf(b);
  const sum = ra.reduce((total, rank, i) => total + (rank - rb[i]!) * (rank - rb[i]!), 0);
  return 1 - (6 * sum) / (a.length * (a.length * a.length - 1));
}
