/** The section of what differs from night to night: shape, ranges, and laws that make sense. */
import { z } from 'zod';
import { lawSchemas, type Law } from '../catalog/uncertain/law.ts';
import { UNCERTAIN, uncertainByKind, type AnyUncertain } from '../catalog/uncertain/registry.ts';
import { keyOfId } from '../sim/index.ts';
import { hintFor } from './did-you-mean.ts';
import type { FilePath, IssueList } from './issue-list.ts';
import type { DeclaredQuantity, Uncertainty } from './uncertainty.ts';
import { readPart } from './zod-issues.ts';

const BASE: FilePath = ['uncertain'];

const sectionSchema = z.strictObject({ nights: z.enum(['studies', 'all']).default('studies'), quantities: z.array(z.unknown()).min(1).max(100) });
/** What every entry says beside what it is of. */
export const uncertainHead = z.object({ kind: z.string(), law: z.unknown().optional(), source: z.string().min(1).max(500) });

/** An entry with its target, for the checks that need the whole tower. */
export interface DeclaredEntry extends DeclaredQuantity {
  readonly definition: AnyUncertain;
  readonly target: Readonly<Record<string, unknown>>;
  readonly path: FilePath;
}

export interface UncertainSection extends Uncertainty {
  readonly quantities: readonly DeclaredEntry[];
}

/** Null when the file has none, or after reporting what is wrong with it. */
export function readUncertain(raw: unknown, issues: IssueList): UncertainSection | null {
  if (raw === undefined) return null;
  const section = readPart(sectionSchema, raw, BASE, issues);
  if (section === null) return null;
  const read = section.quantities.map((entry, i) => readEntry(entry, [...BASE, 'quantities', i], issues));
  const quantities = read.filter((entry) => entry !== null);
  const firstAt = new Map<number, FilePath>();
  for (const { drawKey, path, kind } of quantities) {
    const first = firstAt.get(drawKey);
    if (first === undefined) firstAt.set(drawKey, path);
    else issues.report(path, `"${kind}" is declared twice for the same thing`, `one law; the first stands at ${first.join('.')}`);
  }
  return { nights: section.nights, quantities };
}

function readEntry(raw: unknown, path: FilePath, issues: IssueList): DeclaredEntry | null {
  const head = readPart(uncertainHead, raw, path, issues);
  if (head === null) return null;
  const definition = uncertainByKind(head.kind);
  if (definition === null) {
    issues.report([...path, 'kind'], `unknown quantity "${head.kind}"`, hintFor(head.kind, UNCERTAIN.map(({ kind }) => kind)));
    return null;
  }
  const { kind: _kind, law: _law, source: _source, ...fields } = raw as Readonly<Record<string, unknown>>;
  const target = readPart(definition.target as z.ZodType<Readonly<Record<string, unknown>>>, fields, path, issues);
  const law = readLaw(head.law, definition, [...path, 'law'], issues);
  if (target === null || law === null) return null;
  const { kind, names, unit } = definition;
  const of = Object.values(target).flatMap((ids) => ids as string | readonly string[]);
  return { kind, names, unit, of, law, source: head.source, drawKey: keyOfId([kind, ...of].join(' ')), patchFor: (value) => (draft) => definition.apply(draft, value, target as never), definition, target, path };
}

function readLaw(raw: unknown, { valueRef, range, unit }: AnyUncertain, path: FilePath, issues: IssueList): Law | null {
  const schemas = lawSchemas(valueRef !== undefined);
  const kind = (raw as { readonly kind?: unknown } | null | undefined)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(schemas, kind)) {
    const isMissing = kind === undefined;
    issues.report(isMissing ? path : [...path, 'kind'], raw === undefined ? 'is missing' : isMissing ? 'has no kind' : `unknown law ${JSON.stringify(kind)}`, `one of: ${Object.keys(schemas).join(', ')}`);
    return null;
  }
  const law = readPart(schemas[kind]!, raw, path, issues);
  if (law === null) return null;
  const before = issues.issues.length;
  checkRange(law, { range, unit }, path, issues);
  checkShape(law, path, issues);
  return issues.issues.length > before ? null : law;
}

/** Every number that can come out is one the file itself might have said. */
function checkRange(law: Law, { range: [low, high], unit }: Pick<AnyUncertain, 'range' | 'unit'>, path: FilePath, issues: IssueList): void {
  const said = unit === null || unit === '' ? '' : ` ${unit}`;
  const check = (value: unknown, at: FilePath): void => {
    if (typeof value === 'number' && (value < low || value > high)) issues.report([...path, ...at], `${value}${said} is outside ${low}..${high}${said}`);
  };
  for (const key of ['value', 'low', 'mode', 'high'] as const) if (key in law) check((law as Readonly<Record<string, unknown>>)[key], [key]);
  if (law.kind === 'choice') law.values.forEach((value, i) => check(value, ['values', i]));
}

function checkShape(law: Law, path: FilePath, issues: IssueList): void {
  if (law.kind === 'choice') {
    const { values, weights } = law;
    if (weights !== undefined && weights.length !== values.length) issues.report([...path, 'weights'], `holds ${weights.length} weights for ${values.length} values`, 'one weight a value');
    else if (weights?.every((weight) => weight === 0) === true) issues.report([...path, 'weights'], 'every weight is 0', 'at least one above 0');
    return;
  }
  if (!('low' in law)) return;
  if (law.low >= law.high) issues.report([...path, 'high'], `${law.high} is not above the low end ${law.low}`, 'low below high; "fixed" for one value');
  else if (law.kind === 'triangular' && (law.mode < law.low || law.mode > law.high)) issues.report([...path, 'mode'], `${law.mode} lies outside ${law.low}..${law.high}`, 'a peak between both ends');
  else if (law.kind === 'normal' && law.sigma <= 0) issues.report([...path, 'sigma'], `${law.sigma} is no spread`, 'above 0');
  else if (law.kind === 'normal' && (law.mean < law.low || law.mean > law.high)) issues.report([...path, 'mean'], `${law.mean} lies outside ${law.low}..${law.high}`, 'a mean between both ends');
}
