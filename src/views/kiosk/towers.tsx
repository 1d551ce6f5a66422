import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { FRAME_COLUMNS, type TotalName } from '../../sim/index.ts';
import { pairPhase, type RunData } from '../../state/index.ts';
import { mountFacade } from './facade/facade.ts';
import { useKioskPage, useKioskWords } from './kiosk-context.ts';
import { Legend } from './legend.tsx';
import { frameIndexAt } from '../view.ts';

/** The two towers at the second that the show is at, with the names of both sides over them. */
export function Towers({ isOwnShown }: { readonly isOwnShown: boolean }) {
  const { kiosk, loop, isStill } = useKioskPage();
  const { words } = useKioskWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasFailed = useStore(kiosk.status, (status) => pairPhase(status) === 'failed');
  const isEmpty = useStore(kiosk.status, () => kiosk.runs().length === 0);
  useEffect(() => {
    const facade = mountFacade(canvas.current!, { runs: kiosk.runs, timeS: () => kiosk.show().clockS, household: () => (isOwnShown ? kiosk.household() : null), isStill });
    const element = canvas.current!;
    let drawnCount = 0;
    const stop = loop.add((nowMs) => {
      if (facade.draw(nowMs)) element.dataset['drawn'] = String((drawnCount += 1));
    });
    const observer = new ResizeObserver(facade.resize);
    observer.observe(element);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [kiosk, loop, isStill, isOwnShown]);
  return (
    <div className="towers">
      <div className="towers-names" aria-hidden="true">
        <span className="as-found">{words.asFound}</span>
        <span className="rectified">{words.rectified}</span>
      </div>
      <canvas ref={canvas} className="towers-canvas" role="img" aria-label={describe(words.picture, kiosk.runs(), kiosk.show().clockS)} data-testid="towers" />
      <Legend isOwnShown={isOwnShown} />
      {isEmpty && !hasFailed ? <p className="towers-note" role="status" data-testid="towers-waiting">{words.waiting}</p> : null}
      {hasFailed ? <p className="towers-note" role="status">{words.failed}</p> : null}
    </div>
  );
}

function describe(template: string, runs: readonly RunData[], timeS: number): string {
  const total = (side: number, name: TotalName): number => {
    const frames = runs[side]?.frames ?? [];
    return frames[Math.max(0, frameIndexAt(frames, timeS))]?.totals[FRAME_COLUMNS.totals.indexOf(name)] ?? 0;
  };
  return fill(template, { outLeft: total(0, 'outCount'), trappedLeft: total(0, 'trappedCount'), outRight: total(1, 'outCount'), trappedRight: total(1, 'trappedCount') });
}
