/** Boxes of one colour each, in one draw call: what a layer paints into rooms, and the pipes of an x-ray. */
import { DoubleSide, ShaderMaterial } from 'three';
import type { Rgb } from '../scales.ts';
import { createQuads, CUBE, type Quads } from './quads.ts';

type PointM = readonly [xM: number, yM: number, zM: number];

export interface ColourBoxes {
  readonly quads: Quads;
  /** Until `commit` nothing of it is seen. */
  add(minM: PointM, maxM: PointM, colour: Rgb): void;
  /** Shows what was added since the last time, and only that. */
  commit(): void;
}

export function createColourBoxes(capacity: number, opacityFrac: number): ColourBoxes {
  const quads = createQuads({ capacity, attributes: { aMin: 3, aMax: 3, aColour: 3 }, material: boxMaterial(opacityFrac), renderOrder: 2, shape: CUBE });
  let count = 0;
  return {
    quads,
    add(minM, maxM, [red, green, blue]) {
      quads.rows['aMin']!.set(minM, count * 3);
      quads.rows['aMax']!.set(maxM, count * 3);
      quads.rows['aColour']!.set([red / 255, green / 255, blue / 255], count * 3);
      count += 1;
    },
    commit() {
      quads.commit(count);
      count = 0;
    },
  };
}

function boxMaterial(opacityFrac: number): ShaderMaterial {
  return new ShaderMaterial({
    side: DoubleSide,
    transparent: opacityFrac < 1,
    uniforms: { opacity: { value: opacityFrac } },
    vertexShader: /* glsl */ `
attribute vec3 aMin, aMax, aColour;
varying vec3 vColour;
void main() {
  vColour = aColour;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(mix(aMin, aMax, position), 1.0);
}`,
    fragmentShader: /* glsl */ `
uniform float opacity;
varying vec3 vColour;
void main() { gl_FragColor = vec4(vColour, opacity); }`,
  });
}
