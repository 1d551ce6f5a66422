import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { usePage, useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';

const STEP_FRAC = 0.02;
const LONG_STEP_FRAC = 0.1;

/** The divider between the two nights in one picture: drag it, or move it with the arrow keys. */
export function WipeHandle() {
  const { look } = usePage().state;
  const { t, language } = useWords();
  const frac = useStore(look, (state) => state.wipeFrac);
  const field = useRef<HTMLDivElement>(null);
  const w = TOWER_WORDS[language].wipe;
  const percent = Math.round(frac * 100);
  const go = (to: number) => look.setState({ wipeFrac: Math.min(1, Math.max(0, to)) });
  function onPointerMove(event: PointerEvent): void {
    if (!(event.target as Element).hasPointerCapture(event.pointerId)) return;
    const box = field.current!.getBoundingClientRect();
    go((event.clientX - box.left) / box.width);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to = keyTarget(event.key, frac, event.shiftKey ? LONG_STEP_FRAC : STEP_FRAC);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  }
  return (
    <div ref={field} className="wipe" style={{ '--wipe': frac } as React.CSSProperties}>
      <span className="wipe-name as-found" aria-hidden="true">{t('side.asFound')}</span>
      <span className="wipe-name rectified" aria-hidden="true"><SideName side="rectified" /></span>
      <div
        className="wipe-handle" role="slider" tabIndex={0} aria-orientation="horizontal" aria-label={w.handle}
        aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={fill(w.value, { percent })} data-testid="wipe"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={onPointerMove} onKeyDown={onKeyDown}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M9 6L4 12l5 6M15 6l5 6-5 6" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinejoin="round" /></svg>
      </div>
    </div>
  );
}

function keyTarget(key: string, frac: number, step: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return frac - step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return frac + step;
  if (key === 'PageDown') return frac - LONG_STEP_FRAC;
  if (key === 'PageUp') return frac + LONG_STEP_FRAC;
  if (key === 'Home') return 0;
  return key === 'End' ? 1 : null;
}
