import { describe, expect, it } from 'vitest';
import { aRoom, anInput } from '../../builders/an-input.ts';
import { aStairTower } from '../../builders/a-stair-tower.ts';
import { anEvacuation, countOf, PERSON } from '../../builders/an-evacuation.ts';
import { isInside, isNight } from '../../../src/sim/occupants/population.ts';
import type { PointM } from '../../../src/sim/index.ts';

const tower = aStairTower({ behaviour: { asleepFrac: 0.8, trainedFrac: 0.4 } });

describe('population', () => {
  it('puts the given share of households at home', () => {
    const { world } = anEvacuation(tower);
    const homeFrac = 1 - countOf(world, 'absent') / world.input.people.length;
    expect(homeFrac).toBeGreaterThan(0.83);
    expect(homeFrac).toBeLessThan(0.97);
  });

  it('lets people sleep at night only', () => {
    expect([isNight(21 * 3600), isNight(23 * 3600), isNight(6 * 3600), isNight(8 * 3600)]).toEqual([false, true, true, false]);
    const asleepAt = (startClockS: number) => anEvacuation({ ...tower, startClockS }).world.occupants.isAsleep.reduce((sum, flag) => sum + flag, 0);
    expect(asleepAt(15 * 3600)).toBe(0);
    expect(asleepAt(23 * 3600) / tower.people.length).toBeGreaterThan(0.7);
  });

  it('keeps everybody the same when a parameter of others changes', () => {
    const a = anEvacuation(tower).world.occupants;
    const b = anEvacuation({ ...tower, behaviour: { ...tower.behaviour, trainedFrac: 0.9 } }).world.occupants;
    expect(b.stairSpeedMPerS).toEqual(a.stairSpeedMPerS);
    expect(b.xM).toEqual(a.xM);
    // Whoever is trained at 40 % is trained at 90 %.
    expect(a.isTrained.every((flag, p) => flag === 0 || b.isTrained[p] === 1)).toBe(true);
  });

  it('draws stair speeds with the published mean and spread', () => {
    const { stairSpeedMPerS } = anEvacuation(tower).world.occupants;
    const meanM = stairSpeedMPerS.reduce((sum, v) => sum + v, 0) / stairSpeedMPerS.length;
    const sigmaM = Math.sqrt(stairSpeedMPerS.reduce((sum, v) => sum + (v - meanM) ** 2, 0) / stairSpeedMPerS.length);
    expect(Math.abs(meanM - 0.47)).toBeLessThan(0.04);
    expect(Math.abs(sigmaM - 0.17)).toBeLessThan(0.04);
    expect(Math.min(...stairSpeedMPerS)).toBeGreaterThanOrEqual(0.1);
  });

  it('starts people inside their flat, convex or not', () => {
    const lShape: PointM[] = [[0, 0], [10, 0], [10, 2], [2, 2], [2, 10], [0, 10]];
    const input = anInput({
      compartments: [aRoom('flat', { widthM: 10, depthM: 10, heightM: 3 }, { kind: 'flat', polygonM: lShape })],
      households: [{ id: 'h', homeIndex: 0, homeFrac: 1 }],
      people: Array.from({ length: 50 }, (_, p) => ({ id: `p${p}`, householdIndex: 0, ageYears: 30, mobility: 'able' as const })),
    });
    const { occupants } = anEvacuation(input).world;
    for (let p = 0; p < 50; p++) expect(isInside(lShape, [occupants.xM[p]!, occupants.yM[p]!])).toBe(true);
    expect(occupants.state[0]).toBe(PERSON.unaware);
  });
});
