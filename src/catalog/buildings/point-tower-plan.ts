/** Floor plan of the point tower: flats in a north and a south row, between them a strip with stairs, corridor, lift and cable shaft. */
import type { PointM } from '../../sim/index.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

export interface RectM {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}

export interface FlatPlan {
  readonly rect: RectM;
  readonly azimuthDeg: 0 | 180;
  readonly doorM: PointM;
  readonly windowM: PointM;
}

export interface StairPlan {
  readonly stairId: string;
  readonly rect: RectM;
  readonly doorM: PointM;
  readonly windowM: PointM;
  readonly azimuthDeg: 90 | 270;
}

export interface StoreyPlan {
  readonly flats: readonly FlatPlan[];
  readonly stairs: readonly StairPlan[];
  readonly corridorM: readonly PointM[];
  readonly lift: RectM;
  readonly cable: RectM;
}

export interface TowerPlan {
  readonly widthM: number;
  readonly depthM: number;
  /** Storey 1 has a passage from the corridor to the entrance. */
  readonly ground: StoreyPlan;
  readonly typical: StoreyPlan;
  readonly entranceM: PointM;
}

/** Assumed: plan of the core strip, ordinary for towers of 1995-2015; ranges +-20 %. */
const STRIP_DEPTH_M = 4.4;
const PASSAGE_DEPTH_M = 2.2;
const LIFT_WIDTH_M = 2.2;
const CABLE_WIDTH_M = 0.8;
const ENTRANCE_WIDTH_M = 2.4;
const MIN_FLAT_WIDTH_M = 9.6;
/** Flats are a little wider than deep. */
const FLAT_ASPECT_FRAC = 1.1;

/** @returns plan in metres, origin at the south-west corner of the tower, y to the north. */
export function planTower(spec: PointTowerSpec): TowerPlan {
  const northCount = Math.ceil(spec.flatsPerStorey / 2);
  const southCount = spec.flatsPerStorey - northCount;
  const flatWidthM = Math.max(MIN_FLAT_WIDTH_M, Math.sqrt(spec.flatAreaM2 * FLAT_ASPECT_FRAC));
  const widthM = northCount * flatWidthM;
  const southDepthM = (spec.flatAreaM2 * southCount) / widthM;
  const northDepthM = spec.flatAreaM2 / flatWidthM;
  const frame = { widthM, southDepthM, northDepthM, northCount, southCount, depthM: southDepthM + STRIP_DEPTH_M + northDepthM };
  const entranceXM = ((widthM - ENTRANCE_WIDTH_M) * Math.floor(southCount / 2)) / southCount;
  return {
    widthM,
    depthM: frame.depthM,
    typical: planStorey(spec, frame, null),
    ground: planStorey(spec, frame, entranceXM),
    entranceM: [entranceXM + ENTRANCE_WIDTH_M / 2, 0],
  };
}

interface PlanFrame {
  readonly widthM: number;
  readonly depthM: number;
  readonly southDepthM: number;
  readonly northDepthM: number;
  readonly northCount: number;
  readonly southCount: number;
}

function planStorey(spec: PointTowerSpec, frame: PlanFrame, entranceXM: number | null): StoreyPlan {
  const { widthM, southDepthM } = frame;
  const stairWidthM = 2 * spec.stairWidthM + 0.3;
  const westM = stairWidthM;
  const eastM = spec.stairs.length > 1 ? widthM - stairWidthM : widthM;
  const strip0M = southDepthM;
  const strip1M = southDepthM + STRIP_DEPTH_M;
  const liftEndM = westM + LIFT_WIDTH_M;
  const notchEndM = liftEndM + CABLE_WIDTH_M;
  const notchYM = strip0M + PASSAGE_DEPTH_M;
  const passage: PointM[] =
    entranceXM === null ? [] : [[entranceXM, strip0M], [entranceXM, 0], [entranceXM + ENTRANCE_WIDTH_M, 0], [entranceXM + ENTRANCE_WIDTH_M, strip0M]];
  return {
    flats: [...northFlats(frame, notchEndM, eastM), ...southFlats(frame, entranceXM, westM, eastM)],
    stairs: spec.stairs.map((stairId, i) => planStair(stairId, i === 0, { x0M: i === 0 ? 0 : eastM, y0M: strip0M, x1M: i === 0 ? westM : widthM, y1M: strip1M })),
    corridorM: [[westM, strip0M], ...passage, [eastM, strip0M], [eastM, strip1M], [notchEndM, strip1M], [notchEndM, notchYM], [westM, notchYM]],
    lift: { x0M: westM, y0M: notchYM, x1M: liftEndM, y1M: strip1M },
    cable: { x0M: liftEndM, y0M: notchYM, x1M: notchEndM, y1M: strip1M },
  };
}

