export { createAppState, type AppOptions, type AppState } from './app-state.ts';
export { SPEEDS, type Playback, type Speed } from './playback.ts';
export { computedS, finalHash, type RunData } from './run-data.ts';
export { pairPhase, type RunPhase, type SideStatus } from './run-status.ts';
export { lineOf, namesIn, scenarioName, type ScenarioFile } from './scenario-file.ts';
export { createSettings, type PictureMode, type Settings, type SettingsStore, type Theme } from './settings.ts';
export { SIDES, type BySide, type Side } from './side.ts';
export { NOTHING_SELECTED, type Follow, type Selection } from './selection.ts';
export type { WorkerLike } from './run-client.ts';
