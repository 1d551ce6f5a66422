import { useTimeLeft } from '../time-left.ts';
import { usePercent } from './use-percent.ts';
import { useDrillText } from './use-result.ts';

/** A wait for nights that are computed: how far they are, and how long it still takes. */
export function ComputingStage({ text, computedFrac }: { readonly text: string; readonly computedFrac: number }) {
  const percent = usePercent(computedFrac);
  const left = useTimeLeft(computedFrac, useDrillText().language);
  return (
    <div className="station-wait" role="status">
      <p>{text}</p>
      <progress aria-label={text} max={1} value={computedFrac} /> <span className="station-percent">{percent}</span>
      <p className="muted computing-left" data-testid="time-left">{left}</p>
    </div>
  );
}
