/**
 * The building as ground to walk on: every compartment that people can enter is a region, every opening between two of them a line
 * in their common wall; where they do not touch, a strip joins them, and a flight of stairs is a strip of its true length. Regions
 * may lie over each other. Derived from the input only, so it is built once per input and kept outside the world.
 */
import { NONE, OUTSIDE, type PointM, type SimInput } from '../../input.ts';
import { walkGraph, type WalkGraph } from '../graph.ts';
import { createFloor, type Floor } from '../space/space.ts';
import { WALKING } from '../walking-preset.ts';
import { WalkableError } from '../space/check-walkable.ts';
import { CLEARANCE_M } from '../space/spurs.ts';
import type { DoorInput, RegionInput } from '../space/walkable.ts';
import { climbPathM } from '../stairs.ts';
import { directLine, lengthOfStrip, measured, passage, porch, stripOf, type CrossLine, type MeasuredLine } from './connector.ts';
import { cutLanding, isConvex, narrowed, type Landing } from './landing.ts';
import { distanceM, lengthOf, middleOf, NARROWEST_M, placeBetween, placeInWall, roomOf, type Room, type Stretch } from './wall-places.ts';

export interface Connector {
  readonly openingIndex: number;
  /** Compartment that the strip counts as: below a flight, before a wall opening. */
  readonly ownerIndex: number;
  /** Across the strip from the owner on; the first is the owner's wall, the last that of the compartment beyond (or the open air). */
  readonly lines: readonly MeasuredLine[];
  /** Door at each line; NONE at the end of a porch. */
  readonly doorIndexes: readonly number[];
  /** Region between each line and the next. */
  readonly regionIndexes: readonly number[];
  readonly isFlight: boolean;
}

export interface TowerGround {
  readonly floor: Floor;
  /** Per opening; null: nobody walks through it. */
  readonly connectors: readonly (Connector | null)[];
  /** Per compartment: its region, and the landing cut from it; NONE, null: none. */
  readonly regionOf: Int32Array;
  readonly landings: readonly (Landing | null)[];
  /** Per region: its compartment, the opening whose strip it belongs to (NONE: the compartment's own floor), and its place in the strip. */
  readonly compartmentOf: Int32Array;
  readonly openingOf: Int32Array;
  readonly pieceOf: Int32Array;
  readonly isConvex: Uint8Array;
  /** Per opening: the compartment at the far end of its strip; OUTSIDE: the open air. */
  readonly beyondOf: Int32Array;
}

/** Who has stepped out still minds those behind for so long. Assumed; 0.5 .. 2 m. */
export const PORCH_M = 1;
/** The porch ends a little farther out, so that nobody stops at its end. */
const PORCH_DEPTH_M = 1.4;
/** Walkable ground allows no more. */
const STRIP_SPEED_MOST_FRAC = 2;

const grounds = new WeakMap<SimInput, TowerGround>();

/** Throws WalkableError with every fault when people cannot be moved in this building. */
export function towerGround(input: SimInput): TowerGround {
  let ground = grounds.get(input);
  if (!ground) {
    ground = build(input);
    grounds.set(input, ground);
  }
  return ground;
}

/** Why people cannot be moved in this building, one reason a line; empty: they can. */
export function groundFaults(input: SimInput): readonly string[] {
  try {
    towerGround(input);
    return [];
  } catch (error) {
    if (error instanceof WalkableError) return error.message.split('\n');
    throw error;
  }
}

interface Plan {
  readonly input: SimInput;
  readonly graph: WalkGraph;
  readonly rooms: readonly (Room | null)[];
  readonly regions: RegionInput[];
  readonly doors: DoorInput[];
  readonly faults: string[];
  readonly owners: { readonly compartmentIndex: number; readonly openingIndex: number; readonly pieceIndex: number }[];
}

function build(input: SimInput): TowerGround {
  const graph = walkGraph(input);
  const rooms = input.compartments.map(({ polygonM }, c) => (graph.openingsOf[c]!.length > 0 ? roomOf(polygonM) : null));
  const plan: Plan = { input, graph, rooms, regions: [], doors: [], faults: [], owners: [] };
  const wallLines = input.openings.map((_, o) => linesInWalls(plan, o));
  const landings = rooms.map((room, c) => (room === null ? null : landingOf(plan, c, room, wallLines)));
  const regionOf = Int32Array.from(rooms, (room, c) => (room === null ? NONE : addRegion(plan, { id: input.compartments[c]!.id, outlineM: landings[c]?.outlineM ?? room.walls.map(([a]) => a) }, [c, NONE, 0])));
  const connectors = input.openings.map((_, o) => {
    const lines = wallLines[o] ?? flightLines(plan, o, landings);
    return lines === null ? null : connect(plan, o, lines, regionOf);
  });
  if (plan.faults.length > 0) throw new WalkableError(plan.faults.join('\n'));
  return {
    floor: createFloor({ regions: plan.regions, doors: plan.doors, exits: [] }, WALKING.model), connectors, regionOf, landings,
    compartmentOf: Int32Array.from(plan.owners, (owner) => owner.compartmentIndex),
    openingOf: Int32Array.from(plan.owners, (owner) => owner.openingIndex),
    pieceOf: Int32Array.from(plan.owners, (owner) => owner.pieceIndex),
    isConvex: Uint8Array.from(plan.regions, ({ outlineM }) => (isConvex(outlineM) ? 1 : 0)),
    beyondOf: Int32Array.from(input.openings, ({ toIndex }) => toIndex),
  };
}

function addRegion(plan: Plan, region: RegionInput, [compartmentIndex, openingIndex, pieceIndex]: readonly [number, number, number]): number {
  plan.owners.push({ compartmentIndex, openingIndex, pieceIndex });
  return plan.regions.push(region) - 1;
}

