import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { TOUR_WORDS } from '../../i18n/tour/tour-words.ts';
import { preferences } from '../../state/index.ts';
import { useRun, useWords } from './page-context.ts';

const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }));

/** Offered once, until somebody takes it or waves it off; never by itself. */
export function TourOffer() {
  const { language } = useWords();
  const isSeen = useStore(preferences, (chosen) => chosen.isTourSeen);
  const isReady = useRun('asFound') !== null;
  const [isOn, setOn] = useState(false);
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
