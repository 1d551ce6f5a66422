/** One camera for both towers: same angle left and right, so that only the night differs. */
import { PerspectiveCamera, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { SimInput } from '../../sim/index.ts';
import type { CameraPreset } from '../../state/index.ts';
import { directionOf, frameBox, type Aim, type BoxSize, type Vec3 } from './camera-framing.ts';
import { shareOf, stanceOf, type ChaseAim } from './chase.ts';
import { cutCamera } from './cut-camera.ts';
import type { StairSection } from './stair-section.ts';

const FOV_DEG = 26;
/** Assumed: looks only. What somebody's own eyes take in, and how near to them walls are drawn. */
const EYES_FOV_DEG = 72;
const NEAR_M = 1;
const EYES_NEAR_M = 0.12;
const FILL_FRAC = 0.94;
const MOVE_MS = 800;
const KEY_STEP_RAD = 0.12;
const MIN_DISTANCE_M = 12;
const MIN_CHASE_M = 4;
/** A little from above, so that steps are seen. Assumed: looks only. */
const SECTION_ELEVATION_RAD = 0.09;

/** Boxes that a camera may have to show: the tower, a few storeys of its stairs, one storey alone. */
export interface Subjects {
  readonly whole: BoxSize;
  /** A few storeys of a stair, and where the tower is cut to look into them; null: it has none. */
  readonly section: Section | null;
  /** null: no storey is drawn alone. */
  readonly alone: BoxSize | null;
}

export interface Section extends Pick<StairSection, 'cut' | 'middle'> {
  readonly box: BoxSize;
}

const SOME_BOX: BoxSize = { halfX: 10, halfZ: 10, height: 30 };

/** The picture of one tower. */
export interface Frame {
  readonly aspect: number;
  /** Of its height, from the top: the page's tools lie over it. */
  readonly topFrac: number;
}

interface Stand {
  readonly at: Vec3;
  readonly target: Vec3;
}

interface Move {
  readonly fromAt: Vector3;
  readonly fromTarget: Vector3;
  readonly to: Stand;
  startMs: number;
}

export class TowerCamera {
  readonly camera = new PerspectiveCamera(FOV_DEG, 1, 1, 2500);
  private readonly controls: OrbitControls;
  private subjects: Subjects = { whole: SOME_BOX, section: null, alone: null };
  private frontAzimuthDeg = 180;
  private preset: CameraPreset = 'street';
  private isTouched = false;
  private move: Move | null = null;
  private chased: ChaseAim | null = null;
  private lastMs = NaN;
  private topFrac = 0;

  /** @param onHand  a hand is on the picture */
  constructor(private readonly canvas: HTMLCanvasElement, private readonly reducedMotion: () => boolean, private readonly onHand: () => void = () => undefined) {
    this.controls = new OrbitControls(this.camera, canvas);
    Object.assign(this.controls, { dampingFactor: 0.12, minDistance: MIN_DISTANCE_M, maxPolarAngle: Math.PI / 2 - 0.015, zoomToCursor: true });
    this.controls.addEventListener('start', this.onTouch);
    canvas.addEventListener('keydown', this.onKey);
    canvas.addEventListener('pointerdown', this.onHand);
    canvas.addEventListener('wheel', this.onHand, { passive: true });
  }

  /** Stays with somebody from now on; null: goes back to the last view of the whole. */
  chase(aim: ChaseAim | null): void {
    const before = this.chased;
    this.chased = aim;
    if (before?.key === aim?.key) return;
    const isEyes = aim?.mode === 'eyes';
    this.controls.enabled = !isEyes;
    this.controls.minDistance = aim ? MIN_CHASE_M : MIN_DISTANCE_M;
    this.setLens(isEyes ? EYES_FOV_DEG : FOV_DEG, isEyes ? EYES_NEAR_M : NEAR_M);
    if (aim === null) return this.setCamera(this.preset);
    this.isTouched = false;
    this.startMove(stanceAsStand(aim));
  }

  setCamera(preset: CameraPreset): void {
    this.preset = preset;
    this.isTouched = false;
    this.startMove(this.stand());
  }

  /** Another subject to show, e.g. a storey alone: goes there. */
  show(subjects: Subjects, preset: CameraPreset): void {
    this.subjects = subjects;
    this.setCamera(preset);
  }

  private startMove(to: Stand): void {
    if (this.reducedMotion()) this.jump(to);
    else this.move = { fromAt: this.camera.position.clone(), fromTarget: this.controls.target.clone(), to, startMs: NaN };
  }

  private setLens(fovDeg: number, nearM: number): void {
    this.camera.fov = fovDeg;
    this.camera.near = nearM;
    this.camera.updateProjectionMatrix();
  }

  /** New tower or new picture shape; a view that somebody has turned or zoomed stays as it is. */
  fit(subjects: Subjects, { aspect, topFrac }: Frame, frontAzimuthDeg: number): void {
    this.subjects = subjects;
    this.frontAzimuthDeg = frontAzimuthDeg;
    this.camera.aspect = aspect;
    this.topFrac = topFrac;
    this.camera.updateProjectionMatrix();
    if (this.chased) return;
    this.move = null;
    const stand = this.stand();
    if (!this.isTouched) this.jump(stand);
  }

  update(nowMs: number): void {
    const stepS = (nowMs - this.lastMs) / 1000 || 0;
    this.lastMs = nowMs;
    this.controls.enableDamping = !this.reducedMotion();
    if (this.chased) this.keepUp(this.chased, this.reducedMotion() ? 1 : shareOf(stepS));
    if (this.move) this.step(this.move, nowMs);
    if (this.controls.enabled) this.controls.update();
    else this.camera.lookAt(this.controls.target);
    cutCamera(this.camera, this.chased ? null : (this.sectionShown()?.cut ?? null));
  }

  /** The way there ends where they are now; once there, the camera goes as they go and keeps the turn a hand gave it. */
  private keepUp(aim: ChaseAim, shareFrac: number): void {
    if (this.move) {
      this.move = { ...this.move, to: stanceAsStand(aim) };
      return;
    }
    const { eye, target } = stanceOf(aim);
    const stepOfTarget = target.clone().sub(this.controls.target).multiplyScalar(shareFrac);
    this.controls.target.add(stepOfTarget);
    if (aim.mode === 'eyes') this.camera.position.lerp(eye, shareFrac);
    else this.camera.position.add(stepOfTarget);
  }

  dispose(): void {
    this.canvas.removeEventListener('keydown', this.onKey);
    this.canvas.removeEventListener('pointerdown', this.onHand);
    this.canvas.removeEventListener('wheel', this.onHand);
    this.controls.removeEventListener('start', this.onTouch);
    this.controls.dispose();
  }

  private readonly onTouch = (): void => {
    this.isTouched = true;
    this.move = null;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const turn = KEY_TURNS[event.key];
    if (!turn) return;
    event.preventDefault();
    this.onHand();
    this.onTouch();
    turnBy(this.camera, this.controls.target, turn);
    this.controls.update();
  };

  private sectionShown(): Section | null {
    return this.preset === 'stair' && this.subjects.alone === null ? this.subjects.section : null;
  }

  private stand(): Stand {
    const { whole, alone } = this.subjects;
    const section = this.sectionShown();
    const aim = section ? { azimuthRad: Math.atan2(...section.cut.facing), elevationRad: SECTION_ELEVATION_RAD } : aimOf(alone === null || this.preset === 'top' ? this.preset : 'alone', this.frontAzimuthDeg);
    const { target, distance } = frameBox(section?.box ?? alone ?? whole, aim, { fovRad: (FOV_DEG * Math.PI) / 180, aspect: this.camera.aspect, fillFrac: FILL_FRAC, topFrac: this.topFrac });
    this.controls.maxDistance = Math.max(distance * 3, this.controls.maxDistance === Infinity ? 0 : this.controls.maxDistance);
    const back = directionOf(aim);
    const [x, z] = section?.middle ?? [0, 0];
    return { target: [target[0] + x, target[1], target[2] + z], at: [target[0] + x + back[0] * distance, target[1] + back[1] * distance, target[2] + z + back[2] * distance] };
  }

  private jump({ at, target }: Stand): void {
    this.camera.position.set(...at);
    this.controls.target.set(...target);
    this.controls.update();
  }

  private step(move: Move, nowMs: number): void {
    if (Number.isNaN(move.startMs)) move.startMs = nowMs;
    const frac = Math.min(1, (nowMs - move.startMs) / MOVE_MS);
    const eased = frac * frac * (3 - 2 * frac);
    this.camera.position.lerpVectors(move.fromAt, new Vector3(...move.to.at), eased);
    this.controls.target.lerpVectors(move.fromTarget, new Vector3(...move.to.target), eased);
    if (frac === 1) this.move = null;
  }
}

function stanceAsStand(aim: ChaseAim): Stand {
  const { eye, target } = stanceOf(aim);
  return { at: [eye.x, eye.y, eye.z], target: [target.x, target.y, target.z] };
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
  const distance = Math.max(MIN_DISTANCE_M, offset.length() * (turn.zoom ?? 1));
  const azimuthRad = Math.atan2(offset.x, offset.z) + (turn.yawRad ?? 0);
  const elevationRad = Math.min(1.5, Math.max(0.02, Math.asin(offset.y / offset.length()) + (turn.pitchRad ?? 0)));
  const back = directionOf({ azimuthRad, elevationRad });
  camera.position.set(target.x + back[0] * distance, target.y + back[1] * distance, target.z + back[2] * distance);
}

function aimOf(preset: CameraPreset | 'alone', frontAzimuthDeg: number): Aim {
  const frontRad = Math.PI - (frontAzimuthDeg * Math.PI) / 180;
  if (preset === 'top') return { azimuthRad: frontRad, elevationRad: 1.35 };
  if (preset === 'stair') return { azimuthRad: frontRad + 0.25, elevationRad: 0.1 };
  if (preset === 'alone') return { azimuthRad: frontRad + 0.35, elevationRad: 0.62 };
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
