/** Module worker of the page: `new Worker(new URL('../run/worker.ts', import.meta.url), { type: 'module' })`. */
import { loadScenario } from '../scenario/load.ts';
import { loadHydraulics } from './hydraulics/epanet.ts';
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

/** A macrotask: unlike a resolved promise it lets the page's messages in, unlike a timer it is not clamped to 4 ms. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
