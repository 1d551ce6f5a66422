import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import { INSTRUMENT_WORDS, type InstrumentWords } from '../../i18n/instruments/instrument-words.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import { usePage, useWords } from '../hud/page-context.ts';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly w: InstrumentWords;
}

export function useInstrumentWords(): Words {
  const { t, language } = useWords();
  return { t, language, w: INSTRUMENT_WORDS[language] };
}

/** Grows with every so many computed seconds: when to read lists that grow in place again. */
export function useGrowth(stepS: number): number {
  const { state } = usePage();
  return useStore(state.status, ({ sides }) => Math.floor((sides.asFound.computedS + sides.rectified.computedS) / stepS));
}

/** Keeps `--now` of an element at the share of the night that has been played, without rendering. */
export function useNow<E extends HTMLElement>(durationS: number): RefObject<E | null> {
  const { playback } = usePage().state;
  const host = useRef<E>(null);
  useEffect(() => {
    const follow = () => host.current?.style.setProperty('--now', String(durationS > 0 ? playback.timeS() / durationS : 0));
    follow();
    return playback.onMoment(follow);
  }, [playback, durationS]);
  return host;
}
