/** Ground furniture: lane, gate, aerial site, hydrants, adapters and everything that stands in the way. */
import type { AerialSiteInput, LaneInput, PointM, SimInput } from '../../sim/index.ts';
import { newBatch, pushBox, pushCap, pushPolygon, pushPrism, pushStrip, rectangleAt, type Batch, type Paint } from './batch.ts';
import { headingOfAzimuth, obstaclePlace, placeAt } from '../site/lane-path.ts';
import { pushObstacle } from './obstacle-geometry.ts';
import { rgb } from './palette.ts';

const ASPHALT = { colour: rgb(0x565a63) };
const KERB_YELLOW = { colour: rgb(0xf2c230), glowFrac: 0.25 };
const SITE_PAVING = { colour: rgb(0x6b6a66) };
const SITE_HATCH = { colour: rgb(0xf2c230), glowFrac: 0.3 };
const GATE = { colour: rgb(0x9a8f84) };
const GATE_BAR = { colour: rgb(0xd8483a), glowFrac: 0.25 };
const HYDRANT = { colour: rgb(0xe04434), glowFrac: 0.25 };
const DEAD_HYDRANT = { colour: rgb(0x6d5a58) };
const ADAPTER = { colour: rgb(0xf08a24), glowFrac: 0.3 };
const APRON = { colour: rgb(0x8f897d) };

export function buildSite(input: SimInput, outlineM: readonly PointM[]): Batch {
  const batch = newBatch();
  if (outlineM.length >= 3) pushCap(batch, grown(outlineM, 2.2), 0.03, APRON);
  input.site.lanes.forEach((lane) => addLane(batch, lane));
  input.site.aerialSites.forEach((aerialSite) => addAerialSite(batch, aerialSite));
  for (const hydrant of input.site.outdoorHydrants) addPost(batch, hydrant.positionM, hydrant.isUsable ? HYDRANT : DEAD_HYDRANT);
  for (const adapter of input.water.adapters) pushBox(batch, { centreM: [...adapter.positionM, 0.45], sizeM: [0.6, 0.5, 0.9] }, adapter.isUsable ? ADAPTER : DEAD_HYDRANT, false);
  input.site.obstacles.forEach((obstacle, i) => {
    const place = obstaclePlace(input.site, i);
    if (place) pushObstacle(batch, obstacle, place, i);
  });
  return batch;
}

/** Pushes every corner away from the middle; good enough for paving. */
function grown(outlineM: readonly PointM[], byM: number): PointM[] {
  const cx = outlineM.reduce((sum, [xM]) => sum + xM, 0) / outlineM.length;
  const cy = outlineM.reduce((sum, [, yM]) => sum + yM, 0) / outlineM.length;
  return outlineM.map(([xM, yM]): PointM => [xM + Math.sign(xM - cx) * byM, yM + Math.sign(yM - cy) * byM]);
}

function addLane(batch: Batch, lane: LaneInput): void {
  const widthM = lane.clearWidthM;
  pushStrip(batch, lane.pointsM, { widthM, zM: 0.05 }, ASPHALT);
  for (const [cornerX, cornerY] of lane.pointsM.slice(1, -1)) pushCap(batch, disc([cornerX, cornerY], widthM / 2), 0.05, ASPHALT);
  for (const side of [-1, 1]) pushStrip(batch, lane.pointsM, { widthM: 0.22, zM: 0.08, lateralM: side * (widthM / 2 - 0.2) }, KERB_YELLOW);
  addGate(batch, lane);
}

function disc([cx, cy]: PointM, radiusM: number): PointM[] {
  return Array.from({ length: 14 }, (_, i): PointM => [cx + radiusM * Math.cos((i / 14) * 2 * Math.PI), cy + radiusM * Math.sin((i / 14) * 2 * Math.PI)]);
}

/** Two piers and a raised barrier where the lane starts; a beam where the lane has a height limit. */
function addGate(batch: Batch, lane: LaneInput): void {
  const halfM = lane.clearWidthM / 2 + 0.35;
  for (const side of [-1, 1]) {
    const { xM, yM, headingRad } = placeAt(lane.pointsM, 0, side * halfM);
    pushBox(batch, { centreM: [xM, yM, 1.4], sizeM: [0.6, 0.6, 2.8], headingRad }, GATE, false);
    if (side === 1) pushBox(batch, { centreM: [xM, yM, 3.6], sizeM: [0.16, 0.16, 4], headingRad }, GATE_BAR);
  }
  if (!(lane.clearHeightM < 8)) return;
  const middle = placeAt(lane.pointsM, 0.4);
  pushBox(batch, { centreM: [middle.xM, middle.yM, lane.clearHeightM + 0.25], sizeM: [0.5, lane.clearWidthM + 1.3, 0.5], headingRad: middle.headingRad }, GATE);
}

function addAerialSite(batch: Batch, aerialSite: AerialSiteInput): void {
  const headingRad = headingOfAzimuth(aerialSite.azimuthDeg) - Math.PI / 2;
  const { centreM, lengthM, widthM } = aerialSite;
  pushCap(batch, rectangleAt(centreM, lengthM, widthM, headingRad), 0.06, SITE_PAVING);
  const cos = Math.cos(headingRad);
  const sin = Math.sin(headingRad);
  const at = (alongM: number, acrossM: number): PointM => [centreM[0] + cos * alongM - sin * acrossM, centreM[1] + sin * alongM + cos * acrossM];
  const [l, w] = [lengthM / 2, widthM / 2];
  const lines: PointM[][] = [[at(-l, -w), at(l, -w), at(l, w), at(-l, w), at(-l, -w)], [at(-l, -w), at(l, w)], [at(-l, w), at(l, -w)]];
  for (const line of lines) pushStrip(batch, line, { widthM: 0.3, zM: 0.09 }, SITE_HATCH);
}

function addPost(batch: Batch, [xM, yM]: PointM, paint: Paint): void {
  pushPrism(batch, disc([xM, yM], 0.22), { z0M: 0, z1M: 0.95, hasBottom: false }, paint);
  pushBox(batch, { centreM: [xM, yM, 0.7], sizeM: [0.8, 0.24, 0.24] }, paint);
  pushPolygon(batch, [[xM - 0.3, yM - 0.3, 0.98], [xM + 0.3, yM - 0.3, 0.98], [xM + 0.3, yM + 0.3, 0.98], [xM - 0.3, yM + 0.3, 0.98]], paint);
}
