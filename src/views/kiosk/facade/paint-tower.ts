/** One tower at one moment: lit windows, smoke by its optical density, flames by their heat, people as dots. */
import { PERSON } from '../../../sim/index.ts';
import { mixedColumn, steppedColumn, type FrameSample } from '../../site/frame-sample.ts';
import type { ConditionRun } from '../../view.ts';
import { drawFlame } from './flame.ts';
import { LOOKS } from './looks.ts';
import { outsidePoint, personPoint } from './person-place.ts';
import { coreBox, flatBox, storeyY, type Box, type TowerBox } from './tower-box.ts';
import { towerGrid, type FlatCell, type TowerGrid } from './tower-grid.ts';

export interface TowerScene {
  readonly context: CanvasRenderingContext2D;
  readonly run: ConditionRun;
  readonly sample: FrameSample;
  readonly grid: TowerGrid;
  readonly box: TowerBox;
  readonly nowMs: number;
  readonly isStill: boolean;
  /** The visitor's people, by index; nobody: none. */
  readonly homePeople: readonly number[];
}

export function towerScene(scene: Omit<TowerScene, 'grid'>): TowerScene {
  return { ...scene, grid: towerGrid(scene.run.input) };
}

/** Depth of smoke looked through, m. Assumed: a room's depth to a person in it, 2 .. 5. */
const LOOK_THROUGH_M = 3;
const LEAST_FLAME_KW = 15;

/** Share of light that smoke takes away. Optical density is a decadic logarithm. */
export function smokeFrac(opticalDensityPerM: number): number {
  return 1 - Math.exp(-Math.LN10 * opticalDensityPerM * LOOK_THROUGH_M);
}

export function paintTower(scene: TowerScene): void {
  const { context, box, grid, run } = scene;
  context.fillStyle = LOOKS.wall[run.side];
  context.fillRect(box.body.x, box.body.y, box.body.width, box.body.height);
  const upper = mixedColumn(scene.sample, 'compartments', 'upperOdPerM');
  const roomKw = mixedColumn(scene.sample, 'compartments', 'hrrKw');
  const litFrac = litFlats(scene);
  grid.storeys.forEach((storey, storeyIndex) => {
    paintCore(scene, storeyIndex, smokeFrac(Math.max(0, upper(storey.stairIndex))), smokeFrac(Math.max(0, upper(storey.corridorIndex))));
    storey.flats.forEach((flat, column) => paintFlat(scene, flat, flatBox(box, grid, storeyIndex, column), { smoke: smokeFrac(Math.max(0, upper(flat.compartmentIndex))), lit: litFrac(flat.compartmentIndex) }));
  });
  grid.storeys.forEach((storey, storeyIndex) => {
    if (roomKw(storey.stairIndex) > LEAST_FLAME_KW) drawFlame(context, coreBox(box, grid, storeyIndex), roomKw(storey.stairIndex), { ...scene, key: storeyIndex });
    storey.flats.forEach((flat, column) => paintFire(scene, flat, flatBox(box, grid, storeyIndex, column), storeyIndex * 7 + column, roomKw));
  });
  context.strokeStyle = LOOKS.edge[run.side];
  context.lineWidth = 2;
  context.strokeRect(box.body.x, box.body.y, box.body.width, box.body.height);
  paintPeople(scene);
}

/** 1: somebody is in and the light is on; 0: dark. */
function litFlats({ sample, grid }: TowerScene): (compartmentIndex: number) => number {
  const state = steppedColumn(sample, 'people', 'state');
  const isIn = (p: number): boolean => [PERSON.unaware, PERSON.preparing, PERSON.sheltering].some((at) => at === state(p));
  return (compartmentIndex) => ((grid.peopleByHome.get(compartmentIndex) ?? []).some(isIn) ? 1 : 0);
}

function windowOf(flat: Box): Box {
  return { x: flat.x + flat.width * 0.14, y: flat.y + flat.height * 0.2, width: flat.width * 0.72, height: flat.height * 0.62 };
}

