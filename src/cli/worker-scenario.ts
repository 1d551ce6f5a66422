/** What a pool worker computes with. A worker serves one command, hence one scenario text: it is read once. */
import { loadHydraulics } from '../run/hydraulics/epanet.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Ports } from '../sim/index.ts';

interface Loaded {
  readonly scenario: Scenario;
  readonly ports: Ports;
}

let loaded: Promise<Loaded> | null = null;

export function scenarioOf({ text, fileName }: { readonly text: string; readonly fileName: string }): Promise<Loaded> {
  loaded ??= loadHydraulics().then((hydraulics) => ({ scenario: loadScenario(text, fileName), ports: { hydraulics } }));
  return loaded;
}
