import { describe, expect, it } from 'vitest';
import type { FuelInput, SimInput, TargetInput } from '../../../src/sim/input.ts';
import { polygonViewFrac, seenAboveFrac, type VectorM } from '../../../src/sim/smoke/target-view.ts';
import { aDoor, anInput, aRoom, NONE, OUTSIDE } from '../../builders/an-input.ts';
import { aSmokeRun, light, type SmokeRun } from '../../builders/a-smoke-run.ts';

/** Steel, 1 mm unless said otherwise. */
function aTarget(id: string, positionM: TargetInput['positionM'], heightM: number, rest: Partial<TargetInput> = {}): TargetInput {
  return { id, compartmentIndex: 0, positionM, heightM, normal: [0, 0, 1], materialIndex: 1, thicknessM: 0.001, depthM: 0, ...rest };
}

const BURNER: FuelInput = {
  id: 'burner', kind: 'burner', compartmentIndex: 0, facadeCellIndex: NONE, ignitesAtS: 0, course: { kind: 'table', timeS: [0, 1], hrrKw: [300, 300] }, energyMj: 1e6, baseHeightM: 0,
  burningAreaM2: 0.2, heatOfCombustionKjPerKg: 45000, radiativeFrac: 0.35, co2YieldKgPerKg: 3, positionM: [3, 3], coYieldKgPerKg: 0, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0.01,
  ignitionTempK: 600, ignitionFluxKwPerM2: 20,
};

function aWatchedRoom(targets: readonly TargetInput[]): SimInput {
  const [concrete] = anInput().materials;
  return anInput({
    materials: [concrete!, { id: 'steel', conductivityWPerMK: 54, densityKgPerM3: 7850, specificHeatJPerKgK: 425, thicknessM: 0.001, emissivityFrac: 0.95 }],
    compartments: [aRoom('room', { widthM: 6, depthM: 6, heightM: 3 })],
    openings: [aDoor('door', 0, OUTSIDE, { widthM: 1, heightM: 2 })],
    fuels: [BURNER], targets,
  });
}

function burning(input: SimInput, hrrKw = 300): SmokeRun {
  const run = aSmokeRun(input, [{ compartmentIndex: 0, hrrKw, burningAreaM2: 0.2, heatOfCombustionKjPerKg: 45000 }]);
  run.world.fire.demandKw[0] = hrrKw;
  return run;
}

describe('the view of a plate', () => {
  const square = (apartM: number): VectorM[] => [[0, 0, apartM], [1, 0, apartM], [1, 1, apartM], [0, 1, apartM]];

  it('of a facing rectangle over its corner is the published one', () => {
    const share = 1 / Math.SQRT2;
    expect(polygonViewFrac(square(1), [0, 0, 1])).toBeCloseTo((share * Math.atan(share)) / Math.PI, 12);
  });
  it('of a rectangle at right angles is the published one', () => {
    const ahead: VectorM[] = [[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]];
    const published = (Math.atan(1) - (1 / Math.SQRT2) * Math.atan(1 / Math.SQRT2)) / (2 * Math.PI);
    expect(polygonViewFrac(ahead, [1, 0, 0])).toBeCloseTo(published, 12);
  });
  it('is hidden behind its own plane', () => expect(polygonViewFrac(square(1), [0, 0, -1])).toBe(0));

  it('changes without a jump where a level passes it, whichever way it faces', () => {
    const room = aRoom('room', { widthM: 4, depthM: 6, heightM: 3 });
    for (const normal of [[0, 0, 1], [0, 0, -1], [1, 0, 0], [0.6, 0, 0.8]] as const) {
      const view = { polygonM: room.polygonM, atM: [1, 2, 1.2] as const, normal };
      expect(seenAboveFrac(view, 1.201) - seenAboveFrac(view, 1.199)).toBeCloseTo(0, 2);
    }
  });
  it('of a plate in a wall is half above its own height', () => {
    const { polygonM } = aRoom('room', { widthM: 4, depthM: 6, heightM: 3 });
    expect(seenAboveFrac({ polygonM, atM: [0, 3, 1], normal: [1, 0, 0] }, 1)).toBeCloseTo(0.5, 3);
  });
});

