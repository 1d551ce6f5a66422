/** What `export --to inp` writes is solved by EPANET with the flows that the simulator uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inp } from '../../../src/report/export/inp.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { sentenceOf } from '../../../src/run/hydraulics/epanet-says.ts';
import { solveInp } from '../../../src/run/hydraulics/solve-inp.ts';
import { highestHydrants, toWholeInp } from '../../../src/run/hydraulics/whole-inp.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { traceSupply, type HydraulicSolver, type SimInput, type WaterInput } from '../../../src/sim/index.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';

const TOLERANCE_FRAC = 1e-3;
/** Below this a flow is noise of the iteration. */
const NOISE_L_PER_S = 0.01;

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

const scenarios = readdirSync('scenarios').filter((name) => name.endsWith('.jsonc') && name !== 'schema.json');

function inputsOf(name: string): readonly SimInput[] {
  const scenario = loadScenario(readFileSync(`scenarios/${name}`, 'utf8'), name);
  return [toSimInput(scenario, { standing: scenario.hazards.map((hazard) => hazard.id) }), toSimInput(scenario, { standing: [] })];
}

/** The flows the simulator has with automatic pumps running and these hydrants open. */
function simFlows(water: WaterInput, open: readonly number[]): number[] {
  const wanted = water.links.map((link) => ((link.kind === 'pump' ? link.control === 'auto' : link.isOpen) ? 1 : 0));
  const levelM = water.nodes.map((node) => node.levelM);
  const none = water.links.map(() => 0);
  const { isSupplied } = traceSupply(water, { isOpen: wanted, levelM, volumeL: levelM, engineHeadM: none });
  const isOpen = water.links.map((link, i) => (wanted[i] === 1 && isSupplied[link.fromIndex] === 1 && isSupplied[link.toIndex] === 1 ? 1 : 0));
  const emitter = water.hydrants.map((hydrant, h) => (open.includes(h) && isSupplied[hydrant.nodeIndex] === 1 ? hydrant.emitterLPerSPerSqrtM : 0));
  if (emitter.every((one) => one === 0)) return none;
  return Array.from(hydraulics.solve(water, { isOpen, levelM, emitter, engineHeadM: none, engineMaxLPerS: none, engineHoseM: none }).flowLPerS);
}

async function expectSameFlows(water: WaterInput, open: readonly number[]): Promise<number> {
  const { flowLPerS, remarks } = await solveInp(toWholeInp(water, open, 'test'));
  expect(remarks.filter(({ en }) => en !== sentenceOf(3).en)).toEqual([]);
  const wanted = simFlows(water, open);
  water.links.forEach((link, i) => {
    const difference = Math.abs(flowLPerS.get(link.id)! - wanted[i]!);
    expect(difference, `${link.id}: ${flowLPerS.get(link.id)!} against ${wanted[i]!} L/s`).toBeLessThan(Math.max(NOISE_L_PER_S, TOLERANCE_FRAC * Math.abs(wanted[i]!)));
  });
  return Math.max(...wanted.map(Math.abs));
}

describe('export --to inp', () => {
  it.each(scenarios)('%s: same flows in EPANET, as found and rectified', async (name) => {
    for (const { water } of inputsOf(name)) {
      await expectSameFlows(water, highestHydrants(water));
      await expectSameFlows(water, water.hydrants.flatMap((hydrant, h) => (hydrant.storeyIndex === 4 ? [h] : [])));
    }
  });

  it('gives water where the simulator has it, so that the comparison is no comparison of nothing', async () => {
    expect(await expectSameFlows(aTwoZoneNetwork(), highestHydrants(aTwoZoneNetwork()))).toBeGreaterThan(10);
  });

  it('shuts what no live source reaches, and says so in words', () => {
    const network = aTwoZoneNetwork();
    const dry = { ...network, nodes: network.nodes.map((node) => (node.kind === 'tank' ? { ...node, levelM: 0 } : node)) };
    const text = toWholeInp(dry, highestHydrants(dry), 'dry');
    expect(text).toContain('; A33 1.215 ; F33.hydrantA: open and dry, no live source reaches it');
    expect(text).toMatch(/\nhA Closed ; stands open/);
  });

  it('gives EPANET no id it cannot read', () => {
    const network = aTwoZoneNetwork();
    const odd = { ...network, nodes: network.nodes.map((node) => (node.id === 'POOL' ? { ...node, id: '地下水池' } : node)) };
    expect(toWholeInp(odd, [], 'odd')).toMatch(/\n_n\d+ -5 3 0 4 7.5 0\n/);
  });

  it('writes one file under the scenario id and passes on what EPANET remarks', async () => {
    const input = inputsOf(scenarios[0]!)[1]!;
    const files = inp.write(input, { openHydrants: null });
    expect(files.map(({ name }) => name)).toEqual([`${input.scenarioId}.inp`]);
    expect(await inp.remarks!(files)).toEqual([]);
    expect(await inp.remarks!([{ name: 'bad.inp', text: '[JUNCTIONS]\nA 0 0\n[END]\n' }])).not.toEqual([]);
  });
});
