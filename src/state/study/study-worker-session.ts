/** A study worker without the worker: nights one after another, in slices, so that a pause is heard in the middle of one. */
import { startNight, type NightOutcome } from '../../report/study/measure-night.ts';
import { studyGroups } from '../../report/study/study-group.ts';
import type { NightKey } from '../../report/study/study-results.ts';
import type { Scenario, ScenarioIssue } from '../../scenario/scenario.ts';
import type { Ports } from '../../sim/index.ts';
import type { FromStudyWorker, StudyScenario, ToStudyWorker } from './study-messages.ts';

export interface StudySessionPorts {
  /** Changes with every change of the code; null: unknown. */
  readonly codeId: string | null;
  readonly post: (message: FromStudyWorker) => void;
  /** @throws an error with `issues` when the file is wrong */
  readonly loadScenario: (text: string, fileName: string) => Scenario;
  readonly loadPorts: () => Promise<Ports>;
  readonly nowMs: () => number;
  /** Resolves in a later turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
}

export interface StudyWorkerSession {
  readonly receive: (message: ToStudyWorker) => Promise<void>;
}

export function createStudySession(ports: StudySessionPorts): StudyWorkerSession {
  let scenario: Scenario | null = null;
  let goOn: (() => void) | null = null;
  let held: Promise<void> | null = null;

  async function compute(night: NightKey): Promise<void> {
    if (scenario === null) throw new Error('a night was asked for before a scenario was opened');
    const simPorts = await ports.loadPorts();
    let wallMs = 0;
    let outcome: NightOutcome | null = null;
    const underWay = startNight(scenario, simPorts, night);
    while (outcome === null) {
      await held;
      const startMs = ports.nowMs();
      outcome = underWay.advance();
      wallMs += ports.nowMs() - startMs;
      if (outcome === null) await ports.nextTurn();
    }
    ports.post({ kind: 'computed', night, outcome, wallMs });
  }

  async function take(message: ToStudyWorker): Promise<void> {
    switch (message.kind) {
      case 'open':
        scenario = ports.loadScenario(message.text, message.fileName);
        ports.post({ kind: 'ready', scenario: summaryOf(scenario), codeId: ports.codeId });
        return;
      case 'compute':
        return compute(message.night);
      case 'hold':
        held ??= new Promise((resolve) => (goOn = resolve));
        return;
      case 'goOn':
        goOn?.();
        held = goOn = null;
    }
  }

  return {
    receive: async (message) => {
      try {
        await take(message);
      } catch (error) {
        const issues = issuesOf(error);
        ports.post(issues === null ? { kind: 'broken', message: error instanceof Error ? error.message : String(error) } : { kind: 'rejected', issues });
      }
    },
  };
}

function summaryOf(scenario: Scenario): StudyScenario {
  const { names, hash, base, objectives, uncertainty } = scenario;
  const varying = (uncertainty?.quantities ?? []).map(({ kind, names: of, unit, of: things, law, source }) => ({ kind, names: of, unit, of: things, law, source }));
  return { varying, names, hash, durationS: base.durationS, aimMeasureId: objectives[0]?.measure ?? null, groups: { kind: studyGroups(scenario, 'kind'), chain: studyGroups(scenario, 'chain') } };
}

/** By shape, not by class: the error may come from another bundle. */
function issuesOf(error: unknown): readonly ScenarioIssue[] | null {
  const issues = (error as { readonly issues?: unknown } | null)?.issues;
  return Array.isArray(issues) && error instanceof Error ? (issues as ScenarioIssue[]) : null;
}
