/** Generated pages of docs/validation: written with LIFELANE_VALIDATION=write, else compared, so that they never lag behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../docs/validation', import.meta.url));

export const isWritingTables = process.env['LIFELANE_VALIDATION'] === 'write';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The page as it stands, after writing it where asked. */
export function publish(name: string, text: string): string {
  const path = join(FOLDER, name);
  if (isWritingTables) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}
