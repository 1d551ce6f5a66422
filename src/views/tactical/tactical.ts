/** Plan of the site with everything that drives, stands in the way or gives water. Phaser draws; the page's loop steps it. */
import type * as PhaserModule from 'phaser';
import type { Game, Scene } from 'phaser';
import type { PointM } from '../../sim/index.ts';
import { obstaclePlace } from '../site/lane-path.ts';
import { nearestOf, type Candidate, type Picked } from '../site/nearest.ts';
import { isSoftwareGl } from '../software-gl.ts';
import type { Side, View, ViewContext } from '../view.ts';
import { planColours } from './plan-colours.ts';
import { PlanPane } from './plan-pane.ts';
import type { AreaPx } from './plan-transform.ts';

export interface TacticalView extends View {
  /** One condition, or both: stacked in a tall host, side by side in a wide one. */
  setSide(side: Side | 'both'): void;
}

/** Both plans are legible from this size on. */
const TALL_ASPECT = 0.9;
const WIDE_ASPECT = 1.5;
const MIN_BOTH_PX = 300;
const GAP_PX = 2;
/** Appliances creep over a plan: without a graphics card eight pictures a second leave the rest to the towers. */
const SLOW_REST_MS = 120;
/** Phaser gives its context back late; browsers keep sixteen a page. */
const RELEASE_DELAY_MS = 50;

export async function mountTactical(host: HTMLElement, context: ViewContext): Promise<TacticalView> {
  const Phaser = await import('phaser');
  const { game, scene } = await startGame(Phaser, host, planColours(context.theme()).paper);
  return new TacticalPlan(game, scene, host, context);
}

function startGame(Phaser: typeof PhaserModule, host: HTMLElement, backgroundColor: string): Promise<{ game: Game; scene: Scene }> {
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      // Without a graphics card a second WebGL canvas makes the page wait for the towers' one: lines and words need none.
      type: isSoftwareGl() ? Phaser.CANVAS : Phaser.AUTO,
      parent: host,
      width: 16,
      height: 16,
      backgroundColor,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Phaser.Scale.NONE },
      render: { antialias: true },
      scene: {
        create(this: Scene) {
          game.loop.stop();
          resolve({ game, scene: this });
        },
      },
    });
  });
}

class TacticalPlan implements TacticalView {
  private panes: readonly PlanPane[] = [];
  private areas: readonly AreaPx[] = [];
  private layoutKey = '';
  private drawnKey = '';
  private lastMs = 0;
  private serial = 0;
  private choice: Side | 'both' | 'auto' = 'auto';
  private readonly restMs = isSoftwareGl() ? SLOW_REST_MS : 0;
  private readonly dpr = Math.min(2, Math.max(1, window.devicePixelRatio || 1));

  constructor(private readonly game: Game, private readonly scene: Scene, private readonly host: HTMLElement, private readonly context: ViewContext) {
    Object.assign(game.canvas.style, { display: 'block', touchAction: 'pan-y' });
    game.canvas.addEventListener('click', this.onClick);
    this.resize();
  }

  setSide(side: Side | 'both'): void {
    this.choice = side;
  }

  render(nowMs: number): void {
    this.followLayout();
    const framesKey = this.shownRuns().map(({ frames }) => frames.length).join();
    const overlay = this.context.siteLayer();
    const key = `${this.layoutKey} ${this.context.timeS()} ${framesKey} ${overlay?.name}`;
    if (key === this.drawnKey || (nowMs - this.lastMs < this.restMs && this.drawnKey !== '')) return;
    this.drawnKey = key;
    for (const pane of this.panes) pane.update(this.context.timeS(), overlay);
    this.game.step(nowMs, Math.min(100, Math.max(0, nowMs - this.lastMs)));
    this.lastMs = nowMs;
  }

  resize(): void {
    const widthPx = Math.max(1, this.host.clientWidth);
    const heightPx = Math.max(1, this.host.clientHeight);
    this.game.scale.resize(Math.round(widthPx * this.dpr), Math.round(heightPx * this.dpr));
    Object.assign(this.game.canvas.style, { width: `${widthPx}px`, height: `${heightPx}px` });
    this.layoutKey = '';
  }

  unmount(): void {
    this.game.canvas.removeEventListener('click', this.onClick);
    for (const pane of this.panes) pane.destroy();
    this.panes = [];
    const gl = (this.game.renderer as { readonly gl?: WebGLRenderingContext }).gl;
    const { canvas } = this.game;
    this.game.events.once('destroy', () => setTimeout(() => gl?.getExtension('WEBGL_lose_context')?.loseContext(), RELEASE_DELAY_MS));
    this.game.destroy(true);
    // Destruction waits for the next step, and the game's own loop stands still.
    this.game.step(performance.now(), 0);
    canvas.remove();
  }

