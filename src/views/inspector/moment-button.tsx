import { clock } from '../format.ts';
import { usePage } from '../hud/page-context.ts';
import { fill } from '../../i18n/fill.ts';
import { useInspectorWords } from './use-inspected.ts';

/** A time of day that goes there. */
export function MomentButton({ timeS, startClockS }: { readonly timeS: number; readonly startClockS: number }) {
  const { playback } = usePage().state;
  const { w } = useInspectorWords();
  const text = clock(startClockS, timeS);
  return <button type="button" className="event-time" aria-label={fill(w.why.jump, { clock: text })} onClick={() => playback.goTo(timeS)}>{text}</button>;
}
