/** A recording that was dropped on the page: its drill is run again as it was, and every code is compared with the recorded one. */
import type { Recording } from '../run/run-types.ts';
import { hashText } from '../sim/index.ts';
import { scenarioCard } from '../scenario/scenario-card.ts';
import type { AppState } from './app-state.ts';
import type { RunData } from './run-data.ts';
import { rectifyOf, type ScenarioChoice } from './scenario-choice.ts';
import { scenarioName, type ScenarioFile } from './scenario-file.ts';
import { openShelf } from './shelf.ts';
import type { Side } from './side.ts';

export type OpenedRecording = { readonly kind: 'running' } | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'changed' } | { readonly kind: 'noDrill'; readonly scenarioId: string };

/** A recording that is on screen again, and the tower that repeats it. */
export interface ReplayedRecording {
  readonly recording: Recording;
  readonly side: Side;
}

export type ReplayVerdict =
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
  const found = await drillOf(recording, state.scenario.getState());
  if (found === null) return { kind: 'noDrill', scenarioId: recording.scenarioId };
  if (!found.isSame) return { kind: 'changed' };
  const file: ScenarioFile = { ...found.file, ...(recording.night === undefined ? {} : { night: recording.night }) };
  const hazardIds = scenarioCard(file.text)?.hazards.map(({ id }) => id) ?? [];
  // The left tower has every hazard standing: a recording of it is repeated there.
  const isAsFound = hazardIds.length > 0 && recording.standing.length === hazardIds.length && recording.gone === undefined;
  state.openScenario(file, recording.seed, isAsFound ? 'all' : rectifyOf(hazardIds, { standing: recording.standing, gone: recording.gone ?? [] }), recording.commands);
  state.scenario.setState({ replayed: { recording, side: isAsFound ? 'asFound' : 'rectified' } });
  return { kind: 'running' };
}

interface FoundDrill {
  readonly file: ScenarioFile;
  /** Word for word the drill of the recording. */
  readonly isSame: boolean;
}

/** The very text that was recorded, wherever it is kept; failing that a drill of the same name, which has changed since. */
async function drillOf({ scenarioFile, scenarioId, scenarioHash }: Recording, { current, files }: ScenarioChoice): Promise<FoundDrill | null> {
  const all = [...(current ? [current] : []), ...files, ...(await keptFiles())];
  const same = all.find(({ text }) => hashText(text) === scenarioHash);
  if (same) return { file: same, isSame: true };
  const alike = all.find(({ fileName, text }) => scenarioName(fileName) === scenarioName(scenarioFile) || scenarioCard(text)?.id === scenarioId);
  return alike ? { file: alike, isSame: false } : null;
}

async function keptFiles(): Promise<readonly ScenarioFile[]> {
  const shelf = await openShelf();
  const kept = (await shelf?.files().catch(() => null)) ?? [];
  shelf?.close();
  return kept.map(({ fileName, text }) => ({ fileName, text, isOwn: true }));
}

/** Once the run is done: the recorded codes against those of the run. */
export function replayVerdict({ recording }: ReplayedRecording, run: RunData): ReplayVerdict | null {
  const found = run.recording;
  if (found === null) return null;
  const codes = new Map(found.hashes.map(({ tick, all }) => [tick, all]));
  const comparable = recording.hashes.filter(({ tick }) => codes.has(tick));
  const different = comparable.find(({ tick, all }) => codes.get(tick) !== all);
  return different ? { kind: 'differs', tick: different.tick } : { kind: 'same', checkedCount: comparable.length };
}
