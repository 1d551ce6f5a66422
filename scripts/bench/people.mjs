/**
 * `node scripts/bench/people.mjs`: movement against the published JuPedSim runs. Processor seconds of one core, after a
 * warm-up. "Same work" has the published equations, constants and time step; "own step" is how the product moves people.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = join(fileURLToPath(import.meta.url), '../../..');
const OUT_DIR = join(ROOT, '.cache/bench-people');
/** At least so much faster than JuPedSim at the same work. */
const TARGET_FACTOR = { 'corridor-100': 8, 'corridor-1000': 8, 'hall-100': 12, 'hall-1000': 12, 'floor-100': 12, 'floor-1000': 35, 'tower33-528': 50 };
const TARGET_MEAN_FACTOR = 25;
const TARGET_OWN_STEP_S = 0.5;
const TARGET_REAL_TIME_FACTOR = 8;
/** JuPedSim's times real time with 10,000 people, dense start. */
const SCALE = { hall: 0.475, corridor: 0.523 };
const SAME_STEP_S = 0.01;
const WARM_UP_S = 10;

const crowds = await loadCrowds();

/** Cases for the bench: each `run()` gives processor seconds and what came out. */
export const cases = [
  ...crowds.PUBLISHED_RUNS.map((published) => ({ name: `same work ${published.id}`, run: () => sameWork(published) })),
  { name: 'own step tower33-528', run: () => ownStep(crowds.PUBLISHED_RUNS.find(({ id }) => id === 'tower33-528')) },
  ...Object.keys(SCALE).map((kind) => ({ name: `10,000 people ${kind}`, run: () => scale(kind) })),
];

function sameWork(published) {
  crowds.evacuate(crowds.aPublishedRun(published), { stepS: SAME_STEP_S, untilS: WARM_UP_S });
  const { cpuS, value } = spent(() => crowds.evacuate(crowds.aPublishedRun(published), { stepS: SAME_STEP_S, untilS: 2 * published.lastS }));
  return { cpuS, publishedCpuS: published.cpuS, factor: published.cpuS / cpuS, targetFactor: TARGET_FACTOR[published.id], agentStepCount: value.agentStepCount, times: compare(value, published) };
}

function ownStep(published) {
  crowds.evacuate(crowds.aPublishedRun(published, crowds.OWN_STEP_MODEL), { stepS: crowds.OWN_STEP_S, untilS: 10 * WARM_UP_S });
  const { cpuS, value } = spent(() => crowds.evacuate(crowds.aPublishedRun(published, crowds.OWN_STEP_MODEL), { stepS: crowds.OWN_STEP_S, untilS: 2 * published.lastS }));
  return { cpuS, publishedCpuS: published.cpuS, factor: published.cpuS / cpuS, targetS: TARGET_OWN_STEP_S, agentStepCount: value.agentStepCount, times: compare(value, published) };
}

/** Times real time over the first seconds, when everybody is inside. */
function scale(kind) {
  const crowd = crowds.aScaleCrowd(kind);
  crowds.evacuate(crowd, { stepS: crowds.OWN_STEP_S, untilS: 5 });
  const { cpuS, value } = spent(() => crowds.evacuate(crowd, { stepS: crowds.OWN_STEP_S, untilS: 15 }));
  return { cpuS, realTimeFactor: 10 / cpuS, publishedRealTimeFactor: SCALE[kind], targetRealTimeFactor: TARGET_REAL_TIME_FACTOR, agentStepCount: value.agentStepCount };
}

function spent(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { cpuS: (user + system) / 1e6, value };
}

function compare(own, published) {
  const off = (ours, theirs) => Number((100 * (ours / theirs - 1)).toFixed(1));
  return { t50S: own.t50S, t90S: own.t90S, lastS: own.lastS, t50OffPercent: off(own.t50S, published.t50S), t90OffPercent: off(own.t90S, published.t90S), lastOffPercent: off(own.lastS, published.lastS), insideCount: own.insideCount };
}

/** The core is TypeScript: built once, as the command line is. */
async function loadCrowds() {
  mkdirSync(OUT_DIR, { recursive: true });
  await build({
    root: ROOT, configFile: false, logLevel: 'error', publicDir: false,
    build: { ssr: true, outDir: OUT_DIR, target: 'node20', minify: false, rolldownOptions: { input: { crowds: join(ROOT, 'tests/builders/a-crowd.ts') }, output: { entryFileNames: '[name].mjs' } } },
  });
  return import(join(OUT_DIR, 'crowds.mjs'));
}

function printTable() {
  const cell = (value, width) => String(value ?? '').padStart(width);
  console.log(['case'.padEnd(26), cell('CPU s', 8), cell('JuPedSim', 9), cell('factor', 8), cell('target', 8), cell('T50', 7), cell('T90', 7), cell('last', 7), cell('inside', 7)].join(' '));
  const factors = [];
  for (const { name, run } of cases) {
    const one = run();
    if (name.startsWith('same work')) factors.push(one.factor);
    const factor = one.factor ?? one.realTimeFactor;
    const isMet = one.targetS === undefined ? factor >= (one.targetFactor ?? one.targetRealTimeFactor) : one.cpuS <= one.targetS;
    const target = one.targetS === undefined ? `${one.targetFactor ?? one.targetRealTimeFactor}x` : `${one.targetS} s`;
    const off = (percent) => (percent === undefined ? '' : `${percent > 0 ? '+' : ''}${percent}%`);
    console.log([name.padEnd(26), cell(one.cpuS.toFixed(2), 8), cell(one.publishedCpuS ?? `${one.publishedRealTimeFactor}x`, 9), cell(`${factor.toFixed(1)}x`, 8), cell(target, 8), cell(off(one.times?.t50OffPercent), 7), cell(off(one.times?.t90OffPercent), 7), cell(off(one.times?.lastOffPercent), 7), cell(one.times?.insideCount, 7), isMet ? '' : 'MISSED'].join(' '));
  }
  const mean = Math.exp(factors.reduce((sum, factor) => sum + Math.log(factor), 0) / factors.length);
  console.log(`\nsame work, geometric mean ${mean.toFixed(1)}x of ${TARGET_MEAN_FACTOR}x ${mean >= TARGET_MEAN_FACTOR ? 'ok' : 'MISSED'}`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) printTable();
