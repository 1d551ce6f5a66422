/** A camera that stays with somebody: where it stands and looks, frame by frame. Scene axes, y up. */
import type { Vector3 } from 'three';

/** Whom to stay with, at this moment. */
export interface ChaseAim {
  readonly key: string;
  readonly mode: 'follow' | 'eyes';
  /** At their feet. */
  readonly at: Vector3;
  /** Horizontal, one metre long: out of the building, and the way they walk. */
  readonly outward: Vector3;
  readonly heading: Vector3;
}

/** Assumed: looks only. Distance and rise of the camera beside somebody, height of their eyes and of what it looks at. */
const BESIDE_M = 26;
const RISE_M = 1.5;
const EYE_M = 1.55;
const BODY_M = 1;
/** The picture follows in about this time: steps and stairs do not shake it. */
const SMOOTH_S = 0.35;

export interface Stance {
  readonly eye: Vector3;
  readonly target: Vector3;
}

/** Where the camera should be once it has arrived. */
export function stanceOf({ mode, at, outward, heading }: ChaseAim): Stance {
  if (mode === 'eyes') {
    const eye = at.clone().setY(at.y + EYE_M);
    return { eye, target: eye.clone().addScaledVector(heading, 4) };
  }
  const target = at.clone().setY(at.y + BODY_M);
  return { target, eye: target.clone().addScaledVector(outward, BESIDE_M).setY(target.y + RISE_M) };
}

/** Share of the way to go in this frame so that the motion is the same at any frame rate. */
export function shareOf(stepS: number): number {
  return 1 - Math.exp(-Math.max(0, stepS) / SMOOTH_S);
}
