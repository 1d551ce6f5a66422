import { Button } from 'react-aria-components';
import { elapsed } from '../format.ts';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

/** Residents on the line, as they say it; the answer goes back over the same line. */
export function CallsBoard({ picture }: PlayProps) {
  const crew = useCrew();
  const { w } = useCrewText();
  const openCount = picture.calls.filter(({ answer }) => answer === null).length;
  return (
    <section className="crew-card" aria-label={w.calls.title} data-testid="calls">
      <h2>{w.calls.title} <small className="muted">{fill(w.calls.open, { count: openCount })}</small></h2>
      <p className="small-print">{w.calls.hint}</p>
      {picture.calls.length === 0 ? <p className="muted">{w.calls.none}</p> : null}
      <ul className="call-list">
        {[...picture.calls].reverse().map((call) => {
          const said = fill(w.calls.said, { storey: call.saidStorey, flat: call.saidFlat });
          return (
            <li key={call.id} className={call.answer === null ? 'call call-open' : 'call'}>
              <p><span className="order-time">{elapsed(call.atS - (picture.zeroS ?? 0))}</span> <strong>{said}</strong> {w.calls[call.what]} · {call.saidCount === null ? w.calls.noCount : fill(w.calls.count, { count: call.saidCount })}</p>
              {call.answer === null ? (
                <span className="call-answers">
                  <Button className="station-small" aria-label={`${said}: ${w.calls.stay}`} onPress={() => crew.answer(call.id, 'stay')} data-testid={`stay-${call.id}`}>{w.calls.stay}</Button>
                  <Button className="station-small" aria-label={`${said}: ${w.calls.evacuate}`} onPress={() => crew.answer(call.id, 'evacuate')}>{w.calls.evacuate}</Button>
                </span>
              ) : <small className="muted">{fill(w.calls.answered, { order: w.calls[call.answer] })}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

