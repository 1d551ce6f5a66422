import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CREW_WORDS, type CrewWords } from '../../i18n/crew/crew-words.ts';
import { fill, languageOf, nameIn, type Language } from '../../i18n/index.ts';
import type { KnownBrief, KnownPicture } from '../../drill/index.ts';
import type { CrewDrill, CrewState } from '../../state/crew/index.ts';
import { provided } from '../provided.ts';

export const [CrewProvider, useCrew] = provided<CrewDrill>('CrewProvider');

export function useCrewState(): CrewState {
  return useStore(useCrew().state);
}

export interface CrewText {
  readonly w: CrewWords;
  readonly language: Language;
  readonly name: (names: { readonly zh: string; readonly en: string }) => string;
}

export function useCrewText(): CrewText {
  const { i18n } = useTranslation('page');
  const language = languageOf(i18n.language);
  return { w: CREW_WORDS[language], language, name: (names) => nameIn(names, language) };
}

/** Of a lesson under way: what is known, and who looks at it. */
export interface PlayProps {
  readonly brief: KnownBrief;
  readonly picture: KnownPicture;
  /** Id of the role whose screen this is. */
  readonly role: string;
}

export { fill };
