/**
 * First model against Steckler's room. It shares CFAST's weakness here: no mixing of the door's inflow with the layer, so the
 * layer stays too high and the door carries too little (0.39 of 0.66 kg/s in test 14). The tolerances state that, they do not hide it.
 */
import { describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun } from '../../builders/a-smoke-run.ts';
import { STECKLER } from '../../reference/steckler.ts';

const FIBRE_BOARD = { id: 'fibreBoard', conductivityWPerMK: 1, densityKgPerM3: 200, specificHeatJPerKgK: 1000, thicknessM: 0.013, emissivityFrac: 0.9 };
const BURNER = { compartmentIndex: 0, hrrKw: 62.9, radiativeFrac: 0.2, heatOfCombustionKjPerKg: 50000, burningAreaM2: 0.09, baseHeightM: 0.02, sootYieldKgPerKg: 0 };

describe.each(STECKLER)('Steckler test $test', (measured) => {
  const input = anInput({
    ambient: { tempK: measured.ambientK }, materials: [FIBRE_BOARD], compartments: [aRoom('room', { widthM: 2.8, depthM: 2.8, heightM: 2.13 })],
    openings: [aDoor('door', 0, OUTSIDE, { widthM: measured.doorWidthM, heightM: 1.83 })],
  });
  const run = aSmokeRun(input, [BURNER]);
  run.run(1800);
  const { smoke } = run.world;
  const riseK = smoke.upperTempK[0]! - measured.ambientK;

  it('has the measured rise of the upper layer within 35 %', () => {
    expect(Math.abs(riseK - (measured.upperK - measured.ambientK))).toBeLessThan(0.35 * (measured.upperK - measured.ambientK));
  });
  it('has CFAST\'s rise within 30 % and its layer within 0.3 m', () => {
    expect(Math.abs(riseK - (measured.cfastUpperK - measured.ambientK))).toBeLessThan(0.3 * (measured.cfastUpperK - measured.ambientK));
    expect(Math.abs(smoke.layerHeightM[0]! - measured.cfastLayerM)).toBeLessThan(0.3);
  });
  it('lets at least half of the measured flow out of the door', () => {
    expect(smoke.flowForthKgPerS[0]! / measured.outKgPerS).toBeGreaterThan(0.5);
    expect(smoke.flowForthKgPerS[0]! / measured.outKgPerS).toBeLessThan(1.1);
  });
});
