/** The two towers in three dimensions, as found on the left and rectified on the right, through one linked camera. */
import { WebGLRenderer } from 'three';
import { sampleFrames } from '../site/frame-sample.ts';
import { isSoftwareGl } from '../software-gl.ts';
import type { ConditionRun, Side, View, ViewContext } from '../view.ts';
import type { ChaseAim } from './chase.ts';
import { chaseAimOf } from './chase-aim.ts';
import { createConditionScene, type ConditionScene } from './condition-scene.ts';
import { EFFECT_DETAILS } from './fire-effects.ts';
import type { Regard } from './figures.ts';
import { newLightUniforms, setLight } from './materials.ts';
import { lightAt, type Light, type Rgb } from './palette.ts';
import { HeldPainter } from './held-painter.ts';
import { createDirectPainter, type Painter } from './painter.ts';
import { pickIn } from './pick.ts';
import { CARD_PACE, createQualityGovernor, PROCESSOR_PACE, type Quality, type QualityGovernor } from './quality-governor.ts';
import { extentOf } from './extent.ts';
import { subjectsOf } from './subjects.ts';
import { frontAzimuthOf, TowerCamera, type Frame } from './tower-camera.ts';

export interface TowerQuality extends Quality {
  /** Of the last picture, both towers together. */
  readonly drawCalls: number;
  readonly triangles: number;
}

export interface TowerView extends View {
  quality(): TowerQuality;
}

export interface TowerOptions {
  /** Old kiosks pay dearly for multisampling; off unless asked for. */
  readonly antialias?: boolean;
  readonly pixelRatio?: number;
  /** Holds one level of quality, 0 best, however long a picture takes: for stills. */
  readonly fixedLevel?: number;
}

/** A press that moves less than this is a click, more a turn. */
const CLICK_SLOP_PX = 5;
const MAX_STEP_S = 0.1;
/** What the page's tools, which lie over the top, may cost of a picture's height at most. */
const MOST_COVERED_FRAC = 0.16;
/** Where the drift of flames starts; any moment with all puffs out will do. */
const FIRST_ANIM_S = 40;
/** A picture in which nothing has moved for this long is drawn once more, sharp, and then left alone. */
const STILL_AFTER_MS = 500;
/** Sharper than this no eye at a desk or a kiosk sees. */
const SHARPEST_PIXEL_RATIO = 2;
/** A tenth of a millimetre: a camera that moves less stands. */
const EYE_DIGITS = 4;
/** Half a step of a screen's 256. */
const LIGHT_DIGITS = 3;

/** @throws Error('webgl unavailable') where the browser gives no WebGL 2. */
export function mountTower(host: HTMLElement, context: ViewContext, options: TowerOptions = {}): Promise<TowerView> {
  return new Promise((resolve) => resolve(new TowerPicture(host, context, options)));
}

interface Pane {
  readonly xPx: number;
  readonly fromPx: number;
  readonly toPx: number;
}

interface Slot {
  readonly run: ConditionRun;
  readonly condition: ConditionScene;
}

class TowerPicture implements TowerView {
  private readonly renderer: WebGLRenderer;
  private readonly uniforms = newLightUniforms();
  private readonly governor: QualityGovernor;
  private readonly painter: Painter;
  private readonly eye: TowerCamera;
  private readonly stopListening: () => void;
  private slots: readonly Slot[] = [];
  private stats = { drawCalls: 0, triangles: 0 };
  private litHomeFrac = 0;
  private lightKey = '';
  private drawnKey = '';
  private lastMs = NaN;
  private viewedKey = '';
  private regardKey = 'null';
  private stillSinceMs = 0;
  private isSharp = false;
  private isWipe = false;
  private builtCount = 0;
  private cameraChoices = 0;
  private aloneStoreyIndex: number | null = null;

