import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { SPEEDS } from '../../state/index.ts';
import { clock, elapsed } from '../format.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { useMoment, usePage, useRun, useWords } from './page-context.ts';
import { RunNote } from './run-note.tsx';
import { Scrub } from './scrub.tsx';
import { SoundButton } from './sound-button.tsx';
import { WayBack } from './way-back.tsx';

/** Pinned to the foot of the page: one clock for every picture. */
export function PlaybackBar() {
  const { t } = useWords();
  return (
    <section className="playback" aria-label={t('playback.title')}>
      <PlayButtons />
      <Clock />
      <SpeedButtons />
      <WayBack />
      <Scrub />
      <RunNote />
      <SoundButton />
    </section>
  );
}

function PlayButtons() {
  const { playback } = usePage().state;
  const { t } = useWords();
  const isPlaying = useStore(playback.choice, (choice) => choice.isPlaying);
  return (
    <div className="play-buttons">
      <Button className="button icon-button" aria-label={t('playback.start')} onPress={() => playback.seek(0)}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="M4 4v12M16 4v12l-9-6z" fill="currentColor" stroke="currentColor" strokeWidth="2" /></svg>
      </Button>
      <Button className="button icon-button play" aria-label={t(isPlaying ? 'playback.pause' : 'playback.play')} onPress={() => playback.toggle()} data-testid="play">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d={isPlaying ? 'M5 3h4v14H5zM11 3h4v14h-4z' : 'M5 3l12 7-12 7z'} fill="currentColor" />
        </svg>
      </Button>
    </div>
  );
}

function Clock() {
  const { t } = useWords();
  const timeS = useMoment();
  const run = useRun('asFound');
  return (
    <dl className="clock">
      <div>
        <dt className="visually-hidden">{t('playback.clock')}</dt>
        <dd className="clock-time" data-testid="clock">{run ? clock(run.input.startClockS, timeS) : '--:--:--'}</dd>
      </div>
      <div>
        <dt className="clock-label">{t('playback.elapsed')}</dt>
        <dd data-testid="elapsed">{elapsed(timeS)}</dd>
      </div>
    </dl>
  );
}

function SpeedButtons() {
  const { playback } = usePage().state;
  const { t } = useWords();
  const speed = useStore(playback.choice, (choice) => choice.speed);
  return (
    <ChoiceButtons
      label={t('playback.speed')}
      options={SPEEDS.map((each) => ({ id: String(each), text: `${each}×`, title: t('playback.times', { speed: each }) }))}
      value={String(speed)}
      onChange={(chosen) => playback.setSpeed(SPEEDS.find((each) => String(each) === chosen)!)}
      testId="speed"
    />
  );
}
