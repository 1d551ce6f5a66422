/** A layer of the map as ground: what is free in one colour, what ends at something hatched in another, with a cross where. */
import type { SiteShape } from '../view.ts';
import type { PlanColours } from './plan-colours.ts';
import { line } from './plan-symbols.ts';
import type { PlanTransform } from './plan-transform.ts';

export interface ShapePage {
  readonly transform: PlanTransform;
  readonly colours: PlanColours;
  readonly dpr: number;
  readonly shapes: readonly SiteShape[];
}

const FILL_ALPHA = { free: 0.42, stopped: 0.42, covered: 0.6 } as const;
const CROSS_PX = 7;

export function drawShapes(pen: CanvasRenderingContext2D, page: ShapePage): void {
  for (const shape of page.shapes) drawGround(pen, page, shape);
  for (const shape of page.shapes) drawStop(pen, page, shape);
}

/** All polygons of a shape are one path: where they overlap nothing gets darker. */
function drawGround(pen: CanvasRenderingContext2D, { transform: t, colours }: ShapePage, { polygonsM, tone }: SiteShape): void {
  pen.beginPath();
  for (const polygonM of polygonsM) {
    polygonM.forEach(([xM, yM], i) => (i === 0 ? pen.moveTo(t.x(xM), t.y(yM)) : pen.lineTo(t.x(xM), t.y(yM))));
    pen.closePath();
  }
  pen.globalAlpha = FILL_ALPHA[tone];
  pen.fillStyle = { free: colours.usable, stopped: colours.danger, covered: colours.hose }[tone];
  pen.fill('nonzero');
  pen.globalAlpha = 1;
}

function drawStop(pen: CanvasRenderingContext2D, { transform: t, colours, dpr }: ShapePage, { stopM }: SiteShape): void {
  if (stopM === null) return;
  const [x, y] = [t.x(stopM[0]), t.y(stopM[1])];
  const half = CROSS_PX * dpr;
  for (const [colour, widthPx] of [[colours.halo, 6], [colours.danger, 3]] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = widthPx * dpr;
    line(pen, [x - half, y - half], [x + half, y + half]);
    line(pen, [x - half, y + half], [x + half, y - half]);
  }
}