function paintFlat({ context, sample }: TowerScene, flat: FlatCell, at: Box, { smoke, lit }: { readonly smoke: number; readonly lit: number }): void {
  const burnt = mixedColumn(sample, 'facade', 'burntFrac');
  const window = windowOf(at);
  const isBurnt = flat.facadeIndexes.some((i) => burnt(i) === 1);
  context.fillStyle = isBurnt ? LOOKS.burnt : lit > 0 ? LOOKS.windowLit : LOOKS.windowDark;
  context.fillRect(window.x, window.y, window.width, window.height);
  veil(context, window, smoke);
  if (flat.guard !== 'none') paintGuard(context, window, flat.guard);
  if (flat.hasCanopy && !isBurnt) {
    context.fillStyle = LOOKS.canopy;
    context.fillRect(at.x + at.width * 0.06, at.y + at.height * 0.08, at.width * 0.88, Math.max(1.5, at.height * 0.13));
  }
}

/** A guard with a port leaves its last field free. */
function paintGuard(context: CanvasRenderingContext2D, window: Box, guard: 'closed' | 'port'): void {
  const bars = guard === 'closed' ? [0.2, 0.4, 0.6, 0.8] : [0.2, 0.4];
  context.fillStyle = LOOKS.guard;
  for (const frac of bars) context.fillRect(window.x + window.width * frac - 0.6, window.y, 1.2, window.height);
}

function veil(context: CanvasRenderingContext2D, box: Box, smoke: number): void {
  if (smoke < 0.03) return;
  context.globalAlpha = smoke * 0.92;
  context.fillStyle = LOOKS.smoke;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.globalAlpha = 1;
}

/** Left half the corridor, right half the stair with its flight. */
function paintCore({ context, box, grid }: TowerScene, storeyIndex: number, stairSmoke: number, corridorSmoke: number): void {
  const core = coreBox(box, grid, storeyIndex);
  const corridor = { x: core.x + 1, y: core.y + core.height * 0.1, width: core.width * 0.34, height: core.height * 0.9 };
  const stair = { x: core.x + core.width * 0.38, y: core.y, width: core.width * 0.62 - 1, height: core.height };
  context.fillStyle = LOOKS.core;
  context.fillRect(corridor.x, corridor.y, corridor.width, corridor.height);
  context.fillRect(stair.x, stair.y, stair.width, stair.height);
  context.strokeStyle = LOOKS.coreLine;
  context.lineWidth = Math.max(1, core.height * 0.09);
  context.beginPath();
  context.moveTo(stair.x + stair.width * 0.9, stair.y + stair.height);
  context.lineTo(stair.x + stair.width * 0.1, stair.y + stair.height / 2);
  context.lineTo(stair.x + stair.width * 0.9, stair.y);
  context.stroke();
  veil(context, corridor, corridorSmoke);
  veil(context, stair, stairSmoke);
  paintGoods(context, grid, storeyIndex, stair, box);
}

function paintGoods(context: CanvasRenderingContext2D, grid: TowerGrid, storeyIndex: number, stair: Box, box: TowerBox): void {
  const { stairIndex, corridorIndex } = grid.storeys[storeyIndex]!;
  const count = (grid.goodsIn.get(stairIndex) ?? 0) + (grid.goodsIn.get(corridorIndex) ?? 0);
  const radius = box.storeyPx * 0.2;
  context.strokeStyle = LOOKS.ebike;
  context.lineWidth = Math.max(1.5, radius * 0.45);
  for (let i = 0; i < Math.min(2, count); i++) {
    const x = stair.x + stair.width * (0.12 + 0.5 * i);
    const y = stair.y + stair.height - radius * 1.3;
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.moveTo(x + radius * 3.2, y);
    context.arc(x + radius * 2.2, y, radius, 0, 7);
    context.moveTo(x, y);
    context.lineTo(x + radius * 1.1, y - radius * 1.1);
    context.lineTo(x + radius * 2.2, y);
    context.stroke();
  }
}

