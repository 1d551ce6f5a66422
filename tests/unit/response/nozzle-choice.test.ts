import { describe, expect, it } from 'vitest';
import { NONE, NOZZLE_ORDERS, type FuelInput, type KitItem, type NozzleOrder, type UnitInput, type World } from '../../../src/sim/index.ts';
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
function attacked(kit: KitItem[] | undefined, { headM = 80, skillFrac = 0.9, isPool = false, order = null as { readonly atS: number; readonly nozzle: NozzleOrder } | null, untilS = 1300 } = {}) {
  const ground = aFireground(aTowerInput(20, { response: { units: [aUnit('P1', { skillFrac, ...(kit ? { kit } : {}) })], searchM2PerMin: 8 }, fuels: isPool ? [aPool] : [] }));
  if (isPool) ground.world.fire.ignitedAtS[0] = 0;
  if (isPool) ground.world.fire.demandKw[0] = KW;
  ground.world.water.pressureM.fill(headM);
  const flowsLPerS: number[] = [];
  ground.run(untilS, (world: World) => {
    flowsLPerS.push(world.response.attackLPerS[room]!);
    if (world.timeS === order?.atS) {
      world.commands.nozzleOrder[0] = NOZZLE_ORDERS.indexOf(order.nozzle);
      world.commands.nozzleOrderAtS[0] = world.timeS;
    }
    world.water.isSupplied.fill(1);
    world.fire.compartmentDemandKw[room] = KW;
    world.response.wantsHydrant.forEach((wants, h) => (world.water.hydrantLPerS[h] = wants * 7.5));
  });
  expect(ground.world.response.crews.task[0]).toBe('attack');
  return { scene: sceneOf(ground.world), world: ground.world, events: ground.events, flowsLPerS, kind: nozzleKindOf(sceneOf(ground.world), 0) };
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

describe('a burning pool', () => {
  const poolNight = (units: readonly UnitInput[]) => {
    const ground = aFireground(aTowerInput(20, { response: { units, searchM2PerMin: 8 }, fuels: [aPool] }));
    ground.world.fire.ignitedAtS[0] = 0;
    ground.world.fire.demandKw[0] = KW;
    ground.world.water.pressureM.fill(80);
    ground.run(1500, (world) => {
      world.water.isSupplied.fill(1);
      world.fire.compartmentDemandKw[room] = KW;
      world.response.wantsHydrant.forEach((wants, h) => (world.water.hydrantLPerS[h] = wants * 7.5));
    });
    return ground.events.find((event) => event.kind === 'attackStarted');
  };

  it('is left to the crew with foam that came with the others, and to nobody who is still to come', () => {
    const plain = aUnit('P1');
    expect(poolNight([plain, aUnit('P2', { kit: ['foam'], travelS: 250 })])).toMatchObject({ who: 'P2', values: { foamLPerS: 7.5 } });
    expect(poolNight([plain, aUnit('P2', { kit: ['foam'], travelS: 5000 })])?.who).toBe('P1');
  });

  it('in a hydrant’s own corridor sends the crew to the hydrant below', () => {
    const ground = aFireground(aTowerInput(20, { fuels: [{ ...aPool, compartmentIndex: room - 1 }] }));
    ground.run(1300, (world) => {
      world.water.isSupplied.fill(1);
      world.fire.compartmentDemandKw[room - 1] = KW;
      world.response.wantsHydrant.forEach((wants, h) => (world.water.hydrantLPerS[h] = wants * 7.5));
    });
    expect(ground.events.find((event) => event.kind === 'attackStarted')).toMatchObject({ where: 'F7.corridor', because: 'F6.hydrantA' });
  });
});

describe('the branch that a person orders', () => {
  it('is put on from the start, against the choice of the crew', () => {
    expect(attacked(['fog'], { order: { atS: 10, nozzle: 'straight' } }).kind).toBe('straight');
    expect(attacked(['fog', 'foam'], { isPool: true, order: { atS: 10, nozzle: 'fog' } }).kind).toBe('fog');
    expect(attacked(['fog'], { headM: 25, order: { atS: 10, nozzle: 'fog' } }).kind).toBe('fog');
  });

  it('is changed at work: twenty seconds without water, and the crew says what it has now', () => {
    const night = attacked(['fog', 'foam'], { isPool: true, order: { atS: 1200, nozzle: 'fog' } });
    const started = night.events.filter((event) => event.kind === 'attackStarted');
    expect(started.map((event) => Object.keys(event.values).at(-1))).toEqual(['foamLPerS', 'fogLPerS']);
    expect(started[1]!.timeS - 1220).toBeLessThanOrEqual(1);
    expect(started[1]!.timeS).toBeGreaterThanOrEqual(1220);
    expect(night.flowsLPerS.slice(1201, 1219).every((flow) => flow === 0)).toBe(true);
    expect(night.flowsLPerS.at(-1)).toBeGreaterThan(0);
  });

  it('is the crew’s own again when told so', () => {
    const night = attacked(['foam'], { isPool: true, order: { atS: 10, nozzle: 'straight' }, untilS: 1100 });
    expect(night.kind).toBe('straight');
    expect(attacked(['foam'], { isPool: true, order: { atS: 1200, nozzle: 'asPlanned' } }).events.filter((event) => event.kind === 'attackStarted')).toHaveLength(1);
  });
});

describe('its effect', () => {
  it('of a straight stream on a burning pool is that of any water: judged by heat', () => {
    const { scene, world } = attacked(undefined, { isPool: true });
    expect(effectFrac(0, scene, room, KW)).toBe(0.35);
    world.smoke.upperTempK[room] = 900;
    expect(effectFrac(0, scene, room, KW)).toBe(0.2);
    expect(controlRatio(7.5, 0.2, KW)).toBeCloseTo((7.5 * 2600 * 0.2) / (0.33 * KW), 9);
  });

  it('falls from the door in rooms deeper than the stream throws, for every branch', () => {
    for (const [kit, kind, insideFrac] of [[undefined, 'straight', 0.2], [['fog'], 'fog', 0.5]] as const) {
      const { scene, world } = attacked(kit === undefined ? undefined : [...kit]);
      world.smoke.upperTempK[room] = 900;
      const big = { ...world.input.compartments[room]!, areaM2: 400 };
      const hall = { ...scene, world: { ...world, input: { ...world.input, compartments: world.input.compartments.map((c, i) => (i === room ? big : c)) } } } as typeof scene;
      expect(effectFrac(0, hall, room, KW)).toBeCloseTo((insideFrac * NOZZLES[kind].reachM) / 20, 9);
    }
  });

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
