/** Appliances with a person at the wheel: what that drive came to, as a command, replaces the machine's driving along what stands on the lane. */
import { checkLane } from '../access/lane-passing.ts';
import { NONE } from '../input.ts';
import { noteCleared } from './clearing.ts';
import { standingOnLane, laneOf, unitOf, type Scene } from './scene.ts';
import { worksOf } from './tower-works.ts';
import type { Halt } from './lane-driving.ts';

/** No such drive; came through. */
const NOT_DRIVEN_M = -1;
/** Assumed: a stop belongs to what stands up to this far ahead of it, or this little behind; 6 .. 15 m, 1 .. 5 m. */
const AHEAD_M = 12;
const BEHIND_M = 3;
/** Source: domain B4, a car pushed aside by the engine: 30-60 s. */
const PUSH_S = 45;

export interface HandDrive {
  /** Where it is after this second, m. */
  readonly atM: number;
  /** What it came to: it rolls, it stands before something, it is through. */
  readonly end: 'rolling' | 'through' | Halt;
}

/** Once a tick: drives that were handed in. */
export function noteDrives(scene: Scene): void {
  for (const command of scene.world.pending) {
    if (command.kind !== 'applianceStopped' && command.kind !== 'appliancePassed') continue;
    const u = scene.world.input.response.units.findIndex(({ id }) => id === command.unit);
    if (u === NONE) continue;
    const works = worksOf(scene);
    works.drivenToM[u] = command.kind === 'applianceStopped' ? command.atM : Infinity;
    works.drivenTookS[u] = command.tookS;
    works.pushedObstacles[u] = command.kind === 'appliancePassed' ? obstaclesOf(scene, command.pushed) : [];
    works.goneBefore[u] = obstaclesOf(scene, command.after);
  }
}

function obstaclesOf({ world }: Scene, ids: readonly string[]): number[] {
  return world.input.site.obstacles.flatMap(({ id }, o) => (ids.includes(id) ? [o] : []));
}

/** This second of a drive by hand; null: the machine drives, because nobody else does or nothing stands in the way any more. */
export function handDrive(u: number, scene: Scene): HandDrive | null {
  const { own } = scene;
  const lane = laneOf(scene, u);
  const works = own.works;
  if (works === undefined || lane === NONE || works.drivenToM[u] === NOT_DRIVEN_M) return null;
  if (works.goneBefore[u]!.some((o) => own.obstacleClearedAtS[o] === Infinity)) return null;
  const isThrough = works.drivenToM[u] === Infinity;
  if (standingOnLane(scene, lane).length === 0 || (!isThrough && thingAt(u, scene, works.drivenToM[u]!) === NONE)) {
    works.drivenToM[u] = NOT_DRIVEN_M;
    return null;
  }
  if (works.drivenFromS[u] === Infinity) [works.drivenFromS[u], works.drivenFromM[u]] = [scene.nowS - 1, own.laneAtM[u]!];
  const toM = Math.min(works.drivenToM[u]!, scene.plan.laneLengthsM[lane]!);
  const fromM = Math.min(toM, works.drivenFromM[u]!);
  const wholeS = works.drivenTookS[u]! * (toM > 0 ? (toM - fromM) / toM : 0) + PUSH_S * works.pushedObstacles[u]!.length;
  const doneFrac = wholeS > 0 ? Math.min(1, (scene.nowS - works.drivenFromS[u]!) / wholeS) : 1;
  const atM = fromM + (toM - fromM) * doneFrac;
  if (doneFrac < 1) return { atM, end: 'rolling' };
  if (!isThrough) return { atM, end: haltAt(u, scene, atM) };
  leaveThrough(u, scene);
  return { atM, end: 'through' };
}

/** What was pushed is out of the way of those behind, too. */
function leaveThrough(u: number, scene: Scene): void {
  const works = worksOf(scene);
  const pushed = works.pushedObstacles[u]!.filter((o) => scene.own.obstacleClearedAtS[o] === Infinity);
  if (pushed.length > 0) scene.emit('carsPushed', { who: unitOf(scene, u).id, where: scene.world.input.site.lanes[laneOf(scene, u)]!.id, values: { pushedCount: pushed.length } });
  for (const o of pushed) noteCleared(scene, o, 'carsPushed', PUSH_S);
  works.drivenToM[u] = NOT_DRIVEN_M;
}

/** A stop by hand that still holds; null: none. */
export function standingByHand(u: number, scene: Scene): Halt | null {
  const { own } = scene;
  const toM = own.works?.drivenToM[u] ?? NOT_DRIVEN_M;
  if (toM === NOT_DRIVEN_M || toM === Infinity || own.laneAtM[u]! < toM || thingAt(u, scene, toM) === NONE) return null;
  return haltAt(u, scene, toM);
}

function haltAt(u: number, scene: Scene, atM: number): Halt {
  const lane = laneOf(scene, u);
  const verdict = checkLane(scene.world.input.site.lanes[lane]!, unitOf(scene, u), scene.world.input.site.obstacles, standingOnLane(scene, lane), atM);
  if (!verdict.isPassable && verdict.stopsAtM <= atM + AHEAD_M) return { ...verdict, stopsAtM: atM, behindUnitIndex: NONE };
  // Another driver would have come by: what stands there has to go all the same.
  const because = thingAt(u, scene, atM);
  return { ...verdict, isPassable: false, stopsAtM: atM, becauseIndex: because, lack: 'width', mustGo: [because], behindUnitIndex: NONE };
}

/** The nearest thing that still stands where the appliance stopped; NONE: the way is free. */
function thingAt(u: number, scene: Scene, atM: number): number {
  const { obstacles } = scene.world.input.site;
  const near = standingOnLane(scene, laneOf(scene, u)).filter((o) => obstacles[o]!.atM <= atM + AHEAD_M && obstacles[o]!.atM + obstacles[o]!.lengthM >= atM - BEHIND_M);
  return near.sort((a, b) => Math.abs(obstacles[a]!.atM - atM) - Math.abs(obstacles[b]!.atM - atM) || a - b)[0] ?? NONE;
}
