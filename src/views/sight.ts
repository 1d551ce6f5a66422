/** Visibility of a reflecting thing, as the core counts it: 3 over the extinction coefficient. Source: [jin2002]. */
const VISIBILITY_FACTOR = 3;

export function sightM(odPerM: number): number {
  return odPerM > 0 ? VISIBILITY_FACTOR / (Math.LN10 * odPerM) : Infinity;
}
