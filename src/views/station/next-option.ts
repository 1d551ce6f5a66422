import type { DrillOption } from '../../scenario/drill-plan.ts';

/** What the next press on a home tells it: the options in the order of the file, round and round. */
export function nextOption<T extends Pick<DrillOption, 'id'>>(options: readonly T[], said: string | undefined): T {
  return options[(options.findIndex(({ id }) => id === said) + 1) % options.length]!;
}
