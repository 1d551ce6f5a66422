import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { fill } from '../../i18n/fill.ts';
import { pairPhase, replayVerdict } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { usePage, useRun, useWords } from './page-context.ts';

/** A recording was dropped on the page: whether running it again gives the same codes. */
export function ReplayNote() {
  const { state } = usePage();
  const { t, language } = useWords();
  const replayed = useStore(state.scenario, (choice) => choice.replayed);
  const isDone = useStore(state.status, (status) => pairPhase(status) === 'done');
  const run = useRun(replayed?.side ?? 'asFound');
  if (replayed === null) return null;
  const w = INSTRUMENT_WORDS[language].recording;
  const verdict = isDone && run ? replayVerdict(replayed, run) : null;
  const side = t(`side.${replayed.side}`);
  return (
    <div className="notice replay-note" role="status" data-testid="replay-note" data-verdict={verdict?.kind ?? 'checking'}>
      <span>
        {verdict === null ? fill(w.checking, { side }) : null}
        {verdict?.kind === 'same' ? fill(w.same, { side, count: verdict.checkedCount }) : null}
        {verdict?.kind === 'differs' ? fill(w.differs, { side, time: elapsed(verdict.tick) }) : null}
      </span>
      <Button className="button" onPress={() => state.scenario.setState({ replayed: null })}>{w.close}</Button>
    </div>
  );
}
