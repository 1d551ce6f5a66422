/**
 * `npm run bench -- water [--quick]`: a solve of a network of 150 nodes, what 10,000 of them leave in memory, and the share of response and
 * access (lane driving is part of the response) in a night.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(ROOT);
const isQuick = process.argv.includes('--quick');
const SOLVE_COUNT = isQuick ? 1000 : 10_000;
const STOREYS = 33;
const RISERS = ['A', 'B', 'C', 'D'];
const TARGET = { medianMs: 1, growthMb: 5, shareFrac: 0.05 };
const NIGHT = ['run', 'scenarios/night-33f.jsonc', '--seed', '1', '--until', isQuick ? '900' : '3600', '--json'];

const load = async (path) => (await runnerImport(path, { root: ROOT, configFile: false, logLevel: 'error' })).module;
const { twoZoneWater } = await load('/src/catalog/buildings/two-zone-water.ts');
const { loadHydraulics } = await load('/src/run/hydraulics/epanet.ts');

const hydraulics = await loadHydraulics();
const water = twoZoneWater({ template: 'twoZone', risers: RISERS, poolLevelM: 3, roofTankLevelM: 2, pumpStartS: 30 }, { storeyCount: STOREYS, storeyHeightM: 3, entranceM: [0, 0], corridorIndexOf: () => 0 });
const solves = solveMany(SOLVE_COUNT);
console.log(`${water.nodes.length} nodes, ${water.links.length} links, ${SOLVE_COUNT} solves with two to four hydrants open`);
say('median of a solve', solves.medianMs, TARGET.medianMs, 'ms');
console.log(`95th percentile ${solves.p95Ms.toFixed(2)} ms`);
say('memory after a collection, growth over the solves', solves.growthMb, TARGET.growthMb, 'MB');
for (const rectify of ['none', 'all']) say(`share of the response in night-33f, --rectify ${rectify}`, shareOf(rectify), TARGET.shareFrac, 'of the run');

function solveMany(count) {
  const levelM = water.nodes.map((node) => node.levelM);
  const none = water.links.map(() => 0);
  const isOpen = water.links.map((link) => (link.kind === 'pump' ? Number(link.control === 'auto') : ['sL', 'sH', 'adL', 'adH'].includes(link.id) ? 0 : Number(link.isOpen)));
  const solve = (k) => {
    const emitter = water.hydrants.map((hydrant, h) => ((h * 7 + k) % water.hydrants.length < 2 + (k % 3) ? hydrant.emitterLPerSPerSqrtM : 0));
    hydraulics.solve(water, { isOpen, levelM, emitter, engineHeadM: none, engineMaxLPerS: none, engineHoseM: none });
  };
  for (let k = 0; k < 200; k++) solve(k);
  const before = usedMb();
  const tookMs = Array.from({ length: count }, (_, k) => {
    const startMs = performance.now();
    solve(k);
    return performance.now() - startMs;
  });
  const growthMb = usedMb() - before;
  tookMs.sort((a, b) => a - b);
  return { medianMs: tookMs[count >> 1], p95Ms: tookMs[Math.floor(count * 0.95)], growthMb };
}

/** Heap and buffers, the engine's own memory among them; without `--expose-gc` an upper bound. */
function usedMb() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return (heapUsed + Math.max(arrayBuffers, external)) / 2 ** 20;
}

function shareOf(rectify) {
  const child = spawnSync(process.execPath, ['scripts/lifelane.mjs', ...NIGHT, '--rectify', rectify], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });
  const spent = JSON.parse(child.stdout).cost.spentMsBySystem;
  return spent.response / Object.values(spent).reduce((sum, ms) => sum + ms, 0);
}

function say(what, value, target, unit) {
  console.log(`${what}: ${value.toFixed(3)} ${unit}, at most ${target} ${unit} ${value <= target ? 'ok' : 'MISSED'}`);
}
