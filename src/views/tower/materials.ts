/** Light is worked out per vertex and colours stay in display space: cheap enough for a software rasteriser. */
import { BackSide, DoubleSide, FrontSide, ShaderMaterial, Vector2, Vector3, type DataTexture, type Side } from 'three';
import { newNoiseTexture } from './noise-texture.ts';
import type { Light, Rgb } from './palette.ts';

export interface LightUniforms {
  readonly [name: string]: { value: unknown };
  readonly uSkyTop: { value: Vector3 };
  readonly uHorizon: { value: Vector3 };
  readonly uGround: { value: Vector3 };
  readonly uSkyLight: { value: Vector3 };
  readonly uGroundLight: { value: Vector3 };
  readonly uSunLight: { value: Vector3 };
  readonly uSunFrom: { value: Vector3 };
  readonly uSmokeOutdoors: { value: Vector3 };
  readonly uLamp: { value: number };
  /** Wall-clock seconds of moving pictures; stands still with reduced motion. */
  readonly uAnimS: { value: number };
  readonly uNoise: { value: DataTexture };
  /** Heights between which a storey alone is drawn. */
  readonly uBandM: { value: Vector2 };
}

/** How a still part is drawn: in full, only between the heights of a storey alone, or as a ghost. */
export type Drawing = 'full' | 'band' | 'ghost';

/** Higher than any tower and lower than any cellar. */
const EVERYWHERE_M = 1e5;

export function setBand({ uBandM }: LightUniforms, fromM: number, toM: number): void {
  uBandM.value.set(Math.max(-EVERYWHERE_M, fromM), Math.min(EVERYWHERE_M, toM));
}

export function newLightUniforms(): LightUniforms {
  const colour = () => ({ value: new Vector3() });
  return {
    uSkyTop: colour(), uHorizon: colour(), uGround: colour(), uSkyLight: colour(), uGroundLight: colour(), uSunLight: colour(), uSunFrom: colour(),
    uSmokeOutdoors: colour(), uLamp: { value: 0 }, uAnimS: { value: 0 }, uNoise: { value: newNoiseTexture() }, uBandM: { value: new Vector2(-EVERYWHERE_M, EVERYWHERE_M) },
  };
}

export function setLight(uniforms: LightUniforms, light: Light): void {
  const set = (uniform: { value: Vector3 }, colour: Rgb) => uniform.value.set(...colour);
  set(uniforms.uSkyTop, light.skyTop);
  set(uniforms.uHorizon, light.skyHorizon);
  set(uniforms.uGround, light.ground);
  set(uniforms.uSkyLight, light.skyLight);
  set(uniforms.uGroundLight, light.groundLight);
  set(uniforms.uSunLight, light.sunLight);
  set(uniforms.uSmokeOutdoors, light.smokeOutdoors);
  uniforms.uSunFrom.value.set(light.sunFrom[0], light.sunFrom[2], -light.sunFrom[1]).normalize();
  uniforms.uLamp.value = light.lampFrac;
}

/** Light that falls on a face, for vertex shaders. */
export const LIT = /* glsl */ `
attribute vec4 tint;
uniform vec3 uSkyLight, uGroundLight, uSunLight, uSunFrom;
uniform float uLamp;
varying vec3 vColour;
varying float vFarM;
varying float vHeightM;
vec3 litColour(vec3 normalDir, vec3 base, float glow, float heightM) {
  vec3 light = mix(uGroundLight, uSkyLight, normalDir.y * 0.5 + 0.5) + uSunLight * max(0.0, dot(normalDir, uSunFrom));
  light += vec3(0.22, 0.14, 0.05) * uLamp * (0.35 + exp(-heightM / 14.0)); // lamps of the street and of the flats
  return mix(base * light * 1.5, base, glow);
}`;

const LIT_VERTEX = /* glsl */ `
${LIT}
void main() {
  vec3 base = tint.rgb;
  vec4 placed = vec4(position, 1.0);
  vec3 normalDir = normal;
  #ifdef USE_INSTANCING
    placed = instanceMatrix * placed;
    normalDir = normalize(mat3(instanceMatrix) * normal);
  #endif
  #ifdef USE_INSTANCING_COLOR
    base *= instanceColor;
  #endif
  vec4 world = modelMatrix * placed;
  vColour = litColour(normalDir, base, tint.a, max(0.0, world.y));
  vFarM = length(world.xz);
  vHeightM = world.y;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

/** Height of a fragment against the storey that is drawn alone. */
const BAND = /* glsl */ `
uniform vec2 uBandM;
varying float vHeightM;
bool isInBand() { return vHeightM >= uBandM.x && vHeightM <= uBandM.y; }`;

const SOLID_FRAGMENT = /* glsl */ `
uniform vec3 uHorizon;
varying vec3 vColour;
varying float vFarM;
${BAND}
void main() {
  #ifdef BAND_ONLY
  if (!isInBand()) discard;
  #endif
  #ifdef GHOST
  float alpha = 0.11;
  #else
  float alpha = 1.0;
  #endif
  gl_FragColor = vec4(mix(vColour, uHorizon, smoothstep(90.0, 330.0, vFarM)), alpha);
}`;

const DEFINES: Readonly<Record<Drawing, Record<string, string>>> = { full: {}, band: { BAND_ONLY: '' }, ghost: { GHOST: '' } };

export function solidMaterial(uniforms: LightUniforms, side: Side = FrontSide, drawing: Drawing = 'full'): ShaderMaterial {
  return new ShaderMaterial({ uniforms, defines: DEFINES[drawing], vertexShader: LIT_VERTEX, fragmentShader: SOLID_FRAGMENT, side, transparent: drawing === 'ghost', depthWrite: drawing !== 'ghost' });
}

/** The far side of the shell, seen from inside: a warm backdrop that smoke swallows. */
export function innerWallMaterial(uniforms: LightUniforms, drawing: Drawing = 'full'): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    defines: DEFINES[drawing],
    side: BackSide,
    vertexShader: /* glsl */ `
