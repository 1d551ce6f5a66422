import { useStore } from 'zustand';
import { useMoment, usePage } from './page-context.ts';

/** While the clock runs, lists of this moment are read again when so many simulated seconds have gone by; where it stands they are of its second. */
const STEP_S = 10;

/** Playback time for what is dear to read and of use only while it stands still long enough to be read. */
export function useSteadyMoment(): number {
  const { playback } = usePage().state;
  const isPlaying = useStore(playback.choice, (choice) => choice.isPlaying);
  const timeS = useMoment();
  return isPlaying ? Math.floor(timeS / STEP_S) * STEP_S : timeS;
}
