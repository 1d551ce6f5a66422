/** What a pool worker computes with. Each scenario text is read once, however many nights are computed of it. */
import { loadHydraulics } from '../run/hydraulics/epanet.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Ports } from '../sim/index.ts';

interface Loaded {
  readonly scenario: Scenario;
  readonly ports: Ports;
}

let ports: Promise<Ports> | null = null;
const scenarios = new Map<string, Scenario>();

export async function scenarioOf({ text, fileName }: { readonly text: string; readonly fileName: string }): Promise<Loaded> {
  ports ??= loadHydraulics().then((hydraulics) => ({ hydraulics }));
  const scenario = scenarios.get(text) ?? loadScenario(text, fileName);
  scenarios.set(text, scenario);
  return { scenario, ports: await ports };
}
