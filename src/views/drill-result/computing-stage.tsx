import { usePercent } from './use-percent.ts';

/** The wait between a drill and its result: how far both nights are. */
export function ComputingStage({ text, computedFrac }: { readonly text: string; readonly computedFrac: number }) {
  const percent = usePercent(computedFrac);
  return (
    <div className="station-wait" role="status">
      <p>{text}</p>
      <progress aria-label={text} max={1} value={computedFrac} /> <span className="station-percent">{percent}</span>
    </div>
  );
}
