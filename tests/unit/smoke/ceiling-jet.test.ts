/** Against the figures as published; heat in kW, lengths in m. */
import { describe, expect, it } from 'vitest';
import { jetExcessK, jetFilmWPerM2K, plumeExcessK, type LayeredRoom } from '../../../src/sim/smoke/ceiling-jet.ts';
import { virtualOriginM } from '../../../src/sim/smoke/plume.ts';

const HALL: LayeredRoom = { lowerTempK: 293, upperTempK: 293, interfaceM: 4, heightM: 4, narrowM: 50 };
/** As wide as makes its plume start at its base. */
const FIRE = { hrrKw: 500, radiativeFrac: 0.3, burningAreaM2: (Math.PI / 4) * ((0.083 / 1.02) * 500 ** 0.4) ** 2, baseHeightM: 0, awayM: 0 };
const at = (awayM: number) => ({ ...FIRE, awayM });

describe('the plume', () => {
  it.each([2.5, 3, 4])('is on its axis at %d m as hot as Heskestad says: 25 Qc^(2/3) z^(-5/3)', (heightM) => {
    expect(virtualOriginM(FIRE)).toBeCloseTo(0, 9);
    const publishedK = 25 * 350 ** (2 / 3) * heightM ** (-5 / 3);
    expect(plumeExcessK(HALL, FIRE, heightM) / publishedK).toBeCloseTo(1, 1.5);
  });
  it('has half its excess at 0.12 (T0/T)^(1/2) z', () => {
    const axisK = plumeExcessK(HALL, FIRE, 3);
    expect(plumeExcessK(HALL, at(0.12 * Math.sqrt((293 + axisK) / 293) * 3), 3)).toBeCloseTo(axisK / 2, 6);
  });
  it('is no hotter than flames, and nothing below the fire', () => {
    expect(plumeExcessK(HALL, FIRE, 0.2)).toBe(900);
    expect(plumeExcessK(HALL, { ...FIRE, baseHeightM: 1 }, 0.9)).toBe(0);
  });
});

describe('a hot layer', () => {
  const layered = (upperTempK: number): LayeredRoom => ({ ...HALL, interfaceM: 2, upperTempK });

  it('is entered by the plume with the temperature it has (Evans)', () => {
    const belowK = 293 + plumeExcessK(layered(360), FIRE, 2 - 1e-9);
    expect(360 + plumeExcessK(layered(360), FIRE, 2)).toBeCloseTo(belowK, -0.5);
  });
  it('makes no difference where it is no warmer', () => {
    expect(plumeExcessK(layered(293.001), FIRE, 3) / plumeExcessK(HALL, FIRE, 3)).toBeCloseTo(1, 2);
  });
  it('leaves a plume less above it, and nothing of one that is cooler', () => {
    expect(plumeExcessK(layered(400), FIRE, 4)).toBeLessThan(plumeExcessK(layered(340), FIRE, 4));
    expect(plumeExcessK(layered(900), FIRE, 4)).toBe(0);
    expect(jetExcessK(layered(900), at(3), 4)).toBe(0);
  });
});

describe('the ceiling jet', () => {
  it.each([1.5, 4, 8])('is at %d m within a tenth of what Alpert measured: 5.38 (Q/r)^(2/3) / H', (awayM) => {
    const alpertK = (5.38 * (500 / awayM) ** (2 / 3)) / 4;
    expect(Math.abs(jetExcessK(HALL, at(awayM), 4) / alpertK - 1)).toBeLessThan(0.1);
  });
  it('is down to 1/e at 0.112 H (1 - exp(-2.24 r/H)) and to nothing in the room below', () => {
    const deepM = 0.112 * 4 * (1 - Math.exp(-2.24));
    expect(jetExcessK(HALL, at(4), 4 - deepM) / jetExcessK(HALL, at(4), 4)).toBeCloseTo(Math.exp(-1), 6);
    expect(jetExcessK(HALL, at(4), 2)).toBeLessThan(0.01);
  });
  it('cools more slowly between the walls of a corridor: 0.29 (H/l)^(1/3) exp(-0.20 (Y/H) (l/H)^(1/3)), l half the width', () => {
    const corridor = { ...HALL, narrowM: 2 };
    const plumeK = plumeExcessK(HALL, FIRE, 4);
    const publishedFrac = 0.29 * (4 / 1) ** (1 / 3) * Math.exp(-0.2 * (12 / 4) * (1 / 4) ** (1 / 3));
    expect(jetExcessK(corridor, at(12), 4) / plumeK / publishedFrac).toBeCloseTo(1, 1.2);
    expect(jetExcessK(corridor, at(12), 4)).toBeGreaterThan(2 * jetExcessK(HALL, at(12), 4));
  });
  it('warms a ceiling as Cooper found: 10 to 40 W/m2K above the fire, less further out, one value where his two formulas meet', () => {
    const film = (awayM: number) => jetFilmWPerM2K(HALL, at(awayM));
    expect(film(0)).toBeGreaterThan(20);
    expect(film(0)).toBeLessThan(40);
    expect(film(0.79) / film(0.81)).toBeCloseTo(1, 0.9);
    expect(film(4)).toBeLessThan(film(1));
  });
  it('is not there without a fire', () => expect(jetExcessK(HALL, { ...FIRE, hrrKw: 0 }, 4)).toBe(0));
});
