import { describe, expect, it } from 'vitest';
import { fuelOf } from '../../../src/catalog/fuels/fuel-definition.ts';
import { lpgCylinder } from '../../../src/catalog/fuels/lpg-cylinder.ts';
import { createWorld, hashState, NONE, restoreSnapshot, takeSnapshot } from '../../../src/sim/index.ts';
import { wallFlameHeightM, wallFluxKwPerM2, peakWallFluxKwPerM2 } from '../../../src/sim/fire/facade-flux.ts';
import { wallAboveWindowKwPerM2 } from '../../../src/sim/fire/window-plume.ts';
import { aFacade, aFuel, aRecorder, aWorld, burnFor } from '../../builders/a-facade.ts';

const goods = { clutterMj: 600, clutterPeakKw: 1000 };
const withCanopy = { ...goods, canopy: 'combustible', canopyMj: 60, canopyPeakKw: 600 } as const;
const origin = (facadeCellIndex: number, rest = {}) => aFuel('origin', { facadeCellIndex, ignitesAtS: 1, ...rest });

describe('flames against a wall', () => {
  it('stand 1 to 5 m high for 0.2 to 2 MW on a bay of 3.5 m', () => {
    expect(wallFlameHeightM(200, 3.5)).toBeGreaterThan(0.9);
    expect(wallFlameHeightM(2000, 3.5)).toBeLessThan(5);
  });

  it('give 20 kW/m2 at the tip and less above', () => {
    const peak = peakWallFluxKwPerM2(1000);
    expect(wallFluxKwPerM2(1, peak)).toBeCloseTo(20);
    expect(wallFluxKwPerM2(1.0001, peak)).toBeCloseTo(20, 1);
    expect(wallFluxKwPerM2(2, peak)).toBeLessThan(8);
    expect(wallFluxKwPerM2(0.2, peak)).toBe(peak);
  });
});

