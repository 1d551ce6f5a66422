/** Residents and crews: one figure each; state is told by colour, by posture and by a mark. */
import { DoubleSide, ShaderMaterial, Vector3, type BufferGeometry, type Object3D } from 'three';
import { PERSON, UNIT, type SimInput } from '../../sim/index.ts';
import { isWithin, type Extent } from './extent.ts';
import { geometryOf, newBatch, pushBox, pushPolygon, type Batch, type Paint, type Point3M } from './batch.ts';
import { mixedColumn, steppedColumn, type FrameSample } from '../site/frame-sample.ts';
import { createBodies, type Bodies } from './bodies.ts';
import type { LightUniforms } from './materials.ts';
import { isOnScene } from '../site/unit-place.ts';
import { PERSON_COLOURS, rgb, scatter, type Rgb } from './palette.ts';
import { createQuads, type Quads } from './quads.ts';

/** Figures are drawn larger than life to be readable from the street. Assumed: looks only; 1 .. 1.6. */
const FIGURE_SCALE = 1.25;
const CREW_SCALE = 1.4;
/** Whoever is looked at has an arrow over the head. */
const MARKED = 2;
const MARK_OVER_M = 3.1;
/** A step longer than this between frames is a jump (found, carried out), not a walk. */
const JUMP_M = 12;
/** At home, where there is room to stand apart. */
const AT_REST: readonly number[] = [PERSON.unaware, PERSON.preparing, PERSON.sheltering];
const BODY: Paint = { colour: [0.86, 0.86, 0.86], glowFrac: 0.66 };
const HEAD: Paint = { colour: [1, 1, 1], glowFrac: 0.95 };
const CREW_BODY: Paint = { colour: rgb(0x3d4350), glowFrac: 0.35 };
const CREW_STRIPE: Paint = { colour: rgb(0xd9f25a), glowFrac: 0.9 };
const CREW_HELMET: Paint = { colour: rgb(0xffb21c), glowFrac: 0.85 };

/** Who is looked at: with a mark over the head, or through their eyes, which do not see themselves. -1: nobody. */
export interface Regard {
  readonly markedIndex: number;
  readonly hiddenIndex: number;
}

export interface FigureLook extends Regard {
  readonly extent: Extent;
  /** Figures are flat and face the camera. */
  readonly isFlat: boolean;
}

export interface Figures {
  readonly bodies: readonly Object3D[];
  readonly marks: Quads;
  update(sample: FrameSample, look: FigureLook): void;
  dispose(): void;
}

export function createFigures(input: SimInput, uniforms: LightUniforms): Figures {
  const crewCount = input.response.units.reduce((sum, unit) => sum + unit.crewCount, 0);
  const people = createBodies({ capacity: input.people.length, solid: figureGeometry(BODY, HEAD), flat: FLAT_FIGURE, uniforms });
  const crews = createBodies({ capacity: crewCount, solid: crewGeometry(), flat: FLAT_CREW, uniforms });
  const marks = createQuads({ capacity: input.people.length, attributes: { aBase: 3, aKind: 1 }, material: markMaterial(), renderOrder: 9 });
  return {
    bodies: [...people.objects, ...crews.objects],
    marks,
    update(sample, look) {
      people.begin(look.isFlat);
      writePeople({ bodies: people, marks, input, ...look }, sample);
      people.finish();
      crews.begin(look.isFlat);
      writeCrews({ bodies: crews, input, extent: look.extent }, sample);
      crews.finish();
    },
    dispose() {
      people.dispose();
      crews.dispose();
    },
  };
}

const painted = ({ colour: [r, g, b], glowFrac = 0 }: Paint) => `vec4(${[r, g, b, glowFrac].map((value) => value.toFixed(3)).join()})`;

