import { OUTSIDE, type CompartmentInput, type OpeningInput, type PointM, type StoreyInput } from '../../sim/index.ts';
import type { FlatPlan, RectM, StairPlan, StoreyPlan, TowerPlan } from './point-tower-plan.ts';
import { towerStoreys } from './point-tower-rooms.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

/**
 * Crack areas of shut doors and shafts.
 * Source: [klote-2012] typical leakage: stair doors 0.01-0.03 m2, lift doors 0.05-0.07 m2 each; sealed shafts per domain: <= 0.001 m2.
 */
const FLAT_DOOR_LEAK_M2 = 0.012;
const STAIR_DOOR_LEAK_M2 = 0.015;
const ENTRANCE_LEAK_M2 = 0.03;
const WINDOW_LEAK_M2 = 0.005;
const LIFT_DOOR_LEAK_M2 = 0.06;
const CABLE_DOOR_LEAK_M2 = 0.005;
export const SEALED_SLAB_HOLE_M2 = 0.001;
/** Assumed: free share of the lift shaft beside the car's frame and rails, range 0.7-1. */
const LIFT_SHAFT_FREE_FRAC = 0.85;
/** Source: [gb50096-2011], [gb50016-2014]: escape doors >= 0.8-0.9 m, 2.1 m high as built. */
const DOOR_HEIGHT_M = 2.1;
const FLAT_DOOR_WIDTH_M = 0.9;
const STAIR_DOOR_WIDTH_M = 1;
const ENTRANCE_WIDTH_M = 1.8;
/** Assumed: living-room window, range 1.5-3 m wide and 1.2-2.2 m high. */
const WINDOW_WIDTH_M = 2.4;
const WINDOW_HEIGHT_M = 1.5;
const WINDOW_SILL_M = 0.9;
/** A person takes a little of a doorway with hands and frame. */
const FRAME_M = 0.1;

export interface OpeningPlace {
  readonly spec: PointTowerSpec;
  readonly storey: StoreyInput;
  readonly indexOf: (id: string) => number;
}

export function towerOpenings(spec: PointTowerSpec, plan: TowerPlan, compartments: readonly CompartmentInput[]): OpeningInput[] {
  const indexById = new Map(compartments.map((compartment, index) => [compartment.id, index]));
  const indexOf = (id: string) => indexById.get(id)!;
  const storeys = towerStoreys(spec);
  const inner = storeys.flatMap((storey, i) => {
    const isTop = i === storeys.length - 1;
    const above = isTop ? null : storeys[i + 1]!;
    return storeyOpenings({ spec, storey, indexOf }, i === 0 ? plan.ground : plan.typical, above);
  });
  const ground = { spec, storey: storeys[0]!, indexOf };
  const top = { spec, storey: storeys[storeys.length - 1]!, indexOf };
  return [...inner, entrance(ground, plan.entranceM), ...plan.typical.stairs.map((stair) => roofDoor(top, stair))];
}

function storeyOpenings(place: OpeningPlace, plan: StoreyPlan, above: StoreyInput | null): OpeningInput[] {
  return [
    ...plan.flats.flatMap((flat, i) => flatOpenings(place, `${place.storey.id}.flat${i + 1}`, flat)),
    ...plan.stairs.flatMap((stair) => stairOpenings(place, stair, above)),
    gap(place, 'lift', plan.lift, LIFT_DOOR_LEAK_M2),
    gap(place, 'cable', plan.cable, CABLE_DOOR_LEAK_M2),
    ...(above === null ? [] : [
      slabHole(place, 'lift', plan.lift, above, LIFT_SHAFT_FREE_FRAC * rectAreaM2(plan.lift)),
      slabHole(place, 'cable', plan.cable, above, SEALED_SLAB_HOLE_M2),
    ]),
  ];
}

function rectAreaM2(rect: RectM): number {
  return (rect.x1M - rect.x0M) * (rect.y1M - rect.y0M);
}

function wallOpening(id: string, size: { widthM: number; heightM: number; sillZM: number }, rest: Partial<OpeningInput> & Pick<OpeningInput, 'kind' | 'fromIndex' | 'toIndex' | 'centreM'>): OpeningInput {
  return {
    id, orientation: 'wall', widthM: size.widthM, sillZM: size.sillZM, headZM: size.sillZM + size.heightM, areaM2: size.widthM * size.heightM, leakAreaM2: 0, openFrac: 0,
    closer: 'none', isLocked: false, isPassable: false, clearWidthM: 0, azimuthDeg: null, isExit: false, ...rest,
  };
}

function flatOpenings({ spec, storey, indexOf }: OpeningPlace, flatId: string, plan: FlatPlan): OpeningInput[] {
  const flatIndex = indexOf(flatId);
  return [
    wallOpening(`${flatId}.door`, { widthM: FLAT_DOOR_WIDTH_M, heightM: DOOR_HEIGHT_M, sillZM: storey.floorM }, {
      kind: 'door', fromIndex: flatIndex, toIndex: indexOf(`${storey.id}.corridor`), centreM: plan.doorM, leakAreaM2: FLAT_DOOR_LEAK_M2, isPassable: true, clearWidthM: FLAT_DOOR_WIDTH_M - FRAME_M,
    }),
    wallOpening(`${flatId}.window`, { widthM: WINDOW_WIDTH_M, heightM: WINDOW_HEIGHT_M, sillZM: storey.floorM + WINDOW_SILL_M }, {
      kind: 'window', fromIndex: flatIndex, toIndex: OUTSIDE, centreM: plan.windowM, leakAreaM2: WINDOW_LEAK_M2, openFrac: spec.windowOpenFrac, azimuthDeg: plan.azimuthDeg,
    }),
  ];
}

