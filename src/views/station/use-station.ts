import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StationWords } from '../../i18n/station/station-words.ts';
import { languageOf, nameIn, type Language, type Translate } from '../../i18n/index.ts';
import type { Station, StationState } from '../../state/drill/index.ts';

const Context = createContext<Station | null>(null);
export const StationProvider = Context.Provider;

export function useStation(): Station {
  const station = useContext(Context);
  if (!station) throw new Error('a part of the station was used outside StationProvider');
  return station;
}

export function useStationState(): StationState {
  return useStore(useStation().state);
}

export interface StationText {
  readonly t: StationWords;
  readonly tPage: Translate;
  readonly language: Language;
  readonly name: (names: { readonly zh: string; readonly en: string }) => string;
}

export function useStationText(): StationText {
  const { t, i18n } = useTranslation('station');
  const { t: tPage } = useTranslation('page');
  const language = languageOf(i18n.language);
  return { t, tPage, language, name: (names) => nameIn(names, language) };
}
