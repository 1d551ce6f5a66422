import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { pairPhase, SIDES, type SideStatus } from '../../state/index.ts';
import { goToReport } from './go-to-report.ts';
import { usePage, useWords } from './page-context.ts';
import { NARROW, useMedia } from './use-media.ts';

const MS_PER_S = 1000;

/** What the computation is doing, in one line that keeps its place. */
export function RunNote() {
  const { state } = usePage();
  const { t } = useWords();
  const status = useStore(state.status);
  const phase = pairPhase(status);
  return (
    <div className="run-note" data-phase={phase}>
      <p role="status" data-testid="run-status">
        {phase === 'computing' ? <Computing sides={SIDES.map((side) => status.sides[side])} /> : null}
        {phase === 'done' ? t('progress.done', { seconds: (Math.max(...SIDES.map((side) => status.sides[side].wallMs)) / MS_PER_S).toFixed(1) }) : null}
        {phase === 'cancelled' ? t('progress.cancelled') : null}
        {phase === 'failed' ? t('progress.stopped') : null}
      </p>
      {phase === 'computing' ? <Button className="button" onPress={() => state.cancel()} data-testid="cancel">{t('progress.cancel')}</Button> : null}
      {phase === 'done' ? <WhyButton /> : null}
      {phase === 'cancelled' || phase === 'failed' ? <Button className="button" onPress={() => state.runAgain()} data-testid="run-again">{t('progress.resume')}</Button> : null}
    </div>
  );
}

/** Nothing else on a screen of this height says that there is a report below. On a phone it has a tab. */
function WhyButton() {
  const { t } = useWords();
  const isNarrow = useMedia(NARROW);
  if (isNarrow) return null;
  return <Button className="button" aria-label={t('progress.whyLabel')} onPress={() => goToReport()} data-testid="why-report">{t('progress.why')} <span aria-hidden="true">↓</span></Button>;
}

function Computing({ sides }: { readonly sides: readonly SideStatus[] }) {
  const { t } = useWords();
  const running = sides.filter((side) => side.phase === 'computing');
  const fracs = running.map((side) => (side.durationS > 0 ? side.computedS / side.durationS : 0));
  const percent = Math.floor(Math.min(...fracs) * 100);
  return (
    <>
      <progress max={100} value={percent} aria-hidden="true" /> {t('progress.computing', { percent })} · {t(running.length === 2 ? 'progress.both' : 'progress.right')}
    </>
  );
}
