import { INSPECTOR_WORDS, type InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import type { Translate, Language } from '../../i18n/index.ts';
import type { Side } from '../../state/index.ts';
import { usePage, useWords } from '../hud/page-context.ts';
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

/** Looks at a thing of this side. */
export function useLookAt(): (thing: Thing, side: Side) => void {
  const { selection } = usePage().state;
  return ({ kind, index }, side) => selection.setState({ selected: { kind, index, side }, isFinding: false });
}
