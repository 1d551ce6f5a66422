import type { RefKind } from '../../catalog/ref-to.ts';
import { NONE } from '../../sim/index.ts';
import type { Draft } from '../../catalog/patch.ts';
import { hintFor } from '../did-you-mean.ts';
import type { FilePath, IssueList } from '../issue-list.ts';

const NOUNS: Readonly<Record<RefKind, string>> = {
  storey: 'storey', compartment: 'compartment', opening: 'opening', facadeCell: 'façade cell', fuel: 'fuel', detector: 'detector', household: 'household', lane: 'lane',
  aerialSite: 'aerial site', obstacle: 'obstacle', outdoorHydrant: 'outdoor hydrant', hydrant: 'hydrant', waterLink: 'pipe, valve or pump', waterNode: 'water node', adapter: 'adapter', unit: 'unit', station: 'station',
};

type Identified = { readonly id: string };
export type IdsByKind = Readonly<Record<RefKind, readonly Identified[]>>;

/** The index of an id in a list; NONE after reporting that there is none. */
export function lookUp(kind: RefKind, items: readonly Identified[], id: string, path: FilePath, issues: IssueList): number {
  const index = items.findIndex((item) => item.id === id);
  if (index === NONE) issues.report(path, `no ${NOUNS[kind]} "${id}"`, hintFor(id, items.map((item) => item.id)));
  return index;
}

/** Reports ids that occur twice in one list; `path` is the list's. */
export function checkUnique(items: readonly Identified[], path: FilePath, issues: IssueList): void {
  const firstById = new Map<string, number>();
  items.forEach((item, i) => {
    const first = firstById.get(item.id);
    if (first === undefined) firstById.set(item.id, i);
    else issues.report([...path, i, 'id'], `"${item.id}" is already the id of ${[...path, first].join('.')}`, 'ids are unique within a list');
  });
}

/** All ids of an expanded input by what they name. */
export function idsOf(input: Draft): IdsByKind {
  const stationIds = [...new Set(input.response.units.map((unit) => unit.stationId))].map((id) => ({ id }));
  return {
    storey: input.storeys, compartment: input.compartments, opening: input.openings, facadeCell: input.facade.cells, fuel: input.fuels, detector: input.protection.detectors,
    household: input.households, lane: input.site.lanes, aerialSite: input.site.aerialSites, obstacle: input.site.obstacles, outdoorHydrant: input.site.outdoorHydrants, hydrant: input.water.hydrants,
    waterLink: input.water.links, waterNode: input.water.nodes, adapter: input.water.adapters, unit: input.response.units, station: stationIds,
  };
}
