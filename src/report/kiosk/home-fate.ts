/** What became of one household by the end of the night, as the end card says it: the least lucky of them speaks for all. */
import type { PersonOutcome } from '../../run/run-types.ts';
import type { SimInput } from '../../sim/index.ts';

export interface HomeFate {
  readonly kind: 'out' | 'stayed' | 'trapped' | 'onWay' | 'overcome';
  /** When the last of them was out; null: not all are. */
  readonly outS: number | null;
}

export function homeFate(people: readonly PersonOutcome[], personIndexes: readonly number[]): HomeFate | null {
  const members = personIndexes.map((p) => people[p]).filter((person) => person !== undefined);
  if (members.length === 0) return null;
  if (members.some(({ state }) => state === 'incapacitated' || state === 'dead')) return { kind: 'overcome', outS: null };
  if (members.every(({ outS }) => outS < Infinity)) return { kind: 'out', outS: Math.max(...members.map(({ outS }) => outS)) };
  if (members.some(({ isTrapped }) => isTrapped)) return { kind: 'trapped', outS: null };
  return { kind: members.some(({ state }) => state === 'sheltering' || state === 'unaware' || state === 'preparing') ? 'stayed' : 'onWay', outS: null };
}

/** The highest storey whose floor the tallest ladder of the drill works at; null: no ladder comes. */
export function ladderStorey({ response, storeys }: SimInput): number | null {
  const heightM = Math.max(0, ...response.units.filter(({ kind }) => kind === 'aerial').map(({ workingHeightM }) => workingHeightM));
  const reached = storeys.filter(({ floorM }) => floorM <= heightM);
  return heightM > 0 ? (reached.at(-1)?.number ?? null) : null;
}