${LIT}
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vColour = litColour(-normal, tint.rgb, 0.0, max(0.0, world.y));
  vFarM = 0.0;
  vHeightM = world.y;
  gl_Position = projectionMatrix * viewMatrix * world;
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
uniform float uLamp;
${BAND}
void main() {
  #ifdef BAND_ONLY
  if (!isInBand()) discard;
  #endif
  gl_FragColor = vec4(mix(vColour * 0.8, vec3(0.50, 0.40, 0.29), 0.35 + 0.35 * uLamp), 1.0);
}`,
  });
}

/** The near side: beyond a storey alone and in an x-ray hardly there, else a veil as thick as the tint's fourth number says, so that the core, people and smoke show through. */
export function outerWallMaterial(uniforms: LightUniforms, drawing: Drawing = 'full'): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    defines: DEFINES[drawing],
    side: FrontSide,
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
${LIT}
varying float vVeil;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vColour = litColour(normal, tint.rgb, 0.0, max(0.0, world.y));
  vFarM = 0.0;
  vHeightM = world.y;
  vVeil = tint.a;
  gl_Position = projectionMatrix * viewMatrix * world;
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
varying float vVeil;
${BAND}
void main() {
  float veil = vVeil;
  #ifdef BAND_ONLY
  if (!isInBand()) veil = 0.05;
  #endif
  #ifdef GHOST
  veil *= 0.22;
  #endif
  gl_FragColor = vec4(vColour, veil);
}`,
  });
}

/** Rails and window guards: one quad a panel, bars drawn from its width in metres, melting into a tint when they get thinner than a pixel. */
export function barsMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
${LIT}
attribute vec4 bar; // across m, up m, pitch m, share of the pitch that is bar
uniform vec2 uBandM;
varying vec4 vBar;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vColour = litColour(normal, tint.rgb, tint.a, max(0.0, world.y));
  vFarM = 0.0;
  vBar = bar;
  gl_Position = projectionMatrix * viewMatrix * world;
  // a panel lies in one storey with all its corners: out of the band it shrinks to a point out of sight
  if (world.y < uBandM.x || world.y > uBandM.y + 0.1) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
varying vec4 vBar;
float lines(float atM, float pitchM, float share) {
  float at = atM / pitchM;
  float blur = fwidth(at);
  float edge = abs(fract(at) - 0.5) * 2.0;
  float sharp = smoothstep(1.0 - share - blur, 1.0 - share + blur, edge);
  return mix(sharp, share, clamp(blur * 1.6 - 0.3, 0.0, 1.0));
}
void main() {
  float alpha = max(lines(vBar.x, vBar.z, vBar.w), lines(vBar.y + 0.02, vBar.z * 5.0, vBar.w * 0.4));
  gl_FragColor = vec4(vColour, alpha);
}`,
  });
}

/** Drawn last of the solid things, at the far end of the depth range: only where nothing else is. */
export function skyMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    side: BackSide,
    depthWrite: false,
    vertexShader: /* glsl */ `
uniform vec3 uSkyTop, uHorizon;
varying vec3 vColour;
void main() {
  vColour = mix(uHorizon, uSkyTop, smoothstep(-0.01, 0.2, normalize(position).y));
  vec4 at = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = vec4(at.xy, at.w * 0.999999, at.w);
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
void main() { gl_FragColor = vec4(vColour, 1.0); }`,
  });
}

/** The ground runs into the horizon; lamps make a warm pool round the tower. Light is per vertex: rings are close where it changes. */
export function groundMaterial(uniforms: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    vertexShader: /* glsl */ `
uniform vec3 uGround, uHorizon;
uniform float uLamp;
varying vec3 vColour;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  float farM = length(world.xz);
  vec3 colour = uGround * (0.8 + 0.2 * smoothstep(10.0, 50.0, farM)) + vec3(0.26, 0.16, 0.06) * uLamp * exp(-farM / 42.0);
  vColour = mix(colour, uHorizon, smoothstep(60.0, 330.0, farM));
  gl_Position = projectionMatrix * viewMatrix * world;
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
void main() { gl_FragColor = vec4(vColour, 1.0); }`,
  });
}
