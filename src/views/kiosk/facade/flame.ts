import { LOOKS } from './looks.ts';
import type { Box } from './tower-box.ts';

/** Sways slowly: nothing on this picture flashes, least of all three times a second. */
const SWAY_HZ = 0.7;
const FULL_FLAME_KW = 1500;

/** A flame that stands in a window; size follows the heat, not the clock. */
export function drawFlame(context: CanvasRenderingContext2D, window: Box, hrrKw: number, { nowMs, isStill, key }: { readonly nowMs: number; readonly isStill: boolean; readonly key: number }): void {
  const strength = Math.min(1, Math.sqrt(hrrKw / FULL_FLAME_KW));
  const height = window.height * (0.6 + 1.5 * strength);
  const width = window.width * (0.35 + 0.4 * strength);
  const sway = isStill ? 0 : Math.sin((nowMs / 1000) * SWAY_HZ * 2 * Math.PI + key) * width * 0.12;
  const x = window.x + window.width / 2;
  const foot = window.y + window.height * 0.95;
  tongue(context, { x, foot, width, height, sway }, LOOKS.flameOuter);
  tongue(context, { x, foot, width: width * 0.55, height: height * 0.6, sway: sway * 0.6 }, LOOKS.flameInner);
}

function tongue(context: CanvasRenderingContext2D, { x, foot, width, height, sway }: { readonly x: number; readonly foot: number; readonly width: number; readonly height: number; readonly sway: number }, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - width / 2, foot);
  context.bezierCurveTo(x - width * 0.7, foot - height * 0.45, x - width * 0.1 + sway, foot - height * 0.6, x + sway, foot - height);
  context.bezierCurveTo(x + width * 0.15 + sway, foot - height * 0.6, x + width * 0.7, foot - height * 0.4, x + width / 2, foot);
  context.closePath();
  context.fill();
}
