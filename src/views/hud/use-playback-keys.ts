import { useEffect } from 'react';
import { usePage } from './page-context.ts';

const STEP_S = 10;
const LONG_STEP_S = 60;
/** A control that has focus keeps its own keys. */
const OWN_KEYS = 'input, textarea, select, button, a, [role="slider"], [role="tab"], [role="radio"], [role="option"], [role="switch"], [tabindex="0"]';

/** Space plays and pauses, arrows move ten seconds, with shift a minute. */
export function usePlaybackKeys(): void {
  const { playback } = usePage().state;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const stepS = event.shiftKey ? LONG_STEP_S : STEP_S;
      if (event.key === ' ') playback.toggle();
      else if (event.key === 'ArrowRight') playback.seek(playback.timeS() + stepS);
      else if (event.key === 'ArrowLeft') playback.seek(playback.timeS() - stepS);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [playback]);
}
