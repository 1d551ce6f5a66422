/** Names shown when there are too many to list. */
const LISTED_COUNT = 12;

/** `did you mean "x"?; known: a, b, c`, as far as there is something to say. */
export function hintFor(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none in this file';
  const nearest = nearestName(name, known);
  const listed = known.slice(0, LISTED_COUNT).join(', ') + (known.length > LISTED_COUNT ? `, … (${known.length} in all)` : '');
  return nearest === null ? `known: ${listed}` : `did you mean "${nearest}"? known: ${listed}`;
}

/** The known name that differs by no more than a third of its letters, or null. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  const lower = name.toLowerCase();
  for (const candidate of known) {
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best !== null && bestDistance <= Math.max(1, Math.ceil(Math.max(best.length, name.length) / 3)) ? best : null;
}

/** Levenshtein distance; gives up with Infinity once it cannot come under `limitCount`. */
function editDistance(a: string, b: string, limitCount: number): number {
  if (Math.abs(a.length - b.length) >= limitCount) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
