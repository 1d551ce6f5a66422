/** Module worker of a crew's lesson: the scenario's text, the night and its truth stay in here until the review. */
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { nextTurn } from '../../run/next-turn.ts';
import { loadScenario } from '../../scenario/load.ts';
import { CrewHost } from './crew-host.ts';
import type { ToCrew } from './crew-messages.ts';

const TEXTS = import.meta.glob<string>('../../../scenarios/*.jsonc', { query: '?raw', import: 'default' });
const TICK_MS = 100;

const host = new CrewHost({
  post: (message) => globalThis.postMessage(message),
  loadText: async (scenario) => {
    const load = TEXTS[`../../../scenarios/${scenario}.jsonc`];
    if (load === undefined) throw new Error(`no scenario "${scenario}"`);
    return { fileName: `scenarios/${scenario}.jsonc`, text: await load(), isOwn: false };
  },
  loadScenario,
  loadPorts: async () => ({ hydraulics: await loadHydraulics() }),
  nowMs: () => performance.now(),
  nextTurn,
});

globalThis.onmessage = (event: MessageEvent<ToCrew>) => void host.receive(event.data);
setInterval(() => host.tick(performance.now()), TICK_MS);
