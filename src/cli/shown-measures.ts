import { MEASURES } from '../report/measures/measures.ts';
import { badInput } from './cli-error.ts';

/** What a crew, a water officer and a resident ask first. */
export const HEADLINES: readonly string[] = ['firstWaterS', 'maxTrappedCount', 'casualtyCount', 'storeysBurnt'];

/** Of `--measure ID,ID`. @throws badInput naming the unknown one */
export function shownMeasures(text: string | undefined): readonly string[] {
  const ids = text?.split(',').map((id) => id.trim()).filter((id) => id !== '') ?? HEADLINES;
  const unknown = ids.find((id) => !MEASURES.some((measure) => measure.id === id));
  if (unknown !== undefined) throw badInput(`unknown measure "${unknown}" in --measure; known: ${MEASURES.map(({ id }) => id).join(', ')}`);
  return ids.length === 0 ? HEADLINES : ids;
}
