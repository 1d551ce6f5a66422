import { Button } from 'react-aria-components';
import { elapsed } from '../format.ts';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

/** The size-up: a tap on what one sees dates it. Some of these are not there. */
export function CueBoard({ brief, picture }: PlayProps) {
  const crew = useCrew();
  const { w, name } = useCrewText();
  const zeroS = picture.zeroS ?? 0;
  // By their names: what is there and what is not stand mixed.
  const cues = [...brief.cues].sort((a, b) => (a.names.en < b.names.en ? -1 : 1));
  return (
    <section className="crew-card" aria-label={w.cues.title} data-testid="cues">
      <h2>{w.cues.title} <small className="muted">{fill(w.cues.count, { count: Object.keys(picture.namedS).length })}</small></h2>
      <p className="small-print">{w.cues.hint}</p>
      <ul className="cue-list">
        {cues.map(({ id, names }) => {
          const namedS = picture.namedS[id];
          return <li key={id}><Button className="cue" isDisabled={namedS !== undefined} onPress={() => crew.give({ kind: 'mark', cue: id })} data-testid={`cue-${id}`}>{name(names)}{namedS === undefined ? null : <small> ✓ {fill(w.cues.named, { time: elapsed(namedS - zeroS) })}</small>}</Button></li>;
        })}
      </ul>
    </section>
  );
}