  constructor(private readonly host: HTMLElement, private readonly context: ViewContext, private readonly options: TowerOptions) {
    this.renderer = newRenderer(options);
    this.renderer.info.autoReset = false;
    const isSlow = isSoftwareGl();
    this.painter = isSlow ? new HeldPainter(this.renderer) : createDirectPainter(this.renderer);
    this.governor = createQualityGovernor(options.fixedLevel ?? (isSlow ? 1 : 0), isSlow ? PROCESSOR_PACE : CARD_PACE);
    const canvas = this.renderer.domElement;
    canvas.tabIndex = 0;
    Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%', touchAction: 'none' });
    host.append(canvas);
    this.eye = new TowerCamera(canvas, context.reducedMotion, () => this.takeBackEyes());
    this.stopListening = listenForClicks(canvas, (xPx, yPx) => this.pick(xPx, yPx));
    this.uniforms.uAnimS.value = FIRST_ANIM_S;
    this.followRuns();
    this.resize();
  }

  /** A hand on the picture takes back the eyes it lent; those too that a slow renderer has not drawn yet. */
  private takeBackEyes(): void {
    if (this.context.follow()?.mode === 'eyes') this.context.onFollowEnd();
  }

  private frame(): Frame {
    const heightPx = Math.max(1, this.host.clientHeight);
    const toolsPx = parseFloat(getComputedStyle(this.host).getPropertyValue('--tools-block-size')) || 0;
    return { aspect: this.paneWidthPx() / heightPx, topFrac: Math.min(MOST_COVERED_FRAC, toolsPx / heightPx) };
  }

  render(nowMs: number): void {
    if (this.isNewRegard() || !this.painter.isFree()) return;
    this.followLook();
    this.followRuns();
    this.eye.chase(this.chaseAim());
    this.eye.update(nowMs);
    const stepS = Math.min(MAX_STEP_S, Math.max(0, (nowMs - this.lastMs) / 1000 || 0));
    this.lastMs = nowMs;
    if (this.isStill(nowMs)) return this.drawSharp();
    if (!this.context.reducedMotion()) this.uniforms.uAnimS.value += stepS;
    if (this.stateKey() === this.drawnKey) return;
    if (this.options.fixedLevel === undefined && this.governor.note(nowMs)) this.resize();
    this.context.onQuality(this.governor.quality());
    this.drawnKey = this.stateKey();
    this.followLight();
    this.draw();
  }

  /** The clock stands and so does the camera: flames stand with them, in full resolution. */
  private isStill(nowMs: number): boolean {
    const key = this.viewKey();
    if (key !== this.viewedKey) {
      this.viewedKey = key;
      this.stillSinceMs = nowMs;
      if (this.isSharp) {
        this.isSharp = false;
        this.resize();
      }
    }
    return nowMs - this.stillSinceMs > STILL_AFTER_MS;
  }

  private drawSharp(): void {
    if (this.isSharp) return;
    this.isSharp = true;
    this.resize();
    this.followLight();
    this.draw();
  }

  resize(): void {
    const scale = this.isSharp ? Math.min(SHARPEST_PIXEL_RATIO, window.devicePixelRatio) : this.governor.quality().resolutionScale;
    this.painter.resize({ widthPx: Math.max(1, this.host.clientWidth), heightPx: Math.max(1, this.host.clientHeight), ratio: scale * (this.options.pixelRatio ?? 1) });
    this.drawnKey = '';
    this.fitCamera();
    this.viewedKey = this.viewKey();
  }

  quality(): TowerQuality {
    return { ...this.governor.quality(), ...this.stats };
  }

  unmount(): void {
    this.stopListening();
    this.eye.dispose();
    for (const { condition } of this.slots) condition.dispose();
    this.slots = [];
    this.uniforms.uNoise.value.dispose();
    this.painter.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }

