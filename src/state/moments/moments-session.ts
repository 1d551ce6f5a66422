/** The worker that weighs decisions, without the worker. */
import { startWeighing } from '../../report/moments/weigh-alternatives.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Ports } from '../../sim/index.ts';
import type { FromMomentsWorker, ToMomentsWorker } from './moments-messages.ts';

export interface MomentsSessionPorts {
  readonly post: (message: FromMomentsWorker) => void;
  readonly loadScenario: (text: string, fileName: string) => Scenario;
  readonly loadPorts: () => Promise<Ports>;
  /** Resolves in a later turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
}

export async function weighIn(ports: MomentsSessionPorts, { fileName, text, ...night }: ToMomentsWorker): Promise<void> {
  try {
    const weighing = startWeighing(ports.loadScenario(text, fileName), await ports.loadPorts(), night);
    ports.post({ kind: 'started', nightCount: weighing.nightCount });
    for (;;) {
      const weighed = weighing.advance();
      if (weighed === 'done') return ports.post({ kind: 'done' });
      if (weighed === null) await ports.nextTurn();
      else ports.post({ kind: 'weighed', night: weighed });
    }
  } catch (error) {
    ports.post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
