import { twoZoneWater } from '../../catalog/buildings/two-zone-water.ts';
import type { BuildingParts } from '../../catalog/buildings/point-tower.ts';
import { NONE, type WaterInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { BuildingSpec, WaterSpec } from '../scenario-file.ts';
import { isTower } from '../scenario-file.ts';
import type { SpelledWater } from '../schema/water-schema.ts';
import { checkUnique, lookUp } from './id-index.ts';

const NO_WATER: WaterInput = { nodes: [], links: [], hydrants: [], adapters: [] };

/** The water system of the file; a tower that says nothing has the two-zone standpipes, a spelled-out building none. */
export function expandWater(spec: WaterSpec | null, building: BuildingSpec, parts: BuildingParts, issues: IssueList): WaterInput {
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
  const hydrants = spec.hydrants.map(({ node, compartment, ...rest }, i) => {
    const path = ['water', 'hydrants', i] as const;
    const compartmentIndex = lookUp('compartment', parts.compartments, compartment, [...path, 'compartment'], issues);
    const nodeIndex = lookUp('waterNode', spec.nodes, node, [...path, 'node'], issues);
    return { ...rest, nodeIndex, compartmentIndex, storeyIndex: parts.compartments[compartmentIndex]?.storeyIndex ?? NONE };
  });
  const adapters = spec.adapters.map(({ engineLink, ...rest }, i) => ({ ...rest, engineLinkIndex: lookUp('waterLink', spec.links, engineLink, ['water', 'adapters', i, 'engineLink'], issues) }));
  return { nodes: spec.nodes, links, hydrants, adapters };
}
