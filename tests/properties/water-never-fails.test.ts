/** Whatever is shut, empty, coupled or open, the water system gives an answer: no error, no negative flow, no water out of nothing. */
import { describe, expect, it } from 'vitest';
import { createWorld, draw, STREAM, tick, type HydraulicSolver } from '../../src/sim/index.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { anInput } from '../builders/an-input.ts';
import { aTwoZoneNetwork } from '../builders/a-two-zone-network.ts';

const CASES = 300;

function anyNetwork(key: number) {
  const chance = (n: number) => draw(7, STREAM.taskTime, key, n);
  const base = aTwoZoneNetwork();
  return {
    ...base,
    nodes: base.nodes.map((node, i) => (node.kind === 'tank' ? { ...node, levelM: chance(i) < 0.4 ? 0 : node.levelM * chance(i + 500) } : node)),
    links: base.links.map((link, i) => ({ ...link, isOpen: chance(1000 + i) > 0.04, control: link.id === 'FP' && chance(1) < 0.5 ? ('dead' as const) : link.control, startS: 0 })),
  };
}

function runCase(key: number, hydraulics: HydraulicSolver) {
  const input = anInput({ water: anyNetwork(key) });
  const world = createWorld(input, 1, { hydraulics });
  const chance = (n: number) => draw(11, STREAM.taskTime, key, n);
  input.water.hydrants.forEach((_, i) => (world.response.wantsHydrant[i] = chance(i) < 0.06 ? 1 : 0));
  input.water.links.forEach((link, i) => {
    if (link.control !== 'engine') return;
    world.response.engineHeadM[i] = [0, 102, 130, 200][Math.floor(chance(2000 + i) * 4)]!;
    world.response.engineMaxLPerS[i] = [0, 5, 20, 40, 100][Math.floor(chance(3000 + i) * 5)]!;
  });
  const { wantsHydrant, engineHeadM, engineMaxLPerS } = world.response;
  for (let s = 0; s < 3; s++) {
    tick(world, [], []);
    Object.assign(world.response, { wantsHydrant, engineHeadM, engineMaxLPerS });
  }
  return world;
}

describe('any state of the water system', () => {
  it('is answered', async () => {
    const hydraulics = await loadHydraulics();
    let flowing = 0;
    for (let key = 0; key < CASES; key++) {
      const { water, input } = runCase(key, hydraulics);
      const sumLPerS = water.hydrantLPerS.reduce((a, b) => a + b, 0);
      if (sumLPerS > 0) flowing += 1;
      expect([...water.hydrantLPerS, ...water.pressureM].every((x) => Number.isFinite(x) && x >= 0), `case ${key}`).toBe(true);
      input.water.hydrants.forEach((hydrant, i) => water.isSupplied[hydrant.nodeIndex] === 0 && expect(water.hydrantLPerS[i], `case ${key} ${hydrant.id}`).toBe(0));
      expect(Math.abs(water.deliveredL + water.filledL - water.drawnL - water.suppliedByEnginesL), `case ${key} balance`).toBeLessThan(0.02 * water.deliveredL + 0.5);
    }
    expect(flowing).toBeGreaterThan(CASES / 3);
  });
});
