/** The risers of an x-ray: from hydrant to hydrant a pipe in the colour of the pressure at it. */
import { DoubleSide, ShaderMaterial } from 'three';
import { FRAME_COLUMNS, type Frame, type SimInput } from '../../sim/index.ts';
import { bandOf, rgbOf, SCALES } from '../scales.ts';
import type { Extent } from './extent.ts';
import { createQuads, CUBE, type Quads } from './quads.ts';
import { boundsOf, centreOf } from './rectangles.ts';

/** Thicker than life, to be seen from the street. Assumed: looks only. */
const PIPE_M = 0.7;
const COLUMNS = FRAME_COLUMNS.hydrants;

export interface Risers {
  readonly quads: Quads;
  update(frame: Frame, extent: Extent): void;
}

export function createRisers({ water, compartments }: SimInput): Risers {
  const quads = createQuads({ capacity: water.hydrants.length, attributes: { aMin: 3, aMax: 3, aColour: 3 }, material: pipeMaterial(), renderOrder: 2, shape: CUBE });
  const scale = SCALES.pressure;
  const colours = scale.colours[scale.inTower].map(rgbOf);
  return {
    quads,
    update({ hydrants }, extent) {
      if (extent.kind !== 'xray') return quads.commit(0);
      let count = 0;
      water.hydrants.forEach(({ compartmentIndex }, i) => {
        const place = compartments[compartmentIndex];
        if (!place) return;
        const [xM, yM] = centreOf(boundsOf(place.polygonM));
        const [red, green, blue] = colours[bandOf(scale, hydrants[i * COLUMNS.length + COLUMNS.indexOf('pressureM')]!)]!;
        quads.rows['aMin']!.set([xM - PIPE_M / 2, place.floorM, -yM - PIPE_M / 2], count * 3);
        quads.rows['aMax']!.set([xM + PIPE_M / 2, place.floorM + place.heightM, -yM + PIPE_M / 2], count * 3);
        quads.rows['aColour']!.set([red / 255, green / 255, blue / 255], count * 3);
        count += 1;
      });
      quads.commit(count);
    },
  };
}

function pipeMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    side: DoubleSide,
    vertexShader: /* glsl */ `
attribute vec3 aMin, aMax, aColour;
varying vec3 vColour;
void main() {
  vColour = aColour;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(mix(aMin, aMax, position), 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
void main() { gl_FragColor = vec4(vColour, 1.0); }`,
  });
}
