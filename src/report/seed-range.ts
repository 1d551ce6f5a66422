/** Nights by their seeds as a reader wants them: "1–64" where they follow each other, "2, 5, 9" where not. */
export function seedRange(seeds: readonly number[]): string {
  const isRow = seeds.length > 2 && seeds.every((seed, i) => seed === seeds[0]! + i);
  return isRow ? `${seeds[0]}–${seeds.at(-1)}` : seeds.join(', ');
}
