/** The still part of the plan: paper, lane, tower, sites, sources of water, obstacles, scale. Redrawn only when one of them changes. */
import type { AerialSiteInput, LaneInput, PointM, SimInput } from '../../sim/index.ts';
import { headingOfAzimuth, obstaclePlace, pathLengthM, placeAt } from '../site/lane-path.ts';
import type { Wind } from '../site/wind.ts';
import type { Side, SiteShape } from '../view.ts';
import { drawShapes } from './plan-shapes.ts';
import { gatherLabels, layoutLabels, leaderOf, type LabelRequest, type PlacedLabel } from './label-layout.ts';
import type { PlanColours } from './plan-colours.ts';
import { drawObstacle, line, symbolSize } from './plan-symbols.ts';
import { scaleBarM, type AreaPx, type PlanTransform } from './plan-transform.ts';
import { FONT_STACK, type PlanWords } from './plan-words.ts';

type Pen = CanvasRenderingContext2D;

export interface PlanPage {
  readonly input: SimInput;
  readonly side: Side;
  readonly transform: PlanTransform;
  readonly colours: PlanColours;
  readonly words: PlanWords;
  /** Device pixels a CSS pixel. */
  readonly dpr: number;
  /** Per obstacle: an appliance has already gone by. */
  readonly isPassed: readonly boolean[];
  readonly shapes: readonly SiteShape[];
  readonly wind: Wind;
}

const PASSED_ALPHA = 0.22;
const LABEL_PX = 11;
const TITLE_PX = 14;

export interface DrawnPlan {
  /** Boxes that moving labels must keep clear of. */
  readonly taken: readonly AreaPx[];
  readonly labels: readonly PlacedLabel[];
}

export function drawPlan(pen: Pen, page: PlanPage): DrawnPlan {
  const { area } = page.transform;
  pen.save();
  pen.beginPath();
  pen.rect(area.xPx, area.yPx, area.widthPx, area.heightPx);
  pen.clip();
  pen.fillStyle = page.colours.paper;
  pen.fillRect(area.xPx, area.yPx, area.widthPx, area.heightPx);
  drawGrid(pen, page);
  page.input.site.lanes.forEach((lane) => drawLane(pen, page, lane));
  page.input.site.aerialSites.forEach((site) => drawAerialSite(pen, page, site));
  drawTower(pen, page);
  drawShapes(pen, page);
  drawWaterPoints(pen, page);
  drawObstacles(pen, page);
  const kept = [...drawCorners(pen, page), ...symbolBoxes(page)];
  const labels = drawLabels(pen, page, kept);
  pen.restore();
  return { taken: [...kept, ...labels.map(({ box }) => box)], labels };
}

function drawGrid(pen: Pen, { transform: t, colours, dpr }: PlanPage): void {
  const stepPx = 10 * t.pxPerM;
  pen.strokeStyle = colours.grid;
  pen.lineWidth = dpr;
  const { xPx, yPx, widthPx, heightPx } = t.area;
  const firstX = t.x(0) - Math.ceil((t.x(0) - xPx) / stepPx) * stepPx;
  const firstY = t.y(0) - Math.ceil((t.y(0) - yPx) / stepPx) * stepPx;
  for (let x = firstX; x < xPx + widthPx; x += stepPx) line(pen, [x, yPx], [x, yPx + heightPx]);
  for (let y = firstY; y < yPx + heightPx; y += stepPx) line(pen, [xPx, y], [xPx + widthPx, y]);
}

function trace(pen: Pen, t: PlanTransform, pointsM: readonly PointM[], isClosed: boolean): void {
  pen.beginPath();
  pointsM.forEach(([xM, yM], i) => (i === 0 ? pen.moveTo(t.x(xM), t.y(yM)) : pen.lineTo(t.x(xM), t.y(yM))));
  if (isClosed) pen.closePath();
}

