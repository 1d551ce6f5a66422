/** Raw JSON -> ScenarioFile. Parts whose shape depends on a tag (template, item, hazard kind) are read with the schema of their tag. */
import { z } from 'zod';
import { hazardByKind, HAZARDS } from '../catalog/hazards/registry.ts';
import { quantity } from '../catalog/quantity.ts';
import type { Command, TimedCommand } from '../sim/index.ts';
import { hintFor } from './did-you-mean.ts';
import type { FilePath, IssueList } from './issue-list.ts';
import { readDrill } from './read-drill.ts';
import { readUncertain } from './read-uncertain.ts';
import { NOT_YET_SUPPORTED } from './not-yet-supported.ts';
import type { BuildingSpec, HazardEntry, ScenarioFile, WaterSpec } from './scenario-file.ts';
import { compartmentOverrideSchema, facadeOverrideSchema, openingOverrideSchema, pointTowerSpec, spelledBuildingSchema } from './schema/building-schema.ts';
import { fireSchema, fuelKindSchema, tableItemSchema, tSquaredItemSchema, type FireItem, type FireSpec } from './schema/fire-schema.ts';
import { headFields, injectSchemas, objectiveSchema, smokeSchema, weatherSchema } from './schema/head-schema.ts';
import { idText } from './schema/id-text.ts';
import { protectionSchema, residentsSchema } from './schema/people-schema.ts';
import { fireLiftSchema, responderSchema, siteSchema } from './schema/site-schema.ts';
import { inpWaterSchema, spelledWaterSchema, twoZoneWaterSpec } from './schema/water-schema.ts';
import { readPart } from './zod-issues.ts';

const anyPart = () => z.unknown().optional();
const list = () => z.array(z.unknown());

/** The top level: parts that depend on a tag are looked at afterwards. */
const topSchema = z.strictObject({
  ...headFields,
  weather: anyPart(), smoke: anyPart(), building: z.unknown(), compartments: anyPart(), openings: anyPart(), facade: anyPart(), site: anyPart(), water: anyPart(), residents: anyPart(), protection: anyPart(), fireLift: anyPart(), drill: anyPart(), uncertain: anyPart(),
  fires: list().min(0).max(200).default([]), responders: list().max(200).default([]), hazards: list().max(200).default([]), objectives: list().max(100).default([]), injects: list().max(1000).default([]),
});

type Raw = Readonly<Record<string, unknown>>;

/** Null when anything was wrong; every part is read even so, for the sake of all issues at once. */
export function readParts(raw: unknown, issues: IssueList): ScenarioFile | null {
  if (!isRecord(raw)) {
    issues.report([], 'the file is not an object', 'a scenario in braces { }');
    return null;
  }
  const head = readPart(topSchema, raw, [], issues);
  const part = <T>(key: string, schema: z.ZodType<T>) => readPart(schema, raw[key] ?? {}, [key], issues);
  const each = <T>(key: string, read: (value: unknown, path: FilePath) => T | null): (T | null)[] =>
    Array.isArray(raw[key]) ? raw[key].map((value: unknown, i) => read(value, [key, i])) : [];
  const parts = {
    weather: part('weather', weatherSchema),
    smoke: part('smoke', smokeSchema),
    building: readBuilding(raw['building'], issues),
    compartments: part('compartments', z.record(z.string(), compartmentOverrideSchema)),
    openings: part('openings', z.record(z.string(), openingOverrideSchema)),
    facade: part('facade', z.record(z.string(), facadeOverrideSchema)),
    site: part('site', siteSchema),
    protection: part('protection', protectionSchema),
    fires: each('fires', (value, path) => readFire(value, path, issues)),
    responders: each('responders', (value, path) => readPart(responderSchema, value, path, issues)),
    hazards: each('hazards', (value, path) => readHazard(value, path, issues)),
    objectives: each('objectives', (value, path) => readPart(objectiveSchema, value, path, issues)),
    injects: each('injects', (value, path) => readInject(value, path, issues)),
  };
  const residents = raw['residents'] === undefined ? null : readPart(residentsSchema, raw['residents'], ['residents'], issues);
  const fireLift = raw['fireLift'] === undefined ? null : readPart(fireLiftSchema, raw['fireLift'], ['fireLift'], issues);
  const drill = readDrill(raw['drill'], issues);
  const uncertain = readUncertain(raw['uncertain'], issues);
  const water = raw['water'] === undefined ? null : readWater(raw['water'], issues);
  // With no issue every part was read; the cast says what the count proves.
  return issues.issues.length > 0 || head === null ? null : ({ ...head, ...parts, residents, fireLift, water, drill, uncertain } as ScenarioFile);
}

