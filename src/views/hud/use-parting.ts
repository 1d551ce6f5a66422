import { useMemo } from 'react';
import { useStore } from 'zustand';
import { partingOf, type Parting } from '../../report/parting.ts';
import { asMeasured, pairPhase } from '../../state/index.ts';
import { usePage, useRun } from './page-context.ts';

/** A pair under way is compared again in steps of this many simulated seconds. */
const FOLLOW_STEP_S = 120;

/** Where the two nights on screen part; null: nowhere as far as they are computed. */
export function useParting(): Parting | null {
  const { state } = usePage();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const growth = useStore(state.status, ({ sides }) => Math.floor((sides.asFound.computedS + sides.rectified.computedS) / FOLLOW_STEP_S));
  const isDone = useStore(state.status, (status) => pairPhase(status) === 'done');
  return useMemo(
    () => (left && right ? partingOf(asMeasured(left), asMeasured(right), state.client.horizonS()) : null),
    // Events grow in place: `growth` and `isDone` say when to read them again.
    [left, right, growth, isDone],
  );
}
