/** Puts people, units, obstacles and bays on screen to see which of them a click meant. */
import { Box3, MathUtils, Raycaster, Vector2, Vector3, type PerspectiveCamera } from 'three';
import type { Selection } from '../view.ts';
import type { ConditionScene } from './condition-scene.ts';
import { isWithin, type Extent } from './extent.ts';
import { cellFrame } from './facade-geometry.ts';
import { isShown, personPlacer } from './figures.ts';
import { steppedColumn, type FrameSample } from '../site/frame-sample.ts';
import { obstaclePlace } from '../site/lane-path.ts';
import { nearestOf, type Candidate, type Picked } from '../site/nearest.ts';
import { isOnScene, unitPlace } from '../site/unit-place.ts';
import type { Point3M } from './batch.ts';
import { boundsOf, centreOf } from './rectangles.ts';

export interface ClickPx {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A tower and how much of it is drawn: what is not drawn cannot be meant. */
export interface Drawn {
  readonly condition: ConditionScene;
  readonly extent: Extent;
}

/** The small thing under a click; where there is none, the storey of the tower that was hit. */
export function pickIn(drawn: Drawn, sample: FrameSample | null, camera: PerspectiveCamera, click: ClickPx): Picked | null {
  return nearestOf(candidatesOf(drawn, sample, camera, click), click) ?? storeyUnder(drawn, camera, click);
}

const ray = new Raycaster();
const hit = new Vector3();

function storeyUnder({ condition: { input, boundsM, roofM }, extent }: Drawn, camera: PerspectiveCamera, click: ClickPx): Picked | null {
  ray.setFromCamera(new Vector2((click.xPx / click.widthPx) * 2 - 1, 1 - (click.yPx / click.heightPx) * 2), camera);
  const halfX = (boundsM.x1M - boundsM.x0M) / 2, halfZ = (boundsM.y1M - boundsM.y0M) / 2;
  const tower = new Box3(new Vector3(-halfX, Math.max(0, extent.fromM), -halfZ), new Vector3(halfX, Math.min(roofM, extent.toM), halfZ));
  if (ray.ray.intersectBox(tower, hit) === null) return null;
  const index = input.storeys.findLastIndex(({ floorM }) => floorM <= hit.y + 0.01);
  return index < 0 ? null : { kind: 'storey', index };
}

const spot = new Vector3();

function* candidatesOf({ condition: { input, centreM }, extent }: Drawn, sample: FrameSample | null, camera: PerspectiveCamera, click: ClickPx): Generator<Candidate> {
  const put = (kind: Selection['kind'], index: number, [xM, yM, zM]: Point3M, look: { readonly reachPx: number; readonly reachM: number; readonly rank: number }): Candidate => {
    spot.set(xM - centreM[0], zM, centreM[1] - yM);
    const pxPerM = click.heightPx / (2 * Math.tan(MathUtils.degToRad(camera.fov) / 2) * spot.distanceTo(camera.position));
    spot.project(camera);
    return { kind, index, xPx: ((spot.x + 1) / 2) * click.widthPx, yPx: ((1 - spot.y) / 2) * click.heightPx, rank: look.rank, reachPx: Math.max(look.reachPx, look.reachM * pxPerM) };
  };
  if (sample) {
    const state = steppedColumn(sample, 'people', 'state');
    const placeOf = personPlacer(sample);
    for (let i = 0; i < input.people.length; i++) {
      const [xM, yM, zM] = placeOf(i);
      if (isShown(state(i)) && isWithin(extent, zM)) yield put('person', i, [xM, yM, zM + 1], { reachPx: 10, reachM: 0.9, rank: 0 });
    }
    const unitState = steppedColumn(sample, 'units', 'state');
    for (let i = 0; i < input.response.units.length; i++) {
      const place = unitPlace(input, sample, i);
      if (isOnScene(unitState(i))) yield put('unit', i, [place.xM, place.yM, 1.5], { reachPx: 26, reachM: 4, rank: 1 });
    }
  }
  for (const [i, hydrant] of input.water.hydrants.entries()) {
    const place = input.compartments[hydrant.compartmentIndex];
    if (place && isWithin(extent, place.floorM)) yield put('hydrant', i, [...centreOf(boundsOf(place.polygonM)), place.floorM + 1.1], { reachPx: 0, reachM: 0.7, rank: 1 });
  }
  for (const [i, opening] of input.openings.entries()) {
    if (opening.kind === 'door' && isWithin(extent, opening.sillZM)) yield put('opening', i, [...opening.centreM, opening.sillZM + 1], { reachPx: 0, reachM: 0.5, rank: 1 });
  }
  for (let i = 0; i < input.site.obstacles.length; i++) {
    const place = obstaclePlace(input.site, i);
    if (place) yield put('obstacle', i, [place.xM, place.yM, 0.8], { reachPx: 16, reachM: 2, rank: 1 });
  }
  for (const [i, cell] of input.facade.cells.entries()) {
    const at = cellFrame(cell)(0, 0.5, cell.floorM + 1.4);
    if (extent.kind !== 'xray' && isWithin(extent, cell.floorM) && isFacing(cell.azimuthDeg, camera)) yield put('facadeCell', i, at, { reachPx: 14, reachM: Math.min(4, cell.widthM / 2), rank: 2 });
  }
}

function isFacing(azimuthDeg: number, camera: PerspectiveCamera): boolean {
  const rad = (azimuthDeg * Math.PI) / 180;
  return camera.position.x * Math.sin(rad) - camera.position.z * Math.cos(rad) > 0;
}