/** True width between yellow kerbs, with arrows the way in. */
function drawLane(pen: Pen, { transform: t, colours, dpr }: PlanPage, lane: LaneInput): void {
  const widthPx = Math.max(4 * dpr, lane.clearWidthM * t.pxPerM);
  pen.lineJoin = 'round';
  trace(pen, t, lane.pointsM, false);
  pen.strokeStyle = colours.laneEdge;
  pen.lineWidth = widthPx + 2 * dpr;
  pen.stroke();
  pen.strokeStyle = colours.lane;
  pen.lineWidth = widthPx;
  pen.stroke();
  pen.strokeStyle = colours.quietInk;
  pen.lineWidth = dpr;
  for (let atM = 12; atM < pathLengthM(lane.pointsM) - 6; atM += 24) {
    const { xM, yM, headingRad } = placeAt(lane.pointsM, atM);
    turned(pen, t.x(xM), t.y(yM), headingRad, () => {
      const size = widthPx * 0.2;
      line(pen, [-size, -size], [size * 0.6, 0]);
      line(pen, [-size, size], [size * 0.6, 0]);
    });
  }
}

function turned(pen: Pen, x: number, y: number, headingRad: number, draw: () => void): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(-headingRad);
  draw();
  pen.restore();
}

function drawAerialSite(pen: Pen, { transform: t, colours, dpr }: PlanPage, site: AerialSiteInput): void {
  const [l, w] = [site.lengthM * t.pxPerM, site.widthM * t.pxPerM];
  turned(pen, t.x(site.centreM[0]), t.y(site.centreM[1]), headingOfAzimuth(site.azimuthDeg) - Math.PI / 2, () => {
    pen.save();
    pen.beginPath();
    pen.rect(-l / 2, -w / 2, l, w);
    pen.clip();
    pen.globalAlpha = 0.75;
    pen.fillStyle = colours.site;
    pen.fillRect(-l / 2, -w / 2, l, w);
    pen.globalAlpha = 0.55;
    pen.strokeStyle = colours.hatch;
    pen.lineWidth = dpr;
    for (let at = -l - w; at < l + w; at += 7 * dpr) line(pen, [at, w / 2], [at + w, -w / 2]);
    pen.restore();
    pen.strokeStyle = colours.hatch;
    pen.lineWidth = 1.6 * dpr;
    pen.strokeRect(-l / 2, -w / 2, l, w);
  });
}

