/**
 * The page inside a learning platform: tells it score, status and time of a drill over the SCORM 1.2 run-time interface. Without one it does nothing.
 * Source: [scorm-1.2-rte].
 */
import type { Grade } from '../../drill/index.ts';

/** What a platform offers; every value travels as text, and calls answer 'true' or 'false'. */
export interface ScormApi {
  LMSInitialize(empty: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
}

/** A window as far as the search for the interface goes. */
export interface ScormWindow {
  readonly API?: unknown;
  readonly parent?: ScormWindow | null;
  readonly opener?: ScormWindow | null;
}

export interface ScormLink {
  report(points: number, grade: Grade): void;
  close(): void;
}

/** Frames deep that are looked through. Source: [scorm-1.2-rte] 3.3.6.1. */
const MOST_FRAMES = 7;

/** In the frames above, then in those above the window that opened this one. */
export function findScormApi(window: ScormWindow): ScormApi | null {
  return above(window) ?? (window.opener ? above(window.opener) : null);
}

function above(from: ScormWindow): ScormApi | null {
  let window: ScormWindow | null | undefined = from;
  for (let depth = 0; depth <= MOST_FRAMES && window; depth++) {
    const api = apiOf(window);
    if (api !== null) return api;
    if (window.parent === window) return null;
    window = window.parent;
  }
  return null;
}

/** A frame of another origin may not be looked at: it has none for us. */
function apiOf(window: ScormWindow): ScormApi | null {
  try {
    const api = window.API as Partial<ScormApi> | undefined;
    return typeof api?.LMSInitialize === 'function' ? (api as ScormApi) : null;
  } catch {
    return null;
  }
}

export function openScorm(api: ScormApi | null, nowMs: () => number): ScormLink {
  if (api === null || String(api.LMSInitialize('')) !== 'true') return { report: () => undefined, close: () => undefined };
  const openedMs = nowMs();
  let isOpen = true;
  const set = (name: string, value: string): void => void api.LMSSetValue(name, value);
  if (!['passed', 'failed', 'completed'].includes(String(api.LMSGetValue('cmi.core.lesson_status')))) set('cmi.core.lesson_status', 'incomplete');
  return {
    report: (points, grade) => {
      if (!isOpen) return;
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      set('cmi.core.score.raw', String(Math.round(points * 10) / 10));
      set('cmi.core.lesson_status', grade === 'fail' ? 'failed' : 'passed');
      set('cmi.core.session_time', timespan((nowMs() - openedMs) / 1000));
      api.LMSCommit('');
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      set('cmi.core.session_time', timespan((nowMs() - openedMs) / 1000));
      api.LMSFinish('');
    },
  };
}

/** `0012:05:30.00` */
function timespan(lengthS: number): string {
  const whole = Math.max(0, Math.floor(lengthS));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
