import type { z } from 'zod';
import { hintFor } from './did-you-mean.ts';
import type { FilePath, IssueList } from './issue-list.ts';
import { NOT_YET_SUPPORTED } from './not-yet-supported.ts';
import { keysOf, schemaAt } from './schema-walk.ts';

/** Reads a part of the file; null after reporting what is wrong with it. Paths are those of the whole file. */
export function readPart<T>(schema: z.ZodType<T>, value: unknown, path: FilePath, issues: IssueList): T | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportZodIssue(schema, value, issue, path, issues);
  return null;
}

function reportZodIssue(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue, base: FilePath, issues: IssueList): void {
  const inner = issue.path as FilePath;
  const path = [...base, ...inner];
  const given = valueAt(value, inner);
  if (issue.code === 'unrecognized_keys') return issue.keys.forEach((key) => reportUnknownKey(key, keysOf(schemaAt(schema, inner)), path, issues));
  if (issue.code === 'invalid_value') return reportValue(issue.values.map(String), given, path, issues);
  if (issue.code === 'too_big' || issue.code === 'too_small') return issues.report(path, sizeMessage(issue, given));
  if (issue.code !== 'invalid_type') return issues.report(path, issue.message);
  if (given === undefined) return issues.report(path, 'is missing', expected(schemaAt(schema, inner), issue.expected));
  issues.report(path, issue.message.startsWith('Invalid input') ? `${shown(given)} is not ${article(issue.expected)}` : issue.message);
}

/** A key that the schema does not know: not yet supported, or a slip. */
export function reportUnknownKey(key: string, known: readonly string[], path: FilePath, issues: IssueList): void {
  const notYet = Object.hasOwn(NOT_YET_SUPPORTED, key) ? NOT_YET_SUPPORTED[key] : undefined;
  if (notYet !== undefined) return issues.reportKey([...path, key], `not yet supported: ${notYet}`, 'remove it');
  issues.reportKey([...path, key], `unknown key "${key}"`, hintFor(key, known));
}

function reportValue(known: readonly string[], given: unknown, path: FilePath, issues: IssueList): void {
  if (given === undefined) return issues.report(path, 'is missing', `one of: ${known.join(', ')}`);
  const notYet = typeof given === 'string' && Object.hasOwn(NOT_YET_SUPPORTED, given) ? NOT_YET_SUPPORTED[given] : undefined;
  if (notYet !== undefined) return issues.report(path, `not yet supported: ${notYet}`, `one of: ${known.join(', ')}`);
  issues.report(path, `unknown value ${shown(given)}`, hintFor(typeof given === 'string' ? given : shown(given), known));
}

function sizeMessage(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, given: unknown): string {
  if (issue.origin !== 'array' && issue.origin !== 'string') return issue.message;
  const lengthCount = (given as { readonly length: number }).length;
  const noun = issue.origin === 'array' ? 'entries' : 'characters';
  return issue.code === 'too_big' ? `holds ${lengthCount} ${noun}; at most ${issue.maximum} are allowed` : `holds ${lengthCount} ${noun}; at least ${issue.minimum} needed`;
}

function expected(schema: z.ZodType | null, type: string): string {
  const unit = schema?.meta()?.['unit'];
  return typeof unit === 'string' && unit !== '' ? `a number in ${unit}` : article(type);
}

function article(type: string): string {
  const words: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', array: 'a list', tuple: 'a list', object: 'an object', record: 'an object', boolean: 'true or false' };
  return words[type] ?? `a ${type}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(value: unknown, path: FilePath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}
