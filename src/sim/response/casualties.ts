/** People a crew takes out, and how long that takes. */
import { PERSON } from '../occupants/state.ts';
import { NONE } from '../input.ts';
import { isSmoky } from './sight.ts';
import { unitOf, type Scene } from './scene.ts';
import { isSeenByDrone } from './tower-works.ts';
import { skillFactor } from './work-rate.ts';

/** Source: domain D4, seconds a storey: carried 25-40, escorted 20-25. */
const CARRIED_S_PER_STOREY = 32;
const ESCORTED_S_PER_STOREY = 22;
/** Assumed: one crew brings out two people a trip (two carriers each, or one escort). */
export const PEOPLE_PER_TRIP = 2;
/** Assumed: from the foot of the stair into the open; 10 .. 30 s. */
const OUT_OF_DOOR_S = 15;

/** Alive, inside, not on their own way, and no crew has them yet. */
function isWaiting({ own, world }: Scene, personIndex: number): boolean {
  const state = world.occupants.state[personIndex]!;
  if (own.rescueStartS[personIndex]! < Infinity) return false;
  return state === PERSON.unaware || state === PERSON.preparing || state === PERSON.sheltering || state === PERSON.incapacitated;
}

/** Has to be taken out: down, trapped, or unable to walk where smoke comes. Others are told to leave or stay. */
export function needsRescue(scene: Scene, personIndex: number): boolean {
  if (!isWaiting(scene, personIndex)) return false;
  const { occupants, input } = scene.world;
  if (occupants.state[personIndex] === PERSON.incapacitated || occupants.isTrapped[personIndex] === 1) return true;
  const place = occupants.compartmentIndex[personIndex]!;
  return input.people[personIndex]!.mobility !== 'able' && (isSmoky(scene, place) || isSmoky(scene, scene.plan.standBefore[place] ?? NONE));
}

/** Compartment of somebody known to need a crew (trapped people phone, casualties were seen), by rank of storey; NONE: nobody. */
export function nextCasualtyPlace(scene: Scene, rankOfStorey: (storeyIndex: number) => number, isTaken: (compartmentIndex: number) => boolean): number {
  const { occupants, input } = scene.world;
  let best = NONE;
  let bestRank = Infinity;
  for (let p = 0; p < input.people.length; p++) {
    const place = occupants.compartmentIndex[p]!;
    if (place < 0 || !needsRescue(scene, p)) continue;
    const isKnown = occupants.isTrapped[p] === 1 || scene.own.searchedAtS[place]! < Infinity || isSeenByDrone(scene, place);
    const rank = rankOfStorey(input.compartments[place]!.storeyIndex);
    if (!isKnown || rank >= bestRank || isTaken(place)) continue;
    [best, bestRank] = [place, rank];
  }
  return best;
}

/**
 * Starts taking up to two people out of a compartment.
 * @param tripS  how long the way out takes; absent: down the stair
 * @returns when the last of them is out; now when there was nobody
 */
export function takeOut(scene: Scene, u: number, compartmentIndex: number, tripS?: number): number {
  const { own, world, nowS } = scene;
  let downAtS = nowS;
  let taken = 0;
  for (let p = 0; p < world.input.people.length && taken < PEOPLE_PER_TRIP; p++) {
    if (world.occupants.compartmentIndex[p] !== compartmentIndex || !needsRescue(scene, p)) continue;
    own.rescueStartS[p] = nowS;
    own.rescueOutS[p] = nowS + (tripS ?? carryDownS(scene, u, p));
    downAtS = Math.max(downAtS, own.rescueOutS[p]!);
    taken += 1;
  }
  return downAtS;
}

function carryDownS(scene: Scene, u: number, personIndex: number): number {
  const { world, plan } = scene;
  const storeys = Math.abs(world.input.compartments[world.occupants.compartmentIndex[personIndex]!]!.storeyIndex - plan.groundStorey);
  const isCarried = world.occupants.state[personIndex] === PERSON.incapacitated || world.input.people[personIndex]!.mobility === 'wheelchair';
  return OUT_OF_DOOR_S + storeys * (isCarried ? CARRIED_S_PER_STOREY : ESCORTED_S_PER_STOREY) * skillFactor(unitOf(scene, u).skillFrac);
}
