/** A campaign's worker solves the water of thousands of towers without ever pausing: what it opened must not pile up. */
import { expect, it } from 'vitest';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import type { HydraulicConditions, WaterInput } from '../../../src/sim/index.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';

/** Kept open all at once, the engine had no memory left before that many. */
const TOWERS = 2400;

it('solves tower after tower, each as if it were the first', async () => {
  const hydraulics = await loadHydraulics();
  const first = aTwoZoneNetwork();
  const drawn = drawing(first);
  const alone = hydraulics.solve(first, drawn);
  for (let i = 0; i < TOWERS; i++) hydraulics.solve({ ...first }, drawn);
  expect(hydraulics.solve(first, drawn)).toEqual(alone);
  expect(hydraulics.solve({ ...first }, drawn)).toEqual(alone);
  expect(alone.hydrantLPerS.some((lPerS) => lPerS > 0)).toBe(true);
});

it('opens the next network after one that the engine refuses', async () => {
  const hydraulics = await loadHydraulics();
  const network = aTwoZoneNetwork();
  const refused = { ...network, links: network.links.map((link) => ({ ...link, lengthM: -1 })) };
  const before = hydraulics.solve(network, drawing(network));
  for (let i = 0; i < 40; i++) expect(() => hydraulics.solve({ ...refused }, drawing(refused))).toThrow(/no steady state/);
  expect(hydraulics.solve({ ...network }, drawing(network))).toEqual(before);
});

/** Every valve as drawn, one hydrant of the top open, no engine. */
function drawing(network: WaterInput): HydraulicConditions {
  const none = network.links.map(() => 0);
  const last = network.hydrants.length - 1;
  return {
    isOpen: network.links.map((link) => (link.isOpen && link.kind !== 'pump' ? 1 : 0)),
    levelM: network.nodes.map((node) => (node.kind === 'tank' ? node.levelM : 0)),
    emitter: network.hydrants.map((_, i) => (i === last ? 1 : 0)),
    engineHeadM: none,
    engineMaxLPerS: none,
    engineHoseM: none,
  };
}
