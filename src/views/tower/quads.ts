/**
 * Many copies of one small shape with an attribute row each: panes, flames, glows, puffs, marks in one draw call apiece. Rows are copied to every
 * corner instead of drawn as instances: a software rasteriser starts anew for each instance, which cost it four times what the corners do.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Mesh, type ShaderMaterial } from 'three';

export interface Quads {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  readonly capacity: number;
  /** Row-major arrays to write into; then `commit`. */
  readonly rows: Readonly<Record<string, Float32Array>>;
  /** Shows the first rows. @param changed  names of the attributes written since the last time; all where left out */
  commit(count: number, changed?: readonly string[]): void;
  dispose(): void;
}

export interface QuadsSpec {
  readonly capacity: number;
  /** Attribute name to its number of components. */
  readonly attributes: Readonly<Record<string, number>>;
  readonly material: ShaderMaterial;
  readonly renderOrder: number;
  /** Unit shape; a quad from -0.5 to 0.5 in x, 0 to 1 in y by default. */
  readonly shape?: { readonly positions: readonly number[]; readonly indexes: readonly number[] };
}

const QUAD = { positions: [-0.5, 0, 0, 0.5, 0, 0, 0.5, 1, 0, -0.5, 1, 0], indexes: [0, 1, 2, 0, 2, 3] };
/** Unit cube, faces outward. */
export const CUBE = {
  positions: [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1],
  indexes: [0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 3, 7, 6, 3, 6, 2, 0, 4, 7, 0, 7, 3, 1, 2, 6, 1, 6, 5],
};

export function createQuads(spec: QuadsSpec): Quads {
  const shape = spec.shape ?? QUAD;
  const cornerCount = shape.positions.length / 3;
  const capacity = Math.max(1, spec.capacity);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(repeated(shape.positions, capacity), 3));
  geometry.setIndex(new BufferAttribute(indexesOf(shape.indexes, cornerCount, capacity), 1));
  geometry.setDrawRange(0, 0);
  const columns = Object.entries(spec.attributes).map(([name, size]) => {
    const corners = new BufferAttribute(new Float32Array(capacity * cornerCount * size), size);
    corners.setUsage(DynamicDrawUsage);
    geometry.setAttribute(name, corners);
    return { name, corners, rows: new Float32Array(capacity * size) };
  });
  const mesh = new Mesh(geometry, spec.material);
  mesh.frustumCulled = false;
  mesh.renderOrder = spec.renderOrder;
  mesh.visible = false;
  return {
    mesh,
    capacity,
    rows: Object.fromEntries(columns.map(({ name, rows }) => [name, rows])),
    commit(count, changed) {
      const shownCount = Math.min(count, capacity);
      geometry.setDrawRange(0, shownCount * shape.indexes.length);
      mesh.visible = shownCount > 0;
      if (shownCount === 0) return;
      for (const { name, rows, corners } of columns) {
        if (changed && !changed.includes(name)) continue;
        copyToCorners(rows, corners, cornerCount, shownCount);
      }
    },
    dispose() {
      geometry.dispose();
      spec.material.dispose();
    },
  };
}

function repeated(positions: readonly number[], count: number): Float32Array {
  const all = new Float32Array(positions.length * count);
  for (let i = 0; i < count; i++) all.set(positions, i * positions.length);
  return all;
}

function indexesOf(indexes: readonly number[], cornerCount: number, count: number): Uint16Array | Uint32Array {
  const all = cornerCount * count > 0xffff ? new Uint32Array(indexes.length * count) : new Uint16Array(indexes.length * count);
  for (let i = 0; i < count; i++) for (let k = 0; k < indexes.length; k++) all[i * indexes.length + k] = indexes[k]! + i * cornerCount;
  return all;
}

/** Runs for every copy on every picture: allocates nothing. */
function copyToCorners(rows: Float32Array, corners: BufferAttribute, cornerCount: number, count: number): void {
  const { itemSize: size } = corners;
  const to = corners.array;
  let at = 0;
  for (let row = 0; row < count; row++) {
    for (let corner = 0; corner < cornerCount; corner++) for (let k = 0; k < size; k++) to[at++] = rows[row * size + k]!;
  }
  corners.clearUpdateRanges();
  corners.addUpdateRange(0, at);
  corners.needsUpdate = true;
}
