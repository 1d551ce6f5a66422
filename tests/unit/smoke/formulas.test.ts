import { describe, expect, it } from 'vitest';
import { coPpm, densityKgPerM3, opticalDensityPerM, visibilityM } from '../../../src/sim/smoke/gas.ts';
import { burnableFrac, coYield, externalFrac } from '../../../src/sim/smoke/combustion.ts';
import { risingFrac } from '../../../src/sim/smoke/deposit.ts';
import { flameHeightM, plumeFlowKgPerS, spillEntrainmentKgPerS } from '../../../src/sim/smoke/plume.ts';
import { setFlow, type SlabFlows } from '../../../src/sim/smoke/slab-flow.ts';
import { exchangeM3PerS, HOLE_EXCHANGE_K, LINEAR_BELOW_PA, rootIntegral, rootOf, rootSlope } from '../../../src/sim/smoke/vent-flow.ts';
import { buildWallGrid, conductWall, WALL_NODE_COUNT } from '../../../src/sim/smoke/wall.ts';
import { windAtHeightMPerS, windPressureCoefficient } from '../../../src/sim/smoke/wind.ts';

describe('plume', () => {
  const source = { hrrKw: 1000, radiativeFrac: 0.35, burningAreaM2: Math.PI / 4 };

  it.each([[1, 1.417], [2, 2.834], [4, 6.625], [6, 12.371], [10, 28.325]])('carries at %d m what Heskestad gives', (heightM, kgPerS) => {
    expect(plumeFlowKgPerS(source, heightM)).toBeCloseTo(kgPerS, 2);
  });
  it('has Heskestad\'s flame height', () => expect(flameHeightM(source)).toBeCloseTo(2.704, 3));
  it('draws nothing below its base', () => expect(plumeFlowKgPerS(source, 0)).toBe(0));
  const spill = { kgPerS: 1, hotK: 393, coldK: 293, coldKgPerM3: 1.2 };
  it('lets a stream that does not rise take nothing along', () => expect(spillEntrainmentKgPerS(spill, 1, 0)).toBe(0));
  it('takes along 0.44 (Tl/Tu)^2/3 (g rho^2 / cp T)^1/3 H^1/3 w^2/3 z from a door', () => {
    const heatW = 1012 * 100;
    const expected = 0.44 * Math.pow(293 / 393, 2 / 3) * Math.cbrt((9.81 * 1.44 * heatW) / (1012 * 293)) * 2;
    expect(spillEntrainmentKgPerS(spill, 1, 2)).toBeCloseTo(expected, 3);
  });
});

describe('combustion', () => {
  it('burns freely in air and not at all in smoke without oxygen', () => {
    expect(burnableFrac(0.232, 293)).toBeCloseTo(1, 9);
    expect(burnableFrac(0.14, 293)).toBeLessThan(1e-6);
  });
  it('lives on thinner air in hot surroundings', () => expect(burnableFrac(0.14, 1000)).toBeGreaterThan(0.99));
  it('yields more CO once air runs short', () => {
    expect(coYield(0.04, 1000, 1000)).toBe(0.04);
    expect(coYield(0.04, 2000, 1000)).toBe(0.2);
  });
  it('lets only hot remainders burn outside', () => {
    expect(externalFrac(400)).toBe(0);
    expect(externalFrac(900)).toBe(1);
  });
});

describe('smoke seen', () => {
  it('one gram of soot in ten cubic metres', () => {
    const odPerM = opticalDensityPerM(0.001 / 12, 1.2);
    expect(odPerM).toBeCloseTo(0.3778, 4);
    expect(visibilityM(odPerM)).toBeCloseTo(3.448, 3);
  });
  it('clean air has no end to sight', () => expect(visibilityM(0)).toBe(Infinity));
  it('counts CO by volume', () => expect(coPpm(0.001)).toBeCloseTo(1034, 0));
});

/** One slab between these pressures. */
function flowThrough(forthFactor: number, backFactor: number, lowPa: number, highPa: number): { forth: number; back: number; slope: number } {
  const one = (value: number) => Float64Array.of(value);
  const slabs: SlabFlows = {
    dropPa: one(0), offsetLowPa: one(lowPa), offsetHighPa: one(highPa), forthFactor: one(forthFactor), backFactor: one(backFactor),
    forthM3PerS: one(NaN), backM3PerS: one(NaN), slopeM3PerSPa: one(NaN),
  };
  setFlow(slabs, 0, 0);
  return { forth: slabs.forthM3PerS[0]!, back: slabs.backM3PerS[0]!, slope: slabs.slopeM3PerSPa[0]! };
}