  /** Rebuilds only the side whose input is new; frames that grow or a re-run with the same input cost nothing. */
  private followRuns(): void {
    const runs = this.context.runs();
    if (runs.length === this.slots.length && runs.every((run, i) => run === this.slots[i]!.run)) return;
    const before = this.slots;
    this.slots = runs.map((run) => {
      const kept = before.find((slot) => slot.run.side === run.side && slot.condition.input === run.input);
      if (!kept) this.builtCount += 1;
      return { run, condition: kept?.condition ?? createConditionScene(run.input, this.uniforms) };
    });
    this.drawnKey = '';
    const gone = before.filter(({ condition }) => !this.slots.some((slot) => slot.condition === condition));
    for (const { condition } of gone) condition.dispose();
    if (gone.length > 0 || before.length !== runs.length) this.fitCamera();
  }

  /** A wipe has another shape of picture than two halves; a camera that was chosen is gone to. */
  private followLook(): void {
    if (this.context.isWipe() !== this.isWipe) {
      this.isWipe = this.context.isWipe();
      this.fitCamera();
    }
    const { camera, cameraChoices, aloneStoreyIndex } = this.context.look();
    if (this.slots.length === 0 || (cameraChoices === this.cameraChoices && aloneStoreyIndex === this.aloneStoreyIndex)) return;
    this.cameraChoices = cameraChoices;
    this.aloneStoreyIndex = aloneStoreyIndex;
    this.eye.show(subjectsOf(this.slots.map(({ condition }) => condition), this.context.look()), camera);
  }

  private fitCamera(): void {
    const conditions = this.slots.map(({ condition }) => condition);
    if (conditions.length === 0) return;
    this.eye.fit(subjectsOf(conditions, this.context.look()), this.frame(), frontAzimuthOf(conditions[0]!.input));
  }

  /** Width of one tower's picture: all of it where a wipe parts the two. */
  private paneWidthPx(): number {
    return Math.max(1, this.host.clientWidth) / (this.context.isWipe() ? 1 : Math.max(1, this.slots.length));
  }

  /** Where the picture of a side begins, and what of the canvas it may paint. */
  private paneOf(i: number): Pane {
    const widthPx = this.paneWidthPx();
    if (!this.context.isWipe() || this.slots.length < 2) return { xPx: i * widthPx, fromPx: i * widthPx, toPx: (i + 1) * widthPx };
    const wipePx = Math.round(this.context.look().wipeFrac * widthPx);
    return { xPx: 0, fromPx: i === 0 ? 0 : wipePx, toPx: i === 0 ? wipePx : widthPx };
  }

  private followLight(): void {
    const startClockS = this.slots[0]?.condition.input.startClockS ?? 0;
    const light = lightAt(startClockS + this.context.timeS(), this.context.theme());
    this.litHomeFrac = light.litHomeFrac;
    this.lightKey = lightKeyOf(light);
    setLight(this.uniforms, light);
  }

  private draw(): void {
    const widthPx = this.paneWidthPx();
    const { level } = this.governor.quality();
    const detail = EFFECT_DETAILS[level]!;
    const isFlat = level > 0 && !this.isSharp;
    const moment = { animS: this.uniforms.uAnimS.value, litHomeFrac: this.litHomeFrac, detail, isFlat, layer: this.context.layer(), look: this.context.look() };
    this.renderer.info.reset();
    const panes = this.slots.flatMap(({ run, condition }, i) => {
      const { xPx, fromPx, toPx } = this.paneOf(i);
      if (toPx <= fromPx) return [];
      condition.update({ ...moment, sample: sampleFrames(run.frames, this.context.timeS()), regard: this.regardOf(run.side), extent: extentOf(condition.input, moment.look) });
      return [{ scene: condition.scene, xPx, widthPx, fromPx, toPx }];
    });
    this.painter.paint({ panes, camera: this.eye.camera, heightPx: Math.max(1, this.host.clientHeight), stillKey: this.stillKey() });
    const { calls, triangles } = this.renderer.info.render;
    this.stats = { drawCalls: calls, triangles };
  }

  private stateKey(): string {
    return `${this.viewKey()} ${this.uniforms.uAnimS.value}`;
  }

  /** All that the picture shows but the flicker. */
  private viewKey(): string {
    const framesKey = this.slots.map(({ run }) => run.frames.length).join();
    return [this.context.timeS(), this.context.theme(), framesKey, this.host.clientWidth, this.host.clientHeight, this.regardOf('asFound').markedIndex, JSON.stringify(this.context.follow()), this.context.layer()?.name, this.lookKey(), this.eyeKey()].join(' ');
  }

