/** The two towers in three dimensions, as found on the left and rectified on the right, through one linked camera. */
import { WebGLRenderer } from 'three';
import type { ConditionRun, Side, View, ViewContext } from '../view.ts';
import { createConditionScene, type ConditionScene } from './condition-scene.ts';
import { EFFECT_DETAILS } from './fire-effects.ts';
import { sampleFrames } from '../site/frame-sample.ts';
import { newLightUniforms, setLight } from './materials.ts';
import { lightAt, type Light } from './palette.ts';
import { pickIn } from './pick.ts';
import { createQualityGovernor, type Quality } from './quality-governor.ts';
import { createTowerCamera, frontAzimuthOf, type CameraPreset } from './tower-camera.ts';

export type { CameraPreset } from './tower-camera.ts';

export interface TowerQuality extends Quality {
  /** Of the last picture, both towers together. */
  readonly drawCalls: number;
  readonly triangles: number;
}

export interface TowerView extends View {
  setCamera(preset: CameraPreset): void;
  quality(): TowerQuality;
}

export interface TowerOptions {
  /** Software rasterisers and old kiosks pay dearly for multisampling; off unless asked for. */
  readonly antialias?: boolean;
  readonly pixelRatio?: number;
}

/** Room round the building that the camera keeps in the picture: balconies, appliances at the wall, smoke over the roof. */
const MARGIN_M = 7;
const SKY_MARGIN_M = 9;
/** A press that moves less than this is a click, more a turn. */
const CLICK_SLOP_PX = 5;
const MAX_STEP_S = 0.1;

interface Slot {
  readonly run: ConditionRun;
  readonly condition: ConditionScene;
}

