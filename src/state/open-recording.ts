/** A recording that was dropped on the page: its drill is run again as it was, and every code is compared with the recorded one. */
import type { Recording } from '../run/run-types.ts';
import type { Rectify } from '../scenario/condition.ts';
import { scenarioCard } from '../scenario/scenario-card.ts';
import type { AppState } from './app-state.ts';
import type { RunData } from './run-data.ts';
import { scenarioName, type ScenarioFile } from './scenario-file.ts';
import { openShelf } from './shelf.ts';
import type { Side } from './side.ts';

export type OpenedRecording = { readonly kind: 'running' } | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'noDrill'; readonly scenarioId: string };

/** A recording that is on screen again, and the tower that repeats it. */
export interface ReplayedRecording {
  readonly recording: Recording;
  readonly side: Side;
}

export type ReplayVerdict =
  | { readonly kind: 'otherDrill' }
  | { readonly kind: 'same'; readonly checkedCount: number }
  | { readonly kind: 'differs'; readonly tick: number };

/** Before the text is parsed: a recording says at its head what it is. */
export function looksLikeRecording(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"lifelane-recording"/.test(text);
}

export async function openRecording(state: AppState, { fileName, text }: { readonly fileName: string; readonly text: string }): Promise<OpenedRecording> {
  const { parseRecording, RecordingError } = await import('../run/recording.ts');
  let recording: Recording;
  try {
    recording = parseRecording(text, fileName);
  } catch (error) {
    if (error instanceof RecordingError) return { kind: 'refused', message: error.message };
    throw error;
  }
  const file = await drillOf(recording, state.scenario.getState().files);
  if (file === null) return { kind: 'noDrill', scenarioId: recording.scenarioId };
  const hazardIds = scenarioCard(file.text)?.hazards.map(({ id }) => id) ?? [];
  // The left tower has every hazard standing: a recording of it is repeated there.
  const isAsFound = hazardIds.length > 0 && recording.standing.length === hazardIds.length;
  state.openScenario(file, recording.seed, isAsFound ? 'all' : rectifyOf(recording, hazardIds), recording.commands);
  state.scenario.setState({ replayed: { recording, side: isAsFound ? 'asFound' : 'rectified' } });
  return { kind: 'running' };
}

function rectifyOf({ standing }: Recording, hazardIds: readonly string[]): Rectify {
  return standing.length === 0 ? 'all' : hazardIds.filter((id) => !standing.includes(id));
}

/** By the name of its file, then by the name it gives itself; among the shipped drills, then the reader's own. */
async function drillOf({ scenarioFile, scenarioId }: Recording, files: readonly ScenarioFile[]): Promise<ScenarioFile | null> {
  const shipped = files.find(({ fileName }) => scenarioName(fileName) === scenarioName(scenarioFile)) ?? files.find(({ text }) => scenarioCard(text)?.id === scenarioId);
  if (shipped) return shipped;
  const shelf = await openShelf();
  const kept = (await shelf?.file(scenarioFile.replace(/^.*\//, '')).catch(() => null)) ?? null;
  shelf?.close();
  return kept === null ? null : { fileName: kept.fileName, text: kept.text, isOwn: true };
}

/** Once the run is done: the recorded codes against those of the run. */
export function replayVerdict({ recording }: ReplayedRecording, run: RunData): ReplayVerdict | null {
  const found = run.recording;
  if (found === null) return null;
  if (found.scenarioHash !== recording.scenarioHash) return { kind: 'otherDrill' };
  const codes = new Map(found.hashes.map(({ tick, all }) => [tick, all]));
  const comparable = recording.hashes.filter(({ tick }) => codes.has(tick));
  const different = comparable.find(({ tick, all }) => codes.get(tick) !== all);
  return different ? { kind: 'differs', tick: different.tick } : { kind: 'same', checkedCount: comparable.length };
}
