/** One tower in its site: everything that is rebuilt when a condition's input changes, and moved when a frame comes. */
import { Mesh, RingGeometry, Scene, SphereGeometry, type BufferGeometry, type Material, type Object3D } from 'three';
import type { PointM, SimInput } from '../../sim/index.ts';
import { createAppliances } from './appliances.ts';
import { geometryOf, type Batch } from './batch.ts';
import { buildBuilding, outlineOf, roofM } from './building-geometry.ts';
import { barGeometryOf, buildFacade } from './facade-geometry.ts';
import { createFigures, type Regard } from './figures.ts';
import { createFireEffects, type EffectDetail } from './fire-effects.ts';
import type { FrameSample } from '../site/frame-sample.ts';
import type { Overlay } from '../view.ts';
import { barsMaterial, groundMaterial, innerWallMaterial, outerWallMaterial, skyMaterial, solidMaterial, type LightUniforms } from './materials.ts';
import { createPanes } from './panes.ts';
import { boundsOf, centreOf, type RectM } from './rectangles.ts';
import { buildSite } from './site-geometry.ts';
import { createLayerBoxes } from './layer-boxes.ts';
import { createSmokeBoxes } from './smoke-boxes.ts';

const GROUND_RADIUS_M = 900;
const GROUND_RINGS = 26;

export interface Moment {
  readonly sample: FrameSample | null;
  readonly animS: number;
  readonly litHomeFrac: number;
  readonly detail: EffectDetail;
  readonly regard: Regard;
  readonly layer: Overlay | null;
}

export interface ConditionScene {
  readonly scene: Scene;
  readonly input: SimInput;
  /** Middle of the tower: the scene's origin in the site frame. */
  readonly centreM: PointM;
  readonly boundsM: RectM;
  readonly roofM: number;
  update(moment: Moment): void;
  dispose(): void;
}

export function createConditionScene(input: SimInput, uniforms: LightUniforms): ConditionScene {
  const outlineM = outlineOf(input);
  const boundsM = outlineM.length > 0 ? boundsOf(outlineM) : { x0M: -10, y0M: -10, x1M: 10, y1M: 10 };
  const centreM = centreOf(boundsM);
  const scene = new Scene();
  const still = stillMeshes(input, outlineM, uniforms);
  const moving = { panes: createPanes(input, uniforms), smoke: createSmokeBoxes(input, uniforms), layer: createLayerBoxes(input), fire: createFireEffects(input, uniforms), figures: createFigures(input, uniforms), appliances: createAppliances(input, uniforms) };
  const quads = [moving.panes.quads, moving.smoke.quads, moving.layer.quads, moving.figures.marks, ...moving.fire.all];
  const parts: Object3D[] = [...still.placed, ...quads.map(({ mesh }) => mesh), moving.figures.people, moving.figures.crews, moving.appliances.root];
  for (const part of parts) {
    part.position.set(-centreM[0], 0, centreM[1]);
    scene.add(part);
  }
  for (const part of still.fixed) scene.add(part);
  return {
    scene, input, centreM, boundsM, roofM: roofM(input),
    update({ sample, animS, litHomeFrac, detail, regard, layer }) {
      moving.panes.update(sample, litHomeFrac);
      if (!sample) return;
      moving.layer.update(sample.before, layer);
      if (layer === null) moving.smoke.update(sample);
      else moving.smoke.quads.commit(0);
      moving.fire.update(sample, animS, detail);
      moving.figures.update(sample, regard);
      moving.appliances.update(sample);
    },
    dispose() {
      for (const { geometry, material } of [...still.placed, ...still.fixed]) {
        geometry.dispose();
        material.dispose();
      }
      for (const quad of quads) quad.dispose();
      moving.figures.dispose();
      moving.appliances.dispose();
      scene.clear();
    },
  };
}

type StillMesh = Mesh<BufferGeometry, Material>;

/** Merged meshes that never move; `fixed` ones stay at the origin whatever the site frame. */
function stillMeshes(input: SimInput, outlineM: readonly PointM[], uniforms: LightUniforms): { readonly placed: readonly StillMesh[]; readonly fixed: readonly StillMesh[] } {
  const building = buildBuilding(input);
  const facade = buildFacade(input);
  const walls = geometryOf(building.walls);
  const solid = merged([building.solid, facade.solid, buildSite(input, outlineM)]);
  const sky = still(new SphereGeometry(100, 16, 40), skyMaterial(uniforms), 1);
  const ground = still(groundGeometry(), groundMaterial(uniforms), 0.5);
  return {
    placed: [
      still(solid, solidMaterial(uniforms), 0),
      still(walls, innerWallMaterial(uniforms), 0),
      still(walls.clone(), outerWallMaterial(uniforms), 3),
      still(barGeometryOf(facade.bars), barsMaterial(uniforms), 5),
    ],
    fixed: [sky, ground],
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
  return mesh;
}

function merged(batches: readonly Batch[]): BufferGeometry {
  const all: Batch = { positions: [], normals: [], tints: [], indexes: [] };
  for (const batch of batches) {
    const first = all.positions.length / 3;
    for (const value of batch.positions) all.positions.push(value);
    for (const value of batch.normals) all.normals.push(value);
    for (const value of batch.tints) all.tints.push(value);
    for (const index of batch.indexes) all.indexes.push(first + index);
  }
  return geometryOf(all);
}
