/** What never changes of the watched plates: what they see, their nodes, the fires of their rooms. */
import type { CompartmentInput, FuelInput, PointM, SimInput, TargetInput } from '../input.ts';
import { darkGlow, type RoomGlow } from './room-glow.ts';
import { dot, seenAboveFrac, type VectorM } from './target-view.ts';
import { buildWallGrid, WALL_NODE_COUNT, type WallGrid } from './wall.ts';

/** Numerical: what a plate sees above a level is tabulated at so many levels up to the ceiling. */
const TABLE_STEPS = 32;
/** Assumed: a plate this close to a surface and turned away from it is part of it; 0.005 .. 0.05 m. */
const ON_SURFACE_M = 0.02;
/** Cosine of 45 degrees: nearer to it a plate counts as lying, or as turned away from a wall. */
const HALF_WAY = 0.7071067811865476;

export interface Plate {
  readonly room: number;
  readonly atM: VectorM;
  readonly normal: VectorM;
  readonly isUpright: boolean;
  /** Lies on a surface of the room: its back is that surface's back. */
  readonly isOnSurface: boolean;
  /** Lies on the ceiling, in the way of every jet under it. */
  readonly isCeiling: boolean;
  /** Of a free plate the last conductance leads to what its back sees: it is set anew in every step. */
  readonly grid: WallGrid;
  /** Its temperature is taken between this node and the next. */
  readonly depthNodeIndex: number;
  readonly depthMixFrac: number;
  /** Share of what face and back see above level k / TABLE_STEPS of the room's height. */
  readonly faceAboveFrac: Float64Array;
  readonly backAboveFrac: Float64Array;
}

/** Fuels of a room and where they stand in plan. */
export interface FireSpot {
  readonly fuelIndex: number;
  readonly baseHeightM: number;
  readonly xM: number;
  readonly yM: number;
}

export interface TargetPlan {
  readonly plates: readonly Plate[];
  /** Per compartment; null and none where nothing is watched. */
  readonly glowOf: readonly (RoomGlow | null)[];
  readonly firesIn: readonly (readonly FireSpot[])[];
}

const cache = new WeakMap<SimInput, TargetPlan>();

export function targetPlanOf(input: SimInput): TargetPlan {
  let plan = cache.get(input);
  if (!plan) cache.set(input, (plan = build(input)));
  return plan;
}

function build(input: SimInput): TargetPlan {
  const plates = input.targets.map((target) => plateOf(target, input));
  const watched = new Set(plates.map((plate) => plate.room));
  const spotsIn = (i: number): FireSpot[] => input.fuels.flatMap((fuel, f) => (fuel.compartmentIndex === i ? [spotOf(fuel, f, input.compartments[i]!)] : []));
  return {
    plates,
    glowOf: input.compartments.map((_, i) => (watched.has(i) ? darkGlow() : null)),
    firesIn: input.compartments.map((_, i) => (watched.has(i) ? spotsIn(i) : [])),
  };
}

function spotOf({ positionM, baseHeightM }: FuelInput, fuelIndex: number, room: CompartmentInput): FireSpot {
  const [xM, yM] = positionM ?? middleOf(room.polygonM);
  return { fuelIndex, baseHeightM, xM, yM };
}

function middleOf(polygonM: readonly PointM[]): PointM {
  const xsM = polygonM.map(([xM]) => xM);
  const ysM = polygonM.map(([, yM]) => yM);
  return [(Math.min(...xsM) + Math.max(...xsM)) / 2, (Math.min(...ysM) + Math.max(...ysM)) / 2];
}

function plateOf(target: TargetInput, input: SimInput): Plate {
  const room = input.compartments[target.compartmentIndex]!;
  const material = input.materials[target.materialIndex]!;
  const normal = unit(target.normal);
  const atM: VectorM = [...target.positionM, target.heightM];
  const grid = buildWallGrid({ ...material, thicknessM: target.thicknessM });
  const view = { polygonM: room.polygonM, atM };
  const back: VectorM = [-normal[0], -normal[1], -normal[2]];
  const tableOf = (facing: VectorM) => Float64Array.from({ length: TABLE_STEPS + 1 }, (_, k) => seenAboveFrac({ ...view, normal: facing }, (room.heightM * k) / TABLE_STEPS));
  return {
    room: target.compartmentIndex, atM, normal, isUpright: Math.abs(normal[2]) < HALF_WAY, isOnSurface: isOnSurface(room, atM, normal), isCeiling: normal[2] <= -HALF_WAY && isOnSurface(room, atM, normal), grid,
    ...depthIn(grid, material.conductivityWPerMK, target.depthM), faceAboveFrac: tableOf(normal), backAboveFrac: tableOf(back),
  };
}

function unit(of: VectorM): VectorM {
  const length = Math.sqrt(dot(of, of));
  return [of[0] / length, of[1] / length, of[2] / length];
}

function isOnSurface({ polygonM, heightM }: CompartmentInput, [xM, yM, zM]: VectorM, normal: VectorM): boolean {
  if (normal[2] <= -HALF_WAY) return zM >= heightM - ON_SURFACE_M;
  if (normal[2] >= HALF_WAY) return zM <= ON_SURFACE_M;
  return polygonM.some(([fromXM, fromYM], k) => {
    const [toXM, toYM] = polygonM[(k + 1) % polygonM.length]!;
    const length = Math.sqrt((toXM - fromXM) * (toXM - fromXM) + (toYM - fromYM) * (toYM - fromYM));
    const along: VectorM = [(toXM - fromXM) / length, (toYM - fromYM) / length, 0];
    const inward: VectorM = [-along[1], along[0], 0];
    const offset: VectorM = [xM - fromXM, yM - fromYM, 0];
    const alongM = dot(offset, along);
    return alongM >= 0 && alongM <= length && Math.abs(dot(offset, inward)) <= ON_SURFACE_M && dot(inward, normal) >= HALF_WAY;
  });
}

function depthIn({ conductanceWPerM2K }: WallGrid, conductivityWPerMK: number, depthM: number): { depthNodeIndex: number; depthMixFrac: number } {
  let leftM = depthM;
  for (let k = 0; k < WALL_NODE_COUNT - 1; k++) {
    const gapM = conductivityWPerMK / conductanceWPerM2K[k]!;
    if (leftM <= gapM) return { depthNodeIndex: k, depthMixFrac: leftM / gapM };
    leftM -= gapM;
  }
  return { depthNodeIndex: WALL_NODE_COUNT - 2, depthMixFrac: 1 };
}

/** Share seen above a height, from a plate's table. */
export function seenAbove(tableFrac: Float64Array, heightFrac: number): number {
  const at = Math.min(1, Math.max(0, heightFrac)) * TABLE_STEPS;
  const k = Math.min(TABLE_STEPS - 1, Math.floor(at));
  return tableFrac[k]! + (tableFrac[k + 1]! - tableFrac[k]!) * (at - k);
}
