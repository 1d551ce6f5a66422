/** Where it burns, as the command post sees it. */
import { NONE } from '../input.ts';
import type { Scene } from './scene.ts';

/** Assumed: less than this is mop-up, not a fire to send a crew to; 5 .. 50 kW. */
export const OUT_BELOW_KW = 10;

export interface FireTarget {
  readonly compartmentIndex: number;
  /** Façade cell fought from inside; NONE for a fire in the compartment itself. */
  readonly cellIndex: number;
  readonly kw: number;
}

/** Heat release outside one façade cell: what spreads there and the things standing on it, kW. */
export function cellKw({ world }: Scene, cellIndex: number): number {
  return world.facade.hrrKw[cellIndex]!;
}

/**
 * The worst fire that no other crew has in hand; rooms before façades, because a room feeds its façade. Null: nothing burns.
 * @param onStoreyIndex  only there; NONE: anywhere
 */
export function worstFire(scene: Scene, forUnitIndex: number, onStoreyIndex = NONE): FireTarget | null {
  return worstRoom(scene, forUnitIndex, onStoreyIndex) ?? worstCell(scene, forUnitIndex, onStoreyIndex);
}

function worstRoom(scene: Scene, forUnitIndex: number, onStoreyIndex: number): FireTarget | null {
  const { compartments } = scene.world.input;
  const { compartmentDemandKw } = scene.world.fire;
  let best: FireTarget | null = null;
  let bestScore = OUT_BELOW_KW;
  for (let c = 0; c < compartmentDemandKw.length; c++) {
    const kw = compartmentDemandKw[c]!;
    if (kw <= bestScore || (onStoreyIndex !== NONE && compartments[c]!.storeyIndex !== onStoreyIndex)) continue;
    const score = kw / (1 + crewsOn(scene, forUnitIndex, (u) => scene.own.crews.targetIndex[u] === c));
    if (score <= bestScore) continue;
    [best, bestScore] = [{ compartmentIndex: c, cellIndex: NONE, kw }, score];
  }
  return best;
}

function worstCell(scene: Scene, forUnitIndex: number, onStoreyIndex: number): FireTarget | null {
  const { cells } = scene.world.input.facade;
  let best: FireTarget | null = null;
  for (let i = 0; i < cells.length; i++) {
    const kw = cellKw(scene, i);
    if (kw <= (best?.kw ?? OUT_BELOW_KW) || (onStoreyIndex !== NONE && cells[i]!.storeyIndex !== onStoreyIndex)) continue;
    if (crewsOn(scene, forUnitIndex, (u) => scene.own.crews.cellIndex[u] === i) > 0) continue;
    best = { compartmentIndex: cells[i]!.compartmentIndex, cellIndex: i, kw };
  }
  return best;
}

function crewsOn({ world }: Scene, forUnitIndex: number, isOnIt: (u: number) => boolean): number {
  let count = 0;
  for (let u = 0; u < world.input.response.units.length; u++) if (u !== forUnitIndex && isOnIt(u)) count += 1;
  return count;
}

/** Heat release of one target now, kW. */
export function targetKw(scene: Scene, compartmentIndex: number, cellIndex: number): number {
  if (cellIndex !== NONE) return cellKw(scene, cellIndex);
  return compartmentIndex === NONE ? 0 : scene.world.fire.compartmentDemandKw[compartmentIndex]!;
}

/** Storey of the worst fire; NONE when nothing burns. */
export function fireStorey(scene: Scene): number {
  const target = worstFire(scene, NONE);
  return target ? scene.world.input.compartments[target.compartmentIndex]!.storeyIndex : NONE;
}

/** How many fires worth a crew burn now: rooms, or façade storeys when no room does. */
export function fireCount(scene: Scene): number {
  const { compartmentDemandKw } = scene.world.fire;
  const storeys = new Set<number>();
  for (let c = 0; c < compartmentDemandKw.length; c++) if (compartmentDemandKw[c]! > OUT_BELOW_KW) storeys.add(scene.world.input.compartments[c]!.storeyIndex);
  scene.world.input.facade.cells.forEach((cell, i) => {
    if (cellKw(scene, i) > OUT_BELOW_KW) storeys.add(cell.storeyIndex);
  });
  return storeys.size;
}