describe('flow through a slab', () => {
  it('is that of a doorway between hot and cold with a given neutral plane', () => {
    const hot = densityKgPerM3(500, 101325);
    const cold = densityKgPerM3(293.15, 101325);
    const neutralM = 0.9112;
    const gradient = (cold - hot) * 9.81;
    const factor = (rho: number) => 0.7 * 0.9 * 2 * Math.sqrt(2 / rho);
    const flow = flowThrough(factor(hot), factor(cold), -gradient * neutralM, gradient * (2 - neutralM));
    // 2/3 C W rho sqrt(2 g drho / rho) h^1.5; 1.2533 kg/s with R = 287, 0.7 % less with the core's.
    const expected = (2 / 3) * 0.7 * 0.9 * Math.sqrt(2 * gradient * cold) * Math.pow(neutralM, 1.5);
    expect(Math.abs(flow.back * cold - expected)).toBeLessThan(0.001 * expected);
    expect(Math.abs(flow.forth * hot - expected)).toBeLessThan(0.002 * expected);
    expect(Math.abs(expected - 1.2533)).toBeLessThan(0.01 * 1.2533);
  });
  it('is continuous with its slope where the root is replaced', () => {
    const eps = 1e-9;
    expect(rootOf(LINEAR_BELOW_PA - eps)).toBeCloseTo(rootOf(LINEAR_BELOW_PA + eps), 7);
    expect(rootSlope(LINEAR_BELOW_PA - eps)).toBeCloseTo(rootSlope(LINEAR_BELOW_PA + eps), 5);
    expect(rootIntegral(LINEAR_BELOW_PA - eps)).toBeCloseTo(rootIntegral(LINEAR_BELOW_PA + eps), 9);
  });
  it('grows with the pressure by the slope it states', () => {
    for (const [low, high] of [[0.5, 3], [-2, 1], [-0.004, 0.003], [2, 2.0001], [-1, -4]] as const) {
      const { slope } = flowThrough(1, 1.3, low, high);
      const after = flowThrough(1, 1.3, low + 1e-6, high + 1e-6);
      const before = flowThrough(1, 1.3, low - 1e-6, high - 1e-6);
      expect((after.forth - after.back - before.forth + before.back) / 2e-6).toBeCloseTo(slope, 3);
    }
  });
});

describe('exchange through a floor', () => {
  it('follows 0.1 sqrt(g drho A^2.5 / rho)', () => {
    expect(exchangeM3PerS(HOLE_EXCHANGE_K, 1, 1, 1.2, 0)).toBeCloseTo(0.1 * Math.sqrt((9.81 * 0.2) / 1.1), 6);
  });
  it('is nothing in a stable stack or a flooded hole', () => {
    expect(exchangeM3PerS(HOLE_EXCHANGE_K, 1, 1.2, 1, 0)).toBe(0);
    expect(exchangeM3PerS(HOLE_EXCHANGE_K, 1, 1, 1.2, 5)).toBe(0);
  });
});

describe('a stream that enters', () => {
  it('sinks when no warmer than the lower zone, rises when clearly warmer', () => {
    expect(risingFrac(290, 292, 350)).toBe(0);
    expect(risingFrac(321, 292, 350)).toBeCloseTo(0.5, 12);
    expect(risingFrac(350, 292, 350)).toBe(1);
    expect(risingFrac(305, 292, 350)).toBeLessThan(0.1);
  });
});

describe('wall', () => {
  const material = { id: 'c', conductivityWPerMK: 1.75, densityKgPerM3: 2200, specificHeatJPerKgK: 1000, thicknessM: 0.2, emissivityFrac: 0.9 };

  it.each([[60, 22.27], [600, 70.43], [1800, 121.99]])('under constant flux warms in %d s like a thick solid', (durationS, riseK) => {
    const grid = buildWallGrid(material);
    const nodes = new Float64Array(WALL_NODE_COUNT).fill(293.15);
    for (let k = 0; k < durationS; k++) conductWall(grid, nodes, 0, { fluxWPerM2: 5000, filmWPerM2K: 0, emittedWPerM2K4: 0, backTempK: 293.15, stepS: 1 });
    expect(Math.abs(nodes[0]! - 293.15 - riseK)).toBeLessThan(0.03 * riseK);
  });
});

describe('wind', () => {
  it('presses on the face it comes to and sucks at the others', () => {
    expect(windPressureCoefficient(0)).toBeCloseTo(0.6, 9);
    expect(windPressureCoefficient(180)).toBeCloseTo(-0.3, 9);
    expect(windPressureCoefficient(90)).toBeCloseTo(-0.65, 6);
    expect(windPressureCoefficient(37)).toBeCloseTo(windPressureCoefficient(-37), 9);
  });
  it('grows with height', () => expect(windAtHeightMPerS(3, 30, 0.22)).toBeCloseTo(3.82, 2));
});
