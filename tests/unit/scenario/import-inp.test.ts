import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { toWholeInp } from '../../../src/run/hydraulics/whole-inp.ts';
import { importInp } from '../../../src/scenario/import-inp/import-inp.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { HydraulicSolver, WaterInput } from '../../../src/sim/index.ts';
import { issuesOf, scenarioText, spelledScenario } from '../../builders/a-scenario-text.ts';
import { aTwoZoneNetwork } from '../../builders/a-two-zone-network.ts';

let hydraulics: HydraulicSolver;
beforeAll(async () => {
  hydraulics = await loadHydraulics();
});

const SMALL = [
  '[JUNCTIONS]', 'FOOT 0 0', 'TOP 30 0', // lines 1-3
  '[TANKS]', 'ROOF 40 2 0 3 4 0', // 4-5
  '[PIPES]', 'down ROOF TOP 5 100 120 0 CV', 'riser TOP FOOT 30 100 120 1 Open', // 6-8
  '[EMITTERS]', 'FOOT 1.2 ; the only hydrant', // 9-10
  '[OPTIONS]', 'Units LPS', 'Headloss H-W', // 11-13
];
const hydrants = [{ id: 'low.hydrant', node: 'FOOT', compartment: 'low' }];
const withInp = (inp: string | string[]) => ({ ...spelledScenario({}), water: { inp, hydrants } });
const withNetwork = (nodes: object[], links: object[]) => issuesOf({ ...spelledScenario({}), water: { nodes, links } });
const changed = (line: number, text: string) => SMALL.map((one, i) => (i === line - 1 ? text : one));
const complaints = (line: number, text: string) => issuesOf(withInp(changed(line, text)));

function flowsOf(water: WaterInput): number[] {
  const isOpen = water.links.map((link) => (link.kind === 'pump' ? (link.control === 'auto' ? 1 : 0) : link.isOpen ? 1 : 0));
  const none = water.links.map(() => 0);
  const emitter = water.hydrants.map((hydrant) => (hydrant.storeyIndex === 29 ? hydrant.emitterLPerSPerSqrtM : 0));
  return Array.from(hydraulics.solve(water, { isOpen, levelM: water.nodes.map((node) => node.levelM), emitter, engineHeadM: none, engineMaxLPerS: none, engineHoseM: none }).flowLPerS);
}

