/** Windows: lit when somebody is up, dim as smoke fills the room behind, broken and sooted by fire. */
import { FrontSide, ShaderMaterial } from 'three';
import { OUTSIDE, PERSON, type SimInput } from '../../sim/index.ts';
import { cellFrame, windowOf } from './facade-geometry.ts';
import { mixedColumn, steppedColumn, type FrameSample } from '../site/frame-sample.ts';
import { headingOfAzimuth } from '../site/lane-path.ts';
import type { LightUniforms } from './materials.ts';
import { scatter } from './palette.ts';
import { createQuads, type Quads } from './quads.ts';
import { smokeOpacity } from './smoke-law.ts';

export interface Pane {
  readonly centreM: readonly [number, number];
  readonly azimuthDeg: number;
  readonly widthM: number;
  readonly sillZM: number;
  readonly headZM: number;
  readonly compartmentIndex: number;
  /** NONE for windows outside the façade cells. */
  readonly cellIndex: number;
}

/** Sight line from the pane into the room. Assumed: looks only; 2 .. 5 m. */
const ROOM_SIGHT_M = 3;
/** A room fire this strong fills its window. */
const FULL_GLOW_KW = 800;

export function panesOf(input: SimInput): Pane[] {
  const panes: Pane[] = input.facade.cells.map((cell, cellIndex) => {
    const at = cellFrame(cell)(0, 0.06, 0);
    return { ...windowOf(input, cell), centreM: [at[0], at[1]], azimuthDeg: cell.azimuthDeg, compartmentIndex: cell.compartmentIndex, cellIndex };
  });
  const taken = new Set(input.facade.cells.map((cell) => cell.windowOpeningIndex));
  input.openings.forEach((opening, i) => {
    if (opening.kind !== 'window' || opening.toIndex !== OUTSIDE || opening.azimuthDeg === null || taken.has(i)) return;
    const headingRad = headingOfAzimuth(opening.azimuthDeg);
    const centreM = [opening.centreM[0] + Math.cos(headingRad) * 0.06, opening.centreM[1] + Math.sin(headingRad) * 0.06] as const;
    panes.push({ centreM, azimuthDeg: opening.azimuthDeg, widthM: opening.widthM, sillZM: opening.sillZM, headZM: opening.headZM, compartmentIndex: opening.fromIndex, cellIndex: -1 });
  });
  return panes;
}

/** All that changes of a window; where it sits does not. */
const CHANGING = ['aState', 'aBurnt'];

export interface Panes {
  readonly quads: Quads;
  update(sample: FrameSample | null, litHomeFrac: number): void;
}

export function createPanes(input: SimInput, uniforms: LightUniforms): Panes {
  const panes = panesOf(input);
  const quads = createQuads({ capacity: panes.length, attributes: { aOrigin: 3, aRight: 2, aSize: 2, aState: 4, aBurnt: 2 }, material: paneMaterial(uniforms), renderOrder: 4 });
  panes.forEach((pane, row) => placePane(quads, row, pane));
  let isPlaced = false;
  return {
    quads,
    update(sample, litHomeFrac) {
      const upByCompartment = sample ? wakefulHomes(input, sample) : new Uint8Array(input.compartments.length);
      const row = sample ? paneState(sample, input) : null;
      panes.forEach((pane, i) => {
        const isUp = upByCompartment[pane.compartmentIndex] === 1 || scatter(pane.compartmentIndex, 3) < litHomeFrac;
        const state = row?.(pane);
        quads.rows['aState']!.set([isUp ? 1 : 0, state?.brokenFrac ?? 0, state?.fireFrac ?? 0, state?.clearFrac ?? 1], i * 4);
        quads.rows['aBurnt']!.set([state?.burntFrac ?? 0, scatter(i, 5)], i * 2);
      });
      quads.commit(panes.length, isPlaced ? CHANGING : undefined);
      isPlaced = true;
    },
  };
}

function placePane({ rows }: Quads, row: number, pane: Pane): void {
  const headingRad = headingOfAzimuth(pane.azimuthDeg);
  rows['aOrigin']!.set([pane.centreM[0], pane.sillZM, -pane.centreM[1]], row * 3);
  rows['aRight']!.set([-Math.sin(headingRad), -Math.cos(headingRad)], row * 2);
  rows['aSize']!.set([pane.widthM, pane.headZM - pane.sillZM], row * 2);
}

/** Homes with somebody awake in the household: lamps go on as people learn of the fire. */
function wakefulHomes(input: SimInput, sample: FrameSample): Uint8Array {
  const isUp = new Uint8Array(input.compartments.length);
  const state = steppedColumn(sample, 'people', 'state');
  input.people.forEach((person, i) => {
    const code = state(i);
    const home = input.households[person.householdIndex]?.homeIndex ?? -1;
    if (home >= 0 && code >= PERSON.preparing && code <= PERSON.assisted) isUp[home] = 1;
  });
  return isUp;
}

