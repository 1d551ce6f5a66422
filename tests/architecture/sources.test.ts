/** Every `Source:` in the code names something that docs/sources.md knows; every `Assumed:` gives a reason or a range. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8');
const known = new Set([...SOURCES.matchAll(/^\| ([^|]+) \|/gm)].flatMap((row) => row[1]!.split(',').map((key) => key.trim())));

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const cited = ['sim', 'catalog'].flatMap((layer) =>
  files(join(ROOT, 'src', layer)).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.includes('Source:') ? [{ at: `${path.slice(ROOT.length)}:${i + 1}`, line }] : [])),
  ),
);

/** Keys in a line: `[key]` and `domain X1`. */
function keysOf(line: string): string[] {
  const text = line.slice(line.indexOf('Source:'));
  return [...text.matchAll(/\[([a-z0-9-]+)\]/g)].map((m) => m[1]!).concat([...text.matchAll(/domain(?: study)? §?([A-Z]\d?)/g)].map((m) => `domain ${m[1]!}`));
}

describe('sources', () => {
  it('are cited in many places', () => {
    expect(cited.length).toBeGreaterThan(40);
  });

  it('are all listed', () => {
    const unknown = cited.flatMap(({ at, line }) => keysOf(line).filter((key) => !known.has(key)).map((key) => `${at} ${key}`));
    expect(unknown).toEqual([]);
  });

  it('are named, not hinted at', () => {
    expect(cited.filter(({ line }) => keysOf(line).length === 0).map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([]);
  });
});