function isWalked({ graph }: Plan, o: number): boolean {
  return graph.sourceOf[2 * o] !== NONE;
}

/** The strip of an opening in a wall; null: it is none, or nobody walks through it. */
function linesInWalls(plan: Plan, o: number): CrossLine[] | null {
  const opening = plan.input.openings[o]!;
  if (!isWalked(plan, o) || opening.kind === 'stairFlight') return null;
  const widthM = Math.max(NARROWEST_M, opening.clearWidthM);
  const from = plan.rooms[opening.fromIndex]!;
  if (opening.toIndex === OUTSIDE) {
    const stretch = placeInWall(from, opening.centreM, widthM);
    return stretch === null ? noRoom(plan, o) : porch(stretch, PORCH_DEPTH_M);
  }
  const places = placeBetween(from, plan.rooms[opening.toIndex]!, opening.centreM, widthM);
  if (places === null) return noRoom(plan, o);
  if (places.isShared) return directLine(places.one);
  const joinedM = Math.min(lengthOf(places.one), lengthOf(places.other));
  return passage(narrowed(places.one, joinedM), narrowed(places.other, joinedM));
}

function noRoom({ input, faults }: Plan, o: number): null {
  const { id, fromIndex, toIndex } = input.openings[o]!;
  const sides = [fromIndex, toIndex].flatMap((c) => (c === OUTSIDE ? [] : [`"${input.compartments[c]!.id}"`])).join(' and ');
  faults.push(`opening "${id}": no wall of ${sides} has ${NARROWEST_M} m left for it; shorten or move other openings, or set "isPassable": false`);
  return null;
}

function landingOf({ input, graph }: Plan, c: number, room: Room, wallLines: readonly (readonly CrossLine[] | null)[]): Landing | null {
  const flights = graph.openingsOf[c]!.filter((o) => input.openings[o]!.kind === 'stairFlight');
  const upCount = flights.filter((o) => input.openings[o]!.fromIndex === c).length;
  if (input.compartments[c]!.kind !== 'stair' || flights.length === 0 || upCount > 1 || flights.length - upCount > 1) return null;
  const doors = graph.openingsOf[c]!.flatMap((o): Stretch[] => {
    const lines = wallLines[o];
    if (!lines) return [];
    const line = input.openings[o]!.fromIndex === c ? lines[0]! : lines[lines.length - 1]!;
    return [[line.rightM, line.leftM]];
  });
  return cutLanding(room.walls.map(([a]) => a), doors, Math.max(...flights.map((o) => input.openings[o]!.clearWidthM)));
}

/** The strip of a flight, from the floor below to the floor above. */
function flightLines(plan: Plan, o: number, landings: readonly (Landing | null)[]): CrossLine[] | null {
  const { fromIndex, toIndex, kind, centreM, clearWidthM } = plan.input.openings[o]!;
  if (!isWalked(plan, o) || kind !== 'stairFlight' || toIndex === OUTSIDE) return null;
  const wishM = Math.max(NARROWEST_M, clearWidthM);
  const below = landings[fromIndex]?.upM ?? placeInWall(plan.rooms[fromIndex]!, centreM, wishM);
  const above = landings[toIndex]?.downM ?? placeInWall(plan.rooms[toIndex]!, centreM, wishM);
  if (below === null || above === null) return noRoom(plan, o);
  const widthM = Math.min(wishM, lengthOf(below), lengthOf(above));
  const acrossM = landingCrossingM(landings[toIndex] ?? null);
  return stripOf(narrowed(below, widthM), narrowed(above, widthM), Math.max(0, climbPathM(plan.input, o) - acrossM));
}

/** From the one flight to the other over the landing, close round the eye: part of the path of a storey. */
function landingCrossingM(landing: Landing | null): number {
  if (landing === null) return 0;
  return distanceM(middleOf(landing.upM), middleOf(landing.downM)) - lengthOf(landing.upM) + 2 * CLEARANCE_M;
}

function connect(plan: Plan, o: number, lines: readonly CrossLine[], regionOf: Int32Array): Connector {
  const { id, fromIndex, toIndex, kind } = plan.input.openings[o]!;
  const isFlight = kind === 'stairFlight';
  const speedFrac = isFlight ? stripSpeedFrac(lines, climbPathM(plan.input, o)) : 1;
  const regionIndexes = lines.slice(1).map((line, n) => addRegion(plan, { id: `${id}.${n + 1}`, outlineM: pieceOutline(lines[n]!, line), speedFrac, isStair: isFlight }, [fromIndex, o, n]));
  const last = lines.length - 1;
  const doorIndexes = lines.map((line, n) => {
    const beyond = n < last ? regionIndexes[n]! : toIndex === OUTSIDE ? NONE : regionOf[toIndex]!;
    if (beyond === NONE) return NONE;
    return plan.doors.push({ id: `${id}.${n + 1}`, fromIndex: n === 0 ? regionOf[fromIndex]! : regionIndexes[n - 1]!, toIndex: beyond, lineM: [line.leftM, line.rightM] }) - 1;
  });
  return { openingIndex: o, ownerIndex: fromIndex, lines: lines.map(measured), doorIndexes, regionIndexes, isFlight };
}

function pieceOutline(from: CrossLine, to: CrossLine): PointM[] {
  return [from.rightM, to.rightM, to.leftM, from.leftM];
}

/** A strip longer in plan than its path is walked so much faster: lines that lie far apart stand for a steeper or straighter stair. */
function stripSpeedFrac(lines: readonly CrossLine[], pathM: number): number {
  const frac = pathM > 0 ? lengthOfStrip(lines) / pathM : 1;
  return frac <= 1 ? 1 : Math.min(frac, STRIP_SPEED_MOST_FRAC);
}
