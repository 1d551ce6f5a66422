import type { KnownSight } from '../../drill/index.ts';
import { fill, useCrewText, type PlayProps } from './use-crew.ts';

type Side = KnownSight['side'];
const SIDES: readonly Side[] = ['front', 'back'];
const LOOKS = ['flame', 'smoke', 'burnt', 'person'] as const;

/** Both sides of the tower as they are seen from the street; a side that nobody has looked at stays blank. */
export function SightsPanel({ brief, picture }: PlayProps) {
  const { w } = useCrewText();
  return (
    <section className="crew-card" aria-label={w.sights.title} data-testid="sights">
      <h2>{w.sights.title}</h2>
      <div className="sight-sides">{SIDES.map((side) => <Facade key={side} side={side} brief={brief} picture={picture} role="" />)}</div>
      <ul className="sight-legend" aria-label={w.sights.legend}>{LOOKS.map((look) => <li key={look}><span className={`sight sight-${look}`} aria-hidden="true">{look === 'person' ? '人' : ''}</span> {w.sights[look]}</li>)}</ul>
    </section>
  );
}

function Facade({ side, brief, picture }: PlayProps & { readonly side: Side }) {
  const { w } = useCrewText();
  const seen = picture.sights.filter((sight) => sight.side === side);
  const isSeen = picture.sides.includes(side);
  const storeys = Array.from({ length: brief.highestStorey - brief.lowestStorey + 1 }, (_, i) => brief.highestStorey - i);
  const said = seen.map(({ storeyNumber, bayNumber, look }) => fill(w.sights.cell, { storey: storeyNumber, bay: bayNumber, look: w.sights[look] }));
  return (
    <figure className={isSeen ? 'sight-side' : 'sight-side sight-unseen'} data-testid={`side-${side}`} data-seen={isSeen}>
      <figcaption>{w.sights[side]}</figcaption>
      <div className="sight-tower" aria-hidden="true">
        {storeys.map((storey) => (
          <div key={storey} className="sight-row">
            <span className="sight-number">{storey % 5 === 0 || storey === brief.lowestStorey || seen.some(({ storeyNumber }) => storeyNumber === storey) ? storey : ''}</span>
            {brief.bays[side].map((bay) => {
              const here = seen.filter(({ storeyNumber, bayNumber }) => storeyNumber === storey && bayNumber === bay);
              const fire = here.find(({ look }) => look !== 'person');
              return <span key={bay} className={`sight ${fire ? `sight-${fire.look}` : ''} ${here.some(({ look }) => look === 'person') ? 'sight-person' : ''}`}>{here.some(({ look }) => look === 'person') ? '人' : ''}</span>;
            })}
          </div>
        ))}
      </div>
      {isSeen ? null : <p className="sight-veil">{w.sights.unseen}</p>}
      <p className="visually-hidden">{!isSeen ? w.sights.unseen : said.length === 0 ? w.sights.nothing : said.join('. ')}</p>
    </figure>
  );
}
