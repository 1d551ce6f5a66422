/** The page's worker that runs one condition. */
import { loadScenario } from '../scenario/load.ts';
import { loadHydraulics } from './hydraulics/epanet.ts';
import { nextTurn } from './next-turn.ts';
import type { ToWorker } from './worker-messages.ts';
import { createWorkerSession } from './worker-session.ts';

const session = createWorkerSession({
  post: (message, transfer) => globalThis.postMessage(message, { transfer }),
  loadScenario,
  loadPorts: async () => ({ hydraulics: await loadHydraulics() }),
  nowMs: () => performance.now(),
  nextTurn,
  isAudited: (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true,
});

globalThis.onmessage = (event: MessageEvent<ToWorker>) => void session.receive(event.data);
