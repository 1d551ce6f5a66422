import { describe, expect, it } from 'vitest';
import { cellsInReach, outreachAtM, reachesCell } from '../../../src/sim/access/aerial-reach.ts';
import { checkAerialSite } from '../../../src/sim/access/aerial-site.ts';
import { hoseWalkS, WALK_M_PER_S } from '../../../src/sim/access/hose-walk.ts';
import type { FacadeCellInput } from '../../../src/sim/index.ts';
import { aCar } from '../response/a-fireground.ts';

const site = { id: 'site', laneIndex: 0, centreM: [0, -10] as const, lengthM: 20, widthM: 10, azimuthDeg: 180, slopeFrac: 0.01, maxMassKg: 40_000 };
const cellAt = (floorM: number, azimuthDeg = 180) => ({ floorM, azimuthDeg, centreM: [0, 0] }) as unknown as FacadeCellInput;

describe('aerial reach', () => {
  it('shrinks with height and ends at the working height', () => {
    expect(outreachAtM(0, 32)).toBeCloseTo(15, 9);
    expect(outreachAtM(27, 54)).toBeCloseTo(21 * 0.75, 9);
    expect(outreachAtM(54, 54)).toBe(0);
    expect(outreachAtM(60, 54)).toBe(0);
  });

  it.each([[32, 6, 10], [54, 12, 18], [101, 22, 34]])('reaches about the storeys the trade quotes with %i m', (workingHeightM, leastStorey, mostStorey) => {
    let highest = 0;
    for (let storey = 1; storey <= 40; storey++) if (reachesCell(cellAt(3 * (storey - 1)), site, workingHeightM)) highest = storey;
    expect(highest).toBeGreaterThanOrEqual(leastStorey);
    expect(highest).toBeLessThanOrEqual(mostStorey);
  });

  it('does not reach round the corner', () => {
    expect(reachesCell(cellAt(12), site, 54)).toBe(true);
    expect(reachesCell(cellAt(12, 270), site, 54)).toBe(false);
    expect(reachesCell(cellAt(12, 230), site, 54)).toBe(true);
  });
});

describe('aerial site', () => {
  const aerial = { lengthM: 12, massKg: 32_000, jackSpreadM: 6.2 };
  const parked = (atM: number, lateralM: number) => aCar(`car@${atM}`, atM, { laneIndex: -1, aerialSiteIndex: 0, lateralM });
  it('is usable while a rectangle for jacks and body is free', () => {
    expect(checkAerialSite(site, aerial, [], []).isUsable).toBe(true);
    expect(checkAerialSite(site, aerial, [parked(0, 0)], [0]).isUsable).toBe(true);
    expect(checkAerialSite(site, aerial, [parked(8, 0)], [0])).toMatchObject({ isUsable: false, becauseIndex: 0 });
    expect(checkAerialSite(site, aerial, [parked(8, 4)], [0]).isUsable).toBe(true);
  });

  it('wants level ground that bears it and nothing overhead', () => {
    expect(checkAerialSite({ ...site, slopeFrac: 0.08 }, aerial, [], [])).toMatchObject({ isUsable: false, lack: 'slope', measured: { foundFrac: 0.08 } });
    expect(checkAerialSite({ ...site, maxMassKg: 20_000 }, aerial, [], [])).toMatchObject({ isUsable: false, lack: 'load', measured: { neededKg: 32_000 } });
    const wire = aCar('wire', 10, { kind: 'wire', laneIndex: -1, aerialSiteIndex: 0, lateralM: 0, lengthM: 0.1, widthM: 6, headroomM: 7 });
    expect(checkAerialSite(site, aerial, [wire], [0])).toMatchObject({ isUsable: false, lack: 'overhead', becauseIndex: 0 });
  });

  it('lists the cells its basket comes to', () => {
    const cells = [cellAt(6), cellAt(60), cellAt(12, 0), cellAt(30)];
    expect(cellsInReach(cells, site, 54)).toEqual([0, 3]);
  });

  it('names no obstacle when the site itself is too small', () => {
    expect(checkAerialSite({ ...site, lengthM: 10 }, aerial, [], [])).toMatchObject({ isUsable: false, becauseIndex: -1, lack: 'room', measured: { neededM: 12, foundM: 10 } });
  });
});

describe('hose by hand', () => {
  it('takes 15-20 s per 20 m and pair, 2-4 min beyond 100 m, and ends with the hose on board', () => {
    expect(hoseWalkS(80, 2)).toBeCloseTo(70, 6);
    expect(hoseWalkS(150, 2)).toBeGreaterThan(120);
    expect(hoseWalkS(200, 2)).toBeCloseTo(240, 6);
    expect(hoseWalkS(500, 5)).toBe(Infinity);
  });

  it('is laid by two pairs no faster than people walk, and saves them the second trip on a long lane', () => {
    for (const distanceM of [20, 80, 150, 300]) expect(hoseWalkS(distanceM, 4)).toBeGreaterThan(distanceM / WALK_M_PER_S);
    expect(hoseWalkS(80, 4)).toBeCloseTo(40 / 1.2 + 35, 6);
    expect(hoseWalkS(200, 4)).toBeLessThan(0.75 * hoseWalkS(200, 2));
  });
});
