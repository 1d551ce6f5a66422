import { useEffect, useRef, useState } from 'react';
import { fill, type Language } from '../i18n/index.ts';
import { TIME_LEFT_WORDS } from '../i18n/time-left/time-left-words.ts';

/** Nothing is foretold from less than this. Assumed: two beats of a progress report; 1 .. 5 s, 0.02 .. 0.1. */
const LEAST_S = 2;
const LEAST_FRAC = 0.03;
/** Finer than this nobody waits. */
const STEP_S = 5;
const S_PER_MIN = 60;
const MIN_PER_H = 60;
/** People count in minutes from here on, from there on in fives, then in half hours: an estimate to the second looks like a promise, and like a time of day. */
const SHORT_S = 90;
const FINE_MIN = 10;
const COARSE_MIN = 5;
const LONG_MIN = 90;

/** A share that was done at some second of the wall clock. */
export interface Progress {
  readonly frac: number;
  readonly atS: number;
}

/** Seconds that are left at the speed since `from`, in steps of five; null: too soon to say. */
export function secondsLeft(from: Progress, now: Progress): number | null {
  const [doneFrac, tookS] = [now.frac - from.frac, now.atS - from.atS];
  if (doneFrac < LEAST_FRAC || tookS < LEAST_S) return null;
  return Math.ceil((tookS * Math.max(0, 1 - now.frac)) / doneFrac / STEP_S) * STEP_S;
}

/** How long something may still take, as one would say it: never less than it is. */
export function roughTime(leftS: number, language: Language): string {
  const w = TIME_LEFT_WORDS[language];
  const minutes = Math.ceil(leftS / S_PER_MIN);
  if (leftS < SHORT_S) return fill(w.seconds, { count: Math.ceil(leftS / STEP_S) * STEP_S });
  if (minutes <= FINE_MIN) return fill(w.minutes, { count: minutes });
  if (minutes <= LONG_MIN) return fill(w.minutes, { count: Math.ceil(minutes / COARSE_MIN) * COARSE_MIN });
  return fill(w.hours, { count: Math.ceil((2 * minutes) / MIN_PER_H) / 2 });
}

export function timeLeftText(leftS: number | null, language: Language): string {
  const w = TIME_LEFT_WORDS[language];
  if (leftS === null) return '';
  return leftS <= STEP_S ? w.soon : fill(w.left, { time: roughTime(leftS, language) });
}

/** What is said beside a progress bar; it goes on counting while a long step reports nothing. */
export function useTimeLeft(frac: number, language: Language): string {
  const [nowS, setNowS] = useState(() => performance.now() / 1000);
  const from = useRef<Progress | null>(null);
  const latest = useRef<Progress | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNowS(performance.now() / 1000), 1000);
    return () => clearInterval(timer);
  }, []);
  const atS = performance.now() / 1000;
  // A computation that begins again is another one.
  if (from.current === null || frac < from.current.frac) from.current = { frac, atS };
  if (latest.current === null || frac !== latest.current.frac) latest.current = { frac, atS };
  const leftS = secondsLeft(from.current, latest.current);
  return timeLeftText(leftS === null ? null : Math.max(0, Math.ceil((leftS - Math.max(0, nowS - latest.current.atS)) / STEP_S) * STEP_S), language);
}
