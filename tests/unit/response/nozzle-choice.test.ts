import { describe, expect, it } from 'vitest';
import { NONE, type FuelInput, type KitItem, type World } from '../../../src/sim/index.ts';
import { controlRatio } from '../../../src/sim/fire/suppression.ts';
import { NOZZLES } from '../../../src/sim/water/nozzles.ts';
import { effectFrac } from '../../../src/sim/response/nozzle-choice.ts';
import { nozzleKindOf } from '../../../src/sim/response/water-line.ts';
import { aFireground, aTowerInput, aUnit, sceneOf } from './a-fireground.ts';

const room = 4 * 6 + 2;
const KW = 3000;
const POOL_M2 = 2;
const FOAM_L_PER_S_PER_M2 = 4.1 / 60;

const aPool: FuelInput = {
  id: 'oil', kind: 'oilPool', compartmentIndex: room, facadeCellIndex: NONE, ignitesAtS: 0, course: { kind: 'tSquared', growthKwPerS2: 0.19, peakKw: KW, decayFrac: 0.9 }, energyMj: 2000, baseHeightM: 0, burningAreaM2: POOL_M2,
  heatOfCombustionKjPerKg: 43000, radiativeFrac: 0.35, co2YieldKgPerKg: 3, positionM: null, coYieldKgPerKg: 0, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0, ignitionTempK: 600, ignitionFluxKwPerM2: 20, foamLPerSPerM2: FOAM_L_PER_S_PER_M2,
};

/** One crew on 7F at a hydrant whose node holds this head. */
function attacked(kit: KitItem[] | undefined, { headM = 80, skillFrac = 0.9, isPool = false } = {}) {
  const ground = aFireground(aTowerInput(20, { response: { units: [aUnit('P1', { skillFrac, ...(kit ? { kit } : {}) })], searchM2PerMin: 8 }, fuels: isPool ? [aPool] : [] }));
  if (isPool) ground.world.fire.ignitedAtS[0] = 0;
  if (isPool) ground.world.fire.demandKw[0] = KW;
  ground.world.water.pressureM.fill(headM);
  ground.run(1300, (world: World) => {
    world.water.isSupplied.fill(1);
    world.fire.compartmentDemandKw[room] = KW;
    world.response.wantsHydrant.forEach((wants, h) => (world.water.hydrantLPerS[h] = wants * 7.5));
  });
  expect(ground.world.response.crews.task[0]).toBe('attack');
  return { scene: sceneOf(ground.world), world: ground.world, kind: nozzleKindOf(sceneOf(ground.world), 0) };
}

describe('the branch a crew puts on', () => {
  it('is the straight one unless its appliance carries another', () => {
    expect(attacked(undefined).kind).toBe('straight');
    expect(attacked(['blower']).kind).toBe('straight');
  });

  it('is fog for a trained crew with the pressure for it, straight without the one or the other', () => {
    expect(attacked(['fog']).kind).toBe('fog');
    expect(attacked(['fog'], { skillFrac: 0.5 }).kind).toBe('straight');
    expect(attacked(['fog'], { headM: 25 }).kind).toBe('straight');
  });

  it('is foam on a burning pool and on nothing else', () => {
    expect(attacked(['foam'], { isPool: true }).kind).toBe('foam');
    expect(attacked(['foam']).kind).toBe('straight');
  });

  it('is known to the hydrant it hangs on', () => {
    const { world } = attacked(['fog']);
    const hydrant = world.response.crews.hydrantIndex[0]!;
    expect(world.response.works!.hydrantNozzle[hydrant]).toBe(1);
  });
});

describe('its effect', () => {
  it('is a half for fog inside, less from the door of a room deeper than the cone', () => {
    const { scene, world } = attacked(['fog']);
    expect(effectFrac(0, scene, room, KW)).toBe(0.5);
    world.smoke.upperTempK[room] = 900;
    expect(effectFrac(0, scene, room, KW)).toBeCloseTo((0.5 * NOZZLES.fog.reachM) / Math.sqrt(world.input.compartments[room]!.areaM2), 9);
    const straight = attacked(undefined);
    straight.world.smoke.upperTempK[room] = 900;
    expect(effectFrac(0, straight.scene, room, KW)).toBe(0.2);
  });

  it('of foam on a pool holds it from the published rate on, however hot it burns', () => {
    const { scene } = attacked(['foam'], { isPool: true });
    const needLPerS = FOAM_L_PER_S_PER_M2 * POOL_M2;
    for (const kw of [500, 3000, 12_000]) {
      expect(controlRatio(needLPerS, effectFrac(0, scene, room, kw), kw)).toBeCloseTo(1, 9);
      expect(controlRatio(needLPerS / 2, effectFrac(0, scene, room, kw), kw)).toBeCloseTo(0.5, 9);
    }
  });
});