describe('fire on the façade', () => {
  it('takes its first cell from a fuel that stands there, and the next from the flames', () => {
    const world = aWorld(aFacade({ storeyCount: 4, bayCount: 1, cell: () => withCanopy, fuels: [origin(0)] }));
    const lit = burnFor(world, 400).filter((event) => event.kind === 'facadeIgnited');
    expect(lit[0]).toMatchObject({ who: 'F1.bay1', because: 'origin' });
    expect(lit[1]).toMatchObject({ who: 'F2.bay1', because: 'F1.bay1' });
  });

  it('never gives more heat than is there, and its heat release adds up to it', () => {
    const world = aWorld(aFacade({ storeyCount: 6, bayCount: 2, cell: () => withCanopy, fuels: [origin(0)] }));
    let sumMj = 0;
    for (let i = 0; i < 3600; i++) {
      burnFor(world, 1);
      sumMj += world.facade.hrrKw.reduce((sum, kw) => sum + kw / 1000, 0);
    }
    const burntMj = world.facade.burntMj.reduce((sum, mj) => sum + mj, 0);
    expect(Math.abs(sumMj - burntMj)).toBeLessThan(1e-6);
    expect(burntMj).toBeLessThanOrEqual(12 * 660 + 600 + 1e-6);
    expect(world.facade.burntMj[0]).toBeCloseTo(660 + 600, 6);
    expect(world.facade.isBurntOut[0]).toBe(1);
  });

  it('does not light a bare wall, nor a difficult-combustible canopy where an ordinary one lights', () => {
    const alight = (canopy: 'none' | 'combustible' | 'limited') => {
      const cell = (storey: number) => (storey === 0 ? {} : { canopy, canopyMj: 60, canopyPeakKw: 600 });
      const world = aWorld(aFacade({ storeyCount: 2, bayCount: 1, cell, fuels: [origin(0, { energyMj: 2000, course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1700, decayFrac: 0.7 } })] }));
      burnFor(world, 800);
      return world.facade.ignitedAtS[1]! < Infinity;
    };
    expect([alight('none'), alight('combustible'), alight('limited')]).toEqual([false, true, false]);
  });

  it('reaches the bay beside later than the storey above', () => {
    const world = aWorld(aFacade({ storeyCount: 3, bayCount: 2, cell: () => withCanopy, fuels: [origin(0)] }));
    burnFor(world, 1800);
    expect(world.facade.ignitedAtS[1]!).toBeGreaterThan(world.facade.ignitedAtS[2]!);
  });

  it('goes down by burning pieces in some seeds and not in others, and not without canopies', () => {
    const wentDown = (cell: object, seed: number) => {
      const world = aWorld(aFacade({ storeyCount: 5, bayCount: 1, cell: () => cell, fuels: [origin(3)] }), seed);
      burnFor(world, 500);
      return world.facade.ignitedAtS[2]! < Infinity || world.facade.ignitedAtS[1]! < Infinity;
    };
    const seeds = Array.from({ length: 30 }, (_, i) => i);
    const count = seeds.filter((seed) => wentDown(withCanopy, seed)).length;
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(27);
    expect(seeds.filter((seed) => wentDown(goods, seed)).length).toBe(0);
  });

  it('drops burning pieces on what stands below a burning wall, in some seeds', () => {
    const cause = (seed: number) => {
      const cell = (storey: number) => (storey === 3 ? { insulationMjPerM2: 40 } : {});
      const big = { energyMj: 3000, course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 2500, decayFrac: 0.7 } } as const;
      const world = aWorld(aFacade({ storeyCount: 5, bayCount: 1, cell, fuels: [origin(3, big), aFuel('bike', { facadeCellIndex: 1 })] }), seed);
      return burnFor(world, 700).find((event) => event.kind === 'fuelIgnited' && event.who === 'bike')?.because ?? null;
    };
    const causes = Array.from({ length: 30 }, (_, seed) => cause(seed));
    const hits = causes.filter((because) => because === 'F4.bay1').length;
    expect(hits).toBeGreaterThan(0);
    expect(hits).toBeLessThan(15);
    expect(causes.every((because) => because === null || because === 'F4.bay1')).toBe(true);
  });

  it('leaps over a storey with nothing to burn when wind presses a large fire to the wall, not in calm', () => {
    const leaps = (windMPerS: number) => {
      const cell = (storey: number) => (storey === 3 ? {} : withCanopy);
      const world = aWorld(aFacade({ storeyCount: 5, bayCount: 1, cell, fuels: [origin(0)] }, { ambient: { windMPerS, windFromDeg: 0 } }));
      burnFor(world, 1200);
      expect(world.facade.ignitedAtS[3]).toBe(Infinity);
      return world.facade.ignitedAtS[4]! < Infinity;
    };
    expect([leaps(0), leaps(10)]).toEqual([false, true]);
  });

  it('climbs faster with the wind on it than in the lee', () => {
    const topAtS = (windFromDeg: number) => {
      const world = aWorld(aFacade({ storeyCount: 8, bayCount: 1, cell: () => withCanopy, fuels: [origin(0)] }, { ambient: { windMPerS: 8, windFromDeg } }));
      burnFor(world, 1500);
      return world.facade.ignitedAtS[7]!;
    };
    expect(topAtS(0)).toBeLessThan(0.9 * topAtS(180));
  });

  it('is stopped by a monitor within two minutes of water', () => {
    const wet = aWorld(aFacade({ storeyCount: 12, bayCount: 1, cell: () => withCanopy, fuels: [origin(0)] }));
    burnFor(wet, 300);
    const reached = wet.facade.ignitedAtS.filter((t) => t < Infinity).length;
    burnFor(wet, 1200, aRecorder(wet), (world) => world.response.facadeLPerS.fill(3));
    expect(wet.facade.ignitedAtS.filter((t) => t < 420).length).toBeLessThanOrEqual(reached + 1);
    expect(wet.facade.ignitedAtS.filter((t) => t < Infinity).length).toBeLessThanOrEqual(reached + 1);
    expect(wet.facade.hrrKw.every((kw) => kw === 0)).toBe(true);
  });

  it('breaks the window behind a large balcony fire and goes in, and leaves the one behind a small fire whole', () => {
    const large = aWorld(aFacade({ storeyCount: 2, bayCount: 1, cell: () => withCanopy, fuels: [origin(0)] }));
    const events = burnFor(large, 400);
    expect(events.some((event) => event.kind === 'windowBroke' && event.where === 'F1.bay1')).toBe(true);
    const small = aWorld(aFacade({ storeyCount: 2, bayCount: 1, cell: () => ({ clutterMj: 100, clutterPeakKw: 300 }), fuels: [origin(0, { energyMj: 5 })] }));
    burnFor(small, 900);
    expect(small.facade.windowBrokenFrac[0]).toBe(0);
  });

  it('puts hot, sooty gas before the windows above, cooler with height, and clears it afterwards', () => {
    const cell = (storey: number) => (storey === 0 ? goods : {});
    const world = aWorld(aFacade({ storeyCount: 6, bayCount: 1, cell, fuels: [origin(0)] }));
    burnFor(world, 240);
    const { outsideTempK, outsideSootFrac } = world.facade;
    expect(outsideTempK[1]!).toBeLessThanOrEqual(outsideTempK[0]!); // both may stand in the flames
    for (let c = 2; c < 6; c++) expect(outsideTempK[c]!).toBeLessThan(outsideTempK[c - 1]!);
    expect(outsideTempK[1]!).toBeGreaterThan(400);
    expect(outsideSootFrac[1]!).toBeGreaterThan(1e-4);
    burnFor(world, 3600);
    expect(world.facade.outsideTempK.every((tempK) => tempK === 293.15)).toBe(true);
  });

  it('loses its panes when a cylinder bursts behind them', () => {
    const cylinder = fuelOf(lpgCylinder, { id: 'cylinder', compartmentIndex: 1, facadeCellIndex: NONE, ignitesAtS: Infinity });
    const world = aWorld(aFacade({ storeyCount: 3, bayCount: 1, fuels: [cylinder] }));
    world.smoke.upperTempK[1] = 600;
    const events = burnFor(world, 920, aRecorder(world), () => { world.fire.strengthFrac[0] = 1e9; });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'windowBroke', where: 'F2.bay1', because: 'cylinder' }));
    expect(Array.from(world.facade.windowBrokenFrac)).toEqual([0, 1, 0]);
  });

  it('lights the flat behind a broken window', () => {
    const sofa = aFuel('sofa', { compartmentIndex: 0 });
    const world = aWorld(aFacade({ storeyCount: 2, bayCount: 1, cell: () => ({ ...withCanopy, hasBalcony: false }), fuels: [origin(0, { course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1500, decayFrac: 0.7 } }), sofa] }));
    const events = burnFor(world, 900);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'fuelIgnited', who: 'sofa', because: 'F1.bay1' }));
  });

  it('throws flames out of a flat on fire that light the balcony above', () => {
    const world = aWorld(aFacade({ storeyCount: 3, bayCount: 1, cell: (storey) => (storey === 1 ? goods : {}) }));
    world.protection.openFrac[0] = 1;
    const events = burnFor(world, 300, aRecorder(world), (w) => w.smoke.externalKw.fill(7000, 0, 1));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'facadeIgnited', who: 'F2.bay1' }));
  });

  it('heats the wall above a window by the law of window plumes, the more the wider the pane has fallen', () => {
    const world = aWorld(aFacade({ storeyCount: 2, bayCount: 1, cell: () => ({ hasBalcony: false }) }));
    world.protection.openFrac[0] = 1;
    burnFor(world, 1, aRecorder(world), (w) => w.smoke.externalKw.fill(6000, 0, 1));
    const aboveHeadM = 3 + 1.65 - 2.4;
    expect(world.facade.fluxKwPerM2[1]!).toBeCloseTo(wallAboveWindowKwPerM2({ hrrKw: 6000, widthM: 1.8, heightM: 1.5 }, aboveHeadM), 9);
    world.protection.openFrac[0] = 0.2;
    burnFor(world, 1, aRecorder(world), (w) => w.smoke.externalKw.fill(6000, 0, 1));
    expect(world.facade.fluxKwPerM2[1]!).toBeLessThan(wallAboveWindowKwPerM2({ hrrKw: 6000, widthM: 1.8, heightM: 1.5 }, aboveHeadM));
  });

  it('goes on from a snapshot to the same bits', () => {
    const input = aFacade({ storeyCount: 6, bayCount: 2, cell: () => withCanopy, fuels: [origin(0)] });
    const world = aWorld(input, 7);
    burnFor(world, 200);
    const snapshot = takeSnapshot(world);
    const other = createWorld(aFacade({ storeyCount: 6, bayCount: 2, cell: () => withCanopy, fuels: [origin(0)] }), 7, world.ports);
    burnFor(world, 300);
    restoreSnapshot(other, snapshot, 1);
    burnFor(other, 300);
    expect(hashState(other.facade)).toBe(hashState(world.facade));
    expect(hashState(other.fire)).toBe(hashState(world.fire));
  });
});
