/** Round steps of a time axis; the first that needs no more than this many labels is taken. */
const STEPS_S = [60, 120, 300, 600, 900, 1200, 1800, 3600];
const MOST_LABELS = 7;

/** Seconds at which an axis of this length is labelled. */
export function timeTicks(durationS: number): number[] {
  const stepS = STEPS_S.find((each) => durationS / each < MOST_LABELS) ?? STEPS_S.at(-1)!;
  return Array.from({ length: Math.floor(durationS / stepS) + 1 }, (_, i) => i * stepS);
}