  private shownRuns() {
    const runs = this.context.runs();
    const { clientWidth: widthPx, clientHeight: heightPx } = this.host;
    const aspect = widthPx / Math.max(1, heightPx);
    const hasRoom = (aspect < TALL_ASPECT && heightPx >= 2 * MIN_BOTH_PX) || (aspect > WIDE_ASPECT && widthPx >= 2 * MIN_BOTH_PX);
    const choice = this.choice === 'auto' ? (hasRoom ? 'both' : 'asFound') : this.choice;
    const picked = choice === 'both' ? runs : runs.filter(({ side }) => side === choice);
    return picked.length > 0 ? picked : runs.slice(0, 1);
  }

  private followLayout(): void {
    const runs = this.shownRuns();
    const isSame = runs.length === this.panes.length && runs.every((run, i) => this.panes[i]!.follow(run));
    const key = [this.host.clientWidth, this.host.clientHeight, this.context.language(), this.context.theme()].join(' ');
    if (isSame && key === this.layoutKey) return;
    this.layoutKey = key;
    this.drawnKey = '';
    for (const pane of this.panes) pane.destroy();
    const look = { dpr: this.dpr, language: this.context.language(), theme: this.context.theme() };
    this.scene.cameras.main.setBackgroundColor(planColours(look.theme).grid);
    this.areas = splitArea(this.game.scale.width, this.game.scale.height, runs.length);
    this.panes = runs.map((run, i) => new PlanPane(this.scene, run, { ...look, area: this.areas[i]! }, this.serial++));
  }

  private readonly onClick = (event: MouseEvent): void => {
    const { left, top, width, height } = this.game.canvas.getBoundingClientRect();
    const click = { xPx: ((event.clientX - left) / width) * this.game.scale.width, yPx: ((event.clientY - top) / height) * this.game.scale.height };
    const pane = this.panes.find((_, i) => {
      const area = this.areas[i]!;
      return click.xPx >= area.xPx && click.xPx < area.xPx + area.widthPx && click.yPx >= area.yPx && click.yPx < area.yPx + area.heightPx;
    });
    if (!pane) return;
    const picked = pickedIn(pane, this.dpr, click);
    if (picked) this.context.onSelect({ ...picked, side: pane.side });
  };
}

export function splitArea(widthPx: number, heightPx: number, count: number): AreaPx[] {
  if (count < 2) return [{ xPx: 0, yPx: 0, widthPx, heightPx }];
  return Array.from({ length: count }, (_, i) =>
    widthPx > heightPx
      ? { xPx: (i * widthPx) / count, yPx: 0, widthPx: widthPx / count - GAP_PX, heightPx }
      : { xPx: 0, yPx: (i * heightPx) / count, widthPx, heightPx: heightPx / count - GAP_PX },
  );
}

/** A name stands for its thing; elsewhere the nearest symbol. */
function pickedIn(pane: PlanPane, dpr: number, click: { readonly xPx: number; readonly yPx: number }): Picked | null {
  const named = pane.named(click.xPx, click.yPx);
  if (named === null) return nearestOf(candidatesOf(pane, dpr), click);
  if ('unitIndex' in named) return { kind: 'unit', index: named.unitIndex };
  return nearestOf([...candidatesOf(pane, dpr)].filter(({ kind }) => kind !== 'unit'), named);
}

function* candidatesOf(pane: PlanPane, dpr: number): Generator<Candidate> {
  for (const mark of pane.marks) yield { kind: 'unit', index: mark.unitIndex, xPx: pane.x(mark.xM), yPx: pane.y(mark.yM), reachPx: 22 * dpr, rank: 0 };
  for (let i = 0; i < pane.input.site.obstacles.length; i++) {
    const place = obstaclePlace(pane.input.site, i);
    if (place) yield { kind: 'obstacle', index: i, xPx: pane.x(place.xM), yPx: pane.y(place.yM), reachPx: 16 * dpr, rank: 1 };
  }
  const at = (kind: Candidate['kind'], index: number, [xM, yM]: PointM): Candidate => ({ kind, index, xPx: pane.x(xM), yPx: pane.y(yM), reachPx: 14 * dpr, rank: 1 });
  for (const [i, { positionM }] of pane.input.site.outdoorHydrants.entries()) yield at('outdoorHydrant', i, positionM);
  for (const [i, { positionM }] of pane.input.water.adapters.entries()) yield at('adapter', i, positionM);
}
