/** Flames, their glow and the smoke that leaves the building. Movement is slow drift, never a flash (limit 3 Hz). */
import { AdditiveBlending, DoubleSide, ShaderMaterial } from 'three';
import type { FacadeCellInput, SimInput } from '../../sim/index.ts';
import { BALCONY_DEPTH_M, cellFrame, frontWidthM } from './facade-geometry.ts';
import { isWithin, type Extent } from './extent.ts';
import { mixedColumn, type FrameSample } from '../site/frame-sample.ts';
import { headingOfAzimuth } from '../site/lane-path.ts';
import { windOf, type Wind } from '../site/wind.ts';
import type { LightUniforms } from './materials.ts';
import { scatter } from './palette.ts';
import { createQuads, type Quads } from './quads.ts';
import { boundsOf, centreOf } from './rectangles.ts';
import { smokeOpacity } from './smoke-law.ts';

/** Detail that the quality governor may take away. */
export interface EffectDetail {
  readonly emitterCount: number;
  readonly puffsPerEmitter: number;
  readonly tongueCount: number;
  readonly glowCount: number;
}

export const EFFECT_DETAILS: readonly EffectDetail[] = [
  { emitterCount: 30, puffsPerEmitter: 6, tongueCount: 3, glowCount: 24 },
  { emitterCount: 30, puffsPerEmitter: 6, tongueCount: 3, glowCount: 24 },
  { emitterCount: 18, puffsPerEmitter: 5, tongueCount: 2, glowCount: 14 },
  { emitterCount: 10, puffsPerEmitter: 5, tongueCount: 1, glowCount: 8 },
];

/** A source of fire or smoke seen from outside. */
interface Source {
  readonly at: readonly [number, number, number];
  readonly strength: number;
  readonly heightM: number;
  readonly widthM: number;
  readonly seed: number;
  readonly opacity: number;
  /** Outward normal of the façade behind it, site frame; null inside a room. */
  readonly outward: readonly [number, number] | null;
}

export interface FireEffects {
  readonly all: readonly Quads[];
  update(sample: FrameSample, look: { readonly animS: number; readonly detail: EffectDetail; readonly extent: Extent }): void;
}

const MAX_FLAMES = 420;
const MAX_GLOWS = 24;
const MAX_PUFFS = 300;
/** Assumed: a façade flame's plume hides this much; looks only. */
const FACADE_PLUME_OPACITY = 0.62;
const BURNING_KW = 3;
const PUFF_LIFE_S = 13;
/** Share of the wind that young smoke takes up, and how fast a plume leaves the wall. Assumed: looks only. */
const DRIFT_FRAC = 0.4;
const STAND_OFF_M_PER_S = 0.25;

export function createFireEffects(input: SimInput, uniforms: LightUniforms): FireEffects {
  const flames = createQuads({ capacity: MAX_FLAMES, attributes: { aBase: 3, aSize: 2, aSeed: 1 }, material: flameMaterial(uniforms), renderOrder: 7 });
  const glows = createQuads({ capacity: MAX_GLOWS, attributes: { aBase: 3, aSize: 1 }, material: glowMaterial(uniforms), renderOrder: 8 });
  const puffs = createQuads({ capacity: MAX_PUFFS, attributes: { aBase: 3, aPuff: 4 }, material: puffMaterial(uniforms), renderOrder: 6 });
  return {
    all: [flames, glows, puffs],
    update(sample, { animS, detail, extent }) {
      const drawn = (sources: readonly Source[]) => sources.filter(({ at }) => isWithin(extent, at[2]));
      const cells = drawn(burningCells(input, sample));
      const rooms = drawn(burningRooms(input, sample));
      flames.commit(writeFlames(flames, [...cells, ...rooms], detail));
      glows.commit(writeGlows(glows, strongest([...cells, ...rooms], detail.glowCount)));
      const emitters = strongest([...cells, ...drawn(smokingWindows(input, sample))], detail.emitterCount);
      puffs.commit(writePuffs(puffs, emitters, { input, wind: windOf(input, sample), animS, puffCount: detail.puffsPerEmitter }));
    },
  };
}

function outwardOf(cell: FacadeCellInput): readonly [number, number] {
  const rad = headingOfAzimuth(cell.azimuthDeg);
  return [Math.cos(rad), Math.sin(rad)];
}

function burningCells(input: SimInput, sample: FrameSample): Source[] {
  const hrrKw = mixedColumn(sample, 'facade', 'hrrKw');
  const flameHeightM = mixedColumn(sample, 'facade', 'flameHeightM');
  return input.facade.cells.flatMap((cell, i) => {
    if (hrrKw(i) < BURNING_KW) return [];
    const outM = cell.hasBalcony ? BALCONY_DEPTH_M * 0.6 : 0.35;
    const heightM = Math.min(9, Math.max(0.6, flameHeightM(i)));
    return [{ at: cellFrame(cell)(0, outM, cell.floorM + 0.2), strength: hrrKw(i), heightM, widthM: frontWidthM(input, cell) * 0.9, seed: i, opacity: FACADE_PLUME_OPACITY * Math.min(1, hrrKw(i) / 500), outward: outwardOf(cell) }];
  });
}

