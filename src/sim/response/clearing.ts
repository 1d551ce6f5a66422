/** Work on obstacles: whoever stands at one adds hands, and it goes when the work is done. */
import { checkLane } from '../access/lane-passing.ts';
import { NONE, type ObstacleInput } from '../input.ts';
import type { Halt } from './lane-driving.ts';
import { log } from '../math/detmath.ts';
import { drawLognormal, keyOfId, STREAM } from '../rng.ts';
import { becauseOf, laneId, standingOnLane, standingOnSite, unitOf, type Scene } from './scene.ts';
import { skillFactor } from './work-rate.ts';

/** Assumed: from this skill on a micro station sends people to the gate; 0.4 .. 0.7. */
const GATE_SKILL_FRAC = 0.5;
/** Source: domain G2, of six: two extinguish, two evacuate, one at the gate, one leads. */
const BUSY_INSIDE_COUNT = 4;

/** Once a tick: hands at every obstacle, work done, radio. */
export function stepClearing(scene: Scene): void {
  const { obstacleClearedAtS } = scene.own;
  moveOnOrder(scene);
  if (obstacleClearedAtS.every((atS) => atS < Infinity)) return;
  const atGateCount = gateCount(scene);
  const gateObstacle = atGateCount > 0 ? nextForGate(scene) : NONE;
  for (let o = 0; o < obstacleClearedAtS.length; o++) {
    if (obstacleClearedAtS[o] === Infinity) workOn(scene, o, handsAt(scene, o) + (o === gateObstacle ? atGateCount : 0));
  }
}

function workOn(scene: Scene, o: number, handCount: number): void {
  const { own, world } = scene;
  if (handCount <= 0) return;
  const obstacle = world.input.site.obstacles[o]!;
  if (own.crews.workLeftS[o] === Infinity) {
    own.crews.workLeftS[o] = drawLognormal({ mean: obstacle.removal.meanS, sigma: logSigma(obstacle) }, world.seed, STREAM.removal, keyOfId(obstacle.id));
    own.crews.workBeganS[o] = scene.nowS;
  }
  own.crews.workLeftS[o]! -= Math.min(1, handCount / Math.max(1, obstacle.removal.crewCount));
  if (own.crews.workLeftS[o]! > 0) return;
  noteCleared(scene, o, obstacle.removal.method, scene.nowS - own.crews.workBeganS[o]!);
}

/** By people who are no unit of the scenario: guards, owners. */
function moveOnOrder(scene: Scene): void {
  for (const command of scene.world.pending) {
    if (command.kind !== 'moveObstacle') continue;
    const o = scene.world.input.site.obstacles.findIndex(({ id }) => id === command.obstacle);
    if (o !== NONE && scene.own.obstacleClearedAtS[o] === Infinity) noteCleared(scene, o, 'commandApplied', 0);
  }
}

export function noteCleared(scene: Scene, o: number, because: string, tookS: number): void {
  const { own, world } = scene;
  const obstacle = world.input.site.obstacles[o]!;
  own.obstacleClearedAtS[o] = scene.nowS;
  const where = obstacle.laneIndex >= 0 ? laneId(scene, obstacle.laneIndex) : world.input.site.aerialSites[obstacle.aerialSiteIndex]!.id;
  scene.emit('obstacleCleared', { who: obstacle.id, where, because, values: { tookS } });
  if (obstacle.laneIndex >= 0) noteLane(scene, obstacle.laneIndex, obstacle.id);
}

/** Spread of the logarithm that gives the stated mean and standard deviation in seconds. */
function logSigma({ removal }: ObstacleInput): number {
  const variationFrac = removal.meanS > 0 ? removal.sigmaS / removal.meanS : 0;
  return Math.sqrt(log(1 + variationFrac * variationFrac));
}

/** The lane counts as clear once every appliance that was sent gets through. */
export function noteLane(scene: Scene, laneIndex: number, because?: string): void {
  const { own, world, plan } = scene;
  const lane = world.input.site.lanes[laneIndex];
  if (!lane || (laneIndex === 0 && own.laneClearedAtS < Infinity)) return;
  const standing = standingOnLane(scene, laneIndex);
  if (!plan.vehicles.every((vehicle) => checkLane(lane, vehicle, world.input.site.obstacles, standing).isPassable)) return;
  if (laneIndex === 0) own.laneClearedAtS = scene.nowS;
  if (because !== undefined) scene.emit('laneCleared', { where: lane.id, because });
}

/** People of all crews working at an obstacle, less for the untrained. */
export function handsAt(scene: Scene, o: number): number {
  let hands = 0;
  for (let u = 0; u < scene.own.crews.obstacleIndex.length; u++) if (scene.own.crews.obstacleIndex[u] === o) hands += effectiveHands(scene, u, unitOf(scene, u).crewCount);
  return hands;
}

function effectiveHands(scene: Scene, u: number, count: number): number {
  return count / skillFactor(unitOf(scene, u).skillFrac);
}

function gateCount(scene: Scene): number {
  return scene.world.input.response.units.reduce((hands, unit, u) => {
    const isAtGate = unit.kind === 'micro' && unit.skillFrac >= GATE_SKILL_FRAC && unit.crewCount > BUSY_INSIDE_COUNT && scene.own.arrivedAtS[u]! < Infinity;
    return hands + (isAtGate ? effectiveHands(scene, u, unit.crewCount - BUSY_INSIDE_COUNT) : 0);
  }, 0);
}

/** What the micro station's people at the gate work on: the lane first, then the aerial site. */
function nextForGate(scene: Scene): number {
  const { site } = scene.world.input;
  if (site.lanes.length > 0) {
    const standing = standingOnLane(scene, 0);
    for (const vehicle of scene.plan.vehicles) {
      const { mustGo } = checkLane(site.lanes[0]!, vehicle, site.obstacles, standing);
      if (mustGo.length > 0) return mustGo[0]!;
    }
  }
  return standingOnSite(scene, 0)[0] ?? NONE;
}

/** What a commander reckons this many people need for these obstacles, by the book rather than by the dice. */
export function expectedClearS(obstacles: readonly ObstacleInput[], mustGo: readonly number[], crewCount: number): number {
  return mustGo.reduce((sumS, o) => sumS + obstacles[o]!.removal.meanS * Math.max(1, obstacles[o]!.removal.crewCount / Math.max(1, crewCount)), mustGo.length > 0 ? 0 : Infinity);
}

/** Says that a lane stopped a unit: needs, finds, where. */
export function reportBlocked(scene: Scene, u: number, laneIndex: number, halt: Halt): void {
  const values = { ...halt.measured, atM: halt.stopsAtM };
  scene.emit('laneBlocked', { who: unitOf(scene, u).id, where: laneId(scene, laneIndex), ...becauseOf(causeOf(scene, halt) ?? laneId(scene, laneIndex)), values });
}

/** Id of the appliance or obstacle in the way; undefined when it is the lane itself. */
export function causeOf({ world }: Scene, halt: Pick<Halt, 'becauseIndex' | 'behindUnitIndex'>): string | undefined {
  return (world.input.response.units[halt.behindUnitIndex] ?? world.input.site.obstacles[halt.becauseIndex])?.id;
}
