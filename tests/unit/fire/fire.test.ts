import { describe, expect, it } from 'vitest';
import { NONE, OUTSIDE, type FuelInput, type World } from '../../../src/sim/index.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { thomasLimitKw } from '../../../src/sim/fire/flashover.ts';
import { aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';

const room = (id: string, xM = 0) => aRoom(id, { xM, widthM: 6, depthM: 4, heightM: 2.7 });
const sofa = (id: string, rest: Partial<FuelInput> = {}) =>
  aFuel(id, { compartmentIndex: 0, course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 2500, decayFrac: 0.7 }, energyMj: 400, ...rest });

function aRoomFire(fuels: FuelInput[]): World {
  const openings = [aDoor('door', 0, 1, { widthM: 0.9, heightM: 2 }), aDoor('out', 1, OUTSIDE, { widthM: 0.9, heightM: 2 })];
  return aWorld(anInput({ compartments: [room('living'), room('bed', 6)], openings, fuels }));
}

/** Drives fire alone; `airFrac` of the demand finds oxygen. */
function burn(world: World, ticks: number, airFrac = 1, recorder = aRecorder(world)) {
  for (let i = 0; i < ticks; i++) {
    world.timeS = world.tick += 1;
    stepFire(world.fire, world, recorder.emit);
    world.fire.compartmentDemandKw.forEach((kw, r) => (world.smoke.burntKw[r] = kw * airFrac));
  }
  return recorder.events;
}
const kinds = (events: { kind: string }[]) => events.map((event) => event.kind);

describe('lighting a fuel', () => {
  it('lights at its hour and tells so', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 10 })]);
    expect(kinds(burn(world, 9))).toEqual([]);
    expect(burn(world, 1)).toMatchObject([{ kind: 'fuelIgnited', who: 'sofa', where: 'living', because: 'test' }]);
  });

  it('lights on order', () => {
    const world = aRoomFire([sofa('sofa')]);
    world.commands.igniteAtS[0] = 3;
    burn(world, 3);
    expect(world.fire.ignitedAtS[0]).toBe(3);
  });

  it('lights under a hot layer that stays, not under one that passes', () => {
    const world = aRoomFire([sofa('bed')]);
    world.smoke.upperTempK[0] = 800;
    burn(world, 5);
    world.smoke.upperTempK[0] = 400;
    burn(world, 600);
    expect(world.fire.ignitedAtS[0]).toBe(Infinity);
    world.smoke.upperTempK[0] = 780;
    burn(world, 60);
    expect(world.fire.ignitedAtS[0]).toBeLessThan(Infinity);
  });

  it('spreads through an open door to the next room in two to four minutes, not through a shut one', () => {
    for (const [openFrac, isLit] of [[1, true], [0, false]] as const) {
      const world = aRoomFire([sofa('bed', { compartmentIndex: 1 })]);
      world.smoke.upperTempK[0] = 1000;
      world.protection.openFrac[0] = openFrac;
      burn(world, 300);
      expect(world.fire.ignitedAtS[0]! < Infinity).toBe(isLit);
      if (isLit) expect(Math.abs(world.fire.ignitedAtS[0]! - 180)).toBeLessThanOrEqual(120);
    }
  });

  it('lights a second item beside a large one by radiation alone', () => {
    const steady = { ignitesAtS: 1, energyMj: 3000, course: { kind: 'tSquared', growthKwPerS2: 0.1876, peakKw: 1500, decayFrac: 0.7 } } as const;
    const world = aRoomFire([sofa('first', steady), sofa('second', { ignitionFluxKwPerM2: 6 })]);
    const events = burn(world, 600);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'fuelIgnited', who: 'second', because: 'first' }));
  });
});