function burningRooms(input: SimInput, sample: FrameSample): Source[] {
  const hrrKw = mixedColumn(sample, 'compartments', 'hrrKw');
  return input.compartments.flatMap((compartment, i) => {
    if (hrrKw(i) < BURNING_KW) return [];
    const [xM, yM] = centreOf(boundsOf(compartment.polygonM));
    const heightM = Math.min(compartment.heightM - 0.1, 0.35 + 0.09 * Math.sqrt(hrrKw(i)));
    return [{ at: [xM, yM, compartment.floorM + 0.05] as const, strength: hrrKw(i), heightM, widthM: Math.min(4, 0.5 + 0.06 * Math.sqrt(hrrKw(i))), seed: i + 5000, opacity: 0, outward: null }];
  });
}

/** Windows that stand open or broken before a smoky room: as dark outside as inside. */
function smokingWindows(input: SimInput, sample: FrameSample): Source[] {
  const upperOdPerM = mixedColumn(sample, 'compartments', 'upperOdPerM');
  const brokenFrac = mixedColumn(sample, 'facade', 'windowBrokenFrac');
  return input.facade.cells.flatMap((cell, i) => {
    const openFrac = Math.max(brokenFrac(i), (sample.before.openings[cell.windowOpeningIndex] ?? 0) / 255);
    const opacity = smokeOpacity(upperOdPerM(cell.compartmentIndex), 1.5) * Math.min(1, openFrac * 3) * 0.8;
    if (opacity < 0.08) return [];
    return [{ at: cellFrame(cell)(0, 0.4, cell.floorM + 2.2), strength: opacity * 400, heightM: 1, widthM: frontWidthM(input, cell) * 0.7, seed: i + 900, opacity, outward: outwardOf(cell) }];
  });
}

function strongest(sources: readonly Source[], count: number): readonly Source[] {
  return sources.length <= count ? sources : [...sources].sort((a, b) => b.strength - a.strength || a.seed - b.seed).slice(0, count);
}

function writeFlames(quads: Quads, sources: readonly Source[], detail: EffectDetail): number {
  let row = 0;
  for (const { at, heightM, widthM, seed } of strongest(sources, Math.floor(MAX_FLAMES / detail.tongueCount))) {
    for (let tongue = 0; tongue < detail.tongueCount; tongue++) {
      const side = (scatter(seed, tongue) - 0.5) * widthM * 0.55;
      const size = 0.72 + 0.4 * scatter(seed, tongue + 9);
      quads.rows['aBase']!.set([at[0] + side, at[2], -at[1] + side * 0.6], row * 3);
      quads.rows['aSize']!.set([Math.max(0.5, widthM * 0.75 * size), heightM * size], row * 2);
      quads.rows['aSeed']![row] = scatter(seed, tongue + 20) * 60;
      row++;
    }
  }
  return row;
}

function writeGlows(quads: Quads, sources: readonly Source[]): number {
  sources.forEach(({ at, strength, heightM }, row) => {
    quads.rows['aBase']!.set([at[0], at[2] + heightM * 0.45, -at[1]], row * 3);
    quads.rows['aSize']![row] = Math.min(15, 2.5 + Math.sqrt(strength) * 0.22);
  });
  return sources.length;
}

interface PuffCourse {
  readonly input: SimInput;
  readonly wind: Wind;
  readonly animS: number;
  readonly puffCount: number;
}

/** Position is a closed form of time: scrubbing and reduced motion need no history. */
function writePuffs(quads: Quads, emitters: readonly Source[], course: PuffCourse): number {
  let row = 0;
  for (const source of emitters) {
    const drift = driftOf(source, course);
    for (let k = 0; k < course.puffCount && row < quads.capacity; k++, row++) {
      const ageFrac = (course.animS / PUFF_LIFE_S + k / course.puffCount + scatter(source.seed, 31)) % 1;
      writePuff(quads, row, { source, drift, ageFrac, k });
    }
  }
  return row;
}

/** Wind at that height, m/s; smoke blown against the wall slides along it and stands off a little. */
function driftOf({ at, outward }: Source, { input: { ambient }, wind: { mPerS, fromDeg } }: PuffCourse): readonly [number, number] {
  const speedMPerS = mPerS * Math.pow(Math.max(2, at[2]) / 10, ambient.windExponent) * DRIFT_FRAC;
  const towardRad = ((270 - fromDeg) * Math.PI) / 180;
  const blown = [Math.cos(towardRad) * speedMPerS, Math.sin(towardRad) * speedMPerS] as const;
  if (!outward) return blown;
  const away = blown[0] * outward[0] + blown[1] * outward[1];
  const push = Math.max(0, -away) + STAND_OFF_M_PER_S;
  return [blown[0] + outward[0] * push, blown[1] + outward[1] * push];
}

interface Puff {
  readonly source: Source;
  readonly drift: readonly [number, number];
  readonly ageFrac: number;
  readonly k: number;
}

