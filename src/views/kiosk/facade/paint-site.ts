/** Sky, ground, the lane with what stands on it, engines and the ladder. */
import { UNIT, type SimEvent, type SimInput } from '../../../sim/index.ts';
import { mixedColumn, steppedColumn } from '../../site/frame-sample.ts';
import { LOOKS } from './looks.ts';
import type { TowerScene } from './paint-tower.ts';
import type { Box } from './tower-box.ts';

export function paintSky(context: CanvasRenderingContext2D, plot: Box, groundY: number): void {
  const sky = context.createLinearGradient(0, plot.y, 0, groundY);
  sky.addColorStop(0, LOOKS.skyTop);
  sky.addColorStop(1, LOOKS.skyLow);
  context.fillStyle = sky;
  context.fillRect(plot.x, plot.y, plot.width, groundY - plot.y);
  context.fillStyle = LOOKS.ground;
  context.fillRect(plot.x, groundY, plot.width, plot.y + plot.height - groundY);
}

/** Which cars and other obstacles were moved away by now. */
function clearedIds(events: readonly SimEvent[], timeS: number): ReadonlySet<string | null> {
  return new Set(events.filter((event) => event.kind === 'obstacleCleared' && event.timeS <= timeS).flatMap(({ who, where }) => [who, where]));
}

export function paintSite(scene: TowerScene, events: readonly SimEvent[], timeS: number): void {
  const { context, box, run } = scene;
  const roadY = box.groundY + 3;
  const roadHeight = Math.max(10, (box.plot.y + box.plot.height - box.groundY) * 0.6);
  context.fillStyle = LOOKS.road;
  context.fillRect(box.lane.fromX, roadY, box.plot.x + box.plot.width - box.lane.fromX, roadHeight);
  const cleared = clearedIds(events, timeS);
  const lengthM = laneLengthM(run.input);
  const atX = (atM: number): number => box.lane.fromX + 18 + ((box.lane.toX - box.lane.fromX - 36) * Math.min(1, atM / lengthM));
  for (const obstacle of run.input.site.obstacles) {
    if (obstacle.laneIndex === 0 && !cleared.has(obstacle.id)) paintCar(context, atX(obstacle.atM), roadY + roadHeight * 0.62, roadHeight * 0.5);
  }
  paintEngines(scene, { atX, y: roadY + roadHeight * 0.4, height: roadHeight * 0.75 }, events, timeS);
}

const lengths = new WeakMap<SimInput, number>();
function laneLengthM(input: SimInput): number {
  const known = lengths.get(input);
  if (known !== undefined) return known;
  const points = input.site.lanes[0]?.pointsM ?? [];
  const lengthM = points.reduce((sumM, point, i) => (i === 0 ? 0 : sumM + Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1])), 0);
  lengths.set(input, Math.max(1, lengthM));
  return Math.max(1, lengthM);
}

function paintCar(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.fillStyle = LOOKS.car;
  context.beginPath();
  context.roundRect(x - size * 0.7, y - size * 0.3, size * 1.4, size * 0.42, size * 0.12);
  context.roundRect(x - size * 0.38, y - size * 0.62, size * 0.76, size * 0.4, size * 0.14);
  context.fill();
  wheels(context, x, y + size * 0.12, size);
}

function wheels(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.fillStyle = '#0b0e12';
  for (const side of [-0.42, 0.42]) {
    context.beginPath();
    context.arc(x + side * size, y, size * 0.16, 0, 7);
    context.fill();
  }
}

interface Road {
  readonly atX: (atM: number) => number;
  readonly y: number;
  readonly height: number;
}

function paintEngines(scene: TowerScene, road: Road, events: readonly SimEvent[], timeS: number): void {
  const { context, run, sample, box } = scene;
  const state = steppedColumn(sample, 'units', 'state');
  const atM = mixedColumn(sample, 'units', 'laneAtM');
  run.input.response.units.forEach(({ id, kind }, u) => {
    if (kind === 'micro' || state(u) < UNIT.onScene || state(u) === UNIT.withdrawn) return;
    // Engines that wait stand one behind the other.
    const x = Math.max(box.lane.fromX + road.height * 0.8, road.atX(atM(u)) - road.height * 0.9 * (u % 3));
    const raised = kind === 'aerial' ? events.find((event) => event.kind === 'aerialSetUp' && event.who === id && event.timeS <= timeS) : undefined;
    if (raised !== undefined) paintLadder(scene, x, road.y, raised.values['workingHeightM'] ?? 0);
    paintEngine(context, x, road.y, road.height);
  });
}

function paintEngine(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.fillStyle = LOOKS.engine;
  context.beginPath();
  context.roundRect(x - size * 0.85, y - size * 0.5, size * 1.7, size * 0.75, size * 0.1);
  context.fill();
  context.fillStyle = LOOKS.engineGlass;
  context.fillRect(x + size * 0.45, y - size * 0.38, size * 0.28, size * 0.3);
  context.fillStyle = LOOKS.beacon;
  context.fillRect(x + size * 0.4, y - size * 0.64, size * 0.3, size * 0.14);
  wheels(context, x, y + size * 0.25, size * 1.1);
}

/** As high as this ladder works, and no higher. */
function paintLadder({ context, box, grid }: TowerScene, x: number, y: number, workingHeightM: number): void {
  const storeyM = grid.storeys[0]?.heightM ?? 1;
  const topY = box.groundY - Math.min(box.body.height, (workingHeightM / storeyM) * box.storeyPx);
  const topX = box.body.x - 3;
  context.strokeStyle = LOOKS.ladder;
  context.lineWidth = Math.max(2.5, box.storeyPx * 0.18);
  context.beginPath();
  context.moveTo(x, y - 4);
  context.lineTo(topX, topY);
  context.stroke();
  context.fillStyle = LOOKS.ladder;
  context.fillRect(topX - box.storeyPx * 0.35, topY - box.storeyPx * 0.5, box.storeyPx * 0.7, box.storeyPx * 0.5);
}
