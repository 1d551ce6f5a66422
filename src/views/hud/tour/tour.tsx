import './tour.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fill } from '../../../i18n/fill.ts';
import { TOUR_WORDS } from '../../../i18n/tour/tour-words.ts';
import { useWords } from '../page-context.ts';
import { shownSteps, type ShownStep } from './tour-steps.ts';

/** Goes from part to part with a sentence each; Escape ends it, arrow keys turn its pages. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { language } = useWords();
  const w = TOUR_WORDS[language];
  const [steps] = useState(() => shownSteps(document));
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const shown = steps[at];
  const box = useBoxOf(shown);
  const go = (to: number) => (to >= steps.length ? onEnd() : setAt(Math.max(0, to)));
  const isPlaced = box !== null;
  useEffect(() => {
    if (isPlaced) card.current?.focus();
  }, [at, isPlaced]);
  useEffect(() => {
    if (steps.length === 0) onEnd();
  }, [steps, onEnd]);
  if (!shown || box === null) return null;
  const isLast = at === steps.length - 1;
  const isBelow = box.top + box.height / 2 < window.innerHeight / 2;
  // Boxes are told in the window's pixels; a zoomed page places things in larger ones.
  const zoom = (document.body as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return (
    <div className="tour" data-testid="tour">
      <div className="tour-light" style={{ insetBlockStart: box.top / zoom, insetInlineStart: box.left / zoom, inlineSize: box.width / zoom, blockSize: box.height / zoom }} />
      <div
        ref={card} className="tour-card" role="dialog" aria-label={w.title} tabIndex={-1} data-place={isBelow ? 'low' : 'high'}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd();
          else if (event.key === 'ArrowRight') go(at + 1);
          else if (event.key === 'ArrowLeft') go(at - 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <p className="muted">{fill(w.step, { n: at + 1, count: steps.length })}</p>
        <p className="tour-text" aria-live="polite">{w.steps[shown.step]}</p>
        <div className="tour-buttons">
          <Button className="button" onPress={onEnd} data-testid="tour-skip">{w.skip}</Button>
          <span className="tour-gap" />
          {at === 0 ? null : <Button className="button" onPress={() => go(at - 1)}>{w.back}</Button>}
          <Button className="button tour-next" onPress={() => go(at + 1)} data-testid="tour-next">{isLast ? w.done : w.next}</Button>
        </div>
      </div>
    </div>
  );
}

/** Where the part is in the window, also after a scroll or a new size. */
function useBoxOf(shown: ShownStep | undefined): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useLayoutEffect(() => {
    if (!shown) return;
    shown.element.scrollIntoView({ block: 'nearest' });
    const follow = () => setBox(shown.element.getBoundingClientRect());
    follow();
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, true);
    return () => {
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, true);
    };
  }, [shown]);
  return box;
}