describe('watched plates', () => {
  it('keep their temperature in a room at rest', () => {
    const run = aSmokeRun(aWatchedRoom([aTarget('floor', [3, 3], 0), aTarget('free', [2, 2], 1.5, { normal: [1, 0, 0] })]));
    run.run(300);
    for (let t = 0; t < 2; t++) {
      expect(run.world.smoke.targetSurfaceTempK[t]).toBeCloseTo(293.15, 6);
      expect(run.world.smoke.targetGasTempK[t]).toBeCloseTo(293.15, 6);
      expect(run.world.smoke.targetFluxKwPerM2[t]).toBeCloseTo(0, 6);
    }
  });

  it('see flames as a point: chi Q cos / (4 pi R^2)', () => {
    const run = burning(aWatchedRoom([aTarget('towards', [5.9, 3], 0.5, { normal: [-1, 0, 0] })]));
    run.run(1);
    const diameterM = Math.sqrt((0.2 * 4) / Math.PI);
    const upM = (0.235 * 300 ** 0.4 - 1.02 * diameterM) / 3 - 0.5;
    const wayM = Math.sqrt(2.9 * 2.9 + upM * upM);
    const clearKw = ((0.35 * 300) / (4 * Math.PI * wayM * wayM)) * (2.9 / wayM);
    // Room air takes a little on the way, the surfaces throw some back.
    expect(Math.abs(run.world.smoke.targetFluxKwPerM2[0]! / clearKw - 1)).toBeLessThan(0.12);
  });

  it('get warmer facing the fire than facing away from it', () => {
    const facing = (id: string, normal: TargetInput['normal']) => aTarget(id, [0.01, 3], 1, { normal, materialIndex: 0, thicknessM: 0.05 });
    const run = burning(aWatchedRoom([facing('fire', [1, 0, 0]), facing('wall', [-1, 0, 0])]));
    run.run(300);
    const [towardsK, awayK] = run.world.smoke.targetSurfaceTempK;
    expect(towardsK).toBeGreaterThan(awayK! + 5);
  });

  it('feel the plume above the fire, the jet under the ceiling, and the layers elsewhere', () => {
    const run = burning(aWatchedRoom([aTarget('plume', [3, 3], 2.9), aTarget('jet', [5, 3], 2.97), aTarget('layer', [5, 3], 2.2), aTarget('low', [5, 3], 0.1)]));
    run.run(120);
    const { targetGasTempK: gasK, upperTempK, lowerTempK } = run.world.smoke;
    expect(gasK[0]).toBeGreaterThan(gasK[1]! + 20);
    expect(gasK[1]).toBeGreaterThan(upperTempK[0]! + 10);
    expect(Math.abs(gasK[2]! - upperTempK[0]!)).toBeLessThan(2);
    expect(Math.abs(gasK[3]! - lowerTempK[0]!)).toBeLessThan(2);
  });

  it('are stable however thin: foil in flames and after them', () => {
    const run = burning(aWatchedRoom([aTarget('foil', [3, 3.3], 1, { thicknessM: 0.0001 }), aTarget('wire', [5, 3], 2.97, { thicknessM: 0.0001 })]));
    for (let k = 0; k < 200; k++) {
      const before = run.world.smoke.targetSurfaceTempK.slice();
      run.run(1);
      if (k === 100) {
        light(run.world, { compartmentIndex: 0, hrrKw: 0 });
        run.world.fire.demandKw[0] = 0;
      }
      run.world.smoke.targetSurfaceTempK.forEach((tempK, t) => {
        expect(tempK).toBeGreaterThan(293);
        expect(tempK).toBeLessThan(1300);
        // Warms while it burns, cools afterwards: never to and fro.
        if (k > 2 && k <= 100) expect(tempK).toBeGreaterThan(before[t]! - 0.5);
        if (k > 105) expect(tempK).toBeLessThan(before[t]! + 0.5);
      });
    }
  });

  it('change nothing for anybody else', () => {
    const [watched, bare] = [aWatchedRoom([aTarget('one', [1, 1], 1)]), aWatchedRoom([])].map((input) => {
      const run = burning(input);
      run.run(120);
      return run.world.smoke;
    });
    for (const field of ['upperTempK', 'lowerTempK', 'pressurePa', 'layerHeightM', 'wallNodeTempK', 'flowForthKgPerS'] as const) expect(watched![field], field).toEqual(bare![field]);
    expect(bare!.targetGasTempK).toHaveLength(0);
  });

  it('inside a plate lag behind its face', () => {
    const deep = (id: string, depthM: number) => aTarget(id, [5, 3], 3, { normal: [0, 0, -1], materialIndex: 0, thicknessM: 0.2, depthM });
    const run = burning(aWatchedRoom([deep('face', 0), deep('in', 0.01), deep('back', 0.2)]));
    run.run(300);
    const [faceK, inK, backK] = run.world.smoke.targetSurfaceTempK;
    expect(faceK).toBeGreaterThan(inK! + 5);
    expect(inK).toBeGreaterThan(backK! + 5);
    expect(backK).toBeCloseTo(293.15, 1);
  });
});
