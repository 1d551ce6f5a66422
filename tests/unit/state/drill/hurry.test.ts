/** While nothing is asked the clock can run on to the next question: the same seconds, none of them passed over. */
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../src/expression/index.ts';
import type { FromWorker } from '../../../../src/run/worker-messages.ts';
import type { DrillPlan } from '../../../../src/scenario/drill-plan.ts';
import { DrillSession } from '../../../../src/state/drill/index.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

const shipped = shippedScenario('blocked-gate').drill!;
const ASKED_S = 307;
const plan: DrillPlan = {
  ...shipped, zeroWhen: parseExpression('time >= 1 s'), phases: shipped.phases.map((phase) => ({ ...phase, endsWhen: parseExpression('no') })),
  decisions: shipped.decisions.map((decision) => ({ ...decision, opensWhen: parseExpression(`time >= ${ASKED_S} s`) })),
};

function opened(): { readonly session: DrillSession; readonly tick: () => void } {
  const session = new DrillSession(() => worker, { file: { fileName: 'a.jsonc', text: '', isOwn: false }, seed: 1, log: [], fromS: 0, untilS: Infinity, lastPhase: null, paceFactor: 1 });
  const say = (message: object) => worker.onmessage?.({ data: message as FromWorker } as MessageEvent<FromWorker>);
  say({ kind: 'ready', runId: 1, scenario: { drill: plan }, input: {} });
  say({ kind: 'progress', runId: 1, frames: [], events: [], timeS: 3000 });
  let nowMs = 0;
  return { session, tick: () => session.tick((nowMs += 100)) };
}
const worker = { onmessage: null as ((event: MessageEvent<FromWorker>) => void) | null, onerror: null, postMessage: () => undefined, terminate: () => undefined };

describe('running on to the next question', () => {
  it('stops in the second in which it is put, and at the speed from before', () => {
    const { session, tick } = opened();
    for (let i = 0; i < 30; i++) tick();
    session.hurry();
    expect(session.view.getState().isHurrying).toBe(true);
    let count = 0;
    for (; session.view.getState().isHurrying && count < 500; count++) tick();
    expect(session.view.getState()).toMatchObject({ isHurrying: false, paceFactor: 1, clockS: ASKED_S, drill: { timeS: ASKED_S } });
    expect(count).toBeLessThan(ASKED_S / 2);
    expect(session.at(ASKED_S - 1).drill.timeS).toBe(ASKED_S - 1);
  });

  it('is not to be had where something is asked, and ends with a pause', () => {
    const { session, tick } = opened();
    for (let i = 0; i < 30; i++) tick();
    session.hurry();
    session.pause();
    expect(session.view.getState().isHurrying).toBe(false);
    session.resume();
    session.hurry();
    while (session.view.getState().isHurrying) tick();
    session.hurry();
    expect(session.view.getState().isHurrying).toBe(false);
  });
});
