import { measureById } from '../../report/measures/measures.ts';
import type { Finished } from '../../state/drill/index.ts';
import { measureOfDrill, SHOWN_MEASURES } from './result-words.ts';
import { useDrillText } from './use-result.ts';

/** What came of it, as found and rectified, on the clock of the drill. */
export function OutcomeTable({ finished }: { readonly finished: Finished }) {
  const words = useDrillText();
  const { t, name } = words;
  const { plan, outcome } = finished;
  return (
    <table className="station-table">
      <thead><tr><th scope="col">{t(plan.mode === 'crew' ? 'result.crewMeasure' : 'result.measure')}</th><th scope="col" className="as-found">{t('result.asFound')}</th><th scope="col" className="rectified">{t('result.rectified')}</th></tr></thead>
      <tbody>{SHOWN_MEASURES.map((id) => <tr key={id}><th scope="row">{name(measureById(id)!.names)}</th><td data-testid={`asFound-${id}`}>{measureOfDrill(id, outcome.asFoundValues[id], finished, words)}</td><td data-testid={`rectified-${id}`}>{measureOfDrill(id, outcome.rectifiedValues[id], finished, words)}</td></tr>)}</tbody>
    </table>
  );
}
