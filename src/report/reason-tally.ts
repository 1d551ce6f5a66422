/** Reasons over many nights: what broke each chain most often. */
import type { ComparedNight } from './compare.ts';
import { mean } from './statistics.ts';
import { REASON_CHAINS, type Divergence, type InMeasureUnit, type Reason, type ReasonChain } from './reasons.ts';

export interface TalliedReason {
  readonly chain: ReasonChain;
  /** The most frequent first link; its own night is the smallest seed in which it was first. */
  readonly example: Reason;
  readonly exampleSeed: number;
  /** Nights in which this link broke first, nights in which the chain broke at all, and nights compared. */
  readonly nightCount: number;
  readonly brokenNightCount: number;
  readonly comparedNightCount: number;
  /** Mean over the nights in which this link broke first. */
  readonly meanLost: InMeasureUnit;
  readonly isAtLeast: boolean;
}

export interface FirstDivergence {
  readonly seed: number;
  readonly divergence: Divergence;
}

interface Entry {
  readonly seed: number;
  readonly reason: Reason;
}

export function tallyReasons(nights: readonly ComparedNight[]): TalliedReason[] {
  const inOrder = [...nights].sort((a, b) => a.seed - b.seed);
  return REASON_CHAINS.flatMap((chain) => tallyChain(chain, inOrder) ?? []);
}

function tallyChain(chain: ReasonChain, nights: readonly ComparedNight[]): TalliedReason | null {
  const entries = nights.flatMap((night): Entry[] => night.reasons.filter((reason) => reason.chain === chain).map((reason) => ({ seed: night.seed, reason })));
  const most = mostFrequent(entries);
  if (most === null) return null;
  const first = most[0]!;
  return {
    chain,
    example: first.reason,
    exampleSeed: first.seed,
    nightCount: most.length,
    brokenNightCount: entries.length,
    comparedNightCount: nights.length,
    meanLost: mean(most.map((entry) => entry.reason.lost)),
    isAtLeast: most.some((entry) => entry.reason.isAtLeast),
  };
}

/** Grouped by what broke (not by whom or where, which vary from night to night); ties go to the group that appeared first. */
function mostFrequent(entries: readonly Entry[]): readonly Entry[] | null {
  const groups = new Map<Reason['kind'], Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.reason.kind);
    if (group === undefined) groups.set(entry.reason.kind, [entry]);
    else group.push(entry);
  }
  let most: Entry[] | null = null;
  for (const group of groups.values()) if (most === null || group.length > most.length) most = group;
  return most;
}

/** Where the nights of the smallest seed part; null when all nights are equal. */
export function earliestNightThatDiffers(nights: readonly ComparedNight[]): FirstDivergence | null {
  const night = [...nights].sort((a, b) => a.seed - b.seed).find((candidate) => candidate.divergence !== null);
  return night === undefined ? null : { seed: night.seed, divergence: night.divergence! };
}
