/** A layer in place of smoke: every compartment that is out of the ordinary as a box in the colour of its band. */
import { DoubleSide, ShaderMaterial } from 'three';
import type { Frame, SimInput } from '../../sim/index.ts';
import { drawnPart, type Extent } from './extent.ts';
import { bandOf, rgbOf, SCALES } from '../scales.ts';
import type { Overlay } from '../view.ts';
import { createQuads, CUBE, type Quads } from './quads.ts';
import { rectanglesOf } from './rectangles.ts';

/** Keeps boxes off slabs and walls, so that the two do not fight for the same pixel. */
const INSET_M = 0.12;

export interface LayerBoxes {
  readonly quads: Quads;
  /** null: nothing is painted. */
  update(frame: Frame, overlay: Overlay | null, extent: Extent): void;
}

export function createLayerBoxes(input: SimInput): LayerBoxes {
  const rects = input.compartments.map(({ polygonM }) => rectanglesOf(polygonM));
  const capacity = rects.reduce((sum, list) => sum + list.length, 0);
  const quads = createQuads({ capacity, attributes: { aMin: 3, aMax: 3, aColour: 3 }, material: layerMaterial(), renderOrder: 2, shape: CUBE });
  return {
    quads,
    update(frame, overlay, extent) {
      if (overlay === null) return quads.commit(0);
      const scale = SCALES[overlay.scale];
      const colours = scale.colours[scale.inTower].map(rgbOf);
      const values = overlay.valuesOf(input, frame);
      let count = 0;
      input.compartments.forEach((compartment, i) => {
        const band = bandOf(scale, values[i]!);
        const part = drawnPart(extent, compartment);
        if ((band === scale.neutralBand && !overlay.isNeutralPainted) || Number.isNaN(values[i]!) || part === null) return;
        const [red, green, blue] = colours[band]!;
        for (const rect of rects[i]!) {
          quads.rows['aMin']!.set([rect.x0M + INSET_M, compartment.floorM + part.fromM + INSET_M, -rect.y1M + INSET_M], count * 3);
          quads.rows['aMax']!.set([rect.x1M - INSET_M, compartment.floorM + part.toM - INSET_M, -rect.y0M - INSET_M], count * 3);
          quads.rows['aColour']!.set([red / 255, green / 255, blue / 255], count * 3);
          count += 1;
        }
      });
      quads.commit(count);
    },
  };
}

/** Seen through the walls a little, so that the colour of a band stays its colour. */
function layerMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    side: DoubleSide,
    transparent: true,
    vertexShader: /* glsl */ `
attribute vec3 aMin, aMax, aColour;
varying vec3 vColour;
void main() {
  vColour = aColour;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(mix(aMin, aMax, position), 1.0);
}`,
    fragmentShader: /* glsl */ `
varying vec3 vColour;
void main() { gl_FragColor = vec4(vColour, 0.82); }`,
  });
}
