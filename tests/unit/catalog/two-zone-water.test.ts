import { describe, expect, it } from 'vitest';
import { twoZoneWater } from '../../../src/catalog/buildings/two-zone-water.ts';
import { twoZoneWaterSpec } from '../../../src/catalog/buildings/two-zone-water-spec.ts';

const waterOf = (storeyCount: number, rest: object = {}) =>
  twoZoneWater(twoZoneWaterSpec.parse({ template: 'twoZone', ...rest }), { storeyCount, storeyHeightM: 3, entranceM: [0, 0], corridorIndexOf: (n) => n });

describe('the 33-storey network', () => {
  const water = waterOf(33, { lowZoneTopStorey: 16 });
  const node = (id: string) => water.nodes.find((candidate) => candidate.id === id)!;
  const link = (id: string) => water.links.find((candidate) => candidate.id === id)!;

  // The tested two-zone tower [T]: elevations, lengths and curves.
  it('has the elevations of the tested tower', () => {
    const elevations = { PS: -4, PD: -4, BAS: -3, LZ: -3, HZ: -3, TOP: 97, LTOP: 47, ADL: 0.7, SGH: 0, A1: 1.1, A17: 49.1, B33: 97.1, ES: 2, POOL: -5, ROOF: 100.5 };
    for (const [id, elevationM] of Object.entries(elevations)) expect(node(id).elevationM).toBeCloseTo(elevationM, 9);
  });
  it('has its pump curve, reducer and feeders', () => {
    expect(link('FP').curve.map((point) => [point.flowLPerS, point.headM])).toEqual([[0, 190], [20, 150], [30, 97.5]]);
    expect(link('RV').settingM).toBe(82);
    expect([link('hA').lengthM, link('lA').lengthM]).toEqual([75, 25]);
  });
  it('does not join the risers of the two zones', () => {
    const joined = water.links.some((candidate) => [candidate.fromIndex, candidate.toIndex].sort().join() === [water.nodes.indexOf(node('A16')), water.nodes.indexOf(node('A17'))].sort().join());
    expect(joined).toBe(false);
    expect(water.links.filter((candidate) => /^[AB][lh]\d+$/.test(candidate.id))).toHaveLength(2 * (15 + 16));
  });
  it('holds 18 m3 on the roof and 132 m3 below ground', () => {
    const volumeM3 = (id: string) => (Math.PI / 4) * node(id).diameterM * node(id).diameterM * node(id).levelM;
    expect(volumeM3('ROOF')).toBeCloseTo(18.2, 1);
    expect(volumeM3('POOL')).toBeCloseTo(132.5, 1);
  });
  it('couples each adapter to the engine of its zone', () => {
    expect(water.adapters.map((adapter) => [adapter.zone, water.links[adapter.engineLinkIndex]!.id, adapter.servesFromStorey, adapter.servesToStorey])).toEqual([['low', 'EL', 1, 16], ['high', 'EH', 17, 33]]);
  });
});

it.each([2, 3, 10, 30, 60])('gives every storey of %i a hydrant on every riser and every node a pipe', (storeyCount) => {
  const water = waterOf(storeyCount, { risers: ['A', 'B', 'C'] });
  expect(water.hydrants).toHaveLength(3 * storeyCount);
  const touched = new Set(water.links.flatMap((link) => [link.fromIndex, link.toIndex]));
  expect(water.nodes.filter((_, i) => !touched.has(i))).toEqual([]);
});
