import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { badInput } from './cli-error.ts';

/** Recordings and command logs are far smaller; scenario files have the loader's own limit of the same size. */
const MAX_TEXT_BYTES = 2_000_000;

/** @throws CliError (exit 2) saying what is the matter with the file. */
export function readText(path: string): string {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw badInput(`${path}: is a directory; give a file`);
    if (stats.size > MAX_TEXT_BYTES) throw badInput(`${path}: ${stats.size} bytes is too large; at most ${MAX_TEXT_BYTES}`);
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw explained(error, path);
  }
}

/** Creates the directory where it is missing. @throws CliError (exit 2) */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explained(error, path);
  }
}

function explained(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EACCES: 'may not be read or written: permission denied',
    EPERM: 'may not be read or written: permission denied',
    EEXIST: 'exists and is not a directory',
    ENOTDIR: 'lies under something that is not a directory',
    EISDIR: 'is a directory; give a file',
    EROFS: 'lies on a read-only file system',
    ENOSPC: 'no space left on the device',
  };
  return badInput(`${path}: ${reasons[code] ?? code}`);
}
