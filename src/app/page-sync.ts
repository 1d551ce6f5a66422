import type { i18n } from 'i18next';
import { pairPhase, scenarioName, type AppState } from '../state/index.ts';
import { writeDeepLink } from './deep-link.ts';

/** Keeps the document in step with the stores: language, theme, run phase for scripts, and the address. */
export function syncPage(state: AppState, translator: i18n): void {
  const root = document.documentElement;

  function syncSettings(): void {
    const { language, theme } = state.settings.getState();
    root.lang = language;
    root.dataset['theme'] = theme;
    if (translator.language !== language) void translator.changeLanguage(language);
    syncAddress();
  }
  function syncPhase(): void {
    root.dataset['run'] = pairPhase(state.status.getState());
  }
  function syncAddress(): void {
    const { current, seed, standing } = state.scenario.getState();
    if (!current || current.isOwn) return;
    const { language, theme } = state.settings.getState();
    const hazards = state.client.shown('rectified')?.scenario.hazards.map((hazard) => hazard.id) ?? [];
    const rectify = standing.length === 0 ? 'all' : standing.length === hazards.length ? 'none' : hazards.filter((id) => !standing.includes(id));
    const timeS = state.playback.choice.getState().isPlaying ? 0 : state.playback.timeS();
    history.replaceState(null, '', writeDeepLink({ scenario: scenarioName(current.fileName), seed, language, theme, timeS, rectify }));
  }

  state.settings.subscribe(syncSettings);
  state.status.subscribe(syncPhase);
  state.playback.choice.subscribe((now, before) => {
    if (now.isPlaying !== before.isPlaying) syncAddress();
  });
  state.scenario.subscribe(syncAddress);
  root.lang = state.settings.getState().language;
  root.dataset['theme'] = state.settings.getState().theme;
  syncPhase();
}
