import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { clock } from '../format.ts';
import { usePage, useRun, useWords } from './page-context.ts';

/** After a press on something that has its second: back to where the clock stood. */
export function WayBack() {
  const { playback } = usePage().state;
  const { t } = useWords();
  const run = useRun('asFound');
  const cameFromS = useStore(playback.choice, (choice) => choice.cameFromS);
  if (cameFromS === null || run === null) return null;
  return <Button className="button way-back" onPress={() => playback.goBack()} data-testid="way-back"><span aria-hidden="true">↩</span> {t('playback.back', { clock: clock(run.input.startClockS, cameFromS) })}</Button>;
}
