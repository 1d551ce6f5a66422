import { useStore } from 'zustand';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../i18n/index.ts';
import { LRS_WORDS, type LrsWords } from '../../i18n/lrs/lrs-words.ts';
import type { LrsLink, LrsState } from '../../state/lrs/index.ts';
import { provided } from '../provided.ts';

export const [LrsProvider, useLrs] = provided<LrsLink>('LrsProvider');

export function useLrsState(): LrsState {
  return useStore(useLrs().state);
}

export function useLrsWords(): LrsWords {
  const { i18n } = useTranslation('page');
  return LRS_WORDS[languageOf(i18n.language)];
}
