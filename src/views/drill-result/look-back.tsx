import { Button } from 'react-aria-components';
import { fill } from '../../i18n/index.ts';
import { LOOK_BACK_WORDS } from '../../i18n/look-back/look-back-words.ts';
import { elapsed } from '../format.ts';
import { Confirm } from './confirm.tsx';
import { useDrillText } from './use-result.ts';

export interface LookBackProps {
  /** Second of the alarm or the call, and where the clock stands now. */
  readonly zeroS: number;
  readonly nowS: number;
  readonly since: 'alarm' | 'call';
  /** Second that is looked at. */
  readonly lookS: number;
  readonly onLook: (timeS: number) => void;
  readonly onNow: () => void;
  /** null: this try does not branch. */
  readonly onFrom: (() => void) | null;
}

/** Any second since the alarm, while the clock stands; back to now, or again from there. */
export function LookBack({ zeroS, nowS, since, lookS, onLook, onNow, onFrom }: LookBackProps) {
  const { language } = useDrillText();
  const w = LOOK_BACK_WORDS[language];
  const time = elapsed(lookS - zeroS);
  return (
    <section className="station-note look-back" aria-label={w.open} data-testid="look-back" data-look={lookS}>
      <p role="status">{fill(since === 'call' ? w.atCall : w.at, { time })}</p>
      <input type="range" className="twin-scrub" min={zeroS} max={nowS} value={lookS} aria-label={w.scrub} aria-valuetext={time} onChange={(event) => onLook(Number(event.target.value))} data-testid="look-scrub" />
      <div className="station-row station-wrap">
        <Button className="station-big" onPress={onNow} data-testid="look-now">{w.now}</Button>
        {onFrom === null || lookS >= nowS ? null : <Confirm text={w.from} className="station-quiet" testId="look-from" title={fill(w.sure, { time })} said={w.sureText} yes={w.yes} no={w.no} onYes={onFrom} />}
      </div>
    </section>
  );
}