/** @throws Error('webgl unavailable') where the browser gives no WebGL 2. */
export async function mountTower(host: HTMLElement, context: ViewContext, options: TowerOptions = {}): Promise<TowerView> {
  const renderer = newRenderer(options);
  const canvas = renderer.domElement;
  canvas.tabIndex = 0;
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%', touchAction: 'none' });
  host.append(canvas);
  const uniforms = newLightUniforms();
  const governor = createQualityGovernor(isSoftware(renderer) ? 1 : 0);
  const eye = createTowerCamera(canvas, context.reducedMotion);
  const stats = { drawCalls: 0, triangles: 0 };
  let slots: readonly Slot[] = [];
  let light: Light | null = null;
  let drawnKey = '';
  let lastMs = NaN;
  let animS = 40;

  function resize(): void {
    const scale = governor.quality().resolutionScale * (options.pixelRatio ?? 1);
    renderer.setPixelRatio(scale);
    renderer.setSize(Math.max(1, host.clientWidth), Math.max(1, host.clientHeight), false);
    drawnKey = '';
    fitCamera();
  }

  function fitCamera(): void {
    const conditions = slots.map(({ condition }) => condition);
    if (conditions.length === 0) return;
    const most = (of: (condition: ConditionScene) => number) => Math.max(...conditions.map(of));
    const size = {
      halfX: most(({ boundsM }) => (boundsM.x1M - boundsM.x0M) / 2) + MARGIN_M,
      halfZ: most(({ boundsM }) => (boundsM.y1M - boundsM.y0M) / 2) + MARGIN_M,
      height: most(({ roofM }) => roofM) + SKY_MARGIN_M,
    };
    const aspect = Math.max(1, host.clientWidth) / slots.length / Math.max(1, host.clientHeight);
    eye.fit(size, aspect, frontAzimuthOf(conditions[0]!.input));
  }

  /** Rebuilds only the side whose input is new; frames that grow or a re-run with the same input cost nothing. */
  function followRuns(): void {
    const runs = context.runs();
    if (runs.length === slots.length && runs.every((run, i) => run === slots[i]!.run)) return;
    const before = slots;
    slots = runs.map((run) => {
      const kept = before.find(({ condition, run: old }) => old.side === run.side && condition.input === run.input);
      return { run, condition: kept?.condition ?? createConditionScene(run.input, uniforms) };
    });
    for (const { condition } of before) if (!slots.some((slot) => slot.condition === condition)) condition.dispose();
    light = null;
    drawnKey = '';
    fitCamera();
  }

  function followLight(): void {
    const startClockS = slots[0]?.condition.input.startClockS ?? 0;
    const minuteS = Math.floor((startClockS + context.timeS()) / 60) * 60;
    light = lightAt(minuteS, context.theme());
    setLight(uniforms, light);
  }

  function draw(): void {
    const widthPx = host.clientWidth / Math.max(1, slots.length);
    renderer.info.reset();
    slots.forEach(({ run, condition }, i) => {
      const detail = EFFECT_DETAILS[governor.quality().level]!;
      condition.update({ sample: sampleFrames(run.frames, context.timeS()), animS, litHomeFrac: light?.litHomeFrac ?? 0, detail });
      renderer.setViewport(i * widthPx, 0, widthPx, host.clientHeight);
      renderer.setScissor(i * widthPx, 0, widthPx, host.clientHeight);
      renderer.render(condition.scene, eye.camera);
    });
    Object.assign(stats, { drawCalls: renderer.info.render.calls, triangles: renderer.info.render.triangles });
  }

  function stateKey(): string {
    const framesKey = slots.map(({ run }) => run.frames.length).join();
    return [context.timeS(), context.theme(), framesKey, animS, ...eye.camera.position.toArray(), ...eye.camera.quaternion.toArray()].join(' ');
  }

  const stopPicking = listenForClicks(canvas, (xPx, yPx) => {
    const widthPx = host.clientWidth / Math.max(1, slots.length);
    const slot = slots[Math.floor(xPx / widthPx)];
    if (!slot) return;
    const click = { xPx: xPx % widthPx, yPx, widthPx, heightPx: host.clientHeight };
    const picked = pickIn(slot.condition, sampleFrames(slot.run.frames, context.timeS()), eye.camera, click);
    if (picked) context.onSelect({ ...picked, side: slot.run.side satisfies Side });
  });

  renderer.setScissorTest(true);
  renderer.info.autoReset = false;
  followRuns();
  resize();

  return {
    render(nowMs) {
      followRuns();
      eye.update(nowMs);
      const stepS = Math.min(MAX_STEP_S, Math.max(0, (nowMs - lastMs) / 1000 || 0));
      lastMs = nowMs;
      if (!context.reducedMotion()) animS += stepS;
      uniforms.uAnimS.value = animS;
      const key = stateKey();
      if (key === drawnKey) return;
      if (governor.note(nowMs)) resize();
      drawnKey = key;
      followLight();
      draw();
    },
    resize,
    setCamera: eye.setCamera,
    quality: () => ({ ...governor.quality(), ...stats }),
    unmount() {
      stopPicking();
      eye.dispose();
      for (const { condition } of slots) condition.dispose();
      slots = [];
      uniforms.uNoise.value.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
      canvas.remove();
    },
  };
}

function newRenderer({ antialias = false }: TowerOptions): WebGLRenderer {
  try {
    return new WebGLRenderer({ antialias, alpha: false, stencil: false, powerPreference: 'low-power' });
  } catch (cause) {
    throw new Error('webgl unavailable', { cause });
  }
}

/** Rasterised by the processor: start a level down instead of stuttering first. */
function isSoftware(renderer: WebGLRenderer): boolean {
  const gl = renderer.getContext();
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
}

function listenForClicks(canvas: HTMLCanvasElement, onClick: (xPx: number, yPx: number) => void): () => void {
  let down: { readonly x: number; readonly y: number } | null = null;
  const onDown = (event: PointerEvent) => void (down = { x: event.clientX, y: event.clientY });
  const onUp = (event: PointerEvent) => {
    const isClick = down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) < CLICK_SLOP_PX;
    down = null;
    if (isClick) onClick(event.offsetX, event.offsetY);
  };
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointerup', onUp);
  return () => {
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointerup', onUp);
  };
}
