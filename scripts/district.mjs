/** The example street of the page: computes scenarios/district-demo.jsonc (or goes on where it was) and writes docs/district-demo.json, what the page shows of it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const OUT = '.cache/district-demo';
/** The page shows three or four. */
const SHOWN_DIGITS = 6;
const { status } = spawnSync(process.execPath, ['scripts/lifelane.mjs', 'campaign', 'scenarios/district-demo.jsonc', '--out', OUT], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const document = JSON.parse(readFileSync(`${OUT}/campaign.json`, 'utf8'));
const towers = document.towers.map(({ reasons: _reasons, remedies: _remedies, ...tower }) => tower);
writeFileSync('docs/district-demo.json', `${JSON.stringify({ ...document, towers }, (key, value) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(SHOWN_DIGITS)) : value))}\n`);
