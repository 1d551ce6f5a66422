import type { ExhibitMeasure } from '../../report/gallery/exhibit-measure.ts';
import { useGalleryWords } from './use-gallery-words.ts';

const SIDES = ['asFound', 'rectified'] as const;

/** Both values of a measure as bars of one scale: hatched with the hazard, plain without. */
export function PairedBar({ measure }: { readonly measure: ExhibitMeasure }) {
  const { t, tPage, name, value } = useGalleryWords();
  const most = Math.max(measure.mean.asFound, measure.mean.rectified, Number.MIN_VALUE);
  const text = (amount: number) => value(amount, measure.unit);
  return (
    <div className="paired" data-measure={measure.id}>
      <p className="paired-name">{name(measure.names)}</p>
      <dl className="paired-bars">
        {SIDES.map((side) => (
          <div key={side} className={side === 'asFound' ? 'as-found' : 'rectified'}>
            <dt><span className="side-mark" aria-hidden="true" /><span className="paired-side">{tPage(`side.${side}`)}</span></dt>
            <dd>
              <span className="paired-track" aria-hidden="true"><span style={{ inlineSize: `${(100 * measure.mean[side]) / most}%` }} /></span>
              <span className="paired-value">{side === 'asFound' && measure.isCensored ? t('moved.atLeast', { value: text(measure.mean[side]) }) : text(measure.mean[side])}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
