/** What never moves: frame, core, walls, façade and site as merged meshes, drawn in full, as one storey, or as ghosts. */
import { DoubleSide, FrontSide, Mesh, RingGeometry, SphereGeometry, type BufferGeometry, type Material } from 'three';
import type { PointM, SimInput } from '../../sim/index.ts';
import { geometryOf, type Batch } from './batch.ts';
import { buildBuilding } from './building-geometry.ts';
import type { Extent } from './extent.ts';
import { barGeometryOf, buildFacade } from './facade-geometry.ts';
import { barsMaterial, groundMaterial, innerWallMaterial, outerWallMaterial, setBand, skyMaterial, solidMaterial, type Drawing, type LightUniforms } from './materials.ts';
import { MOVING_LAYER, STILL_LAYER } from './painter.ts';
import { buildSite } from './site-geometry.ts';

const GROUND_RADIUS_M = 900;
const GROUND_RINGS = 26;

type StillMesh = Mesh<BufferGeometry, Material>;

export interface StillParts {
  readonly placed: readonly StillMesh[];
  /** Stay at the origin whatever the site frame. */
  readonly fixed: readonly StillMesh[];
  show(extent: Extent): void;
  dispose(): void;
}

/** How each part is drawn in each extent; null: not at all. */
const LOOKS: Readonly<Record<'frame' | 'core' | 'inner' | 'outer', Readonly<Record<Extent['kind'], Drawing | null>>>> = {
  frame: { whole: 'full', alone: 'band', xray: 'ghost' },
  core: { whole: 'full', alone: 'band', xray: 'full' },
  inner: { whole: 'full', alone: 'band', xray: null },
  outer: { whole: 'full', alone: 'band', xray: 'ghost' },
};

export function createStillParts(input: SimInput, outlineM: readonly PointM[], uniforms: LightUniforms): StillParts {
  const building = buildBuilding(input);
  const facade = buildFacade(input);
  const walls = geometryOf(building.walls);
  const frame = changing(geometryOf(merged([building.frame, facade.solid])), (drawing) => solidMaterial(uniforms, drawing === 'ghost' ? DoubleSide : FrontSide, drawing), 0);
  const core = changing(geometryOf(building.core), (drawing) => solidMaterial(uniforms, FrontSide, drawing), 0);
  const inner = changing(walls, (drawing) => innerWallMaterial(uniforms, drawing), 0);
  const outer = changing(walls.clone(), (drawing) => outerWallMaterial(uniforms, drawing), 3);
  const bars = still(barGeometryOf(facade.bars), barsMaterial(uniforms), 5);
  const site = still(geometryOf(buildSite(input, outlineM)), solidMaterial(uniforms), 0);
  const sky = still(new SphereGeometry(100, 16, 40), skyMaterial(uniforms), 1);
  const ground = still(groundGeometry(), groundMaterial(uniforms), 0.5);
  const parts = { frame, core, inner, outer };
  return {
    placed: [frame.mesh, inner.mesh, core.mesh, site, outer.mesh, bars],
    fixed: [sky, ground],
    show(extent) {
      setBand(uniforms, extent.fromM, extent.toM);
      for (const name of ['frame', 'core', 'inner', 'outer'] as const) parts[name].draw(LOOKS[name][extent.kind]);
      bars.visible = extent.kind !== 'xray';
    },
    dispose() {
      for (const part of Object.values(parts)) part.dispose();
      for (const { geometry, material } of [bars, site, sky, ground]) {
        geometry.dispose();
        material.dispose();
      }
    },
  };
}

interface Changing {
  readonly mesh: StillMesh;
  draw(drawing: Drawing | null): void;
  dispose(): void;
}

/** A mesh with a material for each way of drawing it, made when first asked for. */
function changing(geometry: BufferGeometry, make: (drawing: Drawing) => Material, renderOrder: number): Changing {
  const made = new Map<Drawing, Material>([['full', make('full')]]);
  const mesh = still(geometry, made.get('full')!, renderOrder);
  return {
    mesh,
    draw(drawing) {
      mesh.visible = drawing !== null;
      if (drawing === null) return;
      let material = made.get(drawing);
      if (!material) made.set(drawing, (material = make(drawing)));
      mesh.material = material;
      mesh.layers.set(layerOf(material));
    },
    dispose() {
      geometry.dispose();
      for (const material of made.values()) material.dispose();
    },
  };
}

/** Rings get wider outward, as the light changes ever more slowly. */
function groundGeometry(): BufferGeometry {
  const geometry = new RingGeometry(0, 1, 40, GROUND_RINGS);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const radius = Math.hypot(position.getX(i), position.getY(i));
    const widenedM = GROUND_RADIUS_M * radius * radius * radius;
    const scale = radius > 0 ? widenedM / radius : 0;
    position.setXY(i, position.getX(i) * scale, position.getY(i) * scale);
  }
  return geometry.rotateX(-Math.PI / 2);
}

function still(geometry: BufferGeometry, material: Material, renderOrder: number): StillMesh {
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = renderOrder;
  mesh.frustumCulled = false;
  mesh.layers.set(layerOf(material));
  return mesh;
}

/** What can be seen through is drawn over smoke and people, and so with them. */
function layerOf({ transparent }: Material): number {
  return transparent ? MOVING_LAYER : STILL_LAYER;
}

function merged(batches: readonly Batch[]): Batch {
  const all: Batch = { positions: [], normals: [], tints: [], indexes: [] };
  for (const batch of batches) {
    const first = all.positions.length / 3;
    for (const value of batch.positions) all.positions.push(value);
    for (const value of batch.normals) all.normals.push(value);
    for (const value of batch.tints) all.tints.push(value);
    for (const index of batch.indexes) all.indexes.push(first + index);
  }
  return all;
}
