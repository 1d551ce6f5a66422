import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTSIDE, type CompartmentInput, type OpeningInput } from '../../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun } from '../../builders/a-smoke-run.ts';

const room = fc.record({
  widthM: fc.double({ min: 1.5, max: 12, noNaN: true }),
  depthM: fc.double({ min: 1.5, max: 12, noNaN: true }),
  heightM: fc.double({ min: 2.2, max: 4, noNaN: true }),
  storey: fc.nat(2),
  zoneCount: fc.constantFrom(1 as const, 2 as const),
  leakAreaM2: fc.constantFrom(0, 0.001, 0.05),
});
const link = fc.record({
  from: fc.nat(5),
  to: fc.integer({ min: OUTSIDE, max: 5 }),
  widthM: fc.double({ min: 0.05, max: 3, noNaN: true }),
  heightM: fc.double({ min: 0.1, max: 2.2, noNaN: true }),
  sillM: fc.double({ min: 0, max: 1, noNaN: true }),
  isFloor: fc.boolean(),
  openFrac: fc.constantFrom(0, 0.1, 1),
});
const building = fc.record({
  rooms: fc.array(room, { minLength: 1, maxLength: 6 }),
  links: fc.array(link, { maxLength: 9 }),
  hrrKw: fc.constantFrom(0, 5, 300, 3000, 20000),
  windMPerS: fc.constantFrom(0, 12),
  ambientK: fc.constantFrom(263.15, 293.15),
});

describe('random small buildings', () => {
  it('keep their gas sound for two minutes, sealed or wide open', () => {
    fc.assert(
      fc.property(building, ({ rooms, links, hrrKw, windMPerS, ambientK }) => {
        const compartments: CompartmentInput[] = rooms.map((size, i) =>
          aRoom(`r${i}`, { ...size, floorM: 3 * size.storey }, { zoneCount: size.zoneCount, leakAreaM2: size.leakAreaM2 }),
        );
        const openings: OpeningInput[] = links.flatMap((spec, o) => {
          const from = spec.from % rooms.length;
          const to = spec.to === OUTSIDE ? OUTSIDE : spec.to % rooms.length;
          if (from === to) return [];
          const sillM = compartments[from]!.floorM + spec.sillM;
          const rest = spec.isFloor ? { orientation: 'floor' as const, areaM2: spec.widthM } : {};
          return [aDoor(`d${o}`, from, to, { widthM: spec.widthM, heightM: spec.isFloor ? 0 : spec.heightM, sillM }, { ...rest, openFrac: spec.openFrac })];
        });
        const input = anInput({ compartments, openings, ambient: { windMPerS, tempK: ambientK, windFromDeg: 20 } });
        const run = aSmokeRun(input, [{ compartmentIndex: 0, hrrKw }]);
        for (let k = 0; k < 120; k++) {
          run.run(1);
          expectSound(run.world.smoke, compartments);
        }
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

function expectSound(smoke: ReturnType<typeof aSmokeRun>['world']['smoke'], compartments: readonly CompartmentInput[]): void {
  compartments.forEach(({ heightM }, i) => {
    for (const side of ['upper', 'lower'] as const) {
      const o2Frac = smoke[`${side}O2Frac`][i]!;
      const isSound =
        o2Frac >= 0 && o2Frac <= 0.24 && smoke[`${side}MassKg`][i]! >= 0 && smoke[`${side}TempK`][i]! > 180 && smoke[`${side}TempK`][i]! < 2500 &&
        smoke[`${side}SootFrac`][i]! >= 0 && smoke[`${side}SootFrac`][i]! < 1 && smoke[`${side}OdPerM`][i]! >= 0;
      if (!isSound) expect.fail(`${side} zone of compartment ${i}: ${smoke[`${side}MassKg`][i]} kg, ${smoke[`${side}TempK`][i]} K, O2 ${o2Frac}, soot ${smoke[`${side}SootFrac`][i]}`);
    }
    expect(smoke.upperMassKg[i]! + smoke.lowerMassKg[i]!).toBeGreaterThan(0);
    expect(smoke.layerHeightM[i]).toBeGreaterThanOrEqual(0);
    expect(smoke.layerHeightM[i]).toBeLessThanOrEqual(heightM);
    expect(Number.isFinite(smoke.pressurePa[i]!)).toBe(true);
  });
}
