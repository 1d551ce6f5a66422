import { Button } from 'react-aria-components';
import { clock } from '../format.ts';
import { canSpeak, speak } from './speak.ts';
import { useCrewText, type PlayProps } from './use-crew.ts';

/** What was said, the last first. */
export function RadioPanel({ brief, picture }: PlayProps) {
  const { w, name, language } = useCrewText();
  const last = picture.radio[picture.radio.length - 1];
  return (
    <section className="crew-card" aria-label={w.radio.title} data-testid="radio">
      <h2>{w.radio.title} {last && canSpeak() ? <Button className="station-small" onPress={() => speak(`${name(last.from)}: ${name(last.said)}`, language)}>{w.radio.speak}</Button> : null}</h2>
      {last ? null : <p className="muted">{w.radio.none}</p>}
      <div className="radio-list" role="log" aria-label={w.radio.title} tabIndex={0}>
        <ol>
          {[...picture.radio].reverse().map((line, i) => (
            <li key={picture.radio.length - i} className={line.isNeed ? 'radio-line radio-need' : 'radio-line'}>
              <small className="muted">{clock(brief.startClockS, line.atS)} · {name(line.from)} → {name(line.to)}</small>
              <span>{name(line.said)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
