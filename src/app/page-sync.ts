import type { i18n } from 'i18next';
import type { Rectify } from '../scenario/condition.ts';
import { pairPhase, rectifyOf, scenarioName, type AppState } from '../state/index.ts';
import { applyLook } from './apply-look.ts';
import { writeDeepLink } from './deep-link.ts';

/** Browsers slow down pages that write their address more often. */
const ADDRESS_EVERY_MS = 1000;

/** Keeps the document in step with the stores: language, theme, run phase for scripts, and the address. */
export function syncPage(state: AppState, translator: i18n, startAtS: number): void {
  const root = document.documentElement;

  function syncSettings(): void {
    applyLook(state.settings, translator);
    syncAddress();
  }
  function syncPhase(): void {
    root.dataset['run'] = pairPhase(state.status.getState());
  }
  /** Says the second also while it plays, so that a reload goes on where it was. */
  function syncAddress(): void {
    const { current, seed } = state.scenario.getState();
    if (!current) return;
    const { language, theme } = state.settings.getState();
    const address = writeDeepLink({
      scenario: scenarioName(current.fileName), draft: current.isOwn ? current.fileName : null, seed, language, theme, timeS: secondShown(), rectify: rectifyShown(state),
      ...(current.night === undefined ? {} : { night: current.night }),
    });
    if (address !== location.search) history.replaceState(null, '', address);
  }
  /** Until the first picture, the second that the address asked for. */
  function secondShown(): number {
    return state.client.shown('asFound') ? state.playback.timeS() : startAtS;
  }

  state.settings.subscribe(syncSettings);
  state.status.subscribe(syncPhase);
  state.playback.choice.subscribe((now, before) => {
    if (now.isPlaying !== before.isPlaying) syncAddress();
  });
  state.scenario.subscribe(syncAddress);
  setInterval(syncAddress, ADDRESS_EVERY_MS);
  applyLook(state.settings, translator);
  syncPhase();
}

/** What is rectified on the right, as an address says it. */
export function rectifyShown(state: AppState): Rectify {
  const hazardIds = state.client.shown('rectified')?.scenario.hazards.map((hazard) => hazard.id) ?? [];
  const rectify = rectifyOf(hazardIds, state.scenario.getState());
  return rectify.length === 0 ? 'none' : rectify;
}
