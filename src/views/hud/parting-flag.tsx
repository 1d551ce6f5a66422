import { fill } from '../../i18n/fill.ts';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { clock } from '../format.ts';
import { eventSentence } from './event-words.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { useParting } from './use-parting.ts';

/** A flag on the clock's track where the towers part; a press goes there and shows the time line. */
export function PartingFlag() {
  const { playback, instruments } = usePage().state;
  const { t, language } = useWords();
  const parting = useParting();
  const left = useRun('asFound');
  const right = useRun('rectified');
  if (parting === null || !left || !right) return null;
  const run = parting.asFound === null || (parting.rectified !== null && parting.rectified.timeS < parting.asFound.timeS) ? right : left;
  const event = run === left ? parting.asFound! : parting.rectified!;
  const { startClockS, durationS } = left.input;
  const what = `${t(`side.${run.side}`)} ${eventSentence(event, { input: run.input, t, language })}`;
  const label = fill(INSTRUMENT_WORDS[language].timeLine.flag, { clock: clock(startClockS, parting.timeS), what });
  // The time line's first lines say what parted there.
  const show = () => {
    playback.goTo(parting.timeS);
    instruments.setState({ shown: 'timeLine' });
  };
  return (
    <button type="button" className="parting-flag" style={{ '--at': parting.timeS / durationS } as React.CSSProperties} aria-label={label} title={label} onClick={show} data-testid="parting-flag">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="M10 19V11M10 11L4 3M10 11L16 3" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" /></svg>
      <span className="parting-word" data-is-late={parting.timeS > durationS / 2}>{INSTRUMENT_WORDS[language].timeLine.flagWord}</span>
    </button>
  );
}
