/**
 * `npm run pairs [-- N]`: every shipped drill over N nights (20), as found, rectified and with one kind of hazard repaired; writes docs/validation/pairs.
 * What was computed is kept in .cache/pairs and not computed again: cut short, it goes on where it was. `npm run pairs -- --page` writes the page from what is there.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const FOLDER = '.cache/pairs';
const [argument = '20'] = process.argv.slice(2);
const isPageOnly = argument === '--page';
const nightCount = isPageOnly ? 0 : Number(argument);
if (!isPageOnly && (!Number.isInteger(nightCount) || nightCount < 2 || nightCount > 1000)) {
  console.error(`pairs: "${argument}" nights; allowed: 2..1000`);
  process.exit(2);
}
const load = async (path) => (await runnerImport(path, { root: process.cwd(), configFile: false, logLevel: 'error' })).module;
const { loadScenario } = await load('/src/scenario/load.ts');
const { studyGroups } = await load('/src/report/study/study-group.ts');
const { drillFigures } = await load('/src/report/pairs/pair-figures.ts');
const { pairsPage } = await load('/src/report/pairs/pairs-page.ts');
const { ENGINE_VERSION } = await load('/src/run/engine-version.ts');

const drills = readdirSync('scenarios').filter((name) => name.endsWith('.jsonc') && name !== 'district-demo.jsonc').sort().map(drillOf);
mkdirSync(FOLDER, { recursive: true });
const kept = new Map(drills.map((drill) => [drill.name, readKept(drill)]));
if (!isPageOnly) await compute();
writePage();

function drillOf(name) {
  const fileName = `scenarios/${name}`;
  const text = readFileSync(fileName, 'utf8');
  const scenario = loadScenario(text, fileName);
  const groups = studyGroups(scenario, 'kind');
  const all = scenario.hazards.map(({ id }) => id);
  const conditions = { asFound: [], rectified: all, ...Object.fromEntries(groups.length < 2 ? [] : groups.map(({ kind, hazardIds }) => [`fixed ${kind}`, hazardIds])) };
  return { name: name.replace('.jsonc', ''), fileName, text, hash: scenario.hash, durationS: scenario.base.durationS, conditions };
}

function fileOf({ name, hash }) {
  return `${FOLDER}/${name}-${ENGINE_VERSION}-${hash}.jsonl`;
}

function readKept(drill) {
  const file = fileOf(drill);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(lines.filter(Boolean).map((line) => JSON.parse(line)).map((entry) => [`${entry.condition} ${entry.seed}`, entry.outcome]));
}

/** Seed by seed through all drills, so that what is cut short is even. */
async function compute() {
  execFileSync(process.execPath, ['scripts/lifelane.mjs', 'check', drills[0].fileName], { stdio: ['ignore', 'ignore', 'inherit'] }); // and builds the workers
  const tasks = Array.from({ length: nightCount }, (_, i) => i + 1).flatMap((seed) => drills.flatMap((drill) => Object.entries(drill.conditions).map(([condition, rectified]) => ({ drill, condition, seed, rectified }))));
  const wanted = tasks.filter(({ drill, condition, seed }) => !kept.get(drill.name).has(`${condition} ${seed}`));
  console.error(`${wanted.length} of ${tasks.length} nights to compute`);
  const worker = pathToFileURL(join('dist/cli', 'condition-worker.js')).href;
  const pool = new Piscina({ filename: worker, maxThreads: availableParallelism() });
  let doneCount = 0;
  await Promise.all(
    wanted.map(async ({ drill, condition, seed, rectified }) => {
      const outcome = await pool.run({ fileName: drill.fileName, text: drill.text, night: { seed, untilS: drill.durationS, rectified } });
      kept.get(drill.name).set(`${condition} ${seed}`, outcome);
      appendFileSync(fileOf(drill), `${JSON.stringify({ condition, seed, outcome })}\n`);
      if (++doneCount % 20 === 0) console.error(`${doneCount} of ${wanted.length}`);
    }),
  );
  await pool.destroy();
}

function writePage() {
  const told = drills.map((drill) => {
    const nights = kept.get(drill.name);
    const names = Object.keys(drill.conditions);
    const seeds = [...new Set([...nights.keys()].map((key) => Number(key.split(' ').at(-1))))].sort((a, b) => a - b);
    const outcomeOf = (condition, seed) => nights.get(`${condition} ${seed}`);
    const whole = seeds.filter((seed) => names.every((name) => outcomeOf(name, seed)?.kind === 'values'));
    const failed = seeds.flatMap((seed) => names.flatMap((name) => (outcomeOf(name, seed)?.kind === 'failed' ? [`seed ${seed}, ${name}: tick ${outcomeOf(name, seed).tick}: ${outcomeOf(name, seed).message}`] : [])));
    const of = (name) => whole.map((seed) => ({ seed, ...outcomeOf(name, seed) }));
    const fixed = Object.fromEntries(names.filter((name) => name.startsWith('fixed ')).map((name) => [name.slice('fixed '.length), of(name)]));
    return { name: drill.name, nights: whole.length, failed, of, fixed };
  });
  mkdirSync('docs/validation/pairs', { recursive: true });
  const pages = told.filter(({ nights }) => nights >= 2).map(({ name, failed, of, fixed }) => ({ name, failed, figures: drillFigures({ asFound: of('asFound'), rectified: of('rectified'), fixed }) }));
  writeFileSync('docs/validation/pairs/README.md', `${pairsPage({ engineVersion: ENGINE_VERSION, drills: pages }).trimEnd()}\n`);
}
