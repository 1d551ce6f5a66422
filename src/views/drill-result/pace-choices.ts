/** Speeds of the clock to choose from, with the one that runs now, slowest first. */
export function paceChoices(paces: readonly number[], now: number): { readonly id: string; readonly text: string }[] {
  return [...new Set([...paces, now])].sort((a, b) => a - b).map((pace) => ({ id: String(pace), text: `×${pace}` }));
}
