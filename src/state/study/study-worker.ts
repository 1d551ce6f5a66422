/** Module worker of a study: measures nights, keeps none. */
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { nextTurn } from '../../run/next-turn.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Ports } from '../../sim/index.ts';
import type { ToStudyWorker } from './study-messages.ts';
import { createStudySession } from './study-worker-session.ts';

let ports: Promise<Ports> | null = null;

const session = createStudySession({
  // A built file's name holds the hash of its content and of all it imports.
  codeId: import.meta.env.PROD ? import.meta.url : null,
  post: (message) => globalThis.postMessage(message),
  loadScenario,
  // The solver is loaded once: it serves every night.
  loadPorts: () => (ports ??= loadHydraulics().then((hydraulics) => ({ hydraulics }))),
  nowMs: () => performance.now(),
  nextTurn,
});

globalThis.onmessage = (event: MessageEvent<ToStudyWorker>) => void session.receive(event.data);
