import { lazy, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { TOUR_WORDS } from '../../i18n/tour/tour-words.ts';
import { preferences } from '../../state/index.ts';
import { useRun, useWords } from './page-context.ts';

const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }));

/** One tour at a time, begun from its offer or from the header. */
const tour = createStore(() => ({ isOn: false }));
const setOn = (isOn: boolean) => tour.setState({ isOn });

/** Offered once, until somebody takes it or waves it off; never by itself. */
export function TourOffer() {
  const { language } = useWords();
  const isSeen = useStore(preferences, (chosen) => chosen.isTourSeen);
  const isReady = useRun('asFound') !== null;
  const isOn = useStore(tour, (now) => now.isOn);
  const w = TOUR_WORDS[language];
  function end(): void {
    setOn(false);
    preferences.setState({ isTourSeen: true });
  }
  if (isOn) return <Suspense><Tour onEnd={end} /></Suspense>;
  if (isSeen || !isReady) return null;
  return (
    <aside className="notice tour-offer" aria-label={w.title} data-testid="tour-offer">
      <p>{w.offer}</p>
      <Button className="button" onPress={() => setOn(true)} data-testid="tour-start">{w.start}</Button>
      <Button className="button" onPress={end} data-testid="tour-decline">{w.decline}</Button>
    </aside>
  );
}

/** Beside language and theme, for whoever wants the tour again or waved it off too soon. */
export function TourButton() {
  const { language } = useWords();
  const isReady = useRun('asFound') !== null;
  const { again } = TOUR_WORDS[language];
  return (
    <Button className="button icon-button" isDisabled={!isReady} onPress={() => setOn(true)} aria-label={again} data-testid="tour-again">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d="M6.5 7.2a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.2M10 16v.2" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
      </svg>
    </Button>
  );
}
