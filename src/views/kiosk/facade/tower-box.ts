/** Where everything of one tower lies on the canvas, CSS pixels. */
import type { TowerGrid } from './tower-grid.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TowerBox {
  /** The half of the canvas that belongs to this tower. */
  readonly plot: Box;
  readonly body: Box;
  readonly storeyPx: number;
  readonly flatPx: number;
  readonly corePx: number;
  readonly groundY: number;
  /** The lane runs along the ground from the edge of the plot to the far side of the tower. */
  readonly lane: { readonly fromX: number; readonly toX: number };
}

const CORE_SHARE_FRAC = 1.15;
const GROUND_FRAC = 0.085;
/** Room for the name of the side. */
const SKY_FRAC = 0.05;
const LEAST_SKY_PX = 34;
const WIDEST_FLAT_PX = 64;

export function towerBox(grid: TowerGrid, plot: Box): TowerBox {
  const groundY = plot.y + plot.height * (1 - GROUND_FRAC);
  const storeyPx = (groundY - plot.y - Math.max(LEAST_SKY_PX, plot.height * SKY_FRAC)) / grid.storeys.length;
  const flatPx = Math.min(WIDEST_FLAT_PX, (plot.width * 0.64) / (grid.flatCount + CORE_SHARE_FRAC), storeyPx * 3.4);
  const corePx = flatPx * CORE_SHARE_FRAC;
  const width = flatPx * grid.flatCount + corePx;
  const x = plot.x + plot.width * 0.95 - width;
  const body = { x, y: groundY - storeyPx * grid.storeys.length, width, height: storeyPx * grid.storeys.length };
  return { plot, body, storeyPx, flatPx, corePx, groundY, lane: { fromX: plot.x, toX: x + width * 0.9 } };
}

export function storeyY(box: TowerBox, storeyIndex: number): number {
  return box.groundY - (storeyIndex + 1) * box.storeyPx;
}

/** Flats left of the stair, then right of it. */
export function flatBox(box: TowerBox, grid: TowerGrid, storeyIndex: number, column: number): Box {
  const leftCount = Math.ceil(grid.flatCount / 2);
  const x = box.body.x + column * box.flatPx + (column >= leftCount ? box.corePx : 0);
  return { x, y: storeyY(box, storeyIndex), width: box.flatPx, height: box.storeyPx };
}

export function coreBox(box: TowerBox, grid: TowerGrid, storeyIndex: number): Box {
  return { x: box.body.x + Math.ceil(grid.flatCount / 2) * box.flatPx, y: storeyY(box, storeyIndex), width: box.corePx, height: box.storeyPx };
}