function writePuff({ rows }: Quads, row: number, { source, drift, ageFrac, k }: Puff): void {
  const { at, seed, heightM, widthM, strength, opacity } = source;
  const ageS = ageFrac * PUFF_LIFE_S;
  const riseM = heightM * 0.8 + ageS * (1.2 + 0.5 * scatter(seed, k));
  const swayM = (scatter(seed, k + 40) - 0.5) * widthM;
  rows['aBase']!.set([at[0] + drift[0] * ageS + swayM, at[2] + riseM, -(at[1] + drift[1] * ageS + swayM * 0.4)], row * 3);
  const alpha = opacity * Math.min(1, ageFrac * 6) * (1 - ageFrac * ageFrac);
  rows['aPuff']!.set([1.4 + widthM * 0.4 + ageS * 0.6, alpha, (1 - ageFrac) ** 2 * Math.min(1, strength / 900), scatter(seed, k + 70) * 40], row * 4);
}

const NOISE = /* glsl */ `
uniform sampler2D uNoise;
float noise(vec2 p) { return texture2D(uNoise, p).r; }`;

const FACE_CAMERA = /* glsl */ `
vec3 cameraRight() { return vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]); }
vec3 cameraUp() { return vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]); }`;

function flameMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms, transparent: true, depthWrite: false, side: DoubleSide,
    vertexShader: /* glsl */ `
attribute vec3 aBase;
attribute vec2 aSize;
attribute float aSeed;
varying vec2 vUv;
varying float vSeed;
${FACE_CAMERA}
void main() {
  vec3 right = cameraRight();
  right = normalize(vec3(right.x, 0.0, right.z));
  vec3 up = normalize(mix(vec3(0.0, 1.0, 0.0), cameraUp(), 0.25));
  vUv = position.xy;
  vSeed = aSeed;
  vec3 at = aBase + right * position.x * aSize.x + up * position.y * aSize.y;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(at, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform float uAnimS;
varying vec2 vUv;
varying float vSeed;
${NOISE}
void main() {
  float up = vUv.y;
  float curl = noise(vec2(vUv.x * 0.45 + vSeed, up * 0.5 - uAnimS * 0.22)) - 0.5;
  float fine = noise(vec2(vUv.x * 1.1 - vSeed, up * 1.2 - uAnimS * 0.4)) - 0.5;
  float x = abs(vUv.x + (curl * 1.1 + fine * 0.5) * up);
  float half_ = 0.34 * sqrt(1.0 - up) * (0.6 + 0.4 * smoothstep(0.0, 0.25, up));
  float body = smoothstep(half_, half_ * 0.45, x);
  float core = smoothstep(half_ * 0.6, 0.0, x) * smoothstep(0.75, 0.05, up);
  vec3 colour = mix(vec3(0.80, 0.16, 0.03), vec3(1.0, 0.50, 0.08), body * (1.15 - up));
  colour = mix(colour, vec3(1.0, 0.86, 0.46), core * 0.85);
  gl_FragColor = vec4(colour, body * smoothstep(1.0, 0.7, up) * 0.9);
}`,
  });
}

function glowMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms, transparent: true, depthWrite: false, depthTest: false, side: DoubleSide, blending: AdditiveBlending,
    vertexShader: /* glsl */ `
attribute vec3 aBase;
attribute float aSize;
varying vec2 vUv;
${FACE_CAMERA}
void main() {
  vUv = vec2(position.x, position.y - 0.5) * 2.0;
  vec3 at = aBase + (cameraRight() * vUv.x + cameraUp() * vUv.y) * aSize * 0.5;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(at, 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec2 vUv;
uniform float uLamp;
void main() {
  float fall = max(0.0, 1.0 - dot(vUv, vUv));
  gl_FragColor = vec4(vec3(1.0, 0.42, 0.12) * fall * fall * (0.07 + 0.11 * uLamp), 1.0);
}`,
  });
}

function puffMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms, transparent: true, depthWrite: false, side: DoubleSide,
    vertexShader: /* glsl */ `
attribute vec3 aBase;
attribute vec4 aPuff; // size m, opacity, warmth, seed
varying vec2 vUv;
varying vec3 vPuff;
${FACE_CAMERA}
void main() {
  vUv = vec2(position.x, position.y - 0.5) * 2.0;
  vPuff = aPuff.yzw;
  vec3 at = aBase + (cameraRight() * vUv.x + cameraUp() * vUv.y) * aPuff.x * 0.5;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(at, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform vec3 uSmokeOutdoors, uHorizon;
varying vec2 vUv;
varying vec3 vPuff;
${NOISE}
void main() {
  float ragged = noise(vUv * 0.3 + vPuff.z);
  float alpha = vPuff.x * smoothstep(1.0, 0.15, length(vUv) + ragged * 0.9 - 0.4);
  vec3 colour = mix(uSmokeOutdoors, uHorizon, 0.05 + 0.16 * vUv.y * ragged + 0.1 * ragged);
  colour = mix(colour, vec3(0.78, 0.34, 0.12), vPuff.y * (0.42 - 0.34 * vUv.y));
  gl_FragColor = vec4(colour, alpha);
}`,
  });
}

