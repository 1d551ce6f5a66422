import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { RecordingError, conditionOfRecording, parseRecording } from '../../run/recording.ts';
import { replay as replayRecording, type ReplayReport } from '../../run/replay.ts';
import { RunFailure } from '../../run/run.ts';
import type { Recording } from '../../run/run-types.ts';
import type { Condition, Scenario } from '../../scenario/scenario.ts';
import { nightInput } from '../../scenario/uncertainty.ts';
import { TICK_S } from '../../sim/index.ts';
import { CliError, EXIT, badInput } from '../cli-error.ts';
import { readText } from '../files.ts';
import { clock } from '../format.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { startProgress } from '../progress.ts';
import { readScenario } from '../scenario-file.ts';
import { textsIn } from '../texts.ts';

export interface ReplayCommandOptions extends CommonOptions {
  readonly scenario?: string;
}

export async function replay(file: string, options: ReplayCommandOptions): Promise<number> {
  const recording = explained(() => parseRecording(readText(file), file));
  const { scenario } = readScenario(options.scenario ?? findScenario(recording, file));
  const condition = explained(() => conditionOfRecording(recording, scenario));
  const report = await check(recording, scenario, condition);
  if (options.json === true) printJson({ recording: file, scenario: scenario.fileName, isSame: report.difference === null, ...report });
  else describe(file, report, options);
  return report.difference === null ? EXIT.done : EXIT.failed;
}

async function check(recording: Recording, scenario: Scenario, condition: Condition): Promise<ReplayReport> {
  const ports = { hydraulics: await loadHydraulics() };
  const progress = startProgress('replay', recording.hashes.length);
  let checkedCount = 0;
  try {
    return replayRecording(recording, nightInput(scenario, condition, { seed: recording.seed, night: recording.night ?? 'written' }), ports, { onChecked: () => progress.show(++checkedCount) });
  } catch (error) {
    if (error instanceof RunFailure) throw new CliError(EXIT.failed, [`run failed at tick ${error.tick}: ${error.message}`], { tick: error.tick });
    throw error;
  } finally {
    progress.stop();
  }
}

/** Beside the recording as it was, else from here. */
function findScenario(recording: Recording, recordingFile: string): string {
  const candidates = [resolve(dirname(recordingFile), recording.scenarioFile), resolve(recording.scenarioFile)];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw badInput(`${recordingFile}: its scenario file "${recording.scenarioFile}" is not there; give it with --scenario FILE`);
  return found;
}

function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RecordingError) throw badInput(error.message);
    throw error;
  }
}

function describe(file: string, { checkedCount, endTick, difference }: ReplayReport, { lang }: ReplayCommandOptions): void {
  const texts = textsIn(lang);
  if (difference === null) printLines([texts.replayed({ file, count: checkedCount, time: clock(endTick * TICK_S) })]);
  else warnLines([texts.differs({ file, ...difference })]);
}
