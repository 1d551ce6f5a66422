export { computeOutcome, outcomeOf, scoreOutcome, type HazardCost, type Outcome } from './drill-outcome.ts';
export { DrillSession, type SessionOrder, type SessionPhase, type SessionView, type Undated } from './drill-session.ts';
export { DrillKeeper } from './drill-keeper.ts';
export { openDrillStore, type DrillStore, type KeptDrill, type KeptResult } from './drill-store.ts';
export { statementsOf } from './drill-statements.ts';
export { OpenNight, runNight, type FinishedNight } from './open-night.ts';
export { fullPointsOf, recordOf, scoreOf, withFix, withOverride, type DrillResult, type Finished, type Fix, type ResultState, type Retry } from './drill-result.ts';
export { pointsOf, Station, type Stage, type StationPorts, type StationState } from './station.ts';
export { findScormApi, openScorm, type ScormApi, type ScormLink, type ScormWindow } from './scorm-link.ts';