function drawTower(pen: Pen, { input, transform: t, colours, dpr }: PlanPage): void {
  if (input.site.footprintM.length >= 3) {
    trace(pen, t, input.site.footprintM, true);
    pen.fillStyle = colours.tower;
    pen.fill();
    pen.strokeStyle = colours.towerEdge;
    pen.lineWidth = 2 * dpr;
    pen.stroke();
  }
  pen.lineWidth = dpr;
  for (const compartment of input.compartments) {
    if (compartment.storeyIndex !== 0) continue;
    trace(pen, t, compartment.polygonM, true);
    pen.globalAlpha = 0.9;
    pen.fillStyle = colours.core;
    if (compartment.kind !== 'flat' && compartment.kind !== 'room') pen.fill();
    pen.globalAlpha = 0.45;
    pen.strokeStyle = colours.towerEdge;
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.fillStyle = colours.usable;
  for (const opening of input.openings) {
    if (!opening.isExit) continue;
    pen.beginPath();
    pen.arc(t.x(opening.centreM[0]), t.y(opening.centreM[1]), 3.4 * dpr, 0, 2 * Math.PI);
    pen.fill();
  }
}

function drawWaterPoints(pen: Pen, { input, transform: t, colours, dpr }: PlanPage): void {
  const ring = ([xM, yM]: PointM, isUsable: boolean, sides: number) => {
    const radius = 5 * dpr;
    pen.beginPath();
    for (let i = 0; i < sides; i++) pen.lineTo(t.x(xM) + radius * Math.sin((i / sides) * 2 * Math.PI), t.y(yM) - radius * Math.cos((i / sides) * 2 * Math.PI));
    pen.closePath();
    pen.fillStyle = isUsable ? colours.usable : colours.paper;
    pen.strokeStyle = isUsable ? colours.halo : colours.danger;
    pen.lineWidth = 1.5 * dpr;
    pen.fill();
    pen.stroke();
    if (!isUsable) for (const side of [-1, 1]) line(pen, [t.x(xM) - 3 * dpr, t.y(yM) - 3 * side * dpr], [t.x(xM) + 3 * dpr, t.y(yM) + 3 * side * dpr]);
  };
  for (const hydrant of input.site.outdoorHydrants) ring(hydrant.positionM, hydrant.isUsable, 20);
  for (const adapter of input.water.adapters) ring(adapter.positionM, adapter.isUsable, 4);
}

function drawObstacles(pen: Pen, page: PlanPage): void {
  page.input.site.obstacles.forEach((obstacle, i) => {
    const place = obstaclePlace(page.input.site, i);
    if (!place) return;
    pen.globalAlpha = page.isPassed[i] ? PASSED_ALPHA : 1;
    const size = symbolSize(obstacle, page.transform.pxPerM / page.dpr);
    turned(pen, page.transform.x(place.xM), page.transform.y(place.yM), place.headingRad, () => {
      pen.scale(page.dpr, page.dpr);
      drawObstacle(pen, obstacle, size, { colours: page.colours, index: i });
    });
    pen.globalAlpha = 1;
  });
}

/** Title, north arrow with wind, scale bar: always in the corners. */
function drawCorners(pen: Pen, { wind, side, transform: t, colours, words, dpr }: PlanPage): AreaPx[] {
  const { xPx, yPx, widthPx, heightPx } = t.area;
  const padPx = 10 * dpr;
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.ink;
  pen.font = `600 ${TITLE_PX * dpr}px ${FONT_STACK}`;
  pen.fillText(words.side[side], xPx + padPx, yPx + padPx + 8 * dpr);
  const title = { xPx, yPx, widthPx: pen.measureText(words.side[side]).width + 2 * padPx, heightPx: 32 * dpr };

  const barM = scaleBarM(t.pxPerM, Math.min(110 * dpr, widthPx * 0.3));
  const [barX, barY] = [xPx + padPx, yPx + heightPx - padPx];
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1.5 * dpr;
  line(pen, [barX, barY], [barX + barM * t.pxPerM, barY]);
  for (const end of [barX, barX + barM * t.pxPerM]) line(pen, [end, barY - 4 * dpr], [end, barY + 2 * dpr]);
  pen.font = `${LABEL_PX * dpr}px ${FONT_STACK}`;
  pen.fillText(`${barM} m`, barX + 4 * dpr, barY - 10 * dpr);
  const scale = { xPx, yPx: barY - 22 * dpr, widthPx: barM * t.pxPerM + 2 * padPx, heightPx: 34 * dpr };

  const rose = { x: xPx + widthPx - 30 * dpr, y: yPx + 40 * dpr };
  drawNorth(pen, rose, { colours, dpr, text: words.north });
  drawWind(pen, rose, { colours, dpr, towardDeg: wind.fromDeg + 180 });
  pen.textAlign = 'right';
  pen.font = `${LABEL_PX * dpr}px ${FONT_STACK}`;
  pen.fillStyle = colours.ink;
  pen.fillText(`${words.wind} ${Math.round(wind.mPerS * 10) / 10} m/s`, xPx + widthPx - padPx, rose.y + 32 * dpr);
  pen.textAlign = 'left';
  return [title, scale, { xPx: xPx + widthPx - 76 * dpr, yPx, widthPx: 76 * dpr, heightPx: 82 * dpr }];
}

function drawNorth(pen: Pen, { x, y }: { readonly x: number; readonly y: number }, look: { readonly colours: PlanColours; readonly dpr: number; readonly text: string }): void {
  const { colours, dpr, text } = look;
  pen.strokeStyle = colours.quietInk;
  pen.lineWidth = dpr;
  pen.beginPath();
  pen.arc(x, y, 19 * dpr, 0, 2 * Math.PI);
  pen.stroke();
  pen.fillStyle = colours.ink;
  pen.beginPath();
  for (const [dx, dy] of [[0, -19], [4, -13], [-4, -13]] as const) pen.lineTo(x + dx * dpr, y + dy * dpr);
  pen.fill();
  pen.font = `600 ${10 * dpr}px ${FONT_STACK}`;
  pen.textAlign = 'center';
  pen.fillText(text, x, y - 27 * dpr);
  pen.textAlign = 'left';
}

/** Points where the wind goes. */
function drawWind(pen: Pen, { x, y }: { readonly x: number; readonly y: number }, look: { readonly colours: PlanColours; readonly dpr: number; readonly towardDeg: number }): void {
  const { colours, dpr, towardDeg } = look;
  pen.save();
  pen.translate(x, y);
  pen.rotate((towardDeg * Math.PI) / 180);
  pen.scale(dpr, dpr);
  pen.strokeStyle = pen.fillStyle = colours.usable;
  pen.lineWidth = 2.4;
  line(pen, [0, 13], [0, -6]);
  pen.beginPath();
  for (const [dx, dy] of [[0, -15], [6, -4], [-6, -4]] as const) pen.lineTo(dx, dy);
  pen.fill();
  pen.restore();
}

/** Symbols that no word may cover. */
function symbolBoxes({ input, transform: t, dpr }: PlanPage): AreaPx[] {
  const boxOf = ([xM, yM]: PointM, halfPx: number): AreaPx => ({ xPx: t.x(xM) - halfPx, yPx: t.y(yM) - halfPx, widthPx: 2 * halfPx, heightPx: 2 * halfPx });
  const points = [...input.site.outdoorHydrants, ...input.water.adapters].map(({ positionM }) => boxOf(positionM, 5 * dpr));
  const obstacles = input.site.obstacles.flatMap((obstacle, i) => {
    const place = obstaclePlace(input.site, i);
    if (!place) return [];
    const size = symbolSize(obstacle, t.pxPerM / dpr);
    return [boxAround({ xPx: t.x(place.xM), yPx: t.y(place.yM), headingRad: place.headingRad, lengthPx: size.lengthPx * dpr, widthPx: size.widthPx * dpr })];
  });
  return [...points, ...obstacles];
}

/** Upright box round a turned symbol. */
export function boxAround({ xPx, yPx, headingRad, lengthPx, widthPx }: { readonly xPx: number; readonly yPx: number; readonly headingRad: number; readonly lengthPx: number; readonly widthPx: number }): AreaPx {
  const [cos, sin] = [Math.abs(Math.cos(headingRad)), Math.abs(Math.sin(headingRad))];
  const halfX = (cos * lengthPx + sin * widthPx) / 2;
  const halfY = (sin * lengthPx + cos * widthPx) / 2;
  return { xPx: xPx - halfX, yPx: yPx - halfY, widthPx: 2 * halfX, heightPx: 2 * halfY };
}

function drawLabels(pen: Pen, page: PlanPage, taken: readonly AreaPx[]): PlacedLabel[] {
  pen.font = `${LABEL_PX * page.dpr}px ${FONT_STACK}`;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  const tower = towerLabels(pen, page);
  const inside = layoutLabels(tower, page.transform.area, taken);
  const around = layoutLabels(labelRequests(pen, page), page.transform.area, [...taken, ...inside.map(({ box }) => box), ...footprintBox(page)]);
  const placed = [...inside, ...around];
  for (const { request, box } of placed) {
    const leader = leaderOf(request, box);
    pen.strokeStyle = page.colours.quietInk;
    pen.lineWidth = 0.75 * page.dpr;
    if (leader) line(pen, ...leader);
    pen.strokeStyle = page.colours.halo;
    pen.lineWidth = 3.5 * page.dpr;
    pen.strokeText(request.text, box.xPx, box.yPx + box.heightPx / 2);
    pen.fillStyle = request.priority >= 8 ? page.colours.ink : page.colours.quietInk;
    pen.fillText(request.text, box.xPx, box.yPx + box.heightPx / 2);
  }
  return placed;
}

type AddLabel = (text: string, at: PointM, priority: number, clearPx?: number) => LabelRequest;

function labelMaker(pen: Pen, { transform: t, dpr }: PlanPage): AddLabel {
  return (text, [xM, yM], priority, clearPx = 7) =>
    ({ key: text, text, anchorXPx: t.x(xM), anchorYPx: t.y(yM), clearPx: clearPx * dpr, widthPx: pen.measureText(text).width, heightPx: (LABEL_PX + 3) * dpr, priority });
}

/** The only words inside the tower's outline. */
function towerLabels(pen: Pen, page: PlanPage): LabelRequest[] {
  const { input, words } = page;
  const outline = input.site.footprintM;
  if (outline.length === 0) return [];
  const ys = outline.map(([, yM]) => yM);
  const [lowM, highM] = [Math.min(...ys), Math.max(...ys)];
  return [labelMaker(pen, page)(words.storeys(input.storeys.length), [Math.min(...outline.map(([xM]) => xM)), lowM + (highM - lowM) * 0.8], 10, 5)];
}

/** The tower with its outline: other words keep off it. */
function footprintBox({ input, transform: t, dpr }: PlanPage): AreaPx[] {
  const outline = input.site.footprintM;
  if (outline.length === 0) return [];
  const [xs, ys] = [outline.map(([xM]) => t.x(xM)), outline.map(([, yM]) => t.y(yM))];
  const [xPx, yPx] = [Math.min(...xs) - 2 * dpr, Math.min(...ys) - 2 * dpr];
  return [{ xPx, yPx, widthPx: Math.max(...xs) + 2 * dpr - xPx, heightPx: Math.max(...ys) + 2 * dpr - yPx }];
}

function labelRequests(pen: Pen, page: PlanPage): LabelRequest[] {
  const { input, transform: t, words, dpr } = page;
  const requests: LabelRequest[] = [];
  const label = labelMaker(pen, page);
  const add = (...request: Parameters<AddLabel>) => requests.push(label(...request));
  for (const site of input.site.aerialSites) add(`${words.aerialSite} ${site.lengthM}×${site.widthM} m`, [site.centreM[0], site.centreM[1] - site.widthM / 2 - (10 * dpr) / t.pxPerM], 9, 1);
  for (const lane of input.site.lanes) {
    const middle = placeAt(lane.pointsM, pathLengthM(lane.pointsM) * 0.28);
    add(`${words.lane} ${lane.clearWidthM} m`, [middle.xM, middle.yM], 9, (lane.clearWidthM * t.pxPerM) / 2 / dpr + 4);
    const gate = placeAt(lane.pointsM, 0);
    add(words.gate, [gate.xM, gate.yM], 5, 10);
  }
  for (const adapter of input.water.adapters) add(`${words.adapter} ${adapter.isLabelled ? words.zone(adapter.zone) : '?'}`, adapter.positionM, 7);
  for (const hydrant of input.site.outdoorHydrants) add(words.hydrant, hydrant.positionM, 6);
  const exit = input.openings.find(({ isExit }) => isExit);
  if (exit) add(words.entrance, exit.centreM, 4);
  return [...requests, ...obstacleLabels(pen, page)];
}

function obstacleLabels(pen: Pen, page: PlanPage): LabelRequest[] {
  const { input, transform: t, words, dpr, isPassed } = page;
  const label = labelMaker(pen, page);
  const requests = input.site.obstacles.flatMap((obstacle, i) => {
    const place = obstaclePlace(input.site, i);
    return place && !isPassed[i] ? [label(words.obstacle[obstacle.kind], [place.xM, place.yM], 8, (Math.max(obstacle.widthM, 2.4) * t.pxPerM) / 2 / dpr + 3)] : [];
  });
  return gatherLabels(requests, ({ text }, count) => {
    const shared = `${text} ×${count}`;
    return { text: shared, widthPx: pen.measureText(shared).width };
  });
}