function stairOpenings({ spec, storey, indexOf }: OpeningPlace, plan: StairPlan, above: StoreyInput | null): OpeningInput[] {
  const name = `stair${plan.stairId}`;
  const stairIndex = indexOf(`${storey.id}.${name}`);
  const door = wallOpening(`${storey.id}.${name}.door`, { widthM: STAIR_DOOR_WIDTH_M, heightM: DOOR_HEIGHT_M, sillZM: storey.floorM }, {
    kind: 'door', fromIndex: indexOf(`${storey.id}.corridor`), toIndex: stairIndex, centreM: plan.doorM, leakAreaM2: STAIR_DOOR_LEAK_M2,
    closer: 'selfClosing', isPassable: true, clearWidthM: STAIR_DOOR_WIDTH_M - FRAME_M,
  });
  const window = wallOpening(`${storey.id}.${name}.window`, { widthM: spec.stairWindowM2, heightM: 1, sillZM: storey.floorM + 1.2 }, {
    kind: 'window', fromIndex: stairIndex, toIndex: OUTSIDE, centreM: plan.windowM, leakAreaM2: WINDOW_LEAK_M2, openFrac: spec.stairWindowOpenFrac, azimuthDeg: plan.azimuthDeg,
  });
  const windows = spec.stairWindowM2 > 0 ? [window] : [];
  if (above === null) return [door, ...windows];
  const flight: OpeningInput = {
    ...slabHole({ spec, storey, indexOf }, name, plan.rect, above, spec.flightAreaM2), id: `${storey.id}.${name}.flight`, kind: 'stairFlight', isPassable: true, clearWidthM: spec.stairWidthM,
  };
  return [door, ...windows, flight];
}

/** Cracks round a shaft's door: always open, never walked through. */
function gap({ storey, indexOf }: OpeningPlace, shaft: 'lift' | 'cable', rect: RectM, areaM2: number): OpeningInput {
  const centreM: PointM = [(rect.x0M + rect.x1M) / 2, rect.y0M];
  return wallOpening(`${storey.id}.${shaft}.gap`, { widthM: areaM2 / DOOR_HEIGHT_M, heightM: DOOR_HEIGHT_M, sillZM: storey.floorM }, {
    kind: 'gap', fromIndex: indexOf(`${storey.id}.corridor`), toIndex: indexOf(`${storey.id}.${shaft}`), centreM, areaM2, openFrac: 1,
  });
}

function slabHole({ storey, indexOf }: OpeningPlace, name: string, rect: RectM, above: StoreyInput, areaM2: number): OpeningInput {
  return {
    id: `${storey.id}.${name}.hole`, kind: 'shaftHole', fromIndex: indexOf(`${storey.id}.${name}`), toIndex: indexOf(`${above.id}.${name}`), orientation: 'floor',
    widthM: Math.sqrt(areaM2), sillZM: above.floorM, headZM: above.floorM, areaM2, leakAreaM2: 0, openFrac: 1, closer: 'none', isLocked: false, isPassable: false,
    clearWidthM: 0, centreM: [(rect.x0M + rect.x1M) / 2, (rect.y0M + rect.y1M) / 2], azimuthDeg: null, isExit: false,
  };
}

function entrance({ storey, indexOf }: OpeningPlace, entranceM: PointM): OpeningInput {
  return wallOpening('F1.entrance', { widthM: ENTRANCE_WIDTH_M, heightM: DOOR_HEIGHT_M, sillZM: storey.floorM }, {
    kind: 'door', fromIndex: indexOf(`${storey.id}.corridor`), toIndex: OUTSIDE, centreM: entranceM, leakAreaM2: ENTRANCE_LEAK_M2, closer: 'selfClosing',
    isPassable: true, clearWidthM: ENTRANCE_WIDTH_M - FRAME_M, azimuthDeg: 180, isExit: true,
  });
}

/** The last flight to the roof lies inside the top cell, so the door stands under its ceiling. */
function roofDoor({ storey, indexOf }: OpeningPlace, plan: StairPlan): OpeningInput {
  return wallOpening(`roof.stair${plan.stairId}.door`, { widthM: FLAT_DOOR_WIDTH_M, heightM: DOOR_HEIGHT_M, sillZM: storey.floorM + storey.heightM - DOOR_HEIGHT_M }, {
    kind: 'door', fromIndex: indexOf(`${storey.id}.stair${plan.stairId}`), toIndex: OUTSIDE, centreM: plan.windowM, leakAreaM2: STAIR_DOOR_LEAK_M2,
    isLocked: true, isPassable: true, clearWidthM: FLAT_DOOR_WIDTH_M - FRAME_M, azimuthDeg: plan.azimuthDeg,
  });
}
