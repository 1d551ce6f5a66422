/** A point tower as an input: rooms, doors, façade, detectors, contents, site, with nothing wrong in it. */
import { NONE, type CompartmentInput, type FacadeInput, type FanInput, type FuelInput, type MaterialInput, type OpeningInput, type PointM, type ProtectionInput, type SiteInput, type StoreyInput, type TargetInput } from '../../sim/index.ts';
import { cableTray } from '../fuels/cable-tray.ts';
import { flatContents } from '../fuels/flat-contents.ts';
import { fuelOf } from '../fuels/fuel-definition.ts';
import { MATERIALS } from './materials.ts';
import { towerFacade } from './point-tower-facade.ts';
import { towerFans } from './point-tower-fans.ts';
import { towerOpenings } from './point-tower-openings.ts';
import { planTower } from './point-tower-plan.ts';
import { towerProtection } from './point-tower-protection.ts';
import { towerCompartments, towerStoreys } from './point-tower-rooms.ts';
import { towerSite } from './point-tower-site.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

/** What a building gives to the input; water, people and responders follow from other parts of the file. */
export interface BuildingParts {
  readonly materials: readonly MaterialInput[];
  readonly storeys: readonly StoreyInput[];
  readonly compartments: readonly CompartmentInput[];
  readonly openings: readonly OpeningInput[];
  readonly fans: readonly FanInput[];
  readonly targets: readonly TargetInput[];
  readonly facade: FacadeInput;
  readonly fuels: readonly FuelInput[];
  readonly protection: ProtectionInput;
  readonly site: SiteInput;
  readonly entranceM: PointM;
}

export function pointTower(spec: PointTowerSpec): BuildingParts {
  const plan = planTower(spec);
  const compartments = towerCompartments(spec, plan);
  const openings = towerOpenings(spec, plan, compartments);
  return {
    materials: MATERIALS,
    storeys: towerStoreys(spec),
    compartments,
    openings,
    fans: towerFans(spec, compartments),
    targets: [],
    facade: towerFacade(spec, plan, { compartmentIndexOf: indexer(compartments), openingIndexOf: indexer(openings) }),
    fuels: compartments.flatMap(standingFuels),
    protection: towerProtection(compartments),
    site: towerSite(plan),
    entranceM: plan.entranceM,
  };
}

/** What stands in a tower before any hazard: the contents of flats, the cables of the shaft. */
function standingFuels({ id, kind, areaM2 }: CompartmentInput, compartmentIndex: number): FuelInput[] {
  if (kind === 'flat') return [flatContents(`${id}.contents`, compartmentIndex, areaM2)];
  return kind === 'cableShaft' ? [fuelOf(cableTray, { id: `${id}.tray`, compartmentIndex, facadeCellIndex: NONE, ignitesAtS: Infinity })] : [];
}

function indexer(items: readonly { readonly id: string }[]): (id: string) => number {
  const indexById = new Map(items.map((item, index) => [item.id, index]));
  return (id) => indexById.get(id)!;
}