/** The same measures as the solid figures, from the front. */
const FLAT_FIGURE = /* glsl */ `
vec4 paint(vec2 atM) {
  if (taper(atM, 0.0, 1.34, 0.12, 0.23) > 0.5) return ${painted(BODY)};
  if (taper(atM, 1.44, 1.74, 0.16, 0.12) > 0.5) return ${painted(HEAD)};
  return vec4(-1.0);
}`;
const FLAT_CREW = /* glsl */ `
vec4 paint(vec2 atM) {
  if (taper(atM, 0.89, 1.01, 0.3, 0.3) > 0.5) return ${painted(CREW_STRIPE)};
  if (taper(atM, 0.0, 1.4, 0.2, 0.3) > 0.5) return ${painted(CREW_BODY)};
  if (taper(atM, 1.42, 1.6, 0.3, 0.2) + taper(atM, 1.6, 1.8, 0.2, 0.04) > 0.5) return ${painted(CREW_HELMET)};
  return vec4(-1.0);
}`;

/** A tapering body and a head, 16 triangles: vertices are what a software rasteriser pays for. */
function figureGeometry(body: Paint, head: Paint): BufferGeometry {
  const batch = newBatch();
  pushTaper(batch, { z0M: 0, z1M: 1.34, half0M: 0.12, half1M: 0.23 }, body);
  pushTaper(batch, { z0M: 1.44, z1M: 1.74, half0M: 0.16, half1M: 0.12 }, head);
  return geometryOf(batch);
}

function pushTaper(batch: Batch, taper: { readonly z0M: number; readonly z1M: number; readonly half0M: number; readonly half1M: number }, paint: Paint): void {
  const ring = (halfM: number, zM: number): Point3M[] => [[-halfM, -halfM, zM], [halfM, -halfM, zM], [halfM, halfM, zM], [-halfM, halfM, zM]];
  const low = ring(taper.half0M, taper.z0M);
  const high = ring(taper.half1M, taper.z1M);
  for (let i = 0; i < 4; i++) pushPolygon(batch, [low[i]!, low[(i + 1) % 4]!, high[(i + 1) % 4]!, high[i]!], paint);
}

function crewGeometry(): BufferGeometry {
  const batch = newBatch();
  pushTaper(batch, { z0M: 0, z1M: 1.4, half0M: 0.2, half1M: 0.3 }, CREW_BODY);
  pushBox(batch, { centreM: [0, 0, 0.95], sizeM: [0.6, 0.6, 0.12] }, CREW_STRIPE);
  pushBox(batch, { centreM: [0, -0.26, 1.05], sizeM: [0.28, 0.2, 0.6] }, CREW_HELMET);
  pushTaper(batch, { z0M: 1.42, z1M: 1.6, half0M: 0.3, half1M: 0.2 }, CREW_HELMET);
  pushTaper(batch, { z0M: 1.6, z1M: 1.8, half0M: 0.2, half1M: 0.04 }, CREW_HELMET);
  return geometryOf(batch);
}

const at = new Vector3();

export function isShown(state: number): boolean {
  return state !== PERSON.absent && PERSON_COLOURS[state] !== undefined;
}

/** Where people are drawn: frames give places of rest at a room's middle, so people are spread a little. Resolve once, call per person. */
export function personPlacer(sample: FrameSample): (personIndex: number) => Point3M {
  const state = steppedColumn(sample, 'people', 'state');
  const from = (['xM', 'yM', 'zM'] as const).map((name) => steppedColumn(sample, 'people', name));
  const to = (['xM', 'yM', 'zM'] as const).map((name) => mixedColumn(sample, 'people', name));
  return (i) => {
    const walkedM = Math.abs(to[0]!(i) - from[0]!(i)) + Math.abs(to[1]!(i) - from[1]!(i)) + Math.abs(to[2]!(i) - from[2]!(i));
    const at = walkedM > JUMP_M ? from : to;
    const spreadM = AT_REST.includes(state(i)) ? 4 : 0.9;
    return [at[0]!(i) + (scatter(i, 1) - 0.5) * spreadM, at[1]!(i) + (scatter(i, 2) - 0.5) * spreadM, at[2]!(i)];
  };
}

interface PeopleParts extends FigureLook {
  readonly bodies: Bodies;
  readonly marks: Quads;
  readonly input: SimInput;
}

