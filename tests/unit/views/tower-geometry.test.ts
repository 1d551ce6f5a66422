import { describe, expect, it } from 'vitest';
import { geometryOf, newBatch, pushBox, pushCap, triangleCount } from '../../../src/views/tower/batch.ts';
import { buildBuilding, outlineOf, roofM } from '../../../src/views/tower/building-geometry.ts';
import { buildFacade } from '../../../src/views/tower/facade-geometry.ts';
import { panesOf } from '../../../src/views/tower/panes.ts';
import { rectanglesOf } from '../../../src/views/tower/rectangles.ts';
import { buildVehicle } from '../../../src/views/tower/vehicle-geometry.ts';
import { NONE, type FacadeCellInput, type PointM } from '../../../src/sim/index.ts';
import { anInput, aRoom } from '../../builders/an-input.ts';

const aCell = (rest: Partial<FacadeCellInput> = {}): FacadeCellInput => ({
  id: 'F1.bay1', storeyIndex: 0, bayIndex: 0, compartmentIndex: 0, windowOpeningIndex: NONE, azimuthDeg: 180, centreM: [5, 0], floorM: 0, widthM: 10, hasBalcony: true,
  clutterMj: 0, clutterPeakKw: 0, canopy: 'none', canopyMj: 0, canopyPeakKw: 0, insulationMjPerM2: 0, guard: 'none', glassBreakFluxKwPerM2: 15,
  aboveIndex: NONE, belowIndex: NONE, leftIndex: NONE, rightIndex: NONE, ...rest,
});

const areaOf = (rects: ReturnType<typeof rectanglesOf>) => rects.reduce((sum, { x0M, y0M, x1M, y1M }) => sum + (x1M - x0M) * (y1M - y0M), 0);

describe('rectangles of a floor plan', () => {
  it('leaves a rectangle whole', () => {
    expect(rectanglesOf([[0, 0], [4, 0], [4, 3], [0, 3]])).toEqual([{ x0M: 0, y0M: 0, x1M: 4, y1M: 3 }]);
  });

  it('covers an L-shaped corridor exactly once', () => {
    const corridor: PointM[] = [[0, 0], [6, 0], [6, 2], [2, 2], [2, 5], [0, 5]];
    expect(areaOf(rectanglesOf(corridor))).toBeCloseTo(6 * 2 + 2 * 3, 9);
  });

  it('covers a corridor with a passage to the entrance exactly once', () => {
    const corridor: PointM[] = [[2, 10], [13, 10], [13, 0], [15, 0], [15, 10], [28, 10], [28, 14], [5, 14], [5, 12], [2, 12]];
    expect(areaOf(rectanglesOf(corridor))).toBeCloseTo(26 * 4 - 3 * 2 + 2 * 10, 9);
  });
});

describe('batches', () => {
  it('turns the site frame (z up) into the scene (y up) without mirroring', () => {
    const batch = newBatch();
    pushCap(batch, [[0, 0], [2, 0], [2, 1], [0, 1]], 3, { colour: [1, 1, 1] });
    const geometry = geometryOf(batch);
    expect([...geometry.getAttribute('normal').array.slice(0, 3)]).toEqual([0, 1, -0]);
    expect(geometry.getAttribute('position').getY(0)).toBe(3);
    expect(geometry.getAttribute('position').getZ(2)).toBe(-1);
  });

  it('closes a box outward', () => {
    const batch = newBatch();
    pushBox(batch, { centreM: [5, 5, 1], sizeM: [2, 2, 2], headingRad: 0.3 }, { colour: [1, 1, 1] });
    expect(triangleCount(batch)).toBe(12);
    const geometry = geometryOf(batch);
    const position = geometry.getAttribute('position');
    const normal = geometry.getAttribute('normal');
    for (let i = 0; i < position.count; i++) {
      const out = (position.getX(i) - 5) * normal.getX(i) + (position.getY(i) - 1) * normal.getY(i) + (position.getZ(i) + 5) * normal.getZ(i);
      expect(out).toBeGreaterThan(0);
    }
  });
});

describe('a tower from its input', () => {
  const room = aRoom('F1.flat1', { widthM: 10, depthM: 8, heightM: 2.8 });
  const input = anInput({ storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }, { id: 'F2', number: 2, floorM: 3, heightM: 3 }], compartments: [room], facade: { bayCount: 1, cells: [aCell()] } });

  it('stands on the hull of its rooms when the scenario draws no footprint', () => {
    expect(outlineOf(input)).toHaveLength(4);
    expect(roofM(input)).toBe(6);
    expect(triangleCount(buildBuilding(input).frame)).toBeGreaterThan(50);
  });

  it('draws nothing of a tower without rooms and footprint', () => {
    expect(triangleCount(buildBuilding(anInput()).frame)).toBe(0);
  });

  it('adds geometry for every hazard that hangs on a bay', () => {
    const count = (cell: Partial<FacadeCellInput>) => {
      const facade = buildFacade({ ...input, facade: { bayCount: 1, cells: [aCell(cell)] } });
      return triangleCount(facade.solid) + triangleCount(facade.bars.panels);
    };
    expect(count({ canopy: 'combustible' })).toBeGreaterThan(count({}));
    expect(count({ guard: 'closed' })).toBeGreaterThan(count({}));
    expect(count({ guard: 'port' })).toBeGreaterThan(count({ guard: 'closed' }));
    expect(count({ clutterMj: 600 })).toBeGreaterThan(count({}));
  });

  it('puts one pane on every bay', () => {
    expect(panesOf(input)).toHaveLength(1);
  });
});

describe('appliances', () => {
  it('are as long, wide and high as the input says', () => {
    const geometry = geometryOf(buildVehicle({ kind: 'pumper', lengthM: 8, widthM: 2.5, heightM: 3.4 }));
    geometry.computeBoundingBox();
    const box = geometry.boundingBox!;
    expect(box.max.x - box.min.x).toBeCloseTo(8, 0);
    expect(box.max.z - box.min.z).toBeCloseTo(2.5, 0);
    expect(box.max.y - box.min.y).toBeCloseTo(3.4, 0);
    expect(box.min.y).toBeCloseTo(0, 6);
  });
});
