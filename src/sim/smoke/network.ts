/**
 * What never changes while a tower burns: volumes, openings as numbers, the pattern of the pressure equations. Built once
 * an input. Every crack to the open air is one more vent after the openings.
 */
import { NONE, OUTSIDE, type CompartmentInput, type FanPoint, type SimInput } from '../input.ts';
import { pow } from '../math/detmath.ts';
import { analyseLdl, type LdlPattern } from '../math/sparse-ldl.ts';
import { canPart } from './layering.ts';
import { enclosureOf, type Enclosure } from './enclosure.ts';
import { FLIGHT_EXCHANGE_K, HOLE_EXCHANGE_K } from './vent-flow.ts';
import { wholeCurve } from './fan-flow.ts';
import { ventPlans, wallVentsOf, widthM, type VentPlan } from './vents.ts';
import { buildWallGrid, ceilingJetFactorPerM2, TIGHT, type WallGrid } from './wall.ts';

export interface SmokeNetwork {
  readonly compartmentCount: number;
  readonly openingCount: number;
  /** Openings, then one leak for every compartment that has cracks, then fans. */
  readonly ventCount: number;
  /** The fans come last: vent fanStartIndex + f is fan f. */
  readonly fanStartIndex: number;
  readonly volumeM3: Float64Array;
  readonly areaM2: Float64Array;
  readonly heightM: Float64Array;
  readonly floorM: Float64Array;
  readonly isTwoZone: Uint8Array;
  /** One-zone cells that a hot stream may part into layers, and the wall vents that lead into them. */
  readonly isPartingCell: Uint8Array;
  readonly partingCells: Int32Array;
  readonly partingVents: Int32Array;
  /** Mean flux of a ceiling jet over the fire's convective heat. */
  readonly jetFactorPerM2: Float64Array;
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
  /** Per vent: a fan whose `from` is its outlet. Per fan: its curve. */
  readonly isFanTurned: Uint8Array;
  readonly fanCurve: readonly (readonly FanPoint[])[];
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

function build(input: SimInput): SmokeNetwork {
  const rooms = input.compartments;
  const enclosure = rooms.map(enclosureOf);
  const vents = ventPlans(input);
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
    fanStartIndex: vents.length - input.fans.length,
    volumeM3: ofRooms((room) => room.areaM2 * room.heightM),
    areaM2: ofRooms((room) => room.areaM2),
    heightM: ofRooms((room) => room.heightM),
    floorM: ofRooms((room) => room.floorM),
    isTwoZone: Uint8Array.from(rooms, (room) => (room.zoneCount === 2 ? 1 : 0)),
    isPartingCell,
    partingCells: Int32Array.from(rooms.flatMap((_, i) => (isParted(i) ? [i] : []))),
    partingVents: Int32Array.from(vents.flatMap((vent, v) => (!vent.isFloor && v < input.openings.length && (isParted(vent.from) || isParted(vent.to)) ? [v] : []))),
    enclosure,
    jetFactorPerM2: ofRooms((room) => ceilingJetFactorPerM2(room.areaM2, room.heightM)),
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
    isFanTurned: Uint8Array.from(vents, (vent) => (vent.isFanTurned ? 1 : 0)),
    fanCurve: input.fans.map((fan) => wholeCurve(fan.curve)),
    ...wallVentsOf(rooms.length, input.openings),
    coupling,
    pattern,
  };
}
