#!/usr/bin/env node
/** Runs the command line; builds it first where the sources are newer than the build. Same process: signals and exit codes are its own. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newestMs } from './newest.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ENTRY = join(ROOT, 'dist/cli/lifelane.js');
/** Folders the command line is built from; the page's are not among them. */
const SOURCES = ['src/sim', 'src/i18n', 'src/catalog', 'src/scenario', 'src/run', 'src/report', 'src/cli', 'vite.cli.config.ts', 'package.json'];
const LOCK = join(ROOT, 'dist/.cli-build');
const LOCK_STALE_MS = 120_000;

await buildWhereStale();
await import(pathToFileURL(ENTRY).href);

async function buildWhereStale() {
  if (!isStale()) return;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  await takeLock();
  try {
    if (isStale()) await build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isStale() {
  if (!existsSync(join(ROOT, 'src/cli'))) return false; // an installed package has no sources
  if (!existsSync(ENTRY)) return true;
  const builtMs = statSync(ENTRY).mtimeMs;
  return newestMs(...SOURCES.map((path) => join(ROOT, path))) > builtMs;
}

/** Two commands started together must not build into the same folder. */
async function takeLock() {
  for (;;) {
    try {
      return mkdirSync(LOCK);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true });
    await sleep(100);
  }
}

async function build() {
  if (process.stderr.isTTY) process.stderr.write('building the command line …\n');
  const { build: viteBuild } = await import('vite');
  try {
    await viteBuild({ root: ROOT, configFile: join(ROOT, 'vite.cli.config.ts'), logLevel: 'error' });
  } catch (error) {
    process.stderr.write(`lifelane: the build failed: ${error.message}\n`);
    rmSync(LOCK, { recursive: true, force: true });
    process.exit(1);
  }
}
