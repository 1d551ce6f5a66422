/** A drill as a small drawing of its own data: storeys, where it burns, canopies, guards, what stands on the lane, day or night. */
import type { ScenarioCard } from '../../scenario/scenario-card.ts';

export const PICTURE = { width: 320, height: 168 } as const;
const GROUND_Y = 150;
const TOP_Y = 16;
const TOWER_X = 214;
const TOWER_WIDTH = 78;
const BAYS = 6;
/** The lane that a card has room for, metres from the gate; longer ones end at the tower all the same. */
const LANE_M = 140;
const LANE_X = 14;
/** Least storeys that fill the height, so that a small house looks small. */
const FULL_STOREYS = 33;
const LEAST_HEIGHT = 44;

export interface CardPicture {
  readonly tower: string;
  readonly windows: string;
  readonly canopies: string;
  readonly guards: string;
  readonly obstacles: readonly { readonly x: number; readonly isCar: boolean }[];
  readonly flames: readonly { readonly x: number; readonly y: number }[];
  /** Storeys that burn at the start, as bands across the tower. */
  readonly burning: string;
  readonly smoke: string;
  readonly isNight: boolean;
}

export function cardPicture(card: ScenarioCard): CardPicture {
  const storeys = Math.max(1, card.storeyCount);
  const height = Math.max(LEAST_HEIGHT, ((GROUND_Y - TOP_Y) * Math.min(storeys, FULL_STOREYS)) / FULL_STOREYS);
  const storeyHeight = height / storeys;
  const bayWidth = TOWER_WIDTH / BAYS;
  const yOf = (storey: number) => GROUND_Y - Math.min(storey, storeys) * storeyHeight;
  const cells = Array.from({ length: storeys * BAYS }, (_, i) => ({ i, x: TOWER_X + (i % BAYS) * bayWidth, y: yOf(Math.floor(i / BAYS) + 1) }));
  const flames = card.fireStoreys.map((storey) => ({ x: card.isOnFacade ? TOWER_X + bayWidth * 2.5 : TOWER_X + bayWidth * 3.5, y: yOf(storey) + storeyHeight }));
  return {
    tower: box(TOWER_X, GROUND_Y - height, TOWER_WIDTH, height),
    windows: cells.map(({ x, y }) => box(x + bayWidth * 0.22, y + storeyHeight * 0.25, bayWidth * 0.56, storeyHeight * 0.5)).join(''),
    canopies: cells.filter(({ i }) => isShared(i, card.canopyFrac)).map(({ x, y }) => box(x + 1, y + storeyHeight * 0.05, bayWidth - 2, Math.max(1, storeyHeight * 0.22))).join(''),
    guards: cells.filter(({ i }) => isShared(i + 3, card.guardFrac)).map(({ x, y }) => bars(x, y, bayWidth, storeyHeight)).join(''),
    obstacles: card.laneObstacles.map(({ kind, atM }) => ({ x: LANE_X + (Math.min(atM, LANE_M) / LANE_M) * (TOWER_X - LANE_X - 24) + 6, isCar: kind === 'car' })),
    flames,
    burning: card.fireStoreys.map((storey) => box(TOWER_X, yOf(storey), TOWER_WIDTH, storeyHeight)).join(''),
    smoke: flames.map(({ x, y }) => `M${x} ${y - 8}c-16 -14 14 -22 2 -40s12 -24 4 -${Math.max(12, y - 70).toFixed(0)}`).join(''),
    isNight: isNight(card.startsAt),
  };
}

/** Spreads a share evenly and always the same way: the drawing shows how many, not which. */
function isShared(i: number, frac: number): boolean {
  return Math.floor((i + 1) * frac) > Math.floor(i * frac);
}

function isNight(startsAt: string): boolean {
  const hour = Number(startsAt.slice(0, 2));
  return hour >= 19 || hour < 6;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h-${width.toFixed(1)}z`;
}

function bars(x: number, y: number, width: number, height: number): string {
  return [0.3, 0.5, 0.7].map((frac) => `M${(x + width * frac).toFixed(1)} ${(y + height * 0.2).toFixed(1)}v${(height * 0.6).toFixed(1)}`).join('');
}

export const LANE = `M${LANE_X} ${GROUND_Y}H${TOWER_X}`;
export const GROUND = `M0 ${GROUND_Y}H${PICTURE.width}V${PICTURE.height}H0z`;
export const OBSTACLE_Y = GROUND_Y;
