import { readGroup, type GroupReader } from './group-reader.ts';
import type { ImportNotes } from './import-notes.ts';
import type { NamelistGroup } from './read-namelist.ts';
import { createScenarioIds, type ScenarioIds } from './scenario-ids.ts';

/** Groups with a meaning here; the rest is told to be left out. */
const KNOWN_GROUPS = ['HEAD', 'TIME', 'INIT', 'MISC', 'MATL', 'COMP', 'VENT', 'FIRE', 'CHEM', 'TABL', 'DEVC'] as const;
export type KnownGroup = (typeof KNOWN_GROUPS)[number];
/** Groups of drawing and of ending, without physics. */
const SILENT_GROUPS = ['TAIL', 'ISOF', 'SLCF', 'OUTP', 'DUMP'];
/** Keys that only draw, describe or repeat. */
const SILENT_KEYS = new Set(['VERSION', 'PRINT', 'SMOKEVIEW', 'SPREADSHEET', 'FYI', 'MATERIAL', 'GRID', 'OFFSET', 'OFFSETS', 'ORIENTATIONS', 'SHAPE', 'FILTER_TIME', 'OVERWRITE', 'COMP_ID', 'TABLE_ID', 'HCL_YIELD']);

/** A CFAST file taken apart, with everything that the parts of the import share. */
export interface CfastCase {
  readonly groups: Readonly<Record<KnownGroup, readonly GroupReader[]>>;
  readonly notes: ImportNotes;
  readonly ids: Readonly<Record<'materials' | 'compartments' | 'openings' | 'fans' | 'targets' | 'fires', ScenarioIds>>;
}

export function openCase(groups: readonly NamelistGroup[], notes: ImportNotes): CfastCase {
  const byName: Record<KnownGroup, GroupReader[]> = { HEAD: [], TIME: [], INIT: [], MISC: [], MATL: [], COMP: [], VENT: [], FIRE: [], CHEM: [], TABL: [], DEVC: [] };
  for (const group of groups) if (isKnown(group.name)) byName[group.name].push(readGroup(group, notes));
  const ids = { materials: createScenarioIds(), compartments: createScenarioIds(), openings: createScenarioIds(), fans: createScenarioIds(), targets: createScenarioIds(), fires: createScenarioIds() };
  tellUnknownGroups(groups, notes);
  return { groups: byName, notes, ids };
}

function tellUnknownGroups(groups: readonly NamelistGroup[], notes: ImportNotes): void {
  const counts = new Map<string, number>();
  for (const { name } of groups) if (!isKnown(name) && !SILENT_GROUPS.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) notes.warn({ zh: `${count} 个 &${name} 组没有读入`, en: `${count} group${count > 1 ? 's' : ''} &${name} left out` });
}

/** After the import: every key that nobody asked for. */
export function tellUnreadKeys({ groups, notes }: CfastCase): void {
  for (const name of KNOWN_GROUPS) {
    const keys = [...new Set(groups[name].flatMap((group) => group.unread()))].filter((key) => !SILENT_KEYS.has(key));
    if (keys.length > 0) notes.warn({ zh: `&${name} 中没有读入：${keys.join('、')}`, en: `&${name}: ${keys.join(', ')} left out` });
  }
}

function isKnown(name: string): name is KnownGroup {
  return (KNOWN_GROUPS as readonly string[]).includes(name);
}

/** As many digits as a file needs; sums of decimals come out as decimals. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
