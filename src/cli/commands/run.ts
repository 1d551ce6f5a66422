import { relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { nameIn } from '../../i18n/index.ts';
import { parseCommandLog } from '../../run/command-log.ts';
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { buildRecording } from '../../run/recording.ts';
import { RunFailure, startRun, type Run } from '../../run/run.ts';
import type { LoggedCommand, RunResult } from '../../run/run-types.ts';
import { commandFaults } from '../../scenario/check/check-command.ts';
import { sealedFires } from '../../scenario/check/sealed-fires.ts';
import type { Condition, Scenario } from '../../scenario/scenario.ts';
import { nightInput, type NightKind } from '../../scenario/uncertainty.ts';
import { TICK_S, type Frame, type SimEvent, type SimInput } from '../../sim/index.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { chainLines, chainTitle, chainWords } from '../chain-lines.ts';
import { CliError, EXIT, badInput } from '../cli-error.ts';
import { valueTable } from '../compare-table.ts';
import { readText } from '../files.ts';
import { clock } from '../format.ts';
import { listenForInterrupt, type Interrupt } from '../interrupt.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { startProgress } from '../progress.ts';
import { openRunDirectory, type RunDirectory } from '../run-directory/run-directory.ts';
import { summariseRun, type RunCost, type RunSummary } from '../run-directory/summary.ts';
import { radioText } from '../radio-lines.ts';
import { readCondition, readScenario } from '../scenario-file.ts';
import { textsIn } from '../texts.ts';

/** Ticks between two turns of the event loop: a Ctrl-C is heard within a fraction of a second. */
const TICKS_PER_TURN = 20;

export interface RunCommandOptions extends CommonOptions {
  readonly rectify: string;
  readonly seed: number;
  readonly until?: number;
  readonly commands?: string;
  readonly every: number;
  readonly trajectory?: boolean;
  /** The night as studies draw it, instead of the one written. */
  readonly drawn?: boolean;
  readonly out?: string;
}

interface Job {
  readonly scenario: Scenario;
  readonly condition: Condition;
  readonly commands: readonly LoggedCommand[];
  readonly options: RunCommandOptions;
}

export async function run(file: string, options: RunCommandOptions): Promise<number> {
  if (options.trajectory === true && options.out === undefined) throw badInput('--trajectory needs --out: a directory for its files');
  const { scenario } = readScenario(file);
  const condition = readCondition(scenario, options.rectify);
  const commands = options.commands === undefined ? [] : readCommands(options.commands);
  const { summary, result } = await compute({ scenario, condition, commands, options });
  if (options.json === true) printJson(summary);
  else printLines(describe(scenario, summary, result, options));
  return summary.isComplete ? EXIT.done : EXIT.failed;
}

async function compute(job: Job): Promise<{ summary: RunSummary; result: RunResult }> {
  const { scenario, condition, commands, options } = job;
  const input = nightInput(scenario, condition, { seed: options.seed, night: nightOf(options) });
  checkCommands(job, input);
  warnLines(sealedFires(input).map((room) => textsIn(options.lang).sealedFire({ file: scenario.fileName, room })));
  const ports = { hydraulics: await loadHydraulics() };
  const interrupt = listenForInterrupt(); // before the first file: from here on a Ctrl-C leaves whole files
  const directory = options.out === undefined ? null : openRunDirectory(options.out, input, { everyS: options.every, hasTrajectories: options.trajectory === true });
  const startMs = performance.now();
  const startCpu = process.cpuUsage();
  const request = { input, seed: options.seed, commands, ...(options.until === undefined ? {} : { untilS: options.until }) };
  const course = startRun(request, ports, { nowMs: () => performance.now(), ...(directory === null ? {} : { onSample: directory.sample, onTick: directory.follow }) });
  const { failure, ...kept } = await advance(course, directory, interrupt);
  interrupt.release();
  const result = { ...course.result(), ...kept };
  const isComplete = failure === null && result.endTick === course.endTick;
  const summary = summariseRun({ scenario, condition, result, isComplete, cost: costSince(startMs, startCpu, result) });
  directory?.finish({ summary, recording: recordingOf(job, result), people: result.people, radio: radioText(result.events, input, options.lang) });
  if (failure !== null) throw new CliError(EXIT.failed, [`run failed at tick ${failure.tick}: ${failure.message}`], { tick: failure.tick });
  return { summary, result };
}

function nightOf({ drawn }: RunCommandOptions): NightKind {
  return drawn === true ? 'drawn' : 'written';
}

interface Computed {
  readonly frames: readonly Frame[];
  readonly events: readonly SimEvent[];
  /** What was computed before is still written. */
  readonly failure: RunFailure | null;
}

/** Frames and events are kept for the measures; both also go to the files as they come. */
async function advance(course: Run, directory: RunDirectory | null, interrupt: Interrupt): Promise<Computed> {
  const frames: Frame[] = [];
  const events: SimEvent[] = [];
  const progress = startProgress('lifelane', course.endTick);
  const take = (): void => {
    const batch = course.drain();
    directory?.append(batch);
    frames.push(...batch.frames);
    events.push(...batch.events);
  };
  try {
    while (course.tick() < course.endTick && !interrupt.isRaised()) {
      course.advanceTo(course.tick() + TICKS_PER_TURN);
      take();
      progress.show(course.tick());
      await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    take(); // what led to it
    return { frames, events, failure: error };
  } finally {
    progress.stop();
  }
  return { frames, events, failure: null };
}

function readCommands(path: string): readonly LoggedCommand[] {
  const text = readText(path);
  try {
    return parseCommandLog(text, path);
  } catch (error) {
    throw badInput((error as Error).message);
  }
}

function checkCommands({ commands, options }: Job, input: SimInput): void {
  const faults = commands.flatMap(({ command }, i) => commandFaults(command, input).map(({ key, problem, allowed }) => `${options.commands}: ${i}.command.${key}: ${problem}; ${allowed}`));
  if (faults.length > 0) throw badInput(faults.join('\n'));
}

function costSince(startMs: number, startCpu: NodeJS.CpuUsage, result: RunResult): RunCost {
  const cpu = process.cpuUsage(startCpu);
  return {
    wallS: (performance.now() - startMs) / 1000,
    cpuS: (cpu.user + cpu.system) / 1e6,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    spentMsBySystem: result.spentMs,
  };
}

function recordingOf({ scenario, condition, commands, options }: Job, result: RunResult) {
  const scenarioFile = pathFrom(options.out!, scenario.fileName);
  return buildRecording({ scenario, scenarioFile, condition, night: nightOf(options), commands, untilS: result.endTick * TICK_S, result });
}

/** The way to a file from a directory, with slashes: a recording means the same on every system. */
export function pathFrom(directory: string, file: string): string {
  return relative(directory, file).split(sep).join('/');
}

function describe(scenario: Scenario, summary: RunSummary, result: RunResult, { lang, out }: RunCommandOptions): string[] {
  const texts = textsIn(lang);
  const time = clock(summary.simulatedS);
  if (!summary.isComplete) warnLines([texts.interrupted({ time })]);
  const name = nameIn(scenario.names, lang === 'zh' ? 'zh-CN' : 'en');
  const objectives = summary.objectives.map(({ id, isMet }) => `  ${nameIn(scenario.objectives.find((one) => one.id === id)!.names, lang === 'zh' ? 'zh-CN' : 'en')}: ${isMet ? texts.met : texts.missed}`);
  return [
    texts.runTitle({ name, seed: summary.seed, standing: summary.standing.length, all: scenario.hazards.length, time }),
    '',
    ...valueTable(measureRun(result), lang),
    '',
    chainTitle(lang),
    ...chainLines(summary.chain, chainWords(result.input, lang)),
    ...(objectives.length === 0 ? [] : ['', texts.objectives, ...objectives]),
    '',
    texts.hash({ hash: summary.finalHash }),
    ...(out === undefined ? [] : [texts.written({ dir: out })]),
  ];
}
