/** The risers of an x-ray: from hydrant to hydrant a pipe in the colour of the pressure at it. */
import { FRAME_COLUMNS, type Frame, type SimInput } from '../../sim/index.ts';
import { bandOf, rgbOf, SCALES } from '../scales.ts';
import { createColourBoxes } from './colour-boxes.ts';
import type { Extent } from './extent.ts';
import type { Quads } from './quads.ts';
import { boundsOf, centreOf } from './rectangles.ts';

/** Thicker than life, to be seen from the street. Assumed: looks only. */
const PIPE_M = 0.7;
const COLUMNS = FRAME_COLUMNS.hydrants;

export interface Risers {
  readonly quads: Quads;
  update(frame: Frame, extent: Extent): void;
}

export function createRisers({ water, compartments }: SimInput): Risers {
  const boxes = createColourBoxes(water.hydrants.length, 1);
  const scale = SCALES.pressure;
  const colours = scale.colours[scale.inTower].map(rgbOf);
  return {
    quads: boxes.quads,
    update({ hydrants }, extent) {
      if (extent.kind !== 'xray') return boxes.commit();
      water.hydrants.forEach(({ compartmentIndex }, i) => {
        const place = compartments[compartmentIndex];
        if (!place) return;
        const [xM, yM] = centreOf(boundsOf(place.polygonM));
        const colour = colours[bandOf(scale, hydrants[i * COLUMNS.length + COLUMNS.indexOf('pressureM')]!)]!;
        boxes.add([xM - PIPE_M / 2, place.floorM, -yM - PIPE_M / 2], [xM + PIPE_M / 2, place.floorM + place.heightM, -yM + PIPE_M / 2], colour);
      });
      boxes.commit();
    },
  };
}
