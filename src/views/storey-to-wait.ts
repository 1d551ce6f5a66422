/** Assumed: so far below the lowest storey that moves, and below the fire, whose attack base lies one or two storeys under it; 2 .. 5. Source of the base: [domain C] doctrine. */
const STOREYS_DOWN = 3;

/**
 * Offered first to people who are told to move down: nobody waits on the storey that burns, nor where crews gather under it.
 * @param numbers  of the storeys, upward; @param burning  storeys on which fire is known
 */
export function storeyToWait(fromStorey: number, numbers: readonly number[], burning: readonly number[]): number {
  const least = Math.min(fromStorey, ...burning.filter((storey) => storey <= fromStorey));
  const index = numbers.findIndex((number) => number >= least);
  return numbers[Math.max(0, index - STOREYS_DOWN)]!;
}
