/** What a hall may keep of its visitors: how many, and how many presses each answer got. No person, no time, no order. */
import type { Show } from './show.ts';
import { VOTE_CHOICES, VOTE_STEPS } from './show-plan.ts';

export interface Tally {
  readonly visitCount: number;
  readonly finishedCount: number;
  /** `vote1.down`, `feared.ebikes`: presses. */
  readonly presses: Readonly<Record<string, number>>;
}

export const EMPTY_TALLY: Tally = { visitCount: 0, finishedCount: 0, presses: {} };

/** The tally after the show went from one state to the next. */
export function tallied(tally: Tally, before: Show, after: Show, hazardIds: readonly string[]): Tally {
  const hasBegun = before.step === 'attract' && after.step !== 'attract';
  const hasFinished = before.step !== 'thanks' && after.step === 'thanks';
  const closed = closedVote(before, after, hazardIds);
  if (!hasBegun && !hasFinished && closed.length === 0) return tally;
  const presses = { ...tally.presses };
  for (const [key, count] of closed) presses[key] = (presses[key] ?? 0) + count;
  return { visitCount: tally.visitCount + Number(hasBegun), finishedCount: tally.finishedCount + Number(hasFinished), presses };
}

function closedVote(before: Show, after: Show, hazardIds: readonly string[]): (readonly [string, number])[] {
  if (before.step === after.step || before.visit !== after.visit) return [];
  const vote = VOTE_STEPS.find((step) => step === before.step);
  const names = before.step === 'walk' ? hazardIds.map((id) => `feared.${id}`) : vote === undefined ? [] : VOTE_CHOICES[vote].map((choice) => `${vote}.${choice}`);
  return names.map((name, i) => [name, before.ballot.counts[i] ?? 0] as const).filter(([, count]) => count > 0);
}

/** What a browser kept, trusted no further than its shape: anything else begins at nothing. */
export function readTally(text: string | null): Tally {
  try {
    const value = JSON.parse(text ?? '') as Partial<Tally> | null;
    const isCount = (count: unknown): count is number => typeof count === 'number' && Number.isInteger(count) && count >= 0;
    if (!isCount(value?.visitCount) || !isCount(value.finishedCount) || typeof value.presses !== 'object' || value.presses === null) return EMPTY_TALLY;
    return { visitCount: value.visitCount, finishedCount: value.finishedCount, presses: Object.fromEntries(Object.entries(value.presses).filter(([, count]) => isCount(count))) };
  } catch {
    return EMPTY_TALLY;
  }
}
