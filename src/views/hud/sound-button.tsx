import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { preferences } from '../../state/index.ts';
import { usePage, useWords } from './page-context.ts';

/** Off until somebody turns it on; then facts are heard as they are played, each tower from its side. */
export function SoundButton() {
  const { language } = useWords();
  const isOn = useStore(preferences, (chosen) => chosen.isSoundOn);
  useSound(isOn);
  const w = TOWER_WORDS[language].sound;
  return (
    <ToggleButton className="button icon-button sound" isSelected={isOn} onChange={(isSoundOn) => preferences.setState({ isSoundOn })} aria-label={isOn ? w.off : w.on} data-testid="sound">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d={isOn ? 'M3 8v4h3l4 4V4L6 8zM13 7c1.5 1.5 1.5 4.5 0 6M15.5 4.5c3 3 3 8 0 11' : 'M3 8v4h3l4 4V4L6 8zM13 8l4 4M17 8l-4 4'} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" /></svg>
    </ToggleButton>
  );
}

const PAN = { asFound: -0.6, rectified: 0.6 } as const;

function useSound(isOn: boolean): void {
  const { state, loop } = usePage();
  useEffect(() => {
    if (!isOn || typeof AudioContext === 'undefined') return;
    let isHeld = true;
    let leave: (() => void) | null = null;
    void (async () => {
      const [{ createGate, soundsBetween }, { createSynth }] = await Promise.all([import('../sound/cues.ts'), import('../sound/synth.ts')]);
      if (!isHeld) return;
      const synth = createSynth();
      const mayPlay = createGate();
      let heardS = state.playback.timeS();
      const stop = loop.add((nowMs) => {
        const nowS = state.playback.timeS();
        const fromS = heardS;
        heardS = nowS;
        if (nowS === fromS || !state.playback.choice.getState().isPlaying) return;
        for (const { side, events } of state.client.runs()) for (const sound of soundsBetween(events, fromS, nowS)) if (mayPlay(`${side} ${sound}`, nowMs)) synth.play(sound, PAN[side]);
      });
      leave = () => {
        stop();
        synth.close();
      };
    })();
    return () => {
      isHeld = false;
      leave?.();
    };
  }, [isOn, loop, state]);
}
