import { useEffect, useState, type WheelEvent } from 'react';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { useWords } from './page-context.ts';

const TOLD_MS = 1800;

/** The wheel over a picture moves the page, as over everything else; with Ctrl or ⌘ held, and by pinching, it zooms. Says so to a hand that expected otherwise. */
export function useZoomKey(): { readonly onWheelCapture: (event: WheelEvent) => void; readonly toldCount: number } {
  const [toldCount, setToldCount] = useState(0);
  return {
    toldCount,
    onWheelCapture: (event) => {
      if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLCanvasElement)) return;
      event.stopPropagation();
      setToldCount((count) => count + 1);
    },
  };
}

export function ZoomHint({ toldCount }: { readonly toldCount: number }) {
  const { language } = useWords();
  const [goneCount, setGoneCount] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setGoneCount(toldCount), TOLD_MS);
    return () => clearTimeout(timer);
  }, [toldCount]);
  return toldCount === goneCount ? null : <p className="zoom-hint" role="status" data-testid="zoom-hint">{TOWER_WORDS[language].zoomHint}</p>;
}
