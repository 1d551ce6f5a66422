import { ofOneMaterial, type CompartmentInput, type CompartmentKind, type PointM, type StoreyInput } from '../../sim/index.ts';
import { polygonAreaM2, rectPolygonM, type StoreyPlan, type TowerPlan } from './point-tower-plan.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

/** Assumed: clear height is the storey height less slab and finish, range 0.15-0.35 m. */
const SLAB_M = 0.2;
/** Assumed: cracks of inner cells to the open air, m2; range 0-0.02. */
const CORRIDOR_LEAK_M2 = 0.005;
const STAIR_LEAK_M2 = 0.01;

export function towerStoreys(spec: PointTowerSpec): StoreyInput[] {
  return Array.from({ length: spec.storeys }, (_, i) => ({ id: `F${i + 1}`, number: i + 1, floorM: i * spec.storeyHeightM, heightM: spec.storeyHeightM }));
}

/** Storey by storey: corridor, flats, stairs, lift, cable shaft. */
export function towerCompartments(spec: PointTowerSpec, plan: TowerPlan): CompartmentInput[] {
  return towerStoreys(spec).flatMap((storey, storeyIndex) => storeyCompartments(spec, storeyIndex === 0 ? plan.ground : plan.typical, storey, storeyIndex));
}

function storeyCompartments(spec: PointTowerSpec, plan: StoreyPlan, storey: StoreyInput, storeyIndex: number): CompartmentInput[] {
  // Stairs and shafts run through: their cells fill the storey, so that cells stack without a gap.
  const cell = (name: string, kind: CompartmentKind, polygonM: readonly PointM[], leakAreaM2: number, stairId: string | null = null): CompartmentInput => {
    const runsThrough = kind === 'stair' || kind === 'liftShaft' || kind === 'cableShaft';
    return {
      id: `${storey.id}.${name}`, kind, storeyIndex, polygonM, areaM2: polygonAreaM2(polygonM), floorM: storey.floorM,
      heightM: runsThrough ? storey.heightM : storey.heightM - SLAB_M, zoneCount: runsThrough ? 1 : 2, ...ofOneMaterial(0), leakAreaM2, stairId,
    };
  };
  return [
    cell('corridor', 'corridor', plan.corridorM, CORRIDOR_LEAK_M2 + spec.corridorVentM2),
    ...plan.flats.map((flat, i) => cell(`flat${i + 1}`, 'flat', rectPolygonM(flat.rect), spec.flatLeakM2)),
    ...plan.stairs.map((stair) => cell(`stair${stair.stairId}`, 'stair', rectPolygonM(stair.rect), STAIR_LEAK_M2, stair.stairId)),
    cell('lift', 'liftShaft', rectPolygonM(plan.lift), 0),
    cell('cable', 'cableShaft', rectPolygonM(plan.cable), 0),
  ];
}
