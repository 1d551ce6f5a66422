/** Two towers side by side, one clock: the picture of the show. */
import type { Household, RunData } from '../../../state/index.ts';
import { sampleFrames } from '../../site/frame-sample.ts';
import { LOOKS } from './looks.ts';
import { paintSite, paintSky } from './paint-site.ts';
import { paintHome, paintStoreyNumbers, paintTower, towerScene } from './paint-tower.ts';
import { towerBox } from './tower-box.ts';
import { towerGrid } from './tower-grid.ts';

export interface FacadePorts {
  readonly runs: () => readonly RunData[];
  readonly timeS: () => number;
  /** Null: nobody's home is marked. */
  readonly household: () => Household | null;
  readonly isStill: () => boolean;
}

export interface Facade {
  /** @returns whether anything was drawn */
  readonly draw: (nowMs: number) => boolean;
  readonly resize: () => void;
}

/** Sharper than this no hall sees, and a software renderer pays for it. */
const MOST_PIXEL_RATIO = 1.5;
/** Assumed: smooth enough for people who walk and smoke that rises, kind to an old panel computer; 15 .. 60. */
const MOST_FRAMES_PER_S = 30;

export function mountFacade(canvas: HTMLCanvasElement, ports: FacadePorts): Facade {
  const context = canvas.getContext('2d', { alpha: false })!;
  let lastMs = -Infinity;

  function resize(): void {
    const ratio = Math.min(devicePixelRatio, MOST_PIXEL_RATIO);
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // A canvas that is resized is blank: drawn at once, or the hall sees a black frame.
    const nowMs = Math.max(0, lastMs);
    lastMs = -Infinity;
    draw(nowMs);
  }

  function draw(nowMs: number): boolean {
    if (nowMs - lastMs < 1000 / MOST_FRAMES_PER_S - 2) return false;
    const runs = ports.runs();
    if (canvas.clientWidth === 0) return false;
    if (runs.length === 0) {
      // Until both nights are there: an evening sky, not a black hole in the hall.
      context.fillStyle = LOOKS.skyTop;
      context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
      return false;
    }
    lastMs = nowMs;
    const timeS = ports.timeS();
    const home = ports.household();
    const width = canvas.clientWidth / runs.length;
    runs.forEach((run, i) => {
      const sample = sampleFrames(run.frames, timeS);
      if (sample === null) return;
      const plot = { x: i * width, y: 0, width, height: canvas.clientHeight };
      const box = towerBox(towerGrid(run.input), plot);
      const scene = towerScene({ context, run, sample, box, nowMs, isStill: ports.isStill(), homePeople: home?.personIndexes ?? [] });
      context.save();
      context.beginPath();
      context.rect(plot.x, plot.y, plot.width, plot.height);
      context.clip();
      paintSky(context, plot, box.groundY);
      paintTower(scene);
      paintSite(scene, run.events, timeS);
      paintStoreyNumbers(scene, home?.storey ?? null);
      paintHome(scene);
      context.restore();
    });
    return true;
  }

  resize();
  return { draw, resize };
}
