import { describe, expect, it } from 'vitest';
import { enclosureOf, SURFACE } from '../../../src/sim/smoke/enclosure.ts';
import { cutAreas, cutBeams, cutExchange, radiate, radiation, setKept } from '../../../src/sim/smoke/radiation.ts';
import { aRoom } from '../../builders/an-input.ts';

const HEIGHT_M = 3;
const MIDDLE_M = HEIGHT_M / 2;

function cut(widthM: number, depthM: number, perM: { upperPerM: number; lowerPerM: number }) {
  const enclosure = enclosureOf(aRoom('room', { widthM, depthM, heightM: HEIGHT_M }));
  Object.assign(radiation, perM, { flameW: 0 });
  radiation.emissivityFrac.fill(0.9);
  radiation.holeFrac.fill(0);
  cutAreas(enclosure, MIDDLE_M);
  cutExchange(enclosure, MIDDLE_M);
  cutBeams(enclosure, MIDDLE_M);
  setKept();
  return enclosure;
}

describe('radiation between surfaces and layers', () => {
  it('keeps nothing in clear gas and all in thick smoke', () => {
    cut(4, 4, { upperPerM: 0, lowerPerM: 1000 });
    expect(radiation.upperFrac).toBe(0);
    expect(radiation.lowerFrac).toBeCloseTo(1, 3);
  });

  it('keeps about what the mean beam of 3.6 V / A of such a layer keeps, in a room of ordinary shape', () => {
    cut(4, 4, { upperPerM: 0.2, lowerPerM: 0.2 });
    const meanBeamM = (3.6 * 4 * 4 * MIDDLE_M) / (2 * 4 * 4 + 4 * 4 * MIDDLE_M);
    const byMeanBeam = 1 - Math.exp(-0.2 * meanBeamM);
    expect(radiation.upperFrac / byMeanBeam).toBeGreaterThan(0.9);
    expect(radiation.upperFrac / byMeanBeam).toBeLessThan(1.4);
  });

  it('keeps more in a long corridor, where rays run far to the walls', () => {
    cut(4, 4, { upperPerM: 0.2, lowerPerM: 0.2 });
    const inRoom = radiation.upperFrac;
    cut(16, 1.5, { upperPerM: 0.2, lowerPerM: 0.2 });
    expect(radiation.upperFrac).toBeGreaterThan(inRoom);
  });

  it('turned upside down gives each layer what the other one had', () => {
    const temps = [500, 450, 320, 300];
    const enclosure = cut(6, 3, { upperPerM: 0.6, lowerPerM: 0.05 });
    radiation.tempK.set(temps);
    Object.assign(radiation, { upperTempK: 600, lowerTempK: 310 });
    radiate(enclosure, MIDDLE_M);
    const upright = { upperW: radiation.upperW, lowerW: radiation.lowerW, ceiling: radiation.netWPerM2[SURFACE.ceiling]! };
    cut(6, 3, { upperPerM: 0.05, lowerPerM: 0.6 });
    radiation.tempK.set(temps.toReversed());
    Object.assign(radiation, { upperTempK: 310, lowerTempK: 600 });
    radiate(enclosure, MIDDLE_M);
    // The lower layer's share is what the rest leaves, so that this also closes the account.
    expect(radiation.lowerW).toBeCloseTo(upright.upperW, 3);
    expect(radiation.upperW).toBeCloseTo(upright.lowerW, 3);
    expect(radiation.netWPerM2[SURFACE.floor]).toBeCloseTo(upright.ceiling, 6);
    expect(upright.upperW).toBeLessThan(-1000);
  });
});
