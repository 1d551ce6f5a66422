/** ScenarioFile -> the core's input for the tower with nothing wrong in it. */
import { pointTower, type BuildingParts } from '../../catalog/buildings/point-tower.ts';
import { ofOneMaterial, ZERO_CELSIUS_K, type SimInput } from '../../sim/index.ts';
import { hintFor } from '../did-you-mean.ts';
import type { IssueList } from '../issue-list.ts';
import { isTower, type ScenarioFile } from '../scenario-file.ts';
import { crewBlowers } from './crew-blowers.ts';
import { expandFires } from './expand-fires.ts';
import { expandBehaviour, expandPopulation, expandProtection } from './expand-people.ts';
import { expandResponse } from './expand-response.ts';
import { expandSite } from './expand-site.ts';
import { expandSpelledBuilding } from './expand-spelled-building.ts';
import { expandWater } from './expand-water.ts';
import { checkUnique } from './id-index.ts';
import { withoutUndefined } from './without-undefined.ts';

export function expand(file: ScenarioFile, issues: IssueList): SimInput {
  const parts = withOverrides(isTower(file.building) ? pointTower(file.building) : expandSpelledBuilding(file.building, issues), file, issues);
  const startClockS = clockS(file.time);
  const fires = expandFires(file.fires, { compartments: parts.compartments, cells: parts.facade.cells }, issues);
  checkUnique(fires, ['fires'], issues);
  const { materials, storeys, compartments, openings, facade } = parts;
  const response = expandResponse(file.responders, startClockS, issues);
  return {
    scenarioId: file.id, startClockS, durationS: file.durationS,
    ambient: ambientOf(file),
    smokeClosures: file.smoke.closures,
    materials, storeys, compartments, openings, fans: [...parts.fans, ...crewBlowers(compartments, response.units)], targets: parts.targets, facade,
    fuels: [...parts.fuels, ...fires],
    protection: expandProtection(file.protection, parts, issues),
    behaviour: expandBehaviour(file.residents),
    ...expandPopulation(file.residents, parts, issues),
    water: expandWater(file.water, file.building, parts, issues),
    site: expandSite(file.site, parts.site, issues),
    response: { ...response, ...(file.fireLift === null ? {} : { fireLift: file.fireLift }) },
    injects: file.injects,
  };
}

function ambientOf({ weather }: ScenarioFile): SimInput['ambient'] {
  const { tempC, indoorTempC, ...rest } = weather;
  return { tempK: tempC + ZERO_CELSIUS_K, indoorTempK: (indoorTempC ?? tempC) + ZERO_CELSIUS_K, ...rest };
}

function clockS(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 3600 + minutes! * 60;
}

/** Single compartments, openings and façade cells may be changed by id, whatever made them. */
function withOverrides(parts: BuildingParts, file: ScenarioFile, issues: IssueList): BuildingParts {
  const { materials } = parts;
  const rooms = Object.fromEntries(
    Object.entries(file.compartments).map(([id, { material, ...rest }]) => {
      if (material === undefined) return [id, rest];
      const materialIndex = materials.findIndex((known) => known.id === material);
      if (materialIndex < 0) issues.report(['compartments', id, 'material'], `no material "${material}"`, hintFor(material, materials.map((known) => known.id)));
      return [id, { ...rest, ...ofOneMaterial(materialIndex) }];
    }),
  );
  return {
    ...parts,
    compartments: overridden('compartments', 'compartment', parts.compartments, rooms, issues),
    openings: overridden('openings', 'opening', parts.openings, file.openings, issues),
    facade: { ...parts.facade, cells: overridden('facade', 'façade cell', parts.facade.cells, file.facade, issues) },
  };
}

function overridden<T extends { readonly id: string }>(key: string, noun: string, items: readonly T[], changes: Readonly<Record<string, object>>, issues: IssueList): readonly T[] {
  const ids = Object.keys(changes);
  if (ids.length === 0) return items;
  const known = new Set(items.map((item) => item.id));
  for (const id of ids) if (!known.has(id)) issues.reportKey([key, id], `no ${noun} "${id}"`, hintFor(id, [...known]));
  return items.map((item) => (Object.hasOwn(changes, item.id) ? { ...item, ...withoutUndefined(changes[item.id]!) } : item));
}
