/** Module worker of a study: measures nights, keeps none. */
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Ports } from '../../sim/index.ts';
import type { ToStudyWorker } from './study-messages.ts';
import { createStudySession } from './study-worker-session.ts';

let ports: Promise<Ports> | null = null;

const session = createStudySession({
  post: (message) => globalThis.postMessage(message),
  loadScenario,
  // The solver is loaded once: it serves every night.
  loadPorts: () => (ports ??= loadHydraulics().then((hydraulics) => ({ hydraulics }))),
  nowMs: () => performance.now(),
  nextTurn,
});

globalThis.onmessage = (event: MessageEvent<ToStudyWorker>) => void session.receive(event.data);

/** A macrotask: it lets the page's messages in, and is not clamped as a timer is. */
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