function planStair(stairId: string, isWest: boolean, rect: RectM): StairPlan {
  const doorYM = rect.y0M + PASSAGE_DEPTH_M / 2;
  const middleYM = (rect.y0M + rect.y1M) / 2;
  return isWest
    ? { stairId, rect, doorM: [rect.x1M, doorYM], windowM: [rect.x0M, middleYM], azimuthDeg: 270 }
    : { stairId, rect, doorM: [rect.x0M, doorYM], windowM: [rect.x1M, middleYM], azimuthDeg: 90 };
}

function northFlats(frame: PlanFrame, corridorFromM: number, corridorToM: number): FlatPlan[] {
  const flatWidthM = frame.widthM / frame.northCount;
  const y0M = frame.southDepthM + STRIP_DEPTH_M;
  return Array.from({ length: frame.northCount }, (_, i) => {
    const rect = { x0M: i * flatWidthM, y0M, x1M: (i + 1) * flatWidthM, y1M: frame.depthM };
    const windowXM = (rect.x0M + rect.x1M) / 2;
    return { rect, azimuthDeg: 0, doorM: [doorXM(rect, corridorFromM, corridorToM), y0M], windowM: [windowXM, rect.y1M] };
  });
}

function southFlats(frame: PlanFrame, entranceXM: number | null, corridorFromM: number, corridorToM: number): FlatPlan[] {
  const gapM = entranceXM === null ? 0 : ENTRANCE_WIDTH_M;
  const flatWidthM = (frame.widthM - gapM) / frame.southCount;
  const westCount = Math.floor(frame.southCount / 2);
  return Array.from({ length: frame.southCount }, (_, i) => {
    const x0M = i * flatWidthM + (i >= westCount ? gapM : 0);
    const rect = { x0M, y0M: 0, x1M: x0M + flatWidthM, y1M: frame.southDepthM };
    const windowXM = (rect.x0M + rect.x1M) / 2;
    return { rect, azimuthDeg: 180, doorM: [doorXM(rect, corridorFromM, corridorToM), rect.y1M], windowM: [windowXM, 0] };
  });
}

/** Middle of the wall that a flat shares with the corridor. */
function doorXM(rect: RectM, corridorFromM: number, corridorToM: number): number {
  return (Math.max(rect.x0M, corridorFromM) + Math.min(rect.x1M, corridorToM)) / 2;
}

/** Counter-clockwise corners. */
export function rectPolygonM(rect: RectM): readonly PointM[] {
  return [[rect.x0M, rect.y0M], [rect.x1M, rect.y0M], [rect.x1M, rect.y1M], [rect.x0M, rect.y1M]];
}

/** Area by the shoelace formula; positive when the corners run counter-clockwise. */
export function polygonAreaM2(polygonM: readonly PointM[]): number {
  let doubledM2 = 0;
  polygonM.forEach(([xM, yM], i) => {
    const [nextXM, nextYM] = polygonM[(i + 1) % polygonM.length]!;
    doubledM2 += xM * nextYM - nextXM * yM;
  });
  return doubledM2 / 2;
}
