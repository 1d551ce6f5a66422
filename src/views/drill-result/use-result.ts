import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StationWords } from '../../i18n/station/station-words.ts';
import { languageOf, nameIn, type Language, type Translate } from '../../i18n/index.ts';
import type { DrillResult, ResultState } from '../../state/drill/index.ts';
import { provided } from '../provided.ts';

/** A finished drill, of whichever mode: what score, paper and files are made from. */
export const [ResultProvider, useResult] = provided<DrillResult>('ResultProvider');

export function useResultState(): ResultState {
  return useStore(useResult().state);
}

export interface DrillText {
  readonly t: StationWords;
  readonly tPage: Translate;
  readonly language: Language;
  readonly name: (names: { readonly zh: string; readonly en: string }) => string;
}

export function useDrillText(): DrillText {
  const { t, i18n } = useTranslation('station');
  const { t: tPage } = useTranslation('page');
  const language = languageOf(i18n.language);
  return { t, tPage, language, name: (names) => nameIn(names, language) };
}