describe('burning', () => {
  it('passes 1.7 MW at about 190 s with a fast fire (H12)', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1 })]);
    burn(world, 191);
    expect(Math.abs(world.fire.demandKw[0]! - 1700)).toBeLessThan(60);
  });

  it('releases exactly its energy and goes out', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1 })]);
    let releasedMj = 0;
    const recorder = aRecorder(world);
    for (let i = 0; i < 2000; i++) {
      burn(world, 1, 0.6, recorder);
      releasedMj += world.smoke.burntKw[0]! / 1000;
    }
    expect(Math.abs(releasedMj - 400)).toBeLessThan(1e-6);
    expect(kinds(recorder.events)).toContain('fuelBurntOut');
    expect(world.fire.demandKw[0]).toBe(0);
  });

  it('keeps the fuel of a fire starved of oxygen and dies down to embers', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1 })]);
    burn(world, 150);
    const [beforeMj] = world.fire.burntMj;
    burn(world, 1, 0);
    burn(world, 600, 0);
    expect(world.fire.burntMj[0]! - beforeMj!).toBeLessThan(2.5);
    expect(world.fire.demandKw[0]!).toBeLessThan(60);
    burn(world, 150);
    expect(world.fire.demandKw[0]!).toBeGreaterThan(1000);
  });

  it('weights the yields of a room by what each fuel demands', () => {
    const half = { ignitesAtS: 1, course: { kind: 'table', timeS: [0, 1000], hrrKw: [300, 300] } as const };
    const world = aRoomFire([sofa('a', { ...half, sootYieldKgPerKg: 0.02 }), sofa('b', { ...half, sootYieldKgPerKg: 0.1 })]);
    burn(world, 5);
    expect(world.fire.compartmentDemandKw[0]).toBeCloseTo(600);
    expect(world.fire.sootYieldKgPerKg[0]).toBeCloseTo(0.06);
  });
});

describe('flashover', () => {
  it('agrees with Thomas for the living room of domain E4', () => {
    // 6 x 4 x 2.7 m less the door, door 0.9 x 2.0: 1,740 kW.
    const surfaceM2 = 2 * 24 + 2 * (6 + 4) * 2.7 - 1.8;
    expect(Math.abs(thomasLimitKw(surfaceM2, 1.8 * Math.sqrt(2)) - 1740)).toBeLessThan(15);
  });

  it('is declared once, after 20 s, and takes everything in the room with it', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1 }), sofa('shelf', { ignitionTempK: 2000, ignitionFluxKwPerM2: 500 })]);
    const recorder = aRecorder(world);
    burn(world, 100, 1, recorder);
    world.smoke.upperTempK[0] = 830;
    burn(world, 60, 1, recorder);
    expect(recorder.events.filter((event) => event.kind === 'flashedOver')).toMatchObject([{ where: 'living', because: 'sofa', timeS: 120 }]);
    expect(recorder.events).toContainEqual(expect.objectContaining({ kind: 'fuelIgnited', who: 'shelf', because: 'flashedOver' }));
  });

  it('is not declared for a shut room that only had its own air to burn', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1 })]);
    world.protection.openFrac.fill(0);
    burn(world, 300);
    expect(world.fire.hasFlashedOver[0]).toBe(0);
  });
});

describe('attack', () => {
  it('controls and knocks down once, then puts the fire out', () => {
    const world = aRoomFire([sofa('sofa', { ignitesAtS: 1, energyMj: 2000 })]);
    const recorder = aRecorder(world);
    burn(world, 200, 1, recorder);
    world.response.attackLPerS[0] = 5;
    world.response.attackEfficiencyFrac[0] = 0.35;
    burn(world, 300, 1, recorder);
    expect(kinds(recorder.events).filter((kind) => kind.startsWith('fire'))).toEqual(['fireControlled', 'fireKnockedDown']);
    expect(world.fire.isOut[0]).toBe(1);
    expect(world.fire.burntMj[0]).toBeLessThan(600);
  });

  it('slows a fire that is too large for the water', () => {
    const [dry, wet] = [0, 0.5].map((waterLPerS) => {
      const world = aRoomFire([sofa('sofa', { ignitesAtS: 1, energyMj: 5000, course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 9000, decayFrac: 0.7 } })]);
      burn(world, 200);
      world.response.attackLPerS[0] = waterLPerS;
      world.response.attackEfficiencyFrac[0] = 0.2;
      burn(world, 60);
      return world.fire.demandKw[0]!;
    });
    expect(wet!).toBeLessThan(0.85 * dry!);
    expect(wet!).toBeGreaterThan(1800);
  });
});

it('leaves a fuel on the façade out of every room', () => {
  const world = aRoomFire([sofa('outside', { compartmentIndex: NONE, facadeCellIndex: NONE, ignitesAtS: 1 })]);
  burn(world, 60);
  expect(world.fire.compartmentDemandKw.every((kw) => kw === 0)).toBe(true);
  expect(world.fire.demandKw[0]).toBeGreaterThan(100);
});
