import { HYDRANT_EMITTER_L_PER_S_PER_SQRT_M, twoZoneWater } from '../../catalog/buildings/two-zone-water.ts';
import type { BuildingParts } from '../../catalog/buildings/point-tower.ts';
import { NONE, type AdapterInput, type HydrantInput, type WaterInput, type WaterLinkInput } from '../../sim/index.ts';
import { checkNetwork } from '../check/check-water.ts';
import { importInp } from '../import-inp/import-inp.ts';
import type { IssueList } from '../issue-list.ts';
import type { BuildingSpec, WaterSpec } from '../scenario-file.ts';
import { isTower } from '../scenario-file.ts';
import type { InpWater, SpelledWater } from '../schema/water-schema.ts';
import { checkUnique, lookUp } from './id-index.ts';

const NO_WATER: WaterInput = { nodes: [], links: [], hydrants: [], adapters: [] };

/** The water system of the file; a tower that says nothing has the two-zone standpipes, a spelled-out building none. */
export function expandWater(spec: WaterSpec | null, building: BuildingSpec, parts: BuildingParts, issues: IssueList): WaterInput {
  if (spec !== null && 'inp' in spec) return expandInpWater(spec, parts, issues);
  if (spec !== null && !('template' in spec)) return expandSpelledWater(spec, parts, issues);
  if (!isTower(building)) {
    if (spec !== null) issues.report(['water', 'template'], 'the twoZone template needs a building template', 'spell nodes, links and hydrants out');
    return NO_WATER;
  }
  const corridorIndexOf = (storeyNumber: number) => parts.compartments.findIndex((compartment) => compartment.id === `F${storeyNumber}.corridor`);
  const site = { storeyCount: building.storeys, storeyHeightM: building.storeyHeightM, entranceM: parts.entranceM, corridorIndexOf };
  const water = spec ?? { template: 'twoZone', risers: ['A', 'B'], poolLevelM: 3, roofTankLevelM: 2, pumpStartS: 30 };
  if (water.lowZoneTopStorey !== undefined && water.lowZoneTopStorey >= building.storeys) issues.report(['water', 'lowZoneTopStorey'], `storey ${water.lowZoneTopStorey} leaves no high zone`, `1..${building.storeys - 1}`);
  return twoZoneWater(water, site);
}

function expandSpelledWater(spec: SpelledWater, parts: BuildingParts, issues: IssueList): WaterInput {
  for (const key of ['nodes', 'links', 'hydrants', 'adapters'] as const) checkUnique(spec[key], ['water', key], issues);
  const links = spec.links.map(({ from, to, ...rest }, i) => {
    const path = ['water', 'links', i] as const;
    if (from === to) issues.report(path, `joins "${from}" to itself`, 'two different nodes');
    if (rest.kind === 'pump' && rest.curve.length !== 3) issues.report([...path, 'curve'], `a pump with ${rest.curve.length} points`, 'three points of flow and head');
    if (rest.curve.some((point, j) => j > 0 && point.flowLPerS <= rest.curve[j - 1]!.flowLPerS)) issues.report([...path, 'curve'], 'flows out of order', 'flows must rise');
    return { ...rest, fromIndex: lookUp('waterNode', spec.nodes, from, [...path, 'from'], issues), toIndex: lookUp('waterNode', spec.nodes, to, [...path, 'to'], issues) };
  });
  const { nodes } = spec;
  const hydrants = placeHydrants(spec.hydrants, nodes, parts, issues);
  if (links.every(({ fromIndex, toIndex }) => fromIndex >= 0 && toIndex >= 0 && fromIndex !== toIndex)) {
    checkNetwork({ nodes, links }, {
      node: (i, problem, allowed) => issues.report(['water', 'nodes', i], problem, allowed),
      link: (i, problem, allowed) => issues.report(['water', 'links', i], problem, allowed),
      network: (problem, allowed) => issues.report(['water', 'nodes'], problem, allowed),
    });
  }
  return { nodes, links, hydrants, adapters: placeAdapters(spec.adapters, links, issues) };
}

/** Everything wrong with the network file is said with its line there, and points at the line here where the file gives lines. */
function expandInpWater(spec: InpWater, parts: BuildingParts, issues: IssueList): WaterInput {
  const lines = typeof spec.inp === 'string' ? spec.inp.split(/\r?\n/) : spec.inp;
  const before = issues.issues.length;
  const report = (lineNumber: number, problem: string, allowed = '') =>
    issues.report(typeof spec.inp === 'string' ? ['water', 'inp'] : ['water', 'inp', lineNumber - 1], `line ${lineNumber} of the network: ${problem}`, allowed);
  const network = importInp(lines, report);
  const { nodes, emitters } = network;
  if (issues.issues.length > before) return NO_WATER;
  checkNetwork(network, {
    node: (i, problem, allowed) => report(network.nodeLines[i]!, problem, allowed),
    link: (i, problem, allowed) => report(network.linkLines[i]!, problem, allowed),
    network: (problem, allowed) => issues.report(['water', 'inp'], problem, allowed),
  });
  for (const key of ['hydrants', 'adapters', 'pumps'] as const) checkUnique(spec[key], ['water', key], issues);
  const hydrants = placeHydrants(spec.hydrants.map((hydrant) => ({ ...hydrant, emitterLPerSPerSqrtM: hydrant.emitterLPerSPerSqrtM ?? emitters.get(hydrant.node)?.emitterLPerSPerSqrtM ?? HYDRANT_EMITTER_L_PER_S_PER_SQRT_M })), nodes, parts, issues);
  for (const [id, { lineNumber }] of emitters) {
    if (!spec.hydrants.some((hydrant) => hydrant.node === id)) report(lineNumber, `the emitter at "${id}" is no hydrant of the scenario`, 'name it in water.hydrants, or take it out');
  }
  spec.pumps.forEach(({ id }, i) => lookUp('waterLink', network.links.filter((link) => link.kind === 'pump'), id, ['water', 'pumps', i, 'id'], issues));
  const links = network.links.map((link) => withControl(link, spec));
  return { nodes, links, hydrants, adapters: placeAdapters(spec.adapters, links, issues) };
}

function withControl(link: WaterLinkInput, { pumps, adapters }: InpWater): WaterLinkInput {
  if (adapters.some((adapter) => adapter.engineLink === link.id)) return { ...link, control: 'engine' };
  const pump = pumps.find(({ id }) => id === link.id);
  return pump === undefined ? link : { ...link, control: pump.control, startS: pump.startS };
}

function placeHydrants(specs: SpelledWater['hydrants'], nodes: WaterInput['nodes'], parts: BuildingParts, issues: IssueList): HydrantInput[] {
  return specs.map(({ node, compartment, ...rest }, i) => {
    const path = ['water', 'hydrants', i] as const;
    const compartmentIndex = lookUp('compartment', parts.compartments, compartment, [...path, 'compartment'], issues);
    const nodeIndex = lookUp('waterNode', nodes, node, [...path, 'node'], issues);
    return { ...rest, nodeIndex, compartmentIndex, storeyIndex: parts.compartments[compartmentIndex]?.storeyIndex ?? NONE };
  });
}

function placeAdapters(specs: SpelledWater['adapters'], links: WaterInput['links'], issues: IssueList): AdapterInput[] {
  return specs.map(({ engineLink, ...rest }, i) => ({ ...rest, engineLinkIndex: lookUp('waterLink', links, engineLink, ['water', 'adapters', i, 'engineLink'], issues) }));
}
