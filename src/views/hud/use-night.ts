import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Night } from '../../report/why/why.ts';
import { otherSide, pairPhase, type RunData, type Side } from '../../state/index.ts';
import { useGrowth, usePage, useRun } from './page-context.ts';

/** What a chain of causes needs; `isPair` once both nights are computed to their ends. */
export function useNight(side: Side): { readonly night: Night | null; readonly isPair: boolean } {
  const { state } = usePage();
  const run = useRun(side);
  const other = useRun(otherSide(side));
  const isPair = useStore(state.status, (status) => pairPhase(status) === 'done');
  const growth = useGrowth();
  return useMemo(
    () => ({ night: run && nightOf(run, isPair ? other : null), isPair }),
    // Events grow in place: `growth` says when to read them again.
    [run, other, isPair, growth],
  );
}

function nightOf(run: RunData, other: RunData | null): Night {
  return { run, other, hazards: run.scenario.hazards.filter((hazard) => hazard.isStanding) };
}
