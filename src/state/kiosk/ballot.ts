/** One vote of everybody in front of the screen. */
export interface Ballot {
  /** When the first press came; null: nobody has pressed. */
  readonly openedMs: number | null;
  readonly counts: readonly number[];
}

export function emptyBallot(choiceCount: number): Ballot {
  return { openedMs: null, counts: new Array<number>(choiceCount).fill(0) };
}

/** A press on a choice that does not exist changes nothing. */
export function cast(ballot: Ballot, choice: number, nowMs: number): Ballot {
  if (ballot.counts[choice] === undefined) return ballot;
  return { openedMs: ballot.openedMs ?? nowMs, counts: ballot.counts.map((count, i) => (i === choice ? count + 1 : count)) };
}

/** The choice most pressed; ties: the first of them. Null: nobody pressed. */
export function winnerOf({ counts }: Ballot): number | null {
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : null;
}
