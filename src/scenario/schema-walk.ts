/** Looking into zod schemas: known keys for did-you-mean, references for the check after expansion. */
import { z } from 'zod';
import { REF_KINDS, type RefKind } from '../catalog/ref-to.ts';
import type { FilePath } from './issue-list.ts';

/** The schema without optional, default and nullable around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current: z.ZodType = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault || current instanceof z.ZodNullable) current = current.def.innerType as z.ZodType;
  return current;
}

/** The schema of a place inside a value, or null where a union or unknown hides it. */
export function schemaAt(schema: z.ZodType, path: FilePath): z.ZodType | null {
  let current: z.ZodType | null = unwrap(schema);
  for (const step of path) {
    const child: z.ZodType | null = childOf(current, step);
    if (child === null) return null;
    current = unwrap(child);
  }
  return current;
}

function childOf(schema: z.ZodType | null, step: string | number): z.ZodType | null {
  if (schema instanceof z.ZodObject) return (schema.shape[step] as z.ZodType | undefined) ?? null;
  if (schema instanceof z.ZodArray) return schema.def.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.def.valueType as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(step)] as z.ZodType | undefined) ?? null;
  return null;
}

export function keysOf(schema: z.ZodType | null): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

export interface FoundRef {
  readonly kind: RefKind;
  readonly id: string;
  readonly path: FilePath;
}

/** Every id in a value that its schema declares with `refTo`. */
export function refsIn(schema: z.ZodType, value: unknown, path: FilePath): FoundRef[] {
  const kind = refKindOf(schema) ?? refKindOf(unwrap(schema));
  if (kind !== null && typeof value === 'string') return [{ kind, id: value, path }];
  const inner = unwrap(schema);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    const child = childOf(inner, step);
    return child === null ? [] : refsIn(child, item, [...path, step]);
  });
}

function refKindOf(schema: z.ZodType): RefKind | null {
  const kind = schema.meta()?.['refTo'];
  return REF_KINDS.find((known) => known === kind) ?? null;
}
