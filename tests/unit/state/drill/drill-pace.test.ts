/** Each step of a lesson has a speed of its own, until a person chooses one. */
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../src/expression/index.ts';
import type { FromWorker } from '../../../../src/run/worker-messages.ts';
import type { DrillPlan } from '../../../../src/scenario/drill-plan.ts';
import { DrillSession, type SessionOrder } from '../../../../src/state/drill/index.ts';
import type { WorkerLike } from '../../../../src/state/index.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

/** The call comes at once; nothing else happens this night. */
const plan: DrillPlan = { ...shippedScenario('night-33f').drill!, zeroWhen: parseExpression('time >= 1 s') };
const ORDER: SessionOrder = { file: { fileName: 'a.jsonc', text: '', isOwn: false }, seed: 1, log: [], fromS: 0, untilS: Infinity, lastPhase: null, paceFactor: 1 };

function opened(order: Partial<SessionOrder> = {}): { readonly session: DrillSession; readonly tickUntil: (phase: string) => Promise<void> } {
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: ({ kind }) => (kind === 'setCommands' ? compute() : undefined), terminate: () => undefined };
  // Later, as a worker answers.
  const compute = (): void => queueMicrotask(() => {
    say({ kind: 'commandsTaken', runId: 1 });
    say({ kind: 'progress', runId: 1, frames: [], events: [], timeS: 3000 });
  });
  const session = new DrillSession(() => worker, { ...ORDER, ...order });
  const say = (message: object) => worker.onmessage?.({ data: message as FromWorker } as MessageEvent<FromWorker>);
  say({ kind: 'ready', runId: 1, scenario: { drill: plan }, input: {} });
  say({ kind: 'progress', runId: 1, frames: [], events: [], timeS: 3000 });
  let nowMs = 0;
  const tickUntil = async (phase: string): Promise<void> => {
    for (let i = 0; i < 5000 && plan.phases[session.view.getState().drill.phaseIndex]?.id !== phase; i++) {
      session.tick((nowMs += 500));
      await Promise.resolve();
    }
  };
  return { session, tickUntil };
}

describe('the speed of a lesson', () => {
  it('is that of the step, as long as nobody chose one', async () => {
    const { session, tickUntil } = opened();
    await tickUntil('call');
    expect(session.view.getState().paceFactor).toBe(8);
    await tickUntil('arrival');
    expect(session.view.getState().paceFactor).toBe(2);
  });

  it('stays as a person set it, whatever step comes next', async () => {
    const { session, tickUntil } = opened();
    await tickUntil('call');
    session.setPace(10);
    await tickUntil('arrival');
    await tickUntil('attack');
    expect(session.view.getState().paceFactor).toBe(10);
  });

  it('is still theirs after a reload, and the step’s own where nobody chose', async () => {
    const byHand = opened({ fromS: 20, resumed: { paceFactor: 10, isPaused: false } });
    await byHand.tickUntil('arrival');
    expect(byHand.session.view.getState().paceFactor).toBe(10);
    const byPlan = opened({ fromS: 20, resumed: { paceFactor: 8, isPaused: false } });
    await byPlan.tickUntil('arrival');
    expect(byPlan.session.view.getState().paceFactor).toBe(2);
  });
});
