/** Module worker that weighs the decisions of one night. */
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { nextTurn } from '../../run/next-turn.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { ToMomentsWorker } from './moments-messages.ts';
import { weighIn } from './moments-session.ts';

globalThis.onmessage = (event: MessageEvent<ToMomentsWorker>) =>
  void weighIn({ post: (message) => globalThis.postMessage(message), loadScenario, loadPorts: async () => ({ hydraulics: await loadHydraulics() }), nextTurn }, event.data);
