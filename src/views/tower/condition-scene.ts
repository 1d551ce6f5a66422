/** One tower in its site: everything that is rebuilt when a condition's input changes, and moved when a frame comes. */
import { Scene, type Object3D } from 'three';
import type { PointM, SimInput } from '../../sim/index.ts';
import { createAppliances } from './appliances.ts';
import { outlineOf, roofM } from './building-geometry.ts';
import type { Extent } from './extent.ts';
import { createFigures, type Regard } from './figures.ts';
import { createFireEffects, type EffectDetail } from './fire-effects.ts';
import type { FrameSample } from '../site/frame-sample.ts';
import type { Overlay } from '../view.ts';
import type { LightUniforms } from './materials.ts';
import { createPanes } from './panes.ts';
import { boundsOf, centreOf, type RectM } from './rectangles.ts';
import { createRisers } from './risers.ts';
import { createLayerBoxes } from './layer-boxes.ts';
import { createSmokeBoxes } from './smoke-boxes.ts';
import { createStillParts } from './still-parts.ts';

export interface Moment {
  readonly sample: FrameSample | null;
  readonly animS: number;
  readonly litHomeFrac: number;
  readonly detail: EffectDetail;
  readonly regard: Regard;
  readonly layer: Overlay | null;
  readonly extent: Extent;
  /** People and crews are flat figures that face the camera. */
  readonly isFlat: boolean;
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
  const still = createStillParts(input, outlineM, uniforms);
  const moving = { panes: createPanes(input, uniforms), smoke: createSmokeBoxes(input, uniforms), layer: createLayerBoxes(input), risers: createRisers(input), fire: createFireEffects(input, uniforms), figures: createFigures(input, uniforms), appliances: createAppliances(input, uniforms) };
  const quads = [moving.panes.quads, moving.smoke.quads, moving.layer.quads, moving.risers.quads, moving.figures.marks, ...moving.fire.all];
  const parts: Object3D[] = [...still.placed, ...quads.map(({ mesh }) => mesh), ...moving.figures.bodies, moving.appliances.root];
  for (const part of parts) {
    part.position.set(-centreM[0], 0, centreM[1]);
    scene.add(part);
  }
  for (const part of still.fixed) scene.add(part);
  return {
    scene, input, centreM, boundsM, roofM: roofM(input),
    update({ sample, animS, litHomeFrac, detail, regard, layer, extent, isFlat }) {
      still.show(extent);
      moving.panes.update(sample, litHomeFrac);
      if (extent.kind === 'xray') moving.panes.quads.commit(0);
      if (!sample) return;
      moving.layer.update(sample.before, layer, extent);
      moving.risers.update(sample.before, extent);
      if (layer === null) moving.smoke.update(sample, extent);
      else moving.smoke.quads.commit(0);
      moving.fire.update(sample, { animS, detail, extent });
      moving.figures.update(sample, { ...regard, extent, isFlat });
      moving.appliances.update(sample);
    },
    dispose() {
      still.dispose();
      for (const quad of quads) quad.dispose();
      moving.figures.dispose();
      moving.appliances.dispose();
      scene.clear();
    },
  };
}
