/** The same nights in Node, by the built command line: what the page must show too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../builders/run-cli.ts';
import type { Hashes } from './drive.ts';

export async function nodeHashes(text: string, seed = 1): Promise<Hashes> {
  const folder = mkdtempSync(join(tmpdir(), 'lifelane-'));
  try {
    const file = join(folder, 'drill.jsonc');
    writeFileSync(file, text);
    const [asFound, rectified] = await Promise.all([finalHash(file, 'none', seed), finalHash(file, 'all', seed)]);
    return { asFound, rectified };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function finalHash(file: string, rectify: 'none' | 'all', seed: number): Promise<string> {
  const { stdout, stderr, exitCode } = await runCli(['run', file, '--json', '--rectify', rectify, '--seed', String(seed)]);
  const summary = exitCode === 0 ? (JSON.parse(stdout) as { readonly finalHash: string }) : null;
  if (!summary) throw new Error(`lifelane run ended with ${exitCode}: ${stderr}`);
  return summary.finalHash;
}
