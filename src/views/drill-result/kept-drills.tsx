import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { fill, languageOf, nameIn } from '../../i18n/index.ts';
import { KEPT_WORDS } from '../../i18n/kept/kept-words.ts';
import type { KeptDrill } from '../../state/drill/index.ts';
import { elapsed } from '../format.ts';
import { Confirm } from './confirm.tsx';

export interface KeptDrillsProps {
  /** Latest first. */
  readonly kept: readonly KeptDrill[];
  readonly isChanged: (drill: KeptDrill) => boolean;
  /** Another scenario or seed: the address that it opens at; null: it goes on here. */
  readonly hrefOf: (drill: KeptDrill) => string | null;
  readonly onGoOn: (drill: KeptDrill) => void;
  readonly onForget: (id: string) => void;
}

/** What was cut off, to go on with; what is over, to look at again. */
export function KeptDrills({ kept, isChanged, hrefOf, onGoOn, onForget }: KeptDrillsProps) {
  const { i18n } = useTranslation('page');
  const language = languageOf(i18n.language);
  const w = KEPT_WORDS[language];
  if (kept.length === 0) return null;
  return (
    <section className="station-kept" data-testid="kept">
      <h2>{w.title}</h2>
      <p className="muted">{w.lead}</p>
      <ul className="kept-list">
        {kept.map((drill, i) => {
          const isDone = drill.finished !== null;
          const title = { name: nameIn(drill.names, language), date: drill.startedAt };
          const href = hrefOf(drill);
          const again = drill.finished?.again ?? null;
          const go = isDone && again === null ? w.show : w.goOn;
          // The latest is what most people came back for.
          const look = i === 0 ? 'station-big' : 'station-quiet';
          return (
            <li key={drill.id} data-testid={`kept-${i}`}>
              <p><strong>{title.name}</strong> <span className="muted">{drill.startedAt}{drill.place === '' ? '' : ` · ${drill.place}`} · {again !== null ? fill(w.stoppedAgain, { time: elapsed(again.clockS - drill.finished!.drill.zeroS) }) : isDone ? w.done : fill(w.stopped, { time: elapsed(drill.sinceS) })}{href === null ? '' : ` · ${w.otherNight}`}</span></p>
              {href === null && isChanged(drill) ? <p className="station-alert">{w.changed}</p> : null}
              <div className="station-row">
                {href !== null ? <a className={`${look} station-link`} href={href}>{w.elsewhere}</a> : isChanged(drill) ? null : <Button className={look} aria-label={`${go}: ${fill(w.item, title)}`} onPress={() => onGoOn(drill)} data-testid={`go-on-${i}`}>{go}</Button>}
                <Confirm text={w.forget} label={`${w.forget}: ${fill(w.item, title)}`} className="station-quiet" testId={`forget-${i}`} title={w.sure} said={fill(w.sureText, title)} yes={w.yes} no={w.no} onYes={() => onForget(drill.id)} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
