import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Newest modification time below the given files and folders, ms; 0 when none exists. */
export function newestMs(...paths) {
  return Math.max(0, ...paths.map(newestOf));
}

function newestOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return newestMs(...readdirSync(path).map((name) => join(path, name)));
}
