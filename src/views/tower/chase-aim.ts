/** Where the person is whom the camera stays with, and which way they face. */
import { Vector3 } from 'three';
import type { Follow } from '../view.ts';
import type { FrameSample } from '../site/frame-sample.ts';
import type { ChaseAim } from './chase.ts';
import type { ConditionScene } from './condition-scene.ts';
import { isShown, personPlacer } from './figures.ts';
import { steppedColumn } from '../site/frame-sample.ts';

/** Less than this between two frames is standing still. */
const WALKED_M = 0.2;
/** A person this near to the middle of the tower has no side of their own. */
const MIDDLE_M = 0.5;

/** null: the person is not to be seen at this moment. */
export function chaseAimOf(follow: Follow, condition: ConditionScene, sample: FrameSample | null): ChaseAim | null {
  const { personIndex: i } = follow;
  if (sample === null || !isShown(steppedColumn(sample, 'people', 'state')(i))) return null;
  const at = inScene(personPlacer(sample)(i), condition);
  const outward = flat(at.clone(), new Vector3(0, 0, 1), MIDDLE_M);
  const from = inScene(personPlacer({ ...sample, after: sample.before })(i), condition);
  const to = inScene(personPlacer({ ...sample, mixFrac: 1 })(i), condition);
  return { key: `${follow.side} ${i} ${follow.mode}`, mode: follow.mode, at, outward, heading: flat(to.sub(from), outward, WALKED_M) };
}

function inScene([xM, yM, zM]: readonly [number, number, number], { centreM }: ConditionScene): Vector3 {
  return new Vector3(xM - centreM[0], zM, centreM[1] - yM);
}

/** Level and one metre long; the other where it is shorter than `leastM`. */
function flat(way: Vector3, otherwise: Vector3, leastM: number): Vector3 {
  way.setY(0);
  return way.length() < leastM ? otherwise.clone() : way.normalize();
}
