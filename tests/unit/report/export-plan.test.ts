/** Plans of storeys for JuPedSim and PedPy, and all of a scenario for GIS programs. */
import { describe, expect, it } from 'vitest';
import { geojson } from '../../../src/report/export/geojson.ts';
import { jupedsim } from '../../../src/report/export/jupedsim.ts';
import { inset } from '../../../src/report/export/plan/inset.ts';

import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import type { PointM } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

interface Index {
  readonly storeys: readonly { readonly id: string; readonly geometry: string; readonly exits: readonly unknown[]; readonly rooms: readonly { readonly residentCount: number }[] }[];
}
interface Collection {
  readonly features: readonly { readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly PointM[])[] } | null; readonly properties: Readonly<Record<string, unknown>> }[];
}

const choices = { openHydrants: null };
const scenario = shippedScenario('night-33f');
const night = toSimInput(scenario, conditionOf(scenario, 'none'));

function isIn([x, y]: PointM, ring: readonly PointM[]): boolean {
  return ring.reduce((inside, [ax, ay], k) => {
    const [bx, by] = ring[(k + 1) % ring.length]!;
    return ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay) ? !inside : inside;
  }, false);
}

const polygonsOf = (wkt: string): PointM[][] =>
  [...wkt.matchAll(/POLYGON \(\(([^)]*)\)\)/g)].map((match) => match[1]!.split(', ').map((pair): PointM => { const [x, y] = pair.split(' ').map(Number); return [x!, y!]; }).slice(0, -1));

describe('an outline moved inwards', () => {
  it('keeps a wall of the same thickness on every side, at inner corners too', () => {
    expect(inset([[0, 0], [4, 0], [4, 4], [2, 4], [2, 2], [0, 2]], 0.1)).toEqual([[0.1, 0.1], [3.9, 0.1], [3.9, 3.9], [2.1, 3.9], [2.1, 1.9], [0.1, 1.9]].map((corner) => corner.map((m): number => expect.closeTo(m, 9) as number)));
  });
  it('is nothing where the walls would meet', () => {
    expect(inset([[0, 0], [0.15, 0], [0.15, 3], [0, 3]], 0.1)).toBeNull();
  });
});

describe('export to JuPedSim', () => {
  const files = jupedsim.write(night, choices);
  const index = JSON.parse(files.at(-1)!.text) as Index;
  const storey = index.storeys.find(({ id }) => id === 'F5')!;
  const polygons = polygonsOf(files.find(({ name }) => name === storey.geometry)!.text);
  const rooms = polygons.slice(0, storey.rooms.length);
  const passages = polygons.slice(storey.rooms.length);

  it('has a geometry for each storey and nothing left out', () => {
    expect(index.storeys).toHaveLength(33);
    expect(jupedsim.omissions!(night)).toEqual([]);
  });
  it('joins every room of a storey to every other through passages, and only through them', () => {
    const joins = passages.map((passage) => new Set(passage.map((corner) => rooms.findIndex((room) => isIn(corner, room)))));
    expect(joins.every((ends) => ends.size === 2 && !ends.has(-1))).toBe(true);
    const reached = new Set([0]);
    for (let k = 0; k < rooms.length; k++) for (const ends of joins) if ([...ends].some((end) => reached.has(end))) ends.forEach((end) => reached.add(end));
    expect(reached.size).toBe(rooms.length);
    expect(rooms.some((room, a) => rooms.some((other, b) => a !== b && room.some((corner) => isIn(corner, other))))).toBe(false);
  });
  it('counts all residents once and has ways out on the ground', () => {
    const residents = index.storeys.flatMap((on) => on.rooms).reduce((sum, { residentCount }) => sum + residentCount, 0);
    expect(residents).toBe(night.people.length);
    expect(index.storeys[0]!.exits.length).toBeGreaterThan(0);
  });
});

describe('export to GeoJSON', () => {
  const collection = JSON.parse(geojson.write(night, choices)[0]!.text) as Collection;
  const of = (layer: string) => collection.features.filter(({ properties }) => properties['layer'] === layer);

  it('has every compartment, opening and obstacle', () => {
    expect(of('compartment')).toHaveLength(night.compartments.length);
    expect(of('opening')).toHaveLength(night.openings.length);
    expect(of('obstacle')).toHaveLength(night.site.obstacles.length);
  });
  it('closes its rings and lays obstacles of the lane down in their size', () => {
    const rings = collection.features.flatMap(({ geometry }) => (geometry?.type === 'Polygon' ? [geometry.coordinates[0]!] : []));
    for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    for (const { geometry, properties } of of('obstacle')) {
      if (geometry === null) continue;
      const [a, b, c] = geometry.coordinates[0]!;
      expect(Math.hypot(b![0] - a![0], b![1] - a![1])).toBeCloseTo(Number(properties['lengthM']), 2);
      expect(Math.hypot(c![0] - b![0], c![1] - b![1])).toBeCloseTo(Number(properties['widthM']), 2);
    }
  });
});