describe('a network of EPANET', () => {
  it('comes back as it was exported, with the same flows', () => {
    const original = aTwoZoneNetwork();
    const report = (line: number, problem: string) => expect.fail(`line ${line}: ${problem}`);
    const { nodes, links } = importInp(toWholeInp(original, [], 'two zones').split('\n'), report);
    const nodeIndex = (id: string) => nodes.findIndex((node) => node.id === id);
    const again: WaterInput = { nodes, links, adapters: [], hydrants: original.hydrants.map((hydrant) => ({ ...hydrant, nodeIndex: nodeIndex(original.nodes[hydrant.nodeIndex]!.id) })) };
    const [before, after] = [flowsOf(original), flowsOf(again)];
    original.links.forEach((link, i) => {
      const j = links.findIndex((other) => other.id === link.id);
      expect(Math.abs(after[j]! - before[i]!), link.id).toBeLessThan(Math.max(0.01, 1e-3 * Math.abs(before[i]!)));
    });
    expect(Math.max(...before)).toBeGreaterThan(10);
  });

  it('is the water of a scenario, as a text or as lines', () => {
    for (const inp of [SMALL, SMALL.join('\n')]) {
      const { base } = loadScenario(scenarioText(withInp(inp)), 'small.jsonc');
      expect(base.water.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['FOOT junction', 'TOP junction', 'ROOF tank']);
      expect(base.water.links[0]).toMatchObject({ id: 'down', kind: 'checkPipe', fromIndex: 2, toIndex: 1, lengthM: 5, diameterM: 0.1 });
      expect(base.water.hydrants[0]).toMatchObject({ nodeIndex: 0, storeyIndex: 0, emitterLPerSPerSqrtM: 1.2 });
    }
  });

  it('turns flows in other units into litres a second, and one point of a pump into a curve', () => {
    const pumped = [...SMALL.slice(0, 10), '[RESERVOIRS]', 'POOL 0', '[PUMPS]', 'FP POOL FOOT HEAD c1', '[CURVES]', 'c1 36 90', '[STATUS]', 'FP Closed', '[OPTIONS]', 'Units CMH'];
    const { base } = loadScenario(scenarioText(withInp(pumped)), 'small.jsonc');
    expect(base.water.links.find((link) => link.id === 'FP')).toMatchObject({ kind: 'pump', control: 'manual', curve: [{ flowLPerS: 0, headM: 120 }, { flowLPerS: 10, headM: 90 }, { flowLPerS: 20, headM: 0 }] });
    expect(base.water.hydrants[0]!.emitterLPerSPerSqrtM).toBeCloseTo(1.2 / 3.6, 9);
  });

  it.each<[string, number, string, string]>([
    ['an unknown node', 8, 'riser TOP FOTO 30 100 120 1 Open', 'line 8 of the network: "riser" leads to node "FOTO", which does not exist; did you mean "FOOT"'],
    ['a negative length', 8, 'riser TOP FOOT -30 100 120 1 Open', 'line 8 of the network: length of "riser" is -30; more than zero'],
    ['words for a number', 5, 'ROOF high 2 0 3 4 0', 'line 5 of the network: "high" is not a number'],
    ['a missing column', 8, 'riser TOP FOOT 30', 'line 8 of the network: "riser" has too few columns'],
    ['a demand', 2, 'FOOT 0 3.5', 'line 2 of the network: junction "FOOT" draws 3.5: demands are not simulated'],
    ['feet', 12, 'Units GPM', 'line 12 of the network: flow unit GPM goes with feet and inches'],
    ['another formula', 13, 'Headloss D-W', 'line 13 of the network: head loss after D-W; H-W'],
    ['an emitter that is no hydrant', 10, 'TOP 1.2', 'line 10 of the network: the emitter at "TOP" is no hydrant of the scenario'],
  ])('says the line of %s', (_, line, text, message) => {
    expect(complaints(line, text).join('\n')).toContain(message);
  });

  it('points at the line in the scenario file too', () => {
    const text = scenarioText(withInp(changed(8, 'riser TOP FOTO 30 100 120 1 Open')));
    const lineInFile = text.split('\n').findIndex((line) => line.includes('FOTO')) + 1;
    expect(issuesOf(withInp(changed(8, 'riser TOP FOTO 30 100 120 1 Open')))[0]).toMatch(new RegExp(`^small\\.jsonc:${lineInFile}:\\d+ water\\.inp\\.7: `));
  });

  it('refuses islands, a network without a source, twins and two reducers on one node', () => {
    const with2 = (lines: string[]) => issuesOf(withInp([...SMALL, ...lines])).join('\n');
    expect(with2(['[JUNCTIONS]', 'ALONE 3 0'])).toContain('line 15 of the network: no pipe joins "ALONE" to any source');
    expect(issuesOf(withInp(['[JUNCTIONS]', 'FOOT 0', 'TOP 3', '[PIPES]', 'p FOOT TOP 3 100 120', '[OPTIONS]', 'Units LPS'])).join('\n')).toContain('the network has no source; at least one tank or reservoir');
    expect(with2(['[JUNCTIONS]', 'TOP 3 0'])).toContain('line 15 of the network: node "TOP" was already given in line 3');
    expect(with2(['[JUNCTIONS]', 'MID 3 0', '[VALVES]', 'v1 TOP MID 100 PRV 20 0', 'v2 FOOT MID 100 PRV 20 0'])).toContain('line 18 of the network: reducing valves "v1" and "v2" meet at "MID"');
    expect(with2(['[VALVES]', 'v1 TOP FOOT 100 FCV 20 0'])).toContain('line 15 of the network: valve "v1" is a FCV, which is not simulated; PRV');
    expect(with2(['[RULES]', 'RULE 1'])).toContain('line 15 of the network: section [RULES] would change the flows');
  });
});

describe('a network spelled out', () => {
  const nodes = [{ id: 'roof', kind: 'tank', elevationM: 40, levelM: 2, maxLevelM: 3, diameterM: 4 }, { id: 'foot', elevationM: 0 }];
  it('is held to the same rules', () => {
    const links = [{ id: 'riser', from: 'roof', to: 'foot', lengthM: 40 }];
    expect(withNetwork(nodes, links)).toEqual([]);
    expect(withNetwork([...nodes, { id: 'alone', elevationM: 0 }], links).join()).toMatch(/water\.nodes\.2: no pipe joins "alone" to any source/);
    expect(withNetwork([nodes[1]!, { id: 'top', elevationM: 9 }], [{ id: 'riser', from: 'top', to: 'foot', lengthM: 40 }]).join()).toContain('the network has no source');
  });
});
