/** The JSON Schema of scenario files: what an editor needs to complete keys and mark slips while one types. */
import { z } from 'zod';
import { lawSchemas } from '../catalog/uncertain/law.ts';
import { UNCERTAIN, type AnyUncertain } from '../catalog/uncertain/registry.ts';
import { HAZARDS, type AnyHazard } from '../catalog/hazards/registry.ts';
import { hazardHead } from './read-parts.ts';
import { compartmentOverrideSchema, facadeOverrideSchema, openingOverrideSchema, pointTowerSpec, spelledBuildingSchema } from './schema/building-schema.ts';
import { drillSchema } from './schema/drill-schema.ts';
import { fireSchema, fuelKindSchema, tableItemSchema, tSquaredItemSchema } from './schema/fire-schema.ts';
import { headFields, injectSchemas, objectiveSchema, smokeSchema, weatherSchema } from './schema/head-schema.ts';
import { protectionSchema, residentsSchema } from './schema/people-schema.ts';
import { fireLiftSchema, responderSchema, siteSchema } from './schema/site-schema.ts';
import { inpWaterSchema, spelledWaterSchema, twoZoneWaterSpec } from './schema/water-schema.ts';

export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.strictObject({
    ...headFields,
    weather: weatherSchema.optional(),
    smoke: smokeSchema.optional(),
    building: z.union([pointTowerSpec, spelledBuildingSchema]),
    compartments: z.record(z.string(), compartmentOverrideSchema).optional(),
    openings: z.record(z.string(), openingOverrideSchema).optional(),
    facade: z.record(z.string(), facadeOverrideSchema).optional(),
    fires: z.array(fireSchema.extend({ item: z.union([fuelKindSchema, tableItemSchema, tSquaredItemSchema]) })).optional(),
    site: siteSchema.optional(),
    water: z.union([twoZoneWaterSpec, spelledWaterSchema, inpWaterSchema]).optional(),
    residents: residentsSchema.optional(),
    protection: protectionSchema.optional(),
    fireLift: fireLiftSchema.optional(),
    responders: z.array(responderSchema).optional(),
    hazards: z.array(z.union(HAZARDS.map(hazardSchema))).optional(),
    objectives: z.array(objectiveSchema).optional(),
    injects: z.array(z.union(Object.values(injectSchemas))).optional(),
    drill: drillSchema.optional(),
    uncertain: z.strictObject({ nights: z.enum(['studies', 'all']).default('studies'), quantities: z.array(z.union(UNCERTAIN.map(uncertainSchema))).min(1) }).optional(),
  });
  return { title: 'Lifelane scenario', ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}

/** As published beside the scenario files. */
export function schemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`;
}

function hazardSchema(hazard: AnyHazard): z.ZodType {
  const { shape } = hazard.spec as z.ZodObject;
  const title = `${hazard.names.en} / ${hazard.names.zh}`;
  return z.strictObject({ ...hazardHead.shape, kind: z.literal(hazard.kind), ...shape }).meta({ title, description: `${hazard.lesson.en} ${hazard.lesson.zh}` });
}

/** Once for all quantities. */
const numberLaw = z.union(Object.values(lawSchemas(false))).meta({ id: 'numberLaw' });
const idLaw = z.union(Object.values(lawSchemas(true))).meta({ id: 'idLaw' });

function uncertainSchema({ kind, names, unit, valueRef, target }: AnyUncertain): z.ZodType {
  const { shape } = target as unknown as z.ZodObject;
  return z.strictObject({ kind: z.literal(kind), law: valueRef === undefined ? numberLaw : idLaw, source: z.string().min(1).max(500), ...shape }).meta({ title: `${names.en} / ${names.zh}${unit === null || unit === '' ? '' : ` (${unit})`}` });
}
