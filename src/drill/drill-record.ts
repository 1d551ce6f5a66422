/** What is kept of a finished drill: enough to compute it again, its result, and a hash that tells an edited copy. */
import { z } from 'zod';
import { ENGINE_VERSION } from '../run/engine-version.ts';
import { commandLogSchema } from '../run/command-log.ts';
import { hashText } from '../sim/index.ts';
import { drillLogSchema } from './drill-log.ts';

/** Assumed: a session of ten minutes takes about 10 kB; the limit is what a messenger and a file of papers bear. */
export const MAX_RECORD_BYTES = 50_000;

const text = z.string().max(400);
const id = z.string().min(1).max(80);
const points = z.number().min(0).max(100);
const values = z.record(z.string(), z.number().nullable());

const recordSchema = z.strictObject({
  format: z.literal('lifelane-drill'),
  version: z.literal(1),
  engineVersion: text,
  scenarioId: id,
  scenarioFile: text,
  scenarioHash: text,
  seed: z.int().min(0),
  /** Local date and time of the start, as the paper says it. */
  startedAt: text,
  place: text,
  people: z.array(z.strictObject({ role: id, name: text })).max(60),
  log: drillLogSchema,
  commands: commandLogSchema,
  overrides: z.array(z.strictObject({ criterion: id, points, reason: text })).max(60),
  result: z.strictObject({
    points, grade: z.enum(['excellent', 'good', 'pass', 'fail']),
    criteria: z.array(z.strictObject({ id, points })).max(60),
    marks: z.record(z.string(), z.number().nullable()),
    errors: z.array(id).max(40),
    asFound: values, rectified: values,
  }),
  /** Of the whole state at the end of both nights. */
  endHash: z.strictObject({ asFound: text, rectified: text }),
  hash: text,
});

export type DrillRecord = z.infer<typeof recordSchema>;
export type UnsealedRecord = Omit<DrillRecord, 'format' | 'version' | 'engineVersion' | 'hash'>;

export type RecordFault = 'tooLarge' | 'notJson' | 'notRecord' | 'version' | 'shape' | 'hash';

export type RecordCheck =
  | { readonly isSound: true; readonly record: DrillRecord }
  | { readonly isSound: false; readonly fault: RecordFault; readonly detail: string };

export function sealRecord(unsealed: UnsealedRecord): DrillRecord {
  const record = { format: 'lifelane-drill' as const, version: 1 as const, engineVersion: ENGINE_VERSION, ...unsealed };
  return { ...record, hash: hashText(canonical(record)) };
}

export function recordText(record: DrillRecord): string {
  return JSON.stringify(record);
}

/** Text from outside: not trusted, never thrown at. */
export function checkRecord(json: string): RecordCheck {
  const fault = (kind: RecordFault, detail: string): RecordCheck => ({ isSound: false, fault: kind, detail });
  if (json.length > MAX_RECORD_BYTES) return fault('tooLarge', String(json.length));
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return fault('notJson', (error as Error).message);
  }
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (format !== 'lifelane-drill') return fault('notRecord', '');
  if (version !== 1) return fault('version', JSON.stringify(version));
  const parsed = recordSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return fault('shape', `${issue.path.join('.')}: ${issue.message}`);
  }
  const { hash, ...rest } = parsed.data;
  const found = hashText(canonical(rest));
  return found === hash ? { isSound: true, record: parsed.data } : fault('hash', `${found} ≠ ${hash}`);
}

/** The same text for the same content, whatever the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
