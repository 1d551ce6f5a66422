/**
 * What never changes while a tower burns: volumes, openings as numbers, the pattern of the pressure equations. Built once
 * an input. Every crack to the open air is one more vent after the openings.
 */
import { assert } from '../assert.ts';
import { NONE, OUTSIDE, type CompartmentInput, type OpeningInput, type SimInput } from '../input.ts';
import { pow } from '../math/detmath.ts';
import { analyseLdl, type LdlPattern } from '../math/sparse-ldl.ts';
import { canPart } from './layering.ts';
import { enclosureOf, type Enclosure } from './enclosure.ts';
import { FLIGHT_EXCHANGE_K, HOLE_EXCHANGE_K } from './vent-flow.ts';
import { buildWallGrid, TIGHT, type WallGrid } from './wall.ts';

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
  /** One-zone cells that a hot stream may part into layers, and the wall vents that lead into them. */
  readonly isPartingCell: Uint8Array;
  readonly partingCells: Int32Array;
  readonly partingVents: Int32Array;
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
  /** Clear width of wall vents, 0 of floors. */
  readonly widthM: Float64Array;
  /** Exchange constant of floor vents. */
  readonly exchangeK: Float64Array;
  /** The same to the power 2/3: what a stream spilling from it draws air along. */
  readonly spillM: Float64Array;
  /** Area that is always open, and area that opens; m2. */
  readonly crackM2: Float64Array;
  readonly leafM2: Float64Array;
  /** Outward normal for wind; NaN: sheltered. */
  readonly azimuthDeg: Float64Array;
  /** The façade cell in front of the vent; NONE. */
  readonly facadeCell: Int32Array;
  /** Wall openings of each compartment: wallVent from wallVentStart[i] to wallVentStart[i + 1]. */
  readonly wallVentStart: Int32Array;
  readonly wallVent: Int32Array;
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
  const gridOf = (materialIndex: number): WallGrid => grids[materialIndex] ?? TIGHT;
  const isPartingCell = Uint8Array.from(rooms, (room) => (canPart(room) ? 1 : 0));
  const isParted = (i: number): boolean => isPartingCell[i] === 1;
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
    isPartingCell,
    partingCells: Int32Array.from(rooms.flatMap((_, i) => (isParted(i) ? [i] : []))),
    partingVents: Int32Array.from(vents.flatMap((vent, v) => (!vent.isFloor && v < input.openings.length && (isParted(vent.from) || isParted(vent.to)) ? [v] : []))),
    enclosure: rooms.map(enclosureOf),
    surfaceGrid: rooms.map((room) => [room.ceilingMaterialIndex, room.wallMaterialIndex, room.wallMaterialIndex, room.floorMaterialIndex].map(gridOf)),
    isLikeCfast: input.smokeClosures === 'cfast',
    ventFrom: Int32Array.from(vents, (vent) => vent.from),
    ventTo: Int32Array.from(vents, (vent) => vent.to),
    sillM: ofVents((vent) => vent.sillM),
    headM: ofVents((vent) => vent.headM),
    isFloorVent: Uint8Array.from(vents, (vent) => (vent.isFloor ? 1 : 0)),
    exchangeK: Float64Array.from(input.openings, (opening) => (opening.kind === 'stairFlight' && input.smokeClosures === 'calibrated' ? FLIGHT_EXCHANGE_K : HOLE_EXCHANGE_K)),
    widthM: ofVents(widthM),
    spillM: ofVents((vent) => pow(widthM(vent), 2 / 3)),
    crackM2: ofVents((vent) => vent.crackM2),
    leafM2: ofVents((vent) => vent.leafM2),
    azimuthDeg: ofVents((vent) => vent.azimuthDeg ?? NaN),
    facadeCell: Int32Array.from(vents, (vent) => vent.cell),
    ...wallVentsOf(rooms.length, input.openings),
    coupling,
    pattern,
  };
}

function wallVentsOf(roomCount: number, openings: readonly OpeningInput[]): { wallVentStart: Int32Array; wallVent: Int32Array } {
  const lists: number[][] = Array.from({ length: roomCount }, () => []);
  openings.forEach((opening, v) => {
    if (opening.orientation === 'floor') return;
    lists[opening.fromIndex]!.push(v);
    if (opening.toIndex !== OUTSIDE) lists[opening.toIndex]!.push(v);
  });
  const wallVentStart = new Int32Array(roomCount + 1);
  lists.forEach((list, i) => (wallVentStart[i + 1] = wallVentStart[i]! + list.length));
  return { wallVentStart, wallVent: Int32Array.from(lists.flat()) };
}

function widthM(vent: VentPlan): number {
  return vent.isFloor || vent.headM <= vent.sillM ? 0 : vent.leafM2 / (vent.headM - vent.sillM);
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
      leafM2: opening.areaM2 * passableFrac(input, opening),
      azimuthDeg: opening.azimuthDeg,
      cell: cellOf[o]!,
    };
  });
}

/** A stream is no wider than the narrower compartment it comes along or goes into: the rest of a wider opening carries nothing. */
function passableFrac(input: SimInput, opening: OpeningInput): number {
  if (opening.orientation === 'floor' || input.smokeClosures === 'cfast') return 1;
  const sides = [opening.fromIndex, opening.toIndex].filter((i) => i !== OUTSIDE).map((i) => enclosureOf(input.compartments[i]!).depthM);
  return Math.min(1, ...sides.map((sideM) => sideM / Math.max(0.001, opening.widthM)));
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
