import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { UNCERTAIN_WORDS } from '../../i18n/uncertain/uncertain-words.ts';
import { quantityName, quantityValue } from '../uncertain-text.ts';
import { usePage, useRun, useWords } from './page-context.ts';

/** The night on screen is one that a study draws: with what, and the way back to the night as written. */
export function DrawnNote() {
  const { state } = usePage();
  const { language } = useWords();
  const run = useRun('asFound');
  const current = useStore(state.scenario, (choice) => choice.current);
  if (!run || run.scenario.drawn.length === 0) return null;
  const words = UNCERTAIN_WORDS[language];
  const list = run.scenario.drawn.map((drawn) => fill(words.value, { name: quantityName({ ...drawn, of: [] }, language), value: quantityValue(drawn.value, drawn, language) })).join(words.list);
  const { seed } = run.order;
  return (
    <div className="notice drawn-note" role="status" data-testid="drawn-note">
      <span>{fill(words.note, { seed, list })}</span>
      {current?.night === undefined ? null : (
        <Button className="button" onPress={() => { const { night: _night, ...file } = current; state.openScenario(file, seed); }}>{words.written}</Button>
      )}
    </div>
  );
}
