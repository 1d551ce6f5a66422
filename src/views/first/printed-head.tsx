import { drillName } from './drill-name.ts';
import { useFirstWords, useStudy } from './first-context.ts';
import { usePhaseText } from './run-strip.tsx';

const S_PER_MIN = 60;

/** On paper the choices and buttons are gone: what was asked, of which drill, and how far it had got. */
export function PrintedHead() {
  const { t, language, measureName } = useFirstWords();
  const file = useStudy((study) => study.file);
  const { untilS, firstSeed } = useStudy((study) => study.choice);
  const doneCount = useStudy((study) => study.doneCount);
  const until = untilS === null ? t('ask.wholeNight') : t('ask.minutes', { count: untilS / S_PER_MIN });
  return <p className="printed-head" data-testid="first-printed">{t('exports.head', { drill: drillName(file, language), measure: measureName, until, seed: firstSeed, done: doneCount, phase: usePhaseText() })}</p>;
}
