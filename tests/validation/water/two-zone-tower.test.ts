/**
 * The tested two-zone tower in the ticking world (domain H4-H7): what network-figures.ts reads from the solver comes out of the water
 * system too, second after second, and no litre is lost. The figures themselves are held to the published ones in figures.test.ts.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { HydraulicSolver, World } from '../../../src/sim/index.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { readingsAt, worldAt, type Faults } from './network-figures.ts';

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

function flows(world: World, storey: number) {
  const on = world.input.water.hydrants.flatMap((hydrant, i) => (hydrant.storeyIndex === storey - 1 ? [i] : []));
  return { flowLPerS: on.map((i) => world.water.hydrantLPerS[i]!), pressureM: world.water.hydrantPressureM[on[0]!]! };
}

const HELD = { link: 'EH', headM: 102, maxLPerS: 20 } as const;

describe('two-zone tower, two hydrants open', () => {
  it.each<[string, Faults]>([
    ['healthy', { storey: 30 }],
    ['low zone behind its reducer', { storey: 10 }],
    ['roof tank alone', { storey: 30, isPumpDead: true }],
    ['engine held at 1.0 MPa', { storey: 20, isDry: true, engine: HELD }],
    ['engine on the wrong inlet', { storey: 30, isDry: true, engine: { ...HELD, link: 'EL' } }],
    ['one riser valved off', { storey: 30, shut: ['hA', 'tA'] }],
    ['nothing at all', { storey: 30, isDry: true }],
  ])('%s: the world has what the network gives', (_, faults) => {
    const world = worldAt(hydraulics, faults, 60);
    const [a, b] = readingsAt(hydraulics, faults);
    const { flowLPerS, pressureM } = flows(world, faults.storey);
    // A minute of flow lowers the tanks by some centimetres.
    expect(Math.abs(flowLPerS[0]! - a.flowLPerS)).toBeLessThanOrEqual(0.005 * a.flowLPerS);
    expect(Math.abs(flowLPerS[1]! - b.flowLPerS)).toBeLessThanOrEqual(0.005 * b.flowLPerS);
    expect(Math.abs(pressureM - a.pressureM)).toBeLessThanOrEqual(0.01 * a.pressureM);
  });

  it('litres delivered equal litres drawn and brought', () => {
    const { water } = worldAt(hydraulics, { storey: 30, isPumpDead: true }, 900);
    expect(water.deliveredL).toBeGreaterThan(1000);
    expect(Math.abs(water.deliveredL - water.drawnL - water.suppliedByEnginesL) / water.deliveredL).toBeLessThan(1e-3);
  });

  it('an engine at 2.0 MPa below a reducing valve is still solved', () => {
    const world = worldAt(hydraulics, { storey: 5, isPumpDead: true, engine: { link: 'EL', headM: 204, maxLPerS: 20 } }, 5);
    expect(flows(world, 5).flowLPerS[0]).toBeGreaterThan(8);
  });

  it('a solve does not remember the one before it', () => {
    const one = flows(worldAt(hydraulics, { storey: 30 }, 60), 30);
    worldAt(hydraulics, { storey: 5, isPumpDead: true }, 60);
    expect(flows(worldAt(hydraulics, { storey: 30 }, 60), 30)).toEqual(one);
  });
});
