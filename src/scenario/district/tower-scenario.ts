/** The scenario file of one tower: its archetype with this tower's storeys, flats, hazards and forces. */
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import type { ArchetypeSpec, ForcesSpec } from './district-schema.ts';
import { moveStoreys } from './move-storeys.ts';
import { isStanding, type ListedHazard, type TowerRecord } from './tower-record.ts';

export interface Archetype {
  readonly spec: ArchetypeSpec;
  /** The drill file as data. */
  readonly raw: RawScenario;
}

export type RawScenario = Readonly<Record<string, unknown>>;

interface TowerRequest {
  readonly forces: ForcesSpec | undefined;
  readonly durationS: number | undefined;
}

/** Flats of a point tower where the file says nothing. */
const DEFAULT_FLATS = 6;

export function towerScenarioText(tower: TowerRecord, { raw }: Archetype, { forces, durationS }: TowerRequest): string {
  const building = raw['building'] as RawScenario | undefined;
  const isTemplate = building !== undefined && 'template' in building;
  const size = { storeyCount: Number(building?.['storeys'] ?? 1), flatsPerStorey: Number(building?.['flatsPerStorey'] ?? DEFAULT_FLATS) };
  const moved = (isTemplate ? moveStoreys(raw, size, tower) : raw) as RawScenario;
  const { $schema: _schema, objectives: _objectives, responders, water, uncertain, ...kept } = moved;
  const sent = respondersFor(tower, responders as readonly RawScenario[] | undefined, forces);
  const scenario = {
    ...kept,
    id: tower.id,
    names: tower.names,
    ...(durationS === undefined ? {} : { durationS }),
    ...(isTemplate ? { building: { ...(moved['building'] as RawScenario), storeys: tower.storeyCount, flatsPerStorey: tower.flatsPerStorey } } : {}),
    ...(water === undefined ? {} : { water: fittedWater(water as RawScenario) }),
    ...(sent === undefined ? {} : { responders: sent }),
    ...(uncertain === undefined ? {} : { uncertain: fittedUncertain(uncertain as RawScenario, sent) }),
    hazards: tower.hazards.filter(isStanding).map((hazard, i) => hazardEntry(hazard, i, moved['hazards'])),
  };
  return `${JSON.stringify(scenario, null, 1)}\n`;
}

/** The border between zones goes with the height: the template's own. */
function fittedWater(water: RawScenario): RawScenario {
  const { lowZoneTopStorey: _storey, ...rest } = water;
  return 'template' in water ? rest : water;
}

/** What is declared of stations that do not come here is of nobody. */
function fittedUncertain(uncertain: RawScenario, sent: readonly RawScenario[] | undefined): RawScenario | undefined {
  const stations = new Set((sent ?? []).map((unit) => unit['station']));
  const quantities = (uncertain['quantities'] as readonly RawScenario[]).flatMap((quantity): RawScenario[] => {
    if (quantity['stations'] === undefined) return [quantity];
    const present = (quantity['stations'] as readonly string[]).filter((station) => stations.has(station));
    return present.length === 0 ? [] : [{ ...quantity, stations: present }];
  });
  return quantities.length === 0 ? undefined : { ...uncertain, quantities };
}

/** As the archetype describes a hazard of this kind, else as the catalogue does; what the ledger says comes last. */
function hazardEntry({ kind, fields, party }: ListedHazard, index: number, archetypeHazards: unknown): RawScenario {
  const known = (Array.isArray(archetypeHazards) ? (archetypeHazards as readonly RawScenario[]) : []).find((one) => one['kind'] === kind && (fields['riser'] === undefined || one['riser'] === fields['riser']));
  const { id: _id, costYuan: _cost, party: _party, ...own } = known ?? (hazardByKind(kind)!.example as RawScenario);
  return { id: `${kind}${index + 1}`, ...own, kind, ...fields, ...(party === null ? {} : { party }) };
}

/** The house's own station as the archetype has it; the brigade by road from the district's stations, nearest first, until so many are sent. */
function respondersFor(tower: TowerRecord, own: readonly RawScenario[] | undefined, forces: ForcesSpec | undefined): readonly RawScenario[] | undefined {
  if (forces === undefined || tower.positionM === null) return own;
  const [eastM, northM] = tower.positionM;
  const distanceKm = (station: ForcesSpec['stations'][number]): number => {
    const [dxM, dyM] = [station.positionM[0] - eastM, station.positionM[1] - northM];
    return Math.round((Math.sqrt(dxM * dxM + dyM * dyM) * forces.roadFactor) / 10) / 100;
  };
  const nearest = forces.stations.map((station, i) => ({ station, i, distanceKm: distanceKm(station) })).sort((a, b) => a.distanceKm - b.distanceKm || a.i - b.i);
  let leftCount = forces.unitsSent;
  const brigade = nearest.flatMap(({ station, distanceKm: km }) =>
    station.units.flatMap((unit): RawScenario[] => {
      const count = Math.min(unit.count, leftCount);
      leftCount -= count;
      return count === 0 ? [] : [{ ...unit, station: station.id, distanceKm: km, count }];
    }),
  );
  return [...(own ?? []).filter((unit) => unit['kind'] === 'micro'), ...brigade];
}
