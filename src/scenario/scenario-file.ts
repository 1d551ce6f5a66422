import type { z } from 'zod';
import type { PointTowerSpec } from '../catalog/buildings/point-tower-spec.ts';
import type { TwoZoneWaterSpec } from '../catalog/buildings/two-zone-water-spec.ts';
import type { Names } from '../catalog/hazard.ts';
import type { TimedCommand } from '../sim/index.ts';
import type { DrillPlan } from './drill-plan.ts';
import type { UncertainSection } from './read-uncertain.ts';
import type { Objective } from './scenario.ts';
import type { compartmentOverrideSchema, facadeOverrideSchema, openingOverrideSchema, SpelledBuilding } from './schema/building-schema.ts';
import type { FireSpec } from './schema/fire-schema.ts';
import type { SmokeSpec, WeatherSpec } from './schema/head-schema.ts';
import type { ProtectionSpec, ResidentsSpec } from './schema/people-schema.ts';
import type { FireLiftSpec, ResponderSpec, SiteSpec } from './schema/site-schema.ts';
import type { InpWater, SpelledWater } from './schema/water-schema.ts';

export type BuildingSpec = PointTowerSpec | SpelledBuilding;
export type WaterSpec = TwoZoneWaterSpec | SpelledWater | InpWater;

/** What a file says, key by key, with defaults filled in; ids are not yet looked up. */
export interface ScenarioFile {
  readonly id: string;
  readonly names: Names;
  readonly idea: Names;
  readonly time: string;
  readonly durationS: number;
  readonly weather: WeatherSpec;
  readonly smoke: SmokeSpec;
  readonly building: BuildingSpec;
  readonly compartments: Readonly<Record<string, z.infer<typeof compartmentOverrideSchema>>>;
  readonly openings: Readonly<Record<string, z.infer<typeof openingOverrideSchema>>>;
  readonly facade: Readonly<Record<string, z.infer<typeof facadeOverrideSchema>>>;
  readonly fires: readonly FireSpec[];
  readonly site: SiteSpec;
  readonly water: WaterSpec | null;
  readonly residents: ResidentsSpec | null;
  readonly protection: ProtectionSpec;
  readonly fireLift: FireLiftSpec | null;
  readonly responders: readonly ResponderSpec[];
  readonly hazards: readonly HazardEntry[];
  readonly objectives: readonly Objective[];
  readonly injects: readonly TimedCommand[];
  readonly drill: DrillPlan | null;
  readonly uncertain: UncertainSection | null;
}

export interface HazardEntry {
  readonly id: string;
  readonly kind: string;
  readonly costYuan: number | null;
  readonly party: string | null;
  /** The hazard's own fields, checked by its schema. */
  readonly spec: unknown;
}

export function isTower(building: BuildingSpec): building is PointTowerSpec {
  return 'template' in building;
}
