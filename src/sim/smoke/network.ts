/**
 * What never changes while a tower burns: volumes, openings as numbers, the pattern of the pressure equations. Built once
 * an input. Every crack to the open air is one more vent after the openings.
 */
import { assert } from '../assert.ts';
import { NONE, OUTSIDE, type CompartmentInput, type SimInput } from '../input.ts';
import { pow } from '../math/detmath.ts';
import { analyseLdl, type LdlPattern } from '../math/sparse-ldl.ts';
import { enclosureOf, type Enclosure } from './enclosure.ts';
import { buildWallGrid, tightGrid, type WallGrid } from './wall.ts';

export interface SmokeNetwork {
  readonly compartmentCount: number;
  readonly openingCount: number;
  /** Openings first, then one leak for every compartment that has cracks. */
  readonly ventCount: number;
  readonly volumeM3: Float64Array;
  readonly areaM2: Float64Array;
  readonly heightM: Float64Array;
  readonly floorM: Float64Array;
  readonly isTwoZone: Uint8Array;
  readonly enclosure: readonly Enclosure[];
  /** Per compartment: ceiling, upper and lower walls, floor. */
  readonly surfaceGrid: readonly (readonly WallGrid[])[];
  /** CFAST's closures instead of ours. */
  readonly isLikeCfast: boolean;
  readonly ventFrom: Int32Array;
  /** OUTSIDE or a compartment. */
  readonly ventTo: Int32Array;
  readonly sillM: Float64Array;
  readonly headM: Float64Array;
  readonly isFloorVent: Uint8Array;
  /** Clear width of wall vents to the power 2/3: what a stream spilling from it draws air along; 0: cracks and floors. */
  readonly spillM: Float64Array;
  /** Area that is always open, and area that opens; m2. */
  readonly crackM2: Float64Array;
  readonly leafM2: Float64Array;
  /** Outward normal for wind; NaN: sheltered. */
  readonly azimuthDeg: Float64Array;
  /** The façade cell in front of the vent; NONE. */
  readonly facadeCell: Int32Array;
  /** Per vent: place of its coupling in the matrix; NONE towards the outside. */
  readonly coupling: Int32Array;
  readonly pattern: LdlPattern;
}

const cache = new WeakMap<SimInput, SmokeNetwork>();

export function smokeNetworkOf(input: SimInput): SmokeNetwork {
  let network = cache.get(input);
  if (!network) cache.set(input, (network = build(input)));
  return network;
}

interface VentPlan {
  readonly from: number;
  readonly to: number;
  readonly sillM: number;
  readonly headM: number;
  readonly isFloor: boolean;
  readonly crackM2: number;
  readonly leafM2: number;
  readonly azimuthDeg: number | null;
  readonly cell: number;
}

function build(input: SimInput): SmokeNetwork {
  const rooms = input.compartments;
  const vents = [...openingPlans(input), ...leakPlans(input)];
  const inner = vents.flatMap((vent, v) => (vent.to === OUTSIDE ? [] : [v]));
  const pattern = analyseLdl(rooms.length, inner.map((v) => vents[v]!.from), inner.map((v) => vents[v]!.to));
  const coupling = new Int32Array(vents.length).fill(NONE);
  inner.forEach((v, e) => (coupling[v] = pattern.edgePosition[e]!));
  const grids = input.materials.map(buildWallGrid);
  const tight = tightGrid();
  const gridOf = (materialIndex: number): WallGrid => grids[materialIndex] ?? tight;
  const ofRooms = (pick: (room: CompartmentInput) => number) => Float64Array.from(rooms, pick);
  const ofVents = (pick: (vent: VentPlan) => number) => Float64Array.from(vents, pick);
  return {
    compartmentCount: rooms.length,
    openingCount: input.openings.length,
    ventCount: vents.length,
    volumeM3: ofRooms((room) => room.areaM2 * room.heightM),
    areaM2: ofRooms((room) => room.areaM2),
    heightM: ofRooms((room) => room.heightM),
    floorM: ofRooms((room) => room.floorM),
    isTwoZone: Uint8Array.from(rooms, (room) => (room.zoneCount === 2 ? 1 : 0)),
    enclosure: rooms.map(enclosureOf),
    surfaceGrid: rooms.map((room) => [room.ceilingMaterialIndex, room.wallMaterialIndex, room.wallMaterialIndex, room.floorMaterialIndex].map(gridOf)),
    isLikeCfast: input.smokeClosures === 'cfast',
    ventFrom: Int32Array.from(vents, (vent) => vent.from),
    ventTo: Int32Array.from(vents, (vent) => vent.to),
    sillM: ofVents((vent) => vent.sillM),
    headM: ofVents((vent) => vent.headM),
    isFloorVent: Uint8Array.from(vents, (vent) => (vent.isFloor ? 1 : 0)),
    spillM: ofVents((vent) => (vent.isFloor || vent.headM <= vent.sillM ? 0 : pow(vent.leafM2 / (vent.headM - vent.sillM), 2 / 3))),
    crackM2: ofVents((vent) => vent.crackM2),
    leafM2: ofVents((vent) => vent.leafM2),
    azimuthDeg: ofVents((vent) => vent.azimuthDeg ?? NaN),
    facadeCell: Int32Array.from(vents, (vent) => vent.cell),
    coupling,
    pattern,
  };
}

function openingPlans(input: SimInput): VentPlan[] {
  const cellOf = new Int32Array(input.openings.length).fill(NONE);
  input.facade.cells.forEach((cell, c) => {
    if (cell.windowOpeningIndex >= 0) cellOf[cell.windowOpeningIndex] = c;
  });
  return input.openings.map((opening, o) => {
    assert(opening.fromIndex >= 0, `opening ${opening.id} starts outside`);
    assert(opening.fromIndex !== opening.toIndex, `opening ${opening.id} leads back into its compartment`);
    return {
      from: opening.fromIndex,
      to: opening.toIndex,
      sillM: opening.sillZM,
      headM: opening.headZM,
      isFloor: opening.orientation === 'floor',
      crackM2: opening.leakAreaM2,
      leafM2: opening.areaM2,
      azimuthDeg: opening.azimuthDeg,
      cell: cellOf[o]!,
    };
  });
}

/** Cracks lie in the same façade as the compartment's first opening to the open air; without one they feel no wind. */
function leakPlans(input: SimInput): VentPlan[] {
  return input.compartments.flatMap((room, i) => {
    if (room.leakAreaM2 <= 0) return [];
    const outer = input.openings.find((opening) => opening.fromIndex === i && opening.toIndex === OUTSIDE && opening.azimuthDeg !== null);
    const span = { sillM: room.floorM, headM: room.floorM + room.heightM };
    return [{ from: i, to: OUTSIDE, ...span, isFloor: false, crackM2: room.leakAreaM2, leafM2: 0, azimuthDeg: outer?.azimuthDeg ?? null, cell: NONE }];
  });
}