function paintFire(scene: TowerScene, flat: FlatCell, at: Box, key: number, roomKw: (c: number) => number): void {
  const outsideKw = mixedColumn(scene.sample, 'facade', 'hrrKw');
  const hrrKw = flat.facadeIndexes.reduce((sumKw, i) => sumKw + outsideKw(i), 0) + roomKw(flat.compartmentIndex);
  if (hrrKw > LEAST_FLAME_KW) drawFlame(scene.context, windowOf(at), hrrKw, { ...scene, key });
}

const UNDER_WAY: readonly number[] = [PERSON.moving, PERSON.queueing, PERSON.assisted];

function paintPeople({ context, run, sample, grid, box, homePeople }: TowerScene): void {
  const [x, y, z, state] = [mixedColumn(sample, 'people', 'xM'), mixedColumn(sample, 'people', 'yM'), mixedColumn(sample, 'people', 'zM'), steppedColumn(sample, 'people', 'state')];
  const radius = Math.max(1.5, box.storeyPx * 0.17);
  for (let p = 0; p < run.input.people.length; p++) {
    if (homePeople.includes(p) || !(UNDER_WAY.includes(state(p)) || state(p) === PERSON.sheltering)) continue;
    const at = personPoint(run.input, grid, box, [x(p), y(p), z(p)]);
    const shift = ((p % 5) - 2) * radius * 0.7;
    context.fillStyle = state(p) === PERSON.sheltering ? LOOKS.waiting : LOOKS.person;
    context.beginPath();
    context.arc(at.x + shift, at.y, radius, 0, 7);
    context.fill();
  }
}

/** The visitor's own household, out of the building too: a glowing dot that nothing covers. */
export function paintHome({ context, run, sample, grid, box, homePeople }: TowerScene): void {
  const [x, y, z, state] = [mixedColumn(sample, 'people', 'xM'), mixedColumn(sample, 'people', 'yM'), mixedColumn(sample, 'people', 'zM'), steppedColumn(sample, 'people', 'state')];
  const radius = Math.max(6, box.storeyPx * 0.55);
  let outCount = 0;
  let drawn: { x: number; y: number } | null = null;
  for (const p of homePeople) {
    if (state(p) === PERSON.out) {
      dot(context, outsidePoint(box, radius, outCount), radius);
      outCount += 1;
      continue;
    }
    const at = personPoint(run.input, grid, box, [x(p), y(p), z(p)]);
    if (drawn !== null && Math.hypot(drawn.x - at.x, drawn.y - at.y) < radius) continue; // together: one dot
    dot(context, at, radius);
    drawn = at;
  }
}

function dot(context: CanvasRenderingContext2D, { x, y }: { readonly x: number; readonly y: number }, radius: number): void {
  const glow = context.createRadialGradient(x, y, radius * 0.4, x, y, radius * 3);
  glow.addColorStop(0, 'rgb(255 240 120 / 85%)');
  glow.addColorStop(1, 'rgb(255 240 120 / 0%)');
  context.fillStyle = glow;
  context.beginPath();
  context.arc(x, y, radius * 3, 0, 7);
  context.fill();
  context.fillStyle = LOOKS.home;
  context.strokeStyle = LOOKS.homeRing;
  context.lineWidth = Math.max(1.5, radius * 0.25);
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
  context.stroke();
}

/** Numbers every few storeys, so that a child finds its own. */
export function paintStoreyNumbers({ context, grid, box }: TowerScene, own: number | null): void {
  const sizePx = Math.max(9, Math.min(15, box.storeyPx * 0.85));
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  grid.storeys.forEach(({ number }, storeyIndex) => {
    const isOwn = number === own;
    if (!isOwn && number % 10 !== 0 && number !== 1) return;
    if (!isOwn && own !== null && Math.abs(number - own) * box.storeyPx < sizePx) return;
    context.fillStyle = isOwn ? LOOKS.home : '#c8d3de';
    context.font = `${isOwn ? 700 : 500} ${isOwn ? sizePx * 1.25 : sizePx}px system-ui, sans-serif`;
    context.fillText(String(number), box.body.x - 5, storeyY(box, storeyIndex) + box.storeyPx / 2);
  });
}
