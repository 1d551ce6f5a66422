import { obstacleOf } from '../../catalog/obstacles/registry.ts';
import { NONE, type SiteInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { SiteSpec } from '../schema/site-schema.ts';
import { checkUnique, lookUp } from './id-index.ts';

/** The template's site with whatever the file gives instead. */
export function expandSite(spec: SiteSpec, usual: SiteInput, issues: IssueList): SiteInput {
  for (const key of ['lanes', 'obstacles', 'outdoorHydrants', 'aerialSites'] as const) checkUnique(spec[key] ?? [], ['site', key], issues);
  const lanes = spec.lanes ?? usual.lanes;
  const aerialSites = (spec.aerialSites ?? null)?.map(({ lane, ...rest }, i) => ({ ...rest, laneIndex: lookUp('lane', lanes, lane, ['site', 'aerialSites', i, 'lane'], issues) })) ?? usual.aerialSites.filter((site) => site.laneIndex < lanes.length);
  const obstacles = (spec.obstacles ?? []).map(({ id, lane, aerialSite, kind, atM, lateralM }, i) => {
    const path = ['site', 'obstacles', i] as const;
    if ((lane === undefined) === (aerialSite === undefined)) issues.report(path, 'stands on a lane or on an aerial site', 'give one of "lane" and "aerialSite"');
    const laneIndex = lane === undefined ? NONE : lookUp('lane', lanes, lane, [...path, 'lane'], issues);
    const aerialSiteIndex = aerialSite === undefined ? NONE : lookUp('aerialSite', aerialSites, aerialSite, [...path, 'aerialSite'], issues);
    return obstacleOf(kind, { id, laneIndex, aerialSiteIndex, atM, lateralM });
  });
  return { lanes, obstacles, aerialSites, outdoorHydrants: spec.outdoorHydrants ?? usual.outdoorHydrants, footprintM: spec.footprintM ?? usual.footprintM };
}
