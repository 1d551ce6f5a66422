/**
 * `npm run kiosk:table [-- N]`: every set of the hazards of the hall's show over N nights (10), written to docs/kiosk-show.json.
 * The end card of the show reads its figures and its "fix one" from that file.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const FILE = 'scenarios/kiosk-show.jsonc';
const [nights = '10'] = process.argv.slice(2);
const nightCount = Number(nights);
if (!Number.isInteger(nightCount) || nightCount < 2 || nightCount > 1000) {
  console.error(`kiosk:table: "${nights}" nights; allowed: 2..1000`);
  process.exit(2);
}
const load = async (path) => (await runnerImport(path, { root: process.cwd(), configFile: false, logLevel: 'error' })).module;
execFileSync(process.execPath, ['scripts/lifelane.mjs', 'check', FILE], { stdio: ['ignore', 'ignore', 'inherit'] }); // and builds the workers

const { loadScenario } = await load('/src/scenario/load.ts');
const { ENGINE_VERSION } = await load('/src/run/engine-version.ts');
const { buildSubsetTable, rectifiedInSet, setCountOf } = await load('/src/report/kiosk/subset-table.ts');
const text = readFileSync(FILE, 'utf8');
const scenario = loadScenario(text, FILE);
const hazardIds = scenario.hazards.map(({ id }) => id);
const seeds = Array.from({ length: nightCount }, (_, i) => i + 1);
const tasks = seeds.flatMap((seed) => Array.from({ length: setCountOf(hazardIds) }, (_, setIndex) => ({ seed, untilS: scenario.base.durationS, setIndex, rectified: rectifiedInSet(hazardIds, setIndex) })));

const pool = new Piscina({ filename: pathToFileURL(join('dist/cli', 'condition-worker.js')).href, maxThreads: availableParallelism() });
let doneCount = 0;
const measured = await Promise.all(
  tasks.map(async ({ seed, untilS, setIndex, rectified }) => {
    const outcome = await pool.run({ fileName: FILE, text, night: { seed, untilS, rectified } });
    if (outcome.kind === 'failed') throw new Error(`seed ${seed}, set ${setIndex}: tick ${outcome.tick}: ${outcome.message}`);
    if (++doneCount % 16 === 0) console.error(`${doneCount} of ${tasks.length}`);
    return { seed, setIndex, ...outcome };
  }),
);
await pool.destroy();
writeFileSync('docs/kiosk-show.json', `${JSON.stringify(buildSubsetTable(scenario, ENGINE_VERSION, seeds, measured))}\n`);
