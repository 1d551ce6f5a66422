/** Lets a camera see nothing before a plane: the near end of its picture is laid along the plane instead of across the sight line. */
import { Plane, Vector3, Vector4, type PerspectiveCamera } from 'three';
import type { Cut } from './stair-section.ts';

const plane = new Plane();
const normal = new Vector3();
const point = new Vector3();
const clip = new Vector4();
const corner = new Vector4();

/** @param cut  null: the camera sees all. Source: Lengyel, Oblique View Frustum Depth Projection and Clipping, 2005. */
export function cutCamera(camera: PerspectiveCamera, cut: Cut | null): void {
  camera.updateProjectionMatrix();
  if (cut === null) return;
  camera.updateMatrixWorld();
  // What is drawn lies behind the plane, away from where it faces.
  plane.setFromNormalAndCoplanarPoint(normal.set(-cut.facing[0], 0, -cut.facing[1]), point.set(cut.at[0], 0, cut.at[1]));
  if (plane.distanceToPoint(camera.position) > -camera.near) return;
  plane.applyMatrix4(camera.matrixWorldInverse);
  clip.set(plane.normal.x, plane.normal.y, plane.normal.z, plane.constant);
  const { elements } = camera.projectionMatrix;
  corner.set((Math.sign(clip.x) + elements[8]) / elements[0], (Math.sign(clip.y) + elements[9]) / elements[5], -1, (1 + elements[10]) / elements[14]);
  clip.multiplyScalar(2 / clip.dot(corner));
  elements[2] = clip.x;
  elements[6] = clip.y;
  elements[10] = clip.z + 1;
  elements[14] = clip.w;
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
}
