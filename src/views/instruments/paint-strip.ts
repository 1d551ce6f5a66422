import { valuesOf, type StoreyCourse, type StoreyQuantity } from '../../report/storey-course.ts';
import type { Theme } from '../../state/index.ts';
import { bandOf, rgbOf, SCALES } from '../scales.ts';
import { scaleValue } from './storey-value.ts';

/** One pixel a cell; the page stretches it without smoothing. What is not computed yet stays clear. */
export function paintStrip(canvas: HTMLCanvasElement, course: StoreyCourse, quantity: StoreyQuantity, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { columnCount, storeyCount } = course;
  const scale = SCALES[quantity];
  const colours = scale.colours[theme].map(rgbOf);
  const values = valuesOf(course, quantity);
  const picture = context.createImageData(columnCount, storeyCount);
  for (let storey = 0; storey < storeyCount; storey++) {
    for (let column = 0; column < columnCount; column++) {
      const value = values[storey * columnCount + column]!;
      if (Number.isNaN(value)) continue;
      const colour = colours[bandOf(scale, scaleValue(quantity, value))]!;
      // The lowest storey is at the foot of the picture.
      const at = ((storeyCount - 1 - storey) * columnCount + column) * 4;
      picture.data[at] = colour[0];
      picture.data[at + 1] = colour[1];
      picture.data[at + 2] = colour[2];
      picture.data[at + 3] = 255;
    }
  }
  context.putImageData(picture, 0, 0);
}
