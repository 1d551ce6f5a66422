/** Which storey and which room is searched next. */
import { NONE } from '../input.ts';
import { nextCasualtyPlace } from './casualties.ts';
import { unitOf, type Scene } from './scene.ts';
import { isSmoky } from './sight.ts';

/** Assumed: a crew without a line does not enter a room burning like this; 100 .. 500 kW, or a hot layer above 200 C. */
const NO_ENTRY_KW = 200;
const NO_ENTRY_K = 473;
/** Source: domain G2, evacuate the fire floor and two above. */
const WARNED_STOREYS_UP = 2;
/** Storeys left out of the search: they lie below the smoke. */
const NOT_SEARCHED = Infinity;
/** Casualties below the smoke come after all ranked storeys. */
const UNRANKED = 1000;

/** Rank in the doctrine order: fire storey, +1, +2, top, the others above, -1. Source: domain D4. */
export function searchRank({ own, world }: Scene, storeyIndex: number): number {
  const base = own.crews.baseStoreyIndex;
  if (base === NONE) return NOT_SEARCHED;
  const up = storeyIndex - base;
  const top = world.input.storeys.length - 1;
  if (up >= 0 && up <= 2) return up;
  if (storeyIndex === top) return 3;
  if (up > 2) return 1 + up;
  return up === -1 ? world.input.storeys.length + 2 : NOT_SEARCHED;
}

/** Storey of a known casualty first, then the first unsearched in the doctrine's order that nobody else has; NONE: all done. */
export function chooseSearchStorey(u: number, scene: Scene): number {
  const { own, world } = scene;
  const casualty = casualtyPlace(u, scene, NONE);
  if (casualty !== NONE) return world.input.compartments[casualty]!.storeyIndex;
  let best = NONE;
  let bestRank = NOT_SEARCHED;
  for (let s = 0; s < world.input.storeys.length; s++) {
    if (own.crews.storeySearchedS[s]! < Infinity || isTaken(u, scene, s)) continue;
    const rank = searchRank(scene, s);
    if (rank < bestRank) [best, bestRank] = [s, rank];
  }
  return best;
}

/** Next room on this storey: known casualties, then whatever nobody searched; NONE: the storey is done. */
export function chooseSearchPlace(u: number, scene: Scene, storeyIndex: number): number {
  const casualty = casualtyPlace(u, scene, storeyIndex);
  if (casualty !== NONE) return casualty;
  return (scene.plan.compartmentsByStorey[storeyIndex] ?? []).find((c) => scene.own.searchedAtS[c] === Infinity && canEnter(scene, c) && !isSearchedBy(u, scene, c)) ?? NONE;
}

function casualtyPlace(u: number, scene: Scene, onlyStorey: number): number {
  const isOpen = (s: number) => (onlyStorey === NONE ? !isTaken(u, scene, s) : s === onlyStorey);
  const rank = (s: number) => (isOpen(s) ? Math.min(searchRank(scene, s), UNRANKED + s) : Infinity);
  return nextCasualtyPlace(scene, rank, (c) => !canEnter(scene, c) || isSearchedBy(u, scene, c));
}

function canEnter({ world }: Scene, c: number): boolean {
  return world.fire.compartmentDemandKw[c]! < NO_ENTRY_KW && world.smoke.upperTempK[c]! < NO_ENTRY_K;
}

function isSearchedBy(u: number, { own }: Scene, c: number): boolean {
  return own.crews.searchIndex.some((taken, other) => other !== u && taken === c);
}

/** Another crew is on its way to this storey to search it, or at it. */
function isTaken(u: number, { own }: Scene, storeyIndex: number): boolean {
  const { goalStoreyIndex, task, nextTask } = own.crews;
  return goalStoreyIndex.some((goal, other) => other !== u && goal === storeyIndex && (task[other] === 'search' || (task[other] === 'climb' && nextTask[other] === 'search')));
}

/** The next home that nobody has knocked at, from the base storey up; NONE: all are warned or out of reach without a set. */
export function nextFlatToWarn(u: number, scene: Scene): number {
  const { own, world, plan } = scene;
  const base = own.crews.baseStoreyIndex;
  for (let s = base; base !== NONE && s <= Math.min(base + WARNED_STOREYS_UP, world.input.storeys.length - 1); s++) {
    for (const c of plan.compartmentsByStorey[s]!) {
      const isHome = world.input.compartments[c]!.kind === 'flat';
      const isReachable = unitOf(scene, u).hasBreathingSets || !isSmoky(scene, plan.standBefore[c] ?? NONE);
      if (isHome && isReachable && own.knockedAtS[c] === Infinity) return c;
    }
  }
  return NONE;
}
