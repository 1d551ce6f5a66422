/** Wind by height and side, and water, on the façade: each against the same fire without it. */
import { describe, expect, it } from 'vitest';
import { facadePlan } from '../../../src/sim/fire/facade-plan.ts';
import { aFacade, aFuel, aRecorder, aWorld, burnFor } from '../../builders/a-facade.ts';

const goods = { clutterMj: 600, clutterPeakKw: 1000 };
const withCanopy = { ...goods, canopy: 'combustible', canopyMj: 60, canopyPeakKw: 600 } as const;
const origin = (facadeCellIndex: number) => aFuel('origin', { facadeCellIndex, ignitesAtS: 1 });

describe('wind on the façade', () => {
  it('is stronger at height, by the power law', () => {
    const { windFrac } = facadePlan(aFacade({ storeyCount: 30, bayCount: 1 }));
    const { windExponent } = aFacade({ storeyCount: 1, bayCount: 1 }).ambient;
    expect(windFrac[29]! / windFrac[10]!).toBeCloseTo((87 / 30) ** windExponent, 6);
    expect(windFrac[1]!).toBeLessThan(1);
  });

  it('makes the same fire climb faster high up than low down', () => {
    const climbS = (from: number): number => {
      const world = aWorld(aFacade({ storeyCount: 30, bayCount: 1, cell: () => withCanopy, fuels: [origin(from)] }, { ambient: { windMPerS: 6, windFromDeg: 0 } }));
      world.facade.strengthFrac.fill(1);
      burnFor(world, 900);
      return world.facade.ignitedAtS[from + 4]! - world.facade.ignitedAtS[from]!;
    };
    expect(climbS(24)).toBeLessThan(climbS(1));
  });

  it('carries the fire to the bay downwind before the one upwind', () => {
    const world = aWorld(aFacade({ storeyCount: 4, bayCount: 3, cell: () => withCanopy, fuels: [origin(1)] }, { ambient: { windMPerS: 5, windFromDeg: 270 } }));
    world.facade.strengthFrac.fill(1);
    burnFor(world, 200);
    const [west, , east] = world.facade.fluxKwPerM2;
    expect(east!).toBeGreaterThan(1.5 * west!);
  });

  it('changes nothing on the lee side but how flames lean', () => {
    const fluxAbove = (windMPerS: number): number => {
      const world = aWorld(aFacade({ storeyCount: 3, bayCount: 1, cell: (storey) => (storey === 0 ? goods : {}), fuels: [origin(0)] }, { ambient: { windMPerS, windFromDeg: 180 } }));
      burnFor(world, 200);
      return world.facade.fluxKwPerM2[1]!;
    };
    expect(fluxAbove(8)).toBe(fluxAbove(0));
  });
});

describe('water on the façade', () => {
  const fire = () => aWorld(aFacade({ storeyCount: 3, bayCount: 1, cell: (storey) => (storey === 0 ? withCanopy : goods), fuels: [origin(0)] }));

  it('takes its heat off the flux on the cell it strikes, and leaves the others alone', () => {
    const dry = fire(), wet = fire();
    for (const world of [dry, wet]) burnFor(world, 120);
    burnFor(dry, 1);
    burnFor(wet, 1, aRecorder(wet), (world) => { world.response.facadeLPerS[1] = 0.01; });
    const takenKwPerM2 = (0.01 * 2600 * 0.2) / facadePlan(wet.input).areaM2[1]!;
    expect(dry.facade.fluxKwPerM2[1]!).toBeGreaterThan(2 * takenKwPerM2);
    expect(wet.facade.fluxKwPerM2[1]!).toBeCloseTo(dry.facade.fluxKwPerM2[1]! - takenKwPerM2, 6);
    expect(wet.facade.fluxKwPerM2[2]!).toBe(dry.facade.fluxKwPerM2[2]!);
  });

  it('keeps the storey above from lighting while it lasts, and no longer', () => {
    const world = fire();
    burnFor(world, 300, aRecorder(world), (w) => { w.response.facadeLPerS[1] = 5; });
    expect(world.facade.ignitedAtS[1]).toBe(Infinity);
    const dry = fire();
    burnFor(dry, 300);
    expect(dry.facade.ignitedAtS[1]!).toBeLessThan(300);
  });

  it('lets no burning piece light a wet balcony', () => {
    const drops = (facadeLPerS: number): number => Array.from({ length: 30 }, (_, seed) => {
      const world = aWorld(aFacade({ storeyCount: 4, bayCount: 1, cell: (storey) => (storey === 3 ? withCanopy : goods), fuels: [origin(3)] }), seed);
      burnFor(world, 400, aRecorder(world), (w) => w.response.facadeLPerS.fill(facadeLPerS, 0, 3));
      return world.facade.ignitedAtS.slice(0, 3).filter((atS) => atS < Infinity).length;
    }).reduce((total, count) => total + count, 0);
    expect(drops(0)).toBeGreaterThan(3);
    expect(drops(3)).toBe(0);
  });
});