function paneState(sample: FrameSample, input: SimInput) {
  const layerHeightM = mixedColumn(sample, 'compartments', 'layerHeightM');
  const upperOdPerM = mixedColumn(sample, 'compartments', 'upperOdPerM');
  const lowerOdPerM = mixedColumn(sample, 'compartments', 'lowerOdPerM');
  const hrrKw = mixedColumn(sample, 'compartments', 'hrrKw');
  const brokenFrac = mixedColumn(sample, 'facade', 'windowBrokenFrac');
  const burntFrac = steppedColumn(sample, 'facade', 'burntFrac');
  return ({ compartmentIndex: i, cellIndex, sillZM, headZM }: Pane) => {
    const middleM = (sillZM + headZM) / 2 - (input.compartments[i]?.floorM ?? 0);
    const odPerM = middleM >= layerHeightM(i) ? upperOdPerM(i) : lowerOdPerM(i);
    return {
      clearFrac: 1 - smokeOpacity(odPerM, ROOM_SIGHT_M),
      fireFrac: Math.min(1, hrrKw(i) / FULL_GLOW_KW),
      brokenFrac: cellIndex >= 0 ? brokenFrac(cellIndex) : 0,
      burntFrac: cellIndex >= 0 ? burntFrac(cellIndex) : 0,
    };
  };
}

function paneMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    side: FrontSide,
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
attribute vec3 aOrigin;
attribute vec2 aRight, aSize, aBurnt;
attribute vec4 aState;
uniform vec2 uBandM;
varying vec2 vUv, vSize, vBurnt;
varying vec4 vState;
void main() {
  // soot spreads past the frame, so a burnt pane is drawn larger
  float grow = step(0.01, aBurnt.x);
  vec2 size = aSize * vec2(1.0 + 0.5 * grow, 1.0 + 0.75 * grow);
  vec3 at = aOrigin + vec3(aRight.x, 0.0, aRight.y) * position.x * size.x + vec3(0.0, position.y * size.y, 0.0);
  vUv = vec2(position.x * size.x / aSize.x + 0.5, position.y * size.y / aSize.y);
  vSize = aSize;
  vState = aState;
  vBurnt = aBurnt;
  at = mix(aOrigin, at, step(uBandM.x, aOrigin.y) * step(aOrigin.y, uBandM.y)); // of other storeys than the one alone: a point
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(at, 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform vec3 uSkyTop, uHorizon, uSkyLight;
uniform float uLamp;
varying vec2 vUv, vSize, vBurnt;
varying vec4 vState;
float hash(vec2 p) { return fract(sin(dot(p, vec2(41.3, 289.1))) * 43758.5); }
void main() {
  vec2 toEdgeM = min(vUv, 1.0 - vUv) * vSize;
  float edgeM = min(toEdgeM.x, toEdgeM.y);
  if (edgeM < 0.0) { // soot above and beside the opening
    float reach = smoothstep(0.55, 0.0, max(abs(vUv.x - 0.5) - 0.5, (vUv.y - 1.0) * 0.9)) * smoothstep(-0.05, 0.6, vUv.y);
    gl_FragColor = vec4(0.05, 0.045, 0.045, reach * 0.8 * smoothstep(0.0, 0.6, vBurnt.x));
    return;
  }
  float seed = vBurnt.y;
  vec3 glass = mix(uHorizon, uSkyTop, vUv.y * 0.7 + 0.3) * 0.75;
  vec3 lamp = mix(vec3(1.0, 0.83, 0.52), vec3(1.0, 0.69, 0.36), seed);
  float curtain = 0.82 + 0.18 * step(0.35, fract(vUv.x * 2.0 + seed)) - 0.18 * (1.0 - vUv.y);
  float lit = vState.x * uLamp * vState.w;
  vec4 colour = mix(vec4(glass, 0.34), vec4(lamp * curtain, 0.8), lit);
  colour = mix(colour, vec4(0.06, 0.05, 0.05, 0.75), (1.0 - vState.w) * 0.75);
  colour = mix(colour, vec4(1.0, 0.48, 0.12, 0.7), vState.z);
  float shard = step(edgeM, 0.3 * hash(floor(vUv * vec2(9.0, 7.0)) + seed));
  colour = mix(colour, vec4(0.03, 0.025, 0.03, mix(0.62, 0.05, vState.z)), vState.y * (1.0 - shard));
  float frame = max(1.0 - smoothstep(0.05, 0.09, edgeM), 1.0 - smoothstep(0.02, 0.05, abs(vUv.x - 0.5) * vSize.x));
  colour = mix(colour, vec4(mix(vec3(0.86, 0.82, 0.76) * (uSkyLight + 0.25), vec3(0.08), vBurnt.x), 1.0), frame * 0.85);
  gl_FragColor = colour;
}`,
  });
}
