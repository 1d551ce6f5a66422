/** What the gallery shows before anything runs: the catalogue, and the figures as `npm run hazards` wrote them. Taken in at build time. */
import { HAZARDS, type AnyHazard } from '../../catalog/hazards/registry.ts';
import type { Exhibit, HazardFigures } from '../../report/gallery/gallery.ts';
import { seedRange } from '../../report/seed-range.ts';

const FIGURES = Object.values(import.meta.glob<HazardFigures>('../../../docs/hazards.json', { import: 'default', eager: true }))[0]!;

/** The nights behind every figure. */
export const SEEDS = { count: FIGURES.seeds.length, seeds: seedRange(FIGURES.seeds) };

export function exhibitOf(kind: string): Exhibit | null {
  return FIGURES.exhibits.find((exhibit) => exhibit.kind === kind) ?? null;
}

export const GROUPS = ['access', 'water', 'ascent', 'fire', 'upgrades'] as const;
export type GroupName = (typeof GROUPS)[number];

/** A capability that the plans want built up: U1 management, U2 residents, U3 firefighting. Source: [domain A1], the four upgrades. */
const UPGRADES: Readonly<Record<string, 'U1' | 'U2' | 'U3'>> = {
  farStation: 'U3', noReinforcement: 'U3', noSupplyEngine: 'U3', noHeavyTender: 'U3', weakMicroStation: 'U3', unmannedMicroStation: 'U3', noAerial: 'U3', noHighReach: 'U3',
  noDetection: 'U1', noPush: 'U1', noBuildingHead: 'U1', untrainedResidents: 'U2',
};

export function upgradeOf(kind: string): string | null {
  return UPGRADES[kind] ?? null;
}

/** Who is not warned does not come down. */
function groupOf({ kind, chain }: AnyHazard): GroupName {
  if (upgradeOf(kind) !== null) return 'upgrades';
  return chain === 'people' ? 'ascent' : chain;
}

export const GROUPED: readonly { readonly group: GroupName; readonly hazards: readonly AnyHazard[] }[] = GROUPS.map((group) => ({ group, hazards: HAZARDS.filter((hazard) => groupOf(hazard) === group) }));

/** In the order of the page. */
export const SHOWN: readonly AnyHazard[] = GROUPED.flatMap(({ hazards }) => hazards);
