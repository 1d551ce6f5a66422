/** `npm run bench [-- night|smoke|people|water|view…] [--quick]`: each part of the bench in a process of its own; without a name, the night. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PARTS = ['night', 'smoke', 'people', 'water', 'view'];
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
const unknown = named.find((name) => !PARTS.includes(name));
if (unknown !== undefined) {
  console.error(`bench: no part "${unknown}"; known: ${PARTS.join(', ')}`);
  process.exit(2);
}
const options = args.filter((arg) => arg.startsWith('-'));
for (const name of named.length > 0 ? named : ['night']) {
  const { status } = spawnSync(process.execPath, [join(fileURLToPath(import.meta.url), '../bench', `${name}.mjs`), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
