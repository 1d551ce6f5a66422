/** A layer in place of smoke: every compartment that is out of the ordinary as a box in the colour of its band. */
import type { Frame, SimInput } from '../../sim/index.ts';
import { drawnPart, type Extent } from './extent.ts';
import { bandOf, rgbOf, SCALES } from '../scales.ts';
import type { Overlay } from '../view.ts';
import { createColourBoxes } from './colour-boxes.ts';
import type { Quads } from './quads.ts';
import { rectanglesOf } from './rectangles.ts';

/** Keeps boxes off slabs and walls, so that the two do not fight for the same pixel. */
const INSET_M = 0.12;
/** Seen through the walls a little, so that the colour of a band stays its colour. */
const OPACITY_FRAC = 0.82;

export interface LayerBoxes {
  readonly quads: Quads;
  /** null: nothing is painted. */
  update(frame: Frame, overlay: Overlay | null, extent: Extent): void;
}

export function createLayerBoxes(input: SimInput): LayerBoxes {
  const rects = input.compartments.map(({ polygonM }) => rectanglesOf(polygonM));
  const capacity = rects.reduce((sum, list) => sum + list.length, 0);
  const boxes = createColourBoxes(capacity, OPACITY_FRAC);
  return {
    quads: boxes.quads,
    update(frame, overlay, extent) {
      if (overlay === null) return boxes.commit();
      const scale = SCALES[overlay.scale];
      const colours = scale.colours[scale.inTower].map(rgbOf);
      const values = overlay.valuesOf(input, frame);
      input.compartments.forEach((compartment, i) => {
        const band = bandOf(scale, values[i]!);
        const part = drawnPart(extent, compartment);
        if ((band === scale.neutralBand && !overlay.isNeutralPainted) || Number.isNaN(values[i]!) || part === null) return;
        for (const rect of rects[i]!) {
          boxes.add([rect.x0M + INSET_M, compartment.floorM + part.fromM + INSET_M, -rect.y1M + INSET_M], [rect.x1M - INSET_M, compartment.floorM + part.toM - INSET_M, -rect.y0M - INSET_M], colours[band]!);
        }
      });
      boxes.commit();
    },
  };
}
