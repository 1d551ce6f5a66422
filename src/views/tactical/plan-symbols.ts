/** Symbols of things in plan, drawn on a canvas turned so that +x is the direction of travel. Sizes in pixels. */
import type { ObstacleInput, UnitInput } from '../../sim/index.ts';
import type { PlanColours } from './plan-colours.ts';

type Pen = CanvasRenderingContext2D;

/** Small things would vanish at the scale of a phone. */
const MIN_SYMBOL_PX = 7;
const CAR_PAINTS = ['#8f98a3', '#b0574b', '#5f86ad', '#9a8f6e', '#6f8f70', '#777c8a'];

export interface SymbolSize {
  readonly lengthPx: number;
  readonly widthPx: number;
}

export function symbolSize({ lengthM, widthM }: { readonly lengthM: number; readonly widthM: number }, pxPerM: number): SymbolSize {
  return { lengthPx: Math.max(MIN_SYMBOL_PX, lengthM * pxPerM), widthPx: Math.max(MIN_SYMBOL_PX * 0.8, widthM * pxPerM) };
}

export function drawObstacle(pen: Pen, obstacle: ObstacleInput, size: SymbolSize, look: { readonly colours: PlanColours; readonly index: number }): void {
  const { lengthPx: l, widthPx: w } = size;
  const { colours, index } = look;
  if (obstacle.kind === 'car') return drawCar(pen, size, CAR_PAINTS[index % CAR_PAINTS.length]!);
  if (obstacle.kind === 'fixedBollard') return drawBollard(pen, l, colours.danger, true);
  if (obstacle.kind === 'removableBollard') return drawBollard(pen, l, colours.usable, false);
  if (obstacle.kind === 'stall') return drawStall(pen, size, colours);
  if (obstacle.kind === 'branch') return drawCrown(pen, Math.max(l, w));
  if (obstacle.kind === 'wire') return drawWire(pen, Math.max(w, 12), colours);
  pen.fillStyle = colours.quietInk;
  pen.fillRect(-l / 2, -w / 2, l, w);
}

function drawCar(pen: Pen, { lengthPx: l, widthPx: w }: SymbolSize, paint: string): void {
  pen.fillStyle = paint;
  pen.beginPath();
  pen.roundRect(-l / 2, -w / 2, l, w, Math.min(l, w) * 0.3);
  pen.fill();
  pen.strokeStyle = 'rgba(0,0,0,.55)';
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = 'rgba(20,24,30,.75)';
  pen.fillRect(l * 0.08, -w * 0.36, l * 0.14, w * 0.72);
  pen.fillRect(-l * 0.34, -w * 0.34, l * 0.1, w * 0.68);
}

function drawBollard(pen: Pen, sizePx: number, paint: string, isFixed: boolean): void {
  const radius = Math.max(3.2, sizePx / 2);
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.strokeStyle = pen.fillStyle = paint;
  pen.lineWidth = 1.6;
  if (isFixed) pen.fill();
  else pen.stroke();
}

function drawStall(pen: Pen, { lengthPx: l, widthPx: w }: SymbolSize, colours: PlanColours): void {
  for (let i = 0; i < 4; i++) {
    pen.fillStyle = i % 2 === 0 ? colours.danger : '#f4efe4';
    pen.fillRect(-l / 2 + (i * l) / 4, -w / 2, l / 4, w);
  }
}

function drawCrown(pen: Pen, sizePx: number): void {
  pen.fillStyle = 'rgba(88,150,84,.85)';
  for (const [dx, dy, share] of [[0, 0, 0.42], [-0.3, 0.12, 0.3], [0.28, 0.16, 0.32], [0.02, -0.28, 0.3]] as const) {
    pen.beginPath();
    pen.arc(dx * sizePx, dy * sizePx, share * sizePx, 0, 2 * Math.PI);
    pen.fill();
  }
}

/** Across the way; the bolt says: live. */
function drawWire(pen: Pen, spanPx: number, colours: PlanColours): void {
  pen.strokeStyle = pen.fillStyle = colours.danger;
  pen.lineWidth = 1.6;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.moveTo(0, -spanPx / 2);
  pen.lineTo(0, spanPx / 2);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  for (const [x, y] of [[1, -6], [-4, 1], [-0.5, 1], [-1.5, 6], [4, -1.5], [0.5, -1.5]] as const) pen.lineTo(x, y);
  pen.fill();
}

/** An appliance from above: body, cab, and what tells its kind. */
export function drawUnit(pen: Pen, unit: UnitInput, size: SymbolSize, paint: string): void {
  const { lengthPx: l, widthPx: w } = size;
  pen.fillStyle = paint;
  pen.strokeStyle = 'rgba(0,0,0,.7)';
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(-l / 2, -w / 2, l, w, Math.min(3, w * 0.25));
  pen.fill();
  pen.stroke();
  pen.fillStyle = 'rgba(255,255,255,.9)';
  pen.fillRect(l * 0.3, -w * 0.36, l * 0.08, w * 0.72);
  if (unit.kind === 'aerial') drawLadder(pen, l, w);
  else if (unit.kind === 'supplyEngine') for (const at of [-0.3, -0.08, 0.14]) pen.strokeRect(at * l - l * 0.06, -w * 0.3, l * 0.14, w * 0.6);
  else if (unit.kind !== 'micro') pen.fillRect(-l * 0.42, -0.6, l * 0.6, 1.2);
}

function drawLadder(pen: Pen, l: number, w: number): void {
  pen.strokeStyle = 'rgba(255,255,255,.95)';
  pen.lineWidth = 1.2;
  for (const side of [-0.2, 0.2]) line(pen, [-l * 0.34, side * w], [l * 0.46, side * w]);
  for (let at = -0.28; at < 0.45; at += 0.12) line(pen, [at * l, -0.2 * w], [at * l, 0.2 * w]);
}

export function line(pen: Pen, from: readonly [number, number], to: readonly [number, number]): void {
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}
