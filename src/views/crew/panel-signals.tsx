import { elapsed } from '../format.ts';
import { fill, useCrewText, type PlayProps } from './use-crew.ts';

/** The control room's panel, once somebody stands before it. */
export function PanelSignals({ picture }: PlayProps) {
  const { w, name } = useCrewText();
  return (
    <section className="crew-card" aria-label={w.panel.title} data-testid="panel">
      <h2>{w.panel.title}</h2>
      {picture.panel === null ? <p className="muted">{w.panel.unseen}</p> : picture.panel.length === 0 ? <p>{w.panel.nothing}</p> : (
        <ol className="order-list" tabIndex={0} aria-label={w.panel.title}>{[...picture.panel].reverse().map((signal, i) => <li key={i}><span className="order-time">{elapsed(signal.atS - (picture.zeroS ?? 0))}</span> <span>{fill(w.panel[signal.kind], { place: name(signal.names) })}</span></li>)}</ol>
      )}
    </section>
  );
}
