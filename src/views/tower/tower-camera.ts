/** One camera for both towers: same angle left and right, so that only the night differs. */
import { PerspectiveCamera, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { SimInput } from '../../sim/index.ts';
import { directionOf, frameBox, type Aim, type BoxSize, type Vec3 } from './camera-framing.ts';

export type CameraPreset = 'street' | 'aerial' | 'top';

export interface TowerCamera {
  readonly camera: PerspectiveCamera;
  setCamera(preset: CameraPreset): void;
  /** New tower or new picture shape; a view that somebody has turned or zoomed stays as it is. */
  fit(size: BoxSize, aspect: number, frontAzimuthDeg: number): void;
  update(nowMs: number): void;
  dispose(): void;
}

const FOV_DEG = 26;
const FILL_FRAC = 0.94;
const MOVE_MS = 800;
const KEY_STEP_RAD = 0.12;

export function createTowerCamera(canvas: HTMLCanvasElement, reducedMotion: () => boolean): TowerCamera {
  const camera = new PerspectiveCamera(FOV_DEG, 1, 1, 2500);
  const controls = new OrbitControls(camera, canvas);
  Object.assign(controls, { enableDamping: !reducedMotion(), dampingFactor: 0.12, minDistance: 12, maxPolarAngle: Math.PI / 2 - 0.015, zoomToCursor: true });
  let size: BoxSize = { halfX: 10, halfZ: 10, height: 30 };
  let front = 0;
  let preset: CameraPreset = 'street';
  let isTouched = false;
  let move: { readonly fromAt: Vector3; readonly fromTarget: Vector3; readonly to: Stand; startMs: number } | null = null;
  controls.addEventListener('start', () => ([isTouched, move] = [true, null]));

  function standFor(): Stand {
    const aim = aimOf(preset, front);
    const { target, distance } = frameBox(size, aim, { fovRad: (FOV_DEG * Math.PI) / 180, aspect: camera.aspect, fillFrac: FILL_FRAC });
    controls.maxDistance = distance * 3;
    const back = directionOf(aim);
    return { target, at: [target[0] + back[0] * distance, target[1] + back[1] * distance, target[2] + back[2] * distance] };
  }

  function jump({ at, target }: Stand): void {
    camera.position.set(...at);
    controls.target.set(...target);
    controls.update();
  }

  function onKey(event: KeyboardEvent): void {
    const turn = KEY_TURNS[event.key];
    if (!turn) return;
    event.preventDefault();
    [isTouched, move] = [true, null];
    turnBy(camera, controls.target, turn);
    controls.update();
  }
  canvas.addEventListener('keydown', onKey);

  return {
    camera,
    setCamera(next) {
      preset = next;
      isTouched = false;
      if (reducedMotion()) return jump(standFor());
      move = { fromAt: camera.position.clone(), fromTarget: controls.target.clone(), to: standFor(), startMs: NaN };
    },
    fit(nextSize, aspect, frontAzimuthDeg) {
      size = nextSize;
      front = frontAzimuthDeg;
      camera.aspect = aspect;
      camera.updateProjectionMatrix();
      move = null;
      if (!isTouched) jump(standFor());
    },
    update(nowMs) {
      if (move) {
        if (Number.isNaN(move.startMs)) move.startMs = nowMs;
        const frac = Math.min(1, (nowMs - move.startMs) / MOVE_MS);
        const eased = frac * frac * (3 - 2 * frac);
        camera.position.lerpVectors(move.fromAt, new Vector3(...move.to.at), eased);
        controls.target.lerpVectors(move.fromTarget, new Vector3(...move.to.target), eased);
        if (frac === 1) move = null;
      }
      controls.update();
    },
    dispose() {
      canvas.removeEventListener('keydown', onKey);
      controls.dispose();
    },
  };
}

interface Stand {
  readonly at: Vec3;
  readonly target: Vec3;
}

interface Turn {
  readonly yawRad?: number;
  readonly pitchRad?: number;
  readonly zoom?: number;
}

const KEY_TURNS: Readonly<Record<string, Turn>> = {
  ArrowLeft: { yawRad: -KEY_STEP_RAD }, ArrowRight: { yawRad: KEY_STEP_RAD }, ArrowUp: { pitchRad: KEY_STEP_RAD }, ArrowDown: { pitchRad: -KEY_STEP_RAD },
  '+': { zoom: 0.85 }, '=': { zoom: 0.85 }, '-': { zoom: 1.18 },
};

function turnBy(camera: PerspectiveCamera, target: Vector3, turn: Turn): void {
  const offset = camera.position.clone().sub(target);
  const distance = Math.max(12, offset.length() * (turn.zoom ?? 1));
  const azimuthRad = Math.atan2(offset.x, offset.z) + (turn.yawRad ?? 0);
  const elevationRad = Math.min(1.5, Math.max(0.02, Math.asin(offset.y / offset.length()) + (turn.pitchRad ?? 0)));
  const back = directionOf({ azimuthRad, elevationRad });
  camera.position.set(target.x + back[0] * distance, target.y + back[1] * distance, target.z + back[2] * distance);
}

function aimOf(preset: CameraPreset, frontAzimuthDeg: number): Aim {
  const frontRad = Math.PI - (frontAzimuthDeg * Math.PI) / 180;
  if (preset === 'top') return { azimuthRad: frontRad, elevationRad: 1.35 };
  if (preset === 'aerial') return { azimuthRad: frontRad, elevationRad: 0.42 };
  return { azimuthRad: frontRad + 0.6, elevationRad: 0.17 };
}

/** The side a fire officer looks at first: the aerial site's, else the one with most burnable bays. */
export function frontAzimuthOf(input: SimInput): number {
  const aerialSite = input.site.aerialSites[0];
  if (aerialSite) return aerialSite.azimuthDeg;
  const countByAzimuth = new Map<number, number>();
  for (const { azimuthDeg } of input.facade.cells) countByAzimuth.set(azimuthDeg, (countByAzimuth.get(azimuthDeg) ?? 0) + 1);
  return [...countByAzimuth].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 180;
}
