import { useMemo } from 'react';
import { useStore } from 'zustand';
import { INSPECTOR_WORDS, type InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import type { Translate, Language } from '../../i18n/index.ts';
import type { Night } from '../../report/why/why.ts';
import { otherSide, pairPhase, type RunData, type Side } from '../../state/index.ts';
import { useGrowth, usePage, useRun, useWords } from '../hud/page-context.ts';
import type { Thing } from './things.ts';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly w: InspectorWords;
}

export function useInspectorWords(): Words {
  const { t, language } = useWords();
  return { t, language, w: INSPECTOR_WORDS[language] };
}

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

/** Looks at a thing of this side. */
export function useLookAt(): (thing: Thing, side: Side) => void {
  const { selection } = usePage().state;
  return ({ kind, index }, side) => selection.setState({ selected: { kind, index, side }, isFinding: false });
}
