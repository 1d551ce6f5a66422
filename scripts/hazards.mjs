/**
 * `npm run hazards [-- N]`: every hazard alone on its smallest scene over N nights (64, some 15 minutes), written to docs/hazards.json and as a page to docs/hazards.md.
 * `npm run hazards -- --page`: the page alone, from the figures as they stand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const [argument = '64'] = process.argv.slice(2);
if (argument !== '--page') writeFileSync('docs/hazards.json', execFileSync(process.execPath, ['scripts/lifelane.mjs', 'gallery', '--json', '--runs', argument], { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'inherit'] }));
const { module } = await runnerImport('/src/report/gallery/hazards-page.ts', { root: process.cwd(), configFile: false, logLevel: 'error' });
writeFileSync('docs/hazards.md', module.hazardsPage(JSON.parse(readFileSync('docs/hazards.json', 'utf8'))));
