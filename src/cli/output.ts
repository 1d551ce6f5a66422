/** Where a command's words go: a document or text to stdout, everything else to stderr. */
import type { Language } from './language.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

export function warnLines(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
