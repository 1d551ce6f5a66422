/** Instanced quads with an attribute row each: panes, flames, glows, puffs, marks in one draw call apiece. */
import { InstancedBufferAttribute, InstancedBufferGeometry, Float32BufferAttribute, DynamicDrawUsage, Mesh, type ShaderMaterial } from 'three';

export interface Quads {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly capacity: number;
  /** Row-major arrays to write into; then `commit`. */
  readonly rows: Readonly<Record<string, Float32Array>>;
  commit(count: number): void;
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
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute([...shape.positions], 3));
  geometry.setIndex([...shape.indexes]);
  geometry.instanceCount = 0;
  const capacity = Math.max(1, spec.capacity);
  const attributes = Object.entries(spec.attributes).map(([name, size]) => {
    const attribute = new InstancedBufferAttribute(new Float32Array(capacity * size), size);
    attribute.setUsage(DynamicDrawUsage);
    geometry.setAttribute(name, attribute);
    return [name, attribute] as const;
  });
  const mesh = new Mesh(geometry, spec.material);
  mesh.frustumCulled = false;
  mesh.renderOrder = spec.renderOrder;
  mesh.visible = false;
  return {
    mesh,
    capacity,
    rows: Object.fromEntries(attributes.map(([name, attribute]) => [name, attribute.array as Float32Array])),
    commit(count) {
      geometry.instanceCount = Math.min(count, capacity);
      mesh.visible = count > 0;
      for (const [, attribute] of attributes) {
        attribute.clearUpdateRanges();
        attribute.addUpdateRange(0, geometry.instanceCount * attribute.itemSize);
        attribute.needsUpdate = true;
      }
    },
    dispose() {
      geometry.dispose();
      spec.material.dispose();
    },
  };
}
