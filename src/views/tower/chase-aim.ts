/** Where the person or crew is whom the camera stays with, and which way they face. */
import { Vector3 } from 'three';
import type { Follow } from '../view.ts';
import type { FrameSample } from '../site/frame-sample.ts';
import type { ChaseAim } from './chase.ts';
import type { ConditionScene } from './condition-scene.ts';
import { isShown, personPlacer } from './figures.ts';
import { mixedColumn, steppedColumn } from '../site/frame-sample.ts';
import { isOnScene } from '../site/unit-place.ts';

/** Less than this between two frames is standing still. */
const WALKED_M = 0.2;
/** A person this near to the middle of the tower has no side of their own. */
const MIDDLE_M = 0.5;

/** null: they are not to be seen at this moment. */
export function chaseAimOf(follow: Follow, condition: ConditionScene, sample: FrameSample | null): ChaseAim | null {
  const placeIn = follow.kind === 'person' ? personPlacer : crewPlacer;
  if (sample === null || !isSeen(follow, sample)) return null;
  const at = inScene(placeIn(sample)(follow.index), condition);
  const outward = flat(at.clone(), new Vector3(0, 0, 1), MIDDLE_M);
  const from = inScene(placeIn({ ...sample, after: sample.before })(follow.index), condition);
  const to = inScene(placeIn({ ...sample, mixFrac: 1 })(follow.index), condition);
  return { key: `${follow.side} ${follow.kind} ${follow.index} ${follow.mode}`, mode: follow.mode, at, outward, heading: flat(to.sub(from), outward, WALKED_M) };
}

function isSeen({ kind, index }: Follow, sample: FrameSample): boolean {
  return kind === 'person' ? isShown(steppedColumn(sample, 'people', 'state')(index)) : isOnScene(steppedColumn(sample, 'units', 'state')(index));
}

function crewPlacer(sample: FrameSample): (unitIndex: number) => readonly [number, number, number] {
  const [xM, yM, zM] = (['crewXM', 'crewYM', 'crewZM'] as const).map((name) => mixedColumn(sample, 'units', name));
  return (i) => [xM!(i), yM!(i), zM!(i)];
}

function inScene([xM, yM, zM]: readonly [number, number, number], { centreM }: ConditionScene): Vector3 {
  return new Vector3(xM - centreM[0], zM, centreM[1] - yM);
}

/** Level and one metre long; the other where it is shorter than `leastM`. */
function flat(way: Vector3, otherwise: Vector3, leastM: number): Vector3 {
  way.setY(0);
  return way.length() < leastM ? otherwise.clone() : way.normalize();
}
