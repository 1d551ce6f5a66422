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
/** Pressures are compared to a centimetre of water. */
const NOISE_M = 0.01;

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

const drills = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonc') && !name.startsWith('district-')).sort();
const scenarios = drills.filter((name) => inputsOf(name)[0]!.water.nodes.length > 0);

function inputsOf(name: string): readonly SimInput[] {
  const scenario = loadScenario(readFileSync(`scenarios/${name}`, 'utf8'), name);
  return [toSimInput(scenario, { standing: scenario.hazards.map((hazard) => hazard.id) }), toSimInput(scenario, { standing: [] })];
}

interface Solved {
  readonly flowLPerS: readonly number[];
  /** NaN where no live source reaches. */
  readonly pressureM: readonly number[];
}

/** What the simulator has with automatic pumps running and these hydrants open. */
function simSolves(water: WaterInput, open: readonly number[]): Solved {
  const wanted = water.links.map((link) => ((link.kind === 'pump' ? link.control === 'auto' : link.isOpen) ? 1 : 0));
  const levelM = water.nodes.map((node) => node.levelM);
  const none = water.links.map(() => 0);
  const { isSupplied } = traceSupply(water, { isOpen: wanted, levelM, volumeL: levelM, engineHeadM: none });
  const isOpen = water.links.map((link, i) => (wanted[i] === 1 && isSupplied[link.fromIndex] === 1 && isSupplied[link.toIndex] === 1 ? 1 : 0));
  const emitter = water.hydrants.map((hydrant, h) => (open.includes(h) && isSupplied[hydrant.nodeIndex] === 1 ? hydrant.emitterLPerSPerSqrtM : 0));
  if (emitter.every((one) => one === 0)) return { flowLPerS: none, pressureM: water.nodes.map(() => NaN) };
  const { flowLPerS, pressureM } = hydraulics.solve(water, { isOpen, levelM, emitter, engineHeadM: none, engineMaxLPerS: none, engineHoseM: none });
  const isJoined = new Set(water.links.flatMap((link, i) => (isOpen[i] === 1 ? [link.fromIndex, link.toIndex] : [])));
  return { flowLPerS: Array.from(flowLPerS), pressureM: Array.from(pressureM, (pressure, n) => (isJoined.has(n) ? pressure : NaN)) };
}

/** Opens the exported file in EPANET anew. Returns the largest flow and how many pressures were compared. */
async function expectSame(water: WaterInput, open: readonly number[]): Promise<{ readonly mostLPerS: number; readonly pressureCount: number }> {
  const { flowLPerS, pressureM, remarks } = await solveInp(toWholeInp(water, open, 'test'));
  expect(remarks.filter(({ en }) => en !== sentenceOf(3).en)).toEqual([]);
  const wanted = simSolves(water, open);
  water.links.forEach((link, i) => near(link.id, flowLPerS.get(link.id)!, wanted.flowLPerS[i]!, NOISE_L_PER_S));
  const isKnown = wanted.pressureM.map((pressure) => Number.isFinite(pressure));
  water.nodes.forEach((node, n) => isKnown[n] && near(node.id, pressureM.get(node.id)!, wanted.pressureM[n]!, NOISE_M));
  return { mostLPerS: Math.max(...wanted.flowLPerS.map(Math.abs)), pressureCount: isKnown.filter(Boolean).length };
}

function near(id: string, found: number, wanted: number, noise: number): void {
  expect(Math.abs(found - wanted), `${id}: ${found} against ${wanted}`).toBeLessThan(Math.max(noise, TOLERANCE_FRAC * Math.abs(wanted)));
}

describe('export --to inp', () => {
  it('has every shipped drill with water before it', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(11);
    expect(drills.filter((name) => !scenarios.includes(name)).every((name) => name.startsWith('verification'))).toBe(true);
  });

  it.each(scenarios)('%s: same flows and pressures in EPANET, as found and rectified', async (name) => {
    for (const { water } of inputsOf(name)) {
      await expectSame(water, highestHydrants(water));
      await expectSame(water, water.hydrants.flatMap((hydrant, h) => (hydrant.storeyIndex === 4 ? [h] : [])));
    }
  });

  it('gives water where the simulator has it, so that the comparison is no comparison of nothing', async () => {
    const network = aTwoZoneNetwork();
    const { mostLPerS, pressureCount } = await expectSame(network, highestHydrants(network));
    expect(mostLPerS).toBeGreaterThan(10);
    expect(pressureCount).toBeGreaterThan(70);
  });

  it('would see a hydrant of another size', async () => {
    const network = aTwoZoneNetwork();
    const wider = { ...network, hydrants: network.hydrants.map((hydrant) => ({ ...hydrant, emitterLPerSPerSqrtM: 1.25 })) };
    const open = highestHydrants(network);
    const { flowLPerS } = await solveInp(toWholeInp(wider, open, 'test'));
    const pump = network.links.findIndex((link) => link.id === 'FP');
    expect(Math.abs(flowLPerS.get('FP')! - simSolves(network, open).flowLPerS[pump]!)).toBeGreaterThan(TOLERANCE_FRAC * 20);
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