  private stillKey(): string {
    return [this.builtCount, this.slots.length, this.lightKey, this.lookKey(), this.eyeKey(), this.eye.camera.fov, this.eye.camera.aspect].join(' ');
  }

  private eyeKey(): string {
    const { position, quaternion } = this.eye.camera;
    // The controls turn a standing camera's place into angles and back each frame: its last bits drift and mean nothing.
    return [...position.toArray(), ...quaternion.toArray()].map((value) => value.toFixed(EYE_DIGITS)).join(' ');
  }

  private lookKey(): string {
    const { camera, wipeFrac, aloneStoreyIndex, isXray } = this.context.look();
    return `${camera} ${this.context.isWipe() ? wipeFrac : ''} ${aloneStoreyIndex} ${isXray}`;
  }

  private chaseAim(): ChaseAim | null {
    const follow = this.context.follow();
    const slot = follow && this.slots.find(({ run }) => run.side === follow.side);
    return slot ? chaseAimOf(follow, slot.condition, sampleFrames(slot.run.frames, this.context.timeS())) : null;
  }

  /** What was picked is told beside the picture first; a slow renderer draws its arrow a frame later. */
  private isNewRegard(): boolean {
    const key = JSON.stringify(this.context.selected());
    if (key === this.regardKey) return false;
    this.regardKey = key;
    return true;
  }

  private regardOf(side: Side): Regard {
    const selected = this.context.selected();
    const follow = this.context.follow();
    const hiddenIndex = follow?.mode === 'eyes' && follow.side === side ? follow.index : -1;
    return { markedIndex: selected?.kind === 'person' ? selected.index : -1, hiddenIndex };
  }

  private pick(xPx: number, yPx: number): void {
    const widthPx = this.paneWidthPx();
    const at = this.slots.findIndex((_, i) => xPx >= this.paneOf(i).fromPx && xPx < this.paneOf(i).toPx);
    const slot = this.slots[at];
    if (!slot) return;
    const click = { xPx: xPx - this.paneOf(at).xPx, yPx, widthPx, heightPx: this.host.clientHeight };
    const scene = { condition: slot.condition, extent: extentOf(slot.condition.input, this.context.look()) };
    const picked = pickIn(scene, sampleFrames(slot.run.frames, this.context.timeS()), this.eye.camera, click);
    if (picked) this.context.onSelect({ ...picked, side: slot.run.side });
  }
}

/** What falls on still things; who is up at home shows in windows alone. */
function lightKeyOf({ litHomeFrac: _windows, ...light }: Light): string {
  return Object.values(light).map((value: number | Rgb) => (typeof value === 'number' ? value.toFixed(LIGHT_DIGITS) : value.map((each) => each.toFixed(LIGHT_DIGITS)).join())).join(' ');
}

function newRenderer({ antialias = false }: TowerOptions): WebGLRenderer {
  try {
    return new WebGLRenderer({ antialias, alpha: false, stencil: false, powerPreference: 'low-power' });
  } catch (cause) {
    throw new Error('webgl unavailable', { cause });
  }
}

function listenForClicks(canvas: HTMLCanvasElement, onClick: (xPx: number, yPx: number) => void): () => void {
  let down: { readonly x: number; readonly y: number } | null = null;
  const onDown = (event: PointerEvent) => void (down = { x: event.clientX, y: event.clientY });
  const onUp = (event: PointerEvent) => {
    const isClick = down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) < CLICK_SLOP_PX;
    down = null;
    if (!isClick) return;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    // A page that is zoomed says where the pointer is in larger pixels than the canvas counts.
    onClick(((event.clientX - left) / width) * canvas.clientWidth, ((event.clientY - top) / height) * canvas.clientHeight);
  };
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointerup', onUp);
  return () => {
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointerup', onUp);
  };
}
