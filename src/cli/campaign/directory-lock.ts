/** One campaign a directory: a file with the process id of who is at work there. A killed one leaves it behind; a dead process holds nothing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { badInput } from '../cli-error.ts';

/** @returns gives it back. @throws CliError when another campaign is at work there */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'campaign.pid');
  const mine = `${process.pid} ${hostname()}\n`;
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw badInput(`${directory}: cannot be written: ${code ?? String(error)}; give another --out`);
    }
    if (isAtWork(path)) throw badInput(`${directory}: another campaign is at work there (${path}); wait for it, or give another --out`);
    rmSync(path, { force: true });
  }
}

/** Of another machine nothing can be known: it counts as at work. */
function isAtWork(path: string): boolean {
  try {
    const [id, host] = readFileSync(path, 'utf8').trim().split(' ');
    if (host !== undefined && host !== hostname()) return true;
    const processId = Number(id);
    if (!(processId > 0) || processId === process.pid) return false;
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