function readBuilding(raw: unknown, issues: IssueList): BuildingSpec | null {
  if (!isRecord(raw)) {
    if (raw !== undefined) issues.report(['building'], 'is not an object', '{ "template": "pointTower", … } or storeys, compartments and openings spelled out');
    else issues.report(['building'], 'is missing', '{ "template": "pointTower", … } or storeys, compartments and openings spelled out');
    return null;
  }
  return 'template' in raw ? readPart(pointTowerSpec, raw, ['building'], issues) : readPart(spelledBuildingSchema, raw, ['building'], issues);
}

function readWater(raw: unknown, issues: IssueList): WaterSpec | null {
  if (isRecord(raw) && 'inp' in raw) return readPart(inpWaterSchema, raw, ['water'], issues);
  return isRecord(raw) && !('template' in raw) ? readPart(spelledWaterSchema, raw, ['water'], issues) : readPart(twoZoneWaterSpec, raw, ['water'], issues);
}

function readFire(raw: unknown, path: FilePath, issues: IssueList): FireSpec | null {
  const fire = readPart(fireSchema, raw, path, issues);
  if (!isRecord(raw)) return null;
  const item = readItem(raw['item'], [...path, 'item'], issues);
  return fire === null || item === null ? null : { ...fire, item };
}

function readItem(raw: unknown, path: FilePath, issues: IssueList): FireItem | null {
  if (isRecord(raw)) return 'timeS' in raw ? readPart(tableItemSchema, raw, path, issues) : readPart(tSquaredItemSchema, raw, path, issues);
  return readPart(fuelKindSchema, raw, path, issues);
}

/** What every hazard of a file carries beside its own fields. */
export const hazardHead = z.object({ id: idText(), kind: z.string(), costYuan: quantity('yuan', 0, 1e9).nullable().default(null), party: z.string().max(200).nullable().default(null) });

function readHazard(raw: unknown, path: FilePath, issues: IssueList): HazardEntry | null {
  const head = readPart(hazardHead, raw, path, issues);
  if (!isRecord(raw) || head === null) return null;
  const definition = hazardByKind(head.kind);
  if (definition === null) {
    const notYet = Object.hasOwn(NOT_YET_SUPPORTED, head.kind) ? NOT_YET_SUPPORTED[head.kind] : undefined;
    if (notYet !== undefined) issues.report([...path, 'kind'], `not yet supported: ${notYet}`, 'remove it');
    else issues.report([...path, 'kind'], `unknown hazard "${head.kind}"`, hintFor(head.kind, HAZARDS.map((hazard) => hazard.kind)));
    return null;
  }
  const { id: _id, kind: _kind, costYuan: _cost, party: _party, ...fields } = raw;
  const before = issues.issues.length;
  const spec = readPart(definition.spec, fields, path, issues);
  return issues.issues.length > before ? null : { ...head, spec };
}

function readInject(raw: unknown, path: FilePath, issues: IssueList): TimedCommand | null {
  const kind = isRecord(raw) ? raw['kind'] : undefined;
  const kinds = Object.keys(injectSchemas);
  if (typeof kind !== 'string' || !Object.hasOwn(injectSchemas, kind)) {
    issues.report([...path, 'kind'], kind === undefined ? 'is missing' : `unknown command ${JSON.stringify(kind)}`, hintFor(String(kind), kinds));
    return null;
  }
  const inject = readPart<{ readonly atS: number } & Command>(injectSchemas[kind as keyof typeof injectSchemas], raw, path, issues);
  if (inject === null) return null;
  const { atS, ...command } = inject;
  return { atS, command };
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
