/**
 * The fault table of the tested two-zone tower (domain H4-H7): EPANET's own answers on the same network, two hydrants open.
 * Tolerance 2 % of each figure (half a unit of the last digit where the table is rounded coarser).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, tick, type HydraulicSolver, type SimInput, type World } from '../../../src/sim/index.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { anInput } from '../../builders/an-input.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

interface Faults {
  readonly storey: number;
  readonly isPumpDead?: boolean;
  readonly emptyTanks?: readonly string[];
  readonly engine?: { readonly link: string; readonly headM: number; readonly maxLPerS: number };
  readonly shut?: readonly string[];
}

function network(faults: Faults) {
  const base = aTwoZoneNetwork();
  return {
    ...base,
    nodes: base.nodes.map((node) => (faults.emptyTanks?.includes(node.id) ? { ...node, levelM: 0 } : node)),
    links: base.links.map((link) => ({
      ...link,
      isOpen: !faults.shut?.includes(link.id),
      control: link.id === 'FP' && faults.isPumpDead ? ('dead' as const) : link.control,
    })),
  };
}

/** Runs `seconds` with both hydrants of a storey held open and returns the world. */
function drill(faults: Faults, seconds: number): World {
  const input: SimInput = anInput({ water: network(faults) });
  const world = createWorld(input, 1, { hydraulics });
  input.water.hydrants.forEach((hydrant, i) => (world.response.wantsHydrant[i] = hydrant.storeyIndex === faults.storey - 1 ? 1 : 0));
  if (faults.engine) {
    const link = input.water.links.findIndex((l) => l.id === faults.engine!.link);
    world.response.engineHeadM[link] = faults.engine.headM;
    world.response.engineMaxLPerS[link] = faults.engine.maxLPerS;
  }
  const events: never[] = [];
  const { wantsHydrant, engineHeadM, engineMaxLPerS } = world.response;
  for (let s = 0; s < seconds; s++) {
    tick(world, [], events);
    Object.assign(world.response, { wantsHydrant, engineHeadM, engineMaxLPerS });
  }
  return world;
}

function flows(world: World, storey: number) {
  const on = world.input.water.hydrants.flatMap((hydrant, i) => (hydrant.storeyIndex === storey - 1 ? [i] : []));
  return { flowLPerS: on.map((i) => world.water.hydrantLPerS[i]!), pressureM: world.water.hydrantPressureM[on[0]!]! };
}

describe('two-zone tower, two hydrants open', () => {
  it('healthy pump at 30F gives 62 m and 9.6 L/s (H5)', () => {
    const { flowLPerS, pressureM } = flows(drill({ storey: 30 }, 60), 30);
    expect(pressureM).toBeCloseTo(62, 0);
    expect(flowLPerS[0]).toBeGreaterThan(9.6 * 0.98);
    expect(flowLPerS[0]).toBeLessThan(9.6 * 1.02);
  });

  it.each([
    [10, 50, 8.6],
    [30, 14, 4.6],
  ])('roof tank alone at %iF gives %i m and %d L/s (H4)', (storey, pressure, flow) => {
    const got = flows(drill({ storey, isPumpDead: true }, 60), storey);
    expect(Math.abs(got.pressureM - pressure)).toBeLessThan(Math.max(0.5, pressure * 0.02));
    expect(Math.abs(got.flowLPerS[0]! - flow)).toBeLessThan(Math.max(0.05, flow * 0.02));
  });

  it('roof tank alone runs dry at 30F after 30-36 min (H4)', () => {
    const world = createWorld(anInput({ water: network({ storey: 30, isPumpDead: true }) }), 1, { hydraulics });
    world.input.water.hydrants.forEach((hydrant, i) => (world.response.wantsHydrant[i] = hydrant.storeyIndex === 29 ? 1 : 0));
    let dryS = 0;
    while (dryS === 0 && world.timeS < 3600) {
      tick(world, [], []);
      if (world.timeS > 60 && world.water.hydrantLPerS.every((flow) => flow === 0)) dryS = world.timeS;
    }
    expect(dryS / 60).toBeGreaterThan(30);
    expect(dryS / 60).toBeLessThan(36);
  });

  it.each([
    [20, 8.2],
    [25, 6.8],
    [30, 4.9],
    [33, 3.4],
  ])('an engine held at 1.0 MPa into the right adapter gives %iF %d L/s (H6, H7)', (storey, flow) => {
    const dry = { isPumpDead: true, emptyTanks: ['POOL', 'ROOF'] };
    const { flowLPerS } = flows(drill({ storey, ...dry, engine: { link: 'EH', headM: 102, maxLPerS: 20 } }, 5), storey);
    expect(Math.abs(flowLPerS[0]! - flow)).toBeLessThan(Math.max(0.05, flow * 0.02));
  });

  it('a supply engine into the right adapter gives 30F 12 L/s', () => {
    const dry = { isPumpDead: true, emptyTanks: ['POOL', 'ROOF'] };
    const { flowLPerS } = flows(drill({ storey: 30, ...dry, engine: { link: 'EH', headM: 204, maxLPerS: 20 } }, 5), 30);
    expect(Math.abs(flowLPerS[0]! - 12)).toBeLessThan(12 * 0.02);
  });

  it('an engine into the wrong adapter leaves 30F dry (H6)', () => {
    const dry = { isPumpDead: true, emptyTanks: ['POOL', 'ROOF'] };
    const { flowLPerS } = flows(drill({ storey: 30, ...dry, engine: { link: 'EL', headM: 102, maxLPerS: 20 } }, 5), 30);
    expect(flowLPerS).toEqual([0, 0]);
  });

  it('nothing comes from a dry building', () => {
    const world = drill({ storey: 30, isPumpDead: true, emptyTanks: ['POOL', 'ROOF'] }, 5);
    expect(flows(world, 30)).toEqual({ flowLPerS: [0, 0], pressureM: 0 });
  });

  it('one riser valved off leaves one dead hydrant, the other works', () => {
    const { flowLPerS } = flows(drill({ storey: 30, shut: ['hA', 'tA'] }, 60), 30);
    expect(flowLPerS[0]).toBe(0);
    expect(Math.abs(flowLPerS[1]! - 11.3)).toBeLessThan(11.3 * 0.02);
  });

  it('litres delivered equal litres drawn and brought', () => {
    const { water } = drill({ storey: 30, isPumpDead: true }, 900);
    expect(water.deliveredL).toBeGreaterThan(1000);
    expect(Math.abs(water.deliveredL - water.drawnL - water.suppliedByEnginesL) / water.deliveredL).toBeLessThan(1e-3);
  });

  it('an engine at 2.0 MPa below a reducing valve is still solved', () => {
    const world = drill({ storey: 5, isPumpDead: true, engine: { link: 'EL', headM: 204, maxLPerS: 20 } }, 5);
    expect(flows(world, 5).flowLPerS[0]).toBeGreaterThan(8);
  });

  it('a solve does not remember the one before it', () => {
    const one = flows(drill({ storey: 30 }, 60), 30);
    drill({ storey: 5, isPumpDead: true }, 60);
    expect(flows(drill({ storey: 30 }, 60), 30)).toEqual(one);
  });
});
