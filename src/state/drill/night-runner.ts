/** One condition from start to end in a worker of its own: what a result is computed from. */
import type { LoggedCommand, Recording } from '../../run/run-types.ts';
import type { FromWorker, ScenarioSummary } from '../../run/worker-messages.ts';
import type { MeasuredRun } from '../../report/measures/measure.ts';
import type { Rectify } from '../../scenario/condition.ts';
import type { Frame, SimEvent, SimInput } from '../../sim/index.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';

export interface NightOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
  readonly rectify: Rectify;
  /** Told the share of the night that is computed. */
  readonly onComputed?: (frac: number, scenario: ScenarioSummary) => void;
}

export interface FinishedNight {
  readonly run: MeasuredRun & { readonly frames: readonly Frame[] };
  readonly scenario: ScenarioSummary;
  readonly recording: Recording;
}

/** @returns rejects with a message for a person when the file or the run fails; aborting ends the worker and rejects */
export function runNight(startWorker: () => WorkerLike, { file, seed, commands, rectify, onComputed }: NightOrder, signal: AbortSignal): Promise<FinishedNight> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const frames: Frame[] = [];
    const events: SimEvent[] = [];
    let ready: { readonly input: SimInput; readonly scenario: ScenarioSummary } | null = null;
    const end = (finish: () => void): void => {
      worker.terminate();
      finish();
    };
    signal.addEventListener('abort', () => end(() => reject(new Error('stopped'))), { once: true });
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'worker')));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') ready = data;
      else if (data.kind === 'progress') {
        frames.push(...data.frames);
        events.push(...data.events);
        if (ready !== null) onComputed?.(data.timeS / ready.input.durationS, ready.scenario);
      } else if (data.kind === 'done' && ready !== null) {
        const { input, scenario } = ready;
        end(() => resolve({ run: { input, frames, events, people: data.people, endTick: frames[frames.length - 1]!.tick }, scenario, recording: data.recording }));
      } else if (data.kind === 'rejected') end(() => reject(new Error(data.issues.map(({ line, column, path, problem, allowed }) => `${file.fileName}:${line}:${column} ${path}: ${problem}; ${allowed}`).join('\n'))));
      else if (data.kind === 'runFailed') end(() => reject(new Error(data.message)));
    };
    worker.postMessage({ kind: 'start', runId: 1, fileName: file.fileName, text: file.text, rectify, seed, commands, pace: null });
  });
}
