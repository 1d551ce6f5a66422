import { useMemo } from 'react';
import type { Side } from '../../state/index.ts';
import { frameOf, usePage, useRun, useWords } from './page-context.ts';
import { NARROW, useMedia } from './use-media.ts';
import { stairWords } from './stair-words.ts';
import { stairVerdicts, type StairVerdict } from './storey-facts.ts';

/** Over each tower which stairs residents can still use; a press opens the table storey by storey. */
export function StairsLine({ timeS, side }: { readonly timeS: number; readonly side: Side }) {
  const { state } = usePage();
  const { t } = useWords();
  const stairText = stairWords(t, !useMedia(NARROW));
  const verdicts = useStairVerdicts(side, timeS);
  return (
    <p className="headline stairs-line" data-testid={`stairs-${side}`}>
      {verdicts.length === 0 ? null : (
        <button type="button" className="event-time" title={t('storeys.stairsTitle')} onClick={() => state.settings.setState({ pictureMode: 'table' })}>
          <i className="stairs-word">{t('storeys.stairs')}</i> {verdicts.map((verdict) => <span key={verdict.stairId} className={`stair-${verdict.state}`}><b>{verdict.stairId}</b> {stairText(verdict)}</span>)}
        </button>
      )}
    </p>
  );
}

/** Of each stair at this second; none before the run has begun. */
export function useStairVerdicts(side: Side, timeS: number): readonly StairVerdict[] {
  const run = useRun(side);
  const frame = frameOf(run, timeS);
  return useMemo(() => (run && frame ? stairVerdicts(run.input, frame) : []), [run, frame]);
}
