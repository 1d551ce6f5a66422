/** Where a camera must stand so that a whole tower is in the picture, at any shape of picture. */

export type Vec3 = readonly [x: number, y: number, z: number];

export interface BoxSize {
  /** Half widths of the plan and the height, scene axes (y up), middle of the plan at the origin. */
  readonly halfX: number;
  readonly halfZ: number;
  readonly height: number;
  /** Height of its foot above the ground; absent: it stands on it. */
  readonly base?: number;
}

export interface Aim {
  /** Horizontal direction from the tower to the camera, radians from +z toward +x. */
  readonly azimuthRad: number;
  readonly elevationRad: number;
}

export interface Lens {
  readonly fovRad: number;
  readonly aspect: number;
  /** Share of the picture that may be filled. */
  readonly fillFrac: number;
  /** Share of the picture's height, from its top, that something else lies over; absent: none. */
  readonly topFrac?: number;
}

export function directionOf({ azimuthRad, elevationRad }: Aim): Vec3 {
  const flat = Math.cos(elevationRad);
  return [Math.sin(azimuthRad) * flat, Math.sin(elevationRad), Math.cos(azimuthRad) * flat];
}

/** Aim point and distance such that all corners of the box are inside the picture and it is centred up and down in what is free of it. */
export function frameBox(size: BoxSize, aim: Aim, lens: Lens): { readonly target: Vec3; readonly distance: number } {
  let target: Vec3 = [0, (size.base ?? 0) + size.height / 2, 0];
  let distance = 1;
  for (let round = 0; round < 6; round++) {
    distance = distanceFor(size, aim, lens, target);
    const [low, high] = verticalSpan(size, aim, target, distance);
    const shift = ((low + high) / 2 + (lens.topFrac ?? 0) * Math.tan(lens.fovRad / 2)) * distance * 0.9;
    target = [target[0], target[1] + shift / Math.max(0.3, Math.cos(aim.elevationRad)), target[2]];
  }
  return { target, distance: distanceFor(size, aim, lens, target) };
}

function distanceFor(size: BoxSize, aim: Aim, lens: Lens, target: Vec3): number {
  let near = 1;
  let far = 5000;
  for (let i = 0; i < 40; i++) {
    const middle = (near + far) / 2;
    if (fits(size, aim, lens, target, middle)) far = middle;
    else near = middle;
  }
  return far;
}

function fits(size: BoxSize, aim: Aim, lens: Lens, target: Vec3, distance: number): boolean {
  const tanY = Math.tan(lens.fovRad / 2) * lens.fillFrac;
  const topY = tanY * (1 - 2 * (lens.topFrac ?? 0));
  return cornersOf(size).every((corner) => {
    const { right, up, depth } = inView(corner, aim, target, distance);
    return depth > 0.1 && up <= topY * depth && up >= -tanY * depth && Math.abs(right) <= tanY * lens.aspect * depth;
  });
}

function verticalSpan(size: BoxSize, aim: Aim, target: Vec3, distance: number): readonly [number, number] {
  const slopes = cornersOf(size).map((corner) => {
    const { up, depth } = inView(corner, aim, target, distance);
    return up / Math.max(0.1, depth);
  });
  return [Math.min(...slopes), Math.max(...slopes)];
}

function inView(point: Vec3, aim: Aim, target: Vec3, distance: number): { readonly right: number; readonly up: number; readonly depth: number } {
  const back = directionOf(aim);
  const right: Vec3 = [Math.cos(aim.azimuthRad), 0, -Math.sin(aim.azimuthRad)];
  const up: Vec3 = [back[1] * right[2] - back[2] * right[1], back[2] * right[0] - back[0] * right[2], back[0] * right[1] - back[1] * right[0]];
  const offset: Vec3 = [point[0] - target[0], point[1] - target[1], point[2] - target[2]];
  const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return { right: dot(offset, right), up: dot(offset, up), depth: distance - dot(offset, back) };
}

function cornersOf({ halfX, halfZ, height, base = 0 }: BoxSize): Vec3[] {
  const corners: Vec3[] = [];
  for (const x of [-halfX, halfX]) for (const y of [base, base + height]) for (const z of [-halfZ, halfZ]) corners.push([x, y, z]);
  return corners;
}
