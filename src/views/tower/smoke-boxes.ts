/** Smoke of every compartment as boxes; each pixel works out its sight line through the box and the law in smoke-law.ts. */
import { FrontSide, ShaderMaterial } from 'three';
import type { SimInput } from '../../sim/index.ts';
import { mixedColumn, type FrameSample } from '../site/frame-sample.ts';
import { drawnPart, type Extent } from './extent.ts';
import type { LightUniforms } from './materials.ts';
import { createQuads, CUBE, type Quads } from './quads.ts';
import { rectanglesOf, type RectM } from './rectangles.ts';
import { LN_10, upperBand, VISIBLE_OD_PER_M, type BandM } from './smoke-law.ts';

/** Keeps boxes off slabs and walls, so that the two do not fight for the same pixel. */
const INSET_M = 0.04;
/** Hot layers glow through: from first tint to full. Assumed: looks only. */
const WARM_FROM_K = 450;
const WARM_TO_K = 1000;

export interface SmokeBoxes {
  readonly quads: Quads;
  update(sample: FrameSample, extent: Extent): void;
}

export function createSmokeBoxes(input: SimInput, uniforms: LightUniforms): SmokeBoxes {
  const rects = input.compartments.map(({ polygonM }) => rectanglesOf(polygonM));
  const capacity = rects.reduce((sum, list) => sum + list.length, 0) * 2;
  const quads = createQuads({ capacity, attributes: { aMin: 3, aMax: 3, aSmoke: 2 }, material: smokeMaterial(uniforms), renderOrder: 2, shape: CUBE });
  return { quads, update: (sample, extent) => quads.commit(writeBoxes({ input, rects, quads }, sample, extent)) };
}

interface Boxes {
  readonly input: SimInput;
  readonly rects: readonly (readonly RectM[])[];
  readonly quads: Quads;
}

function writeBoxes({ input, rects, quads }: Boxes, sample: FrameSample, extent: Extent): number {
  const layerHeightM = mixedColumn(sample, 'compartments', 'layerHeightM');
  const upperOdPerM = mixedColumn(sample, 'compartments', 'upperOdPerM');
  const lowerOdPerM = mixedColumn(sample, 'compartments', 'lowerOdPerM');
  const upperTempK = mixedColumn(sample, 'compartments', 'upperTempK');
  let count = 0;
  input.compartments.forEach((compartment, i) => {
    const drawn = drawnPart(extent, compartment);
    if (drawn === null) return;
    const band = upperBand(layerHeightM(i), compartment.heightM);
    const warmFrac = Math.min(1, Math.max(0, (upperTempK(i) - WARM_FROM_K) / (WARM_TO_K - WARM_FROM_K)));
    const put = (whole: BandM, odPerM: number, warm: number) => {
      const part = { fromM: Math.max(whole.fromM, drawn.fromM), toM: Math.min(whole.toM, drawn.toM) };
      if (odPerM < VISIBLE_OD_PER_M || part.toM - part.fromM < 0.05) return;
      for (const rect of rects[i]!) writeBox(quads, count++, { rect, floorM: compartment.floorM, part, odPerM, warm });
    };
    put(band, upperOdPerM(i), warmFrac);
    put({ fromM: 0, toM: band.fromM }, lowerOdPerM(i), 0);
  });
  return count;
}

interface BoxRow {
  readonly rect: RectM;
  readonly floorM: number;
  readonly part: BandM;
  readonly odPerM: number;
  readonly warm: number;
}

function writeBox({ rows }: Quads, row: number, { rect, floorM, part, odPerM, warm }: BoxRow): void {
  rows['aMin']!.set([rect.x0M + INSET_M, floorM + part.fromM + INSET_M, -rect.y1M + INSET_M], row * 3);
  rows['aMax']!.set([rect.x1M - INSET_M, floorM + part.toM - INSET_M, -rect.y0M - INSET_M], row * 3);
  rows['aSmoke']!.set([odPerM, warm], row * 2);
}

function smokeMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    side: FrontSide,
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
attribute vec3 aMin, aMax;
attribute vec2 aSmoke;
varying vec3 vWorld, vMin, vMax;
varying vec2 vSmoke;
void main() {
  vec3 offset = modelMatrix[3].xyz;
  vWorld = mix(aMin, aMax, position) + offset;
  vMin = aMin + offset;
  vMax = aMax + offset;
  vSmoke = aSmoke;
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform float uLamp;
varying vec3 vWorld, vMin, vMax;
varying vec2 vSmoke;
void main() {
  vec3 dir = normalize(vWorld - cameraPosition);
  dir += vec3(1e-5) * (step(0.0, dir) * 2.0 - 1.0);
  vec3 exits = max((vMin - vWorld) / dir, (vMax - vWorld) / dir);
  float pathM = min(exits.x, min(exits.y, exits.z));
  float alpha = 1.0 - exp(-vSmoke.x * pathM * ${LN_10});
  vec3 colour = mix(mix(vec3(0.17, 0.155, 0.15), vec3(0.085, 0.075, 0.075), uLamp), vec3(0.62, 0.24, 0.07), vSmoke.y * 0.7);
  gl_FragColor = vec4(colour, alpha);
}`,
  });
}
