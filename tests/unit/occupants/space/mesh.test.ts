import { describe, expect, it } from 'vitest';
import { buildMesh, cellAt, OUT } from '../../../../src/sim/occupants/space/mesh.ts';
import { createTrace, follow } from '../../../../src/sim/occupants/space/sight.ts';
import { aLineExit, rectangle, type PointM } from '../../../builders/a-crowd.ts';
import type { WalkableInput } from '../../../../src/sim/occupants/space/walkable.ts';

const U_SHAPE: PointM[] = [[0, 0], [9, 0], [9, 6], [6, 6], [6, 3], [3, 3], [3, 6], [0, 6]];

function aMesh(regions: WalkableInput['regions'], doors: WalkableInput['doors'] = [], exits: WalkableInput['exits'] = []) {
  return buildMesh({ regions, doors, exits });
}

function areaM2(mesh: ReturnType<typeof aMesh>): number {
  let sumM2 = 0;
  for (let c = 0; c < mesh.cellCount; c++) {
    const widthM = mesh.x1M[c]! - mesh.x0M[c]!;
    sumM2 += widthM * (mesh.highM[c]! - mesh.lowM[c]! + ((mesh.highPerM[c]! - mesh.lowPerM[c]!) * widthM) / 2);
  }
  return sumM2;
}

function sees(mesh: ReturnType<typeof aMesh>, [x0, y0]: PointM, [x1, y1]: PointM, isClear = false, regionIndex = 0): number {
  const trace = createTrace();
  follow(mesh, { cellIndex: cellAt(mesh, regionIndex, x0, y0), fromXM: x0, fromYM: y0, toXM: x1, toYM: y1, isClear }, trace);
  return trace.cellIndex;
}

describe('the mesh of convex cells', () => {
  it('covers the ground, holes left out', () => {
    expect(areaM2(aMesh([{ id: 'u', outlineM: U_SHAPE }]))).toBeCloseTo(45, 9);
    expect(areaM2(aMesh([{ id: 'column', outlineM: rectangle(0, 0, 10, 8), holesM: [[[4, 3], [6, 4], [5, 6]]] }]))).toBeCloseTo(80 - 2.5, 9);
  });

  it('is one cell where nothing is in the way', () => {
    expect(aMesh([{ id: 'hall', outlineM: rectangle(0, 0, 100, 50) }]).cellCount).toBe(1);
  });

  it('lets one see across the open and not through walls', () => {
    const mesh = aMesh([{ id: 'u', outlineM: U_SHAPE }]);
    expect(sees(mesh, [1, 1], [8, 2])).toBeGreaterThanOrEqual(0);
    expect(sees(mesh, [1, 5], [8, 5])).toBe(-1);
    expect(sees(mesh, [1, 5], [8, 1])).toBe(-1);
  });

  it('keeps off corners when asked to', () => {
    const mesh = aMesh([{ id: 'u', outlineM: U_SHAPE }]);
    // 10 cm under the inner corner at (3, 3).
    expect(sees(mesh, [0.5, 2.9], [5.5, 2.9])).toBeGreaterThanOrEqual(0);
    expect(sees(mesh, [0.5, 2.9], [5.5, 2.9], true)).toBe(-1);
  });

  it('joins regions by open doors only', () => {
    const regions = [{ id: 'a', outlineM: rectangle(0, 0, 4, 4) }, { id: 'b', outlineM: rectangle(4, 0, 8, 4) }];
    const mesh = aMesh(regions, [{ id: 'door', fromIndex: 0, toIndex: 1, lineM: [[4, 1], [4, 2]] }]);
    expect(sees(mesh, [1, 1.5], [7, 1.5])).toBe(cellAt(mesh, 1, 7, 1.5));
    expect(sees(mesh, [1, 3], [7, 3])).toBe(-1);
    mesh.isDoorOpen[0] = 0;
    expect(sees(mesh, [1, 1.5], [7, 1.5])).toBe(-1);
  });

  it('joins storeys that lie above each other only by the stair between them', () => {
    const regions = [{ id: 'upper', outlineM: rectangle(0, 0, 10, 10) }, { id: 'lower', outlineM: rectangle(0, 0, 10, 10) }, { id: 'stair', outlineM: rectangle(10, 0, 14, 2) }];
    const doors = [{ id: 'top', fromIndex: 0, toIndex: 2, lineM: [[10, 0], [10, 2]] as const }, { id: 'foot', fromIndex: 2, toIndex: 1, lineM: [[10, 0], [10, 2]] as const }];
    const mesh = aMesh(regions, doors.slice(0, 1));
    expect(mesh.regionIndex[sees(mesh, [5, 1], [12, 1])]).toBe(2);
    expect(sees(mesh, [12, 1], [5, 1], false, 2)).toBeGreaterThanOrEqual(0);
    expect(sees(mesh, [5, 1], [12, 1], false, 1)).toBe(-1);
  });

  it('follows slanted doors and leaves by exit lines', () => {
    const mesh = aMesh(
      [{ id: 'a', outlineM: [[0, 0], [4, 0], [6, 2], [0, 2]] }, { id: 'b', outlineM: [[4, 0], [8, 0], [6, 2]] }],
      [{ id: 'door', fromIndex: 0, toIndex: 1, lineM: [[4.5, 0.5], [5.5, 1.5]] }],
      [aLineExit('out', 1, [4.5, 0], [7.5, 0])],
    );
    expect(mesh.regionIndex[sees(mesh, [3, 1.5], [6, 0.9])]).toBe(1);
    expect(sees(mesh, [6, 1], [6, -1], false, 1)).toBe(OUT);
  });
});
