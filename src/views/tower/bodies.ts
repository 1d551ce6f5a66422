/** Many figures of one build: as solid bodies, or flat ones that face the camera, which have an eighth of the corners and look the same from the street. */
import { Color, InstancedMesh, Matrix4, Quaternion, ShaderMaterial, Vector3, type BufferGeometry, type Object3D } from 'three';
import { LIT, solidMaterial, type LightUniforms } from './materials.ts';
import type { Rgb } from './palette.ts';
import { createQuads } from './quads.ts';

export interface Body {
  /** Where the feet are, scene axes. */
  readonly at: Vector3;
  readonly scale: number;
  readonly isLying: boolean;
  readonly colour: Rgb;
}

export interface Bodies {
  readonly objects: readonly Object3D[];
  /** What is put from now on is seen after `finish`, and only that. */
  begin(isFlat: boolean): void;
  put(body: Body): void;
  finish(): void;
  dispose(): void;
}

export interface BodiesSpec {
  readonly capacity: number;
  readonly solid: BufferGeometry;
  /** GLSL of `vec4 paint(vec2 atM)`: colour and glow of a figure seen from the front, right of its middle and above its feet; glow below 0: not of it. */
  readonly flat: string;
  readonly uniforms: LightUniforms;
}

const UPRIGHT = new Quaternion();
const LYING = new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), Math.PI / 2);
const matrix = new Matrix4();
const size = new Vector3();
const tint = new Color();

export function createBodies({ capacity, solid, flat, uniforms }: BodiesSpec): Bodies {
  const mesh = new InstancedMesh(solid, solidMaterial(uniforms), Math.max(1, capacity));
  mesh.frustumCulled = false;
  const quads = createQuads({ capacity, attributes: { aBase: 3, aPose: 2, aColour: 3 }, material: flatMaterial(uniforms, flat), renderOrder: 0 });
  let isFlat = false;
  let count = 0;
  return {
    objects: [mesh, quads.mesh],
    begin(isFlatNow) {
      isFlat = isFlatNow;
      count = 0;
    },
    put({ at, scale, isLying, colour }) {
      if (isFlat) {
        quads.rows['aBase']!.set([at.x, at.y, at.z], count * 3);
        quads.rows['aPose']!.set([scale, isLying ? 1 : 0], count * 2);
        quads.rows['aColour']!.set(colour, count * 3);
      } else {
        mesh.setMatrixAt(count, matrix.compose(at, isLying ? LYING : UPRIGHT, size.setScalar(scale)));
        mesh.setColorAt(count, tint.setRGB(...colour));
      }
      count++;
    },
    finish() {
      quads.commit(isFlat ? count : 0);
      mesh.count = isFlat ? 0 : count;
      mesh.visible = mesh.count > 0;
      if (!mesh.visible) return;
      mesh.instanceMatrix.needsUpdate = true;
      if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
    },
    dispose() {
      solid.dispose();
      mesh.material.dispose();
      mesh.dispose();
      quads.dispose();
    },
  };
}

/** Wide and high enough for a crew member in a helmet, m. */
const FRAME_M = { width: 0.66, height: 1.82 };

function flatMaterial(uniforms: LightUniforms, paint: string): ShaderMaterial {
  return new ShaderMaterial({
    uniforms,
    vertexShader: /* glsl */ `
${LIT}
attribute vec3 aBase, aColour;
attribute vec2 aPose; // scale, lying
varying vec2 vAtM;
varying vec3 vLight, vTint;
void main() {
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 up = normalize(mix(vec3(0.0, 1.0, 0.0), vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]), 0.5));
  vAtM = position.xy * vec2(${FRAME_M.width}, ${FRAME_M.height});
  vec3 offset = aPose.y > 0.5 ? up * vAtM.x - right * vAtM.y : right * vAtM.x + up * vAtM.y;
  vec4 world = modelMatrix * vec4(aBase + offset * aPose.x, 1.0);
  vTint = aColour;
  vLight = litColour(vec3(viewMatrix[0][2], 0.3, viewMatrix[2][2]), vec3(1.0), 0.0, max(0.0, world.y));
  gl_Position = projectionMatrix * viewMatrix * world;
}`,
    fragmentShader: /* glsl */ `
varying vec2 vAtM;
varying vec3 vLight, vTint;
float taper(vec2 atM, float fromM, float toM, float halfFromM, float halfToM) {
  float half_ = mix(halfFromM, halfToM, (atM.y - fromM) / (toM - fromM));
  return step(fromM, atM.y) * step(atM.y, toM) * step(abs(atM.x), half_);
}
${paint}
void main() {
  vec4 painted = paint(vAtM);
  if (painted.a < 0.0) discard;
  float shade = 1.0 - 0.9 * abs(vAtM.x);
  vec3 base = painted.rgb * vTint;
  gl_FragColor = vec4(mix(base * vLight, base, painted.a) * shade, 1.0);
}`,
  });
}
