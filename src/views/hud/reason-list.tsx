import { nameIn } from '../../i18n/index.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { Reason } from '../../report/reasons.ts';
import type { RunData } from '../../state/index.ts';
import { clock, measured } from '../format.ts';
import { causeName, eventSentence } from './event-words.ts';
import { useWords } from './page-context.ts';

/** Of each chain the first link that broke as found and held when rectified. */
export function ReasonList({ left, night }: { readonly left: RunData; readonly night: ComparedNight }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="reasons-title" data-testid="reasons">
      <h3 id="reasons-title">{t('report.reasons')}</h3>
      {night.reasons.length === 0 ? <p className="muted">{t('report.noReasons')}</p> : null}
      <ul className="reasons">
        {night.reasons.map((reason) => <ReasonItem key={reason.chain} reason={reason} left={left} />)}
      </ul>
    </section>
  );
}

function ReasonItem({ reason, left }: { readonly reason: Reason; readonly left: RunData }) {
  const { t, language } = useWords();
  const words = { input: left.input, t, language };
  const line = t('report.reasonLine', { clock: clock(left.input.startClockS, reason.timeS), sentence: eventSentence(reason, words) });
  const causeText = reason.because === null ? null : (hazardName(reason.because) ?? causeName(reason.because, words));
  const cause = causeText === null ? '' : t('events.because', { cause: causeText });
  return (
    <li>
      <strong>{t(`hazards.chain.${reason.chain}`)}</strong> {line} <span className="muted">{[cause, useCost(reason)].filter((part) => part !== '').join(' · ')}</span>
    </li>
  );

  /** A cause that is a hazard of this scenario has a name that people know. */
  function hazardName(id: string): string | null {
    const hazard = left.scenario.hazards.find((each) => each.id === id);
    return hazard ? nameIn(hazard.names, language) : null;
  }
}

function useCost(reason: Reason): string {
  const { t, language } = useWords();
  const { measureId, lost, isAtLeast } = reason;
  const measure = measureById(measureId);
  if (!measure || lost <= 0) return '';
  const words = { measure: nameIn(measure.names, language), lost: measured(lost, measure.unit, t, language) };
  return isAtLeast ? t('report.reasonCostAtLeast', words) : t('report.reasonCost', words);
}