function writePeople({ bodies, marks, input, extent, markedIndex, hiddenIndex }: PeopleParts, sample: FrameSample): void {
  const state = steppedColumn(sample, 'people', 'state');
  const placeOf = personPlacer(sample);
  let markRow = 0;
  for (let i = 0; i < input.people.length; i++) {
    const code = state(i);
    if (!isShown(code) || i === hiddenIndex) continue;
    const place = placeOf(i);
    if (!isWithin(extent, place[2])) continue;
    const isDown = code === PERSON.incapacitated || code === PERSON.dead;
    place3(place, isDown ? 0.3 : 0);
    bodies.put({ at, scale: FIGURE_SCALE * (input.people[i]!.ageYears < 12 ? 0.7 : 1), isLying: isDown, colour: PERSON_COLOURS[code]! });
    if (!isDown && i !== markedIndex) continue;
    marks.rows['aBase']!.set([at.x, at.y + (isDown ? 0.4 : MARK_OVER_M), at.z], markRow * 3);
    marks.rows['aKind']![markRow++] = isDown ? (code === PERSON.dead ? 1 : 0) : MARKED;
  }
  marks.commit(markRow);
}

function place3([xM, yM, zM]: Point3M, liftM: number): void {
  at.set(xM, zM + 0.03 + liftM, -yM);
}

function writeCrews({ bodies, input, extent }: Pick<PeopleParts, 'bodies' | 'input' | 'extent'>, sample: FrameSample): void {
  const state = steppedColumn(sample, 'units', 'state');
  const xM = mixedColumn(sample, 'units', 'crewXM');
  const yM = mixedColumn(sample, 'units', 'crewYM');
  const zM = mixedColumn(sample, 'units', 'crewZM');
  input.response.units.forEach((unit, u) => {
    if (!isOnScene(state(u)) || (state(u) === UNIT.onLane && unit.kind !== 'micro')) return;
    if (zM(u) > 1 && !isWithin(extent, zM(u))) return;
    const isAtVehicle = zM(u) < 1 && unit.lengthM > 3;
    for (let member = 0; member < unit.crewCount; member++) {
      const rad = (member / unit.crewCount) * 2 * Math.PI + u;
      const radiusM = isAtVehicle ? unit.widthM / 2 + 1 : 0.75;
      place3([xM(u) + Math.cos(rad) * radiusM, yM(u) + Math.sin(rad) * radiusM, zM(u)], 0);
      bodies.put({ at, scale: CREW_SCALE, isLying: false, colour: unit.kind === 'micro' ? MICRO : WHITE });
    }
  });
}

const WHITE: Rgb = [1, 1, 1];
const MICRO: Rgb = rgb(0xffb0a0);

/** A cross for the dead, a ring for those who are down and alive; drawn through walls, so that nobody is overlooked. */
function markMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true, depthWrite: false, depthTest: false, side: DoubleSide,
    vertexShader: /* glsl */ `
attribute vec3 aBase;
attribute float aKind;
varying vec2 vUv;
varying float vKind;
void main() {
  vUv = vec2(position.x, position.y - 0.5) * 2.0;
  vKind = aKind;
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 up = vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(aBase + (right * vUv.x + up * vUv.y) * 0.7, 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec2 vUv;
varying float vKind;
void main() {
  float far = length(vUv);
  if (far > 1.0) discard;
  vec3 disc = mix(vec3(0.94, 0.35, 0.70), vec3(0.08, 0.06, 0.10), vKind);
  float cross_ = min(abs(vUv.x - vUv.y), abs(vUv.x + vUv.y)) < 0.24 && far < 0.78 ? 1.0 : 0.0;
  float ring = abs(far - 0.45) < 0.14 ? 1.0 : 0.0;
  if (vKind > 1.5) {
    float inside = step(abs(vUv.x), (vUv.y + 0.9) * 0.55) * step(vUv.y, 0.7);
    if (inside < 0.5) discard;
    gl_FragColor = vec4(1.0, 0.89, 0.54, 0.98);
    return;
  }
  float ink = max(mix(ring, cross_, vKind), step(0.86, far));
  gl_FragColor = vec4(mix(disc, vec3(1.0), ink), 0.95);
}`,
  });
}
