import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { RunData } from '../../state/index.ts';
import { clock, elapsed } from '../format.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { PartingFlag } from './parting-flag.tsx';

const STEP_S = 10;

/**
 * One slider over both runs; the bright part of its track is what both towers have computed. It follows the clock without
 * rendering: the browser's own range input keeps keyboard and touch.
 */
export function Scrub() {
  const { playback } = usePage().state;
  const { t } = useWords();
  const run = useRun('asFound');
  const input = useScrub(run);
  return (
    <div className="scrub">
      <span className="scrub-track" aria-hidden="true" />
      <input
        ref={input}
        type="range"
        aria-label={t('playback.position')}
        min={0}
        max={Math.max(run?.input.durationS ?? 0, 1)}
        step={STEP_S}
        defaultValue={0}
        disabled={run === null}
        onInput={(event) => playback.seek(event.currentTarget.valueAsNumber)}
        data-testid="scrub"
      />
      <PartingFlag />
    </div>
  );
}

function useScrub(run: RunData | null) {
  const { state } = usePage();
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const batches = useStore(state.status, (status) => status.batches);

  useEffect(() => {
    const durationS = run?.input.durationS ?? 0;
    input.current?.parentElement?.style.setProperty('--computed', String(durationS > 0 ? state.client.horizonS() / durationS : 0));
  }, [run, batches, state]);

  useEffect(() => {
    function follow(): void {
      if (!input.current || !run) return;
      const timeS = state.playback.timeS();
      const { startClockS, durationS } = run.input;
      input.current.value = String(timeS);
      input.current.parentElement?.style.setProperty('--played', String(timeS / durationS));
      input.current.setAttribute('aria-valuetext', t('playback.positionValue', { clock: clock(startClockS, timeS), elapsed: elapsed(timeS), duration: elapsed(durationS) }));
    }
    follow();
    return state.playback.onMoment(follow);
  }, [run, state, t]);

  return input;
}
