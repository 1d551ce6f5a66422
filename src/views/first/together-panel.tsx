import { hiddenEffects } from '../../report/study/hidden-effects.ts';
import type { AttributedMeasure } from '../../report/attribution/attribution.ts';
import type { MatrixPicture } from '../study-picture.ts';
import { Figure } from './figure.tsx';
import { useFirstWords, useStudy, type Words } from './first-context.ts';

const HEAD_PX = 76;
const CELL_PX = 46;
/** Two hazards have one figure: a sentence holds it. */
const LEAST_MATRIX_COUNT = 3;

/** Hazards that hide or double one another: sentences first, then the figures. */
export function TogetherPanel() {
  const words = useFirstWords();
  const { t } = words;
  const attribution = useStudy((study) => study.report?.effects?.attribution ?? null);
  return (
    <section className="panel together" aria-labelledby="together-title" data-testid="first-together">
      <h2 id="together-title" className="panel-title">{t('together.title')}</h2>
      {attribution === null || attribution.pairs.length === 0 ? <p className="muted">{t('together.waiting')}</p> : <Together attribution={attribution} words={words} />}
    </section>
  );
}

function Together({ attribution, words }: { readonly attribution: AttributedMeasure; readonly words: Words }) {
  const { t, change, groupName } = words;
  const hidden = hiddenEffects(attribution);
  return (
    <>
      {hidden.length === 0 ? <p>{t('together.none')}</p> : (
        <ul className="hazard-sentences">
          {hidden.map(({ kind, hiddenBy, savedNow, savedThen }) => <li key={kind}>{t('together.hidden', { hazard: groupName(kind), other: groupName(hiddenBy), now: change(savedNow), then: change(savedThen) })}</li>)}
        </ul>
      )}
      {attribution.groups.length < LEAST_MATRIX_COUNT ? null : <Matrix attribution={attribution} words={words} />}
      {attribution.pairs.length < (attribution.groups.length * (attribution.groups.length - 1)) / 2 ? <p className="muted small-print">{t('together.leaders')}</p> : null}
    </>
  );
}

/** Together less the sum of both: in the tower as found, an interaction below zero means that each hides the other. */
function Matrix({ attribution: { pairs }, words }: { readonly attribution: AttributedMeasure; readonly words: Words }) {
  const { t, gain, stepOf, goodOf, groupName } = words;
  const kinds = [...new Set(pairs.flatMap((pair) => pair.kinds))];
  const extra = (mean: number) => goodOf(-mean);
  const picture: MatrixPicture = {
    kind: 'matrix', format: gain, stepOf, names: kinds.map(groupName),
    cells: pairs.map(({ kinds: [a, b], interaction }) => ({ a: kinds.indexOf(a), b: kinds.indexOf(b), value: extra(interaction.mean) })),
  };
  return (
    <Figure
      title={t('together.matrix')} hint={t('together.matrixHint')} picture={picture} heightPx={HEAD_PX + kinds.length * CELL_PX} testId="first-matrix"
      head={[t('together.pair'), t('together.extra'), t('answer.low'), t('answer.high')]}
      rows={pairs.map(({ kinds: [a, b], interaction: { mean, halfWidth95 } }) => [
        `${groupName(a)} + ${groupName(b)}`, gain(extra(mean)), halfWidth95 === null ? '–' : gain(extra(mean) - halfWidth95), halfWidth95 === null ? '–' : gain(extra(mean) + halfWidth95),
      ])}
    />
  );
}
