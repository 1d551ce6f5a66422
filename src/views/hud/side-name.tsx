import type { Side } from '../../state/index.ts';
import { thingName } from '../names.ts';
import { singleThing } from './kept-things.ts';
import { useRun, useWords } from './page-context.ts';

/** `Rectified but 2 hazards` when switches leave some in the right tower. */
export function SideName({ side }: { readonly side: Side }) {
  return useSideName(side);
}

export function useSideName(side: Side): string {
  const { t, language } = useWords();
  const asFound = useRun('asFound');
  const run = useRun(side);
  const hazards = run?.scenario.hazards ?? [];
  const standing = hazards.filter((hazard) => hazard.isStanding).length;
  if (side === 'asFound' || standing === 0) return t(`side.${side}`);
  const single = run === null || asFound === null ? null : singleThing(run, asFound);
  if (single !== null) return t(`side.${single.is}`, { names: thingName(single.id, { input: asFound!.input, language }) });
  return standing === hazards.length ? t('side.equal') : t('side.partly', { count: standing });
}
