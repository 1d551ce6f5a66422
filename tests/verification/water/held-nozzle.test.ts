/** Nozzles on a network that would give more than people can hold. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { createWorld, tick, type HydraulicSolver, type World } from '../../../src/sim/index.ts';
import { heldLPerS } from '../../../src/sim/water/stream.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';
import { anInput } from '../../builders/an-input.ts';

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

/** Both hydrants of a storey open for two minutes, so many people at each nozzle. */
function drill(storey: number, handCounts: readonly [number, number], reducerM = 82): World {
  const base = aTwoZoneNetwork();
  const water = { ...base, links: base.links.map((link) => (link.id === 'RV' ? { ...link, settingM: reducerM } : link)) };
  const world = createWorld(anInput({ water }), 1, { hydraulics });
  for (let s = 0; s < 120; s++) {
    water.hydrants.forEach((hydrant, i) => {
      const isOn = hydrant.storeyIndex === storey - 1;
      world.response.wantsHydrant[i] = isOn ? 1 : 0;
      world.response.nozzleHandCount[i] = isOn ? handCounts[i % 2]! : 0;
    });
    tick(world, [], []);
  }
  return world;
}

const flowsOf = (world: World, storey: number) => world.input.water.hydrants.flatMap((hydrant, i) => (hydrant.storeyIndex === storey - 1 ? [world.water.hydrantLPerS[i]!] : []));

describe('a nozzle in hands', () => {
  it('is throttled to what its people hold, each for itself', () => {
    const [alone, three] = flowsOf(drill(17, [1, 3]), 17);
    const [freeA, freeB] = flowsOf(drill(17, [0, 0]), 17);
    expect(Math.min(freeA!, freeB!)).toBeGreaterThan(heldLPerS(3));
    expect(Math.abs(alone! - heldLPerS(1)) / heldLPerS(1)).toBeLessThan(0.006);
    expect(Math.abs(three! - heldLPerS(3)) / heldLPerS(3)).toBeLessThan(0.006);
  });

  it('takes what comes where that is less', () => {
    const held = flowsOf(drill(30, [3, 3]), 30);
    expect(held).toEqual(flowsOf(drill(30, [0, 0]), 30));
    expect(held[0]!).toBeLessThan(heldLPerS(3));
  });

  it('keeps the litres in balance while throttled', () => {
    const { water } = drill(17, [1, 1]);
    expect(water.deliveredL).toBeGreaterThan(1000);
    expect(Math.abs(water.deliveredL - water.drawnL - water.suppliedByEnginesL) / water.deliveredL).toBeLessThan(1e-3);
  });
});
