/**
 * `npm run bench -- smoke [--quick]`: the smoke system alone over buildings of 1 to 3,000 compartments, half an hour each, our closures,
 * audited after every tick. Every building is a process of its own, and its whole processor time counts. Writes bench/smoke.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '../../..');
const RESULTS = 'bench/smoke.json';
const DURATION_S = 1800;
const ALLOCATION_STEPS = 1000;
const COUNTS = [1, 10, 30, 100, 200, 333, 1000, 3000];
/** Published processor seconds of CFAST 7 for the same buildings and 1,800 s, up to 333 compartments. */
const CFAST_CPU_S = { 1: 0.2, 10: 1.1, 30: 9.4, 100: 50, 200: 325, 333: 1415 };
const TARGET_CPU_S = { 30: 0.25, 100: 0.4, 200: 0.6, 333: 0.8, 1000: 2.6 };
const TARGET_EXPONENT = 1.1;
const EXPONENT_FROM = 100;

const isQuick = process.argv.includes('--quick');
const casesUrl = await bundle('tests/builders/scale-case.ts', 'scale-case');

/** Cases for the bench. */
export const cases = (isQuick ? COUNTS.slice(0, 5) : COUNTS).map((count) => ({ name: `smoke ${count}`, count, run: () => ({ count, ...measure(count) }) }));

function measure(count) {
  const audited = inChild([], `cases.runAudited(${count}, ${DURATION_S}); report()`);
  const { allocatedBytes } = inChild(['--expose-gc', '--max-semi-space-size=512'], `report({ allocatedBytes: cases.allocatedBytesPerStep(${count}, ${ALLOCATION_STEPS}, gc) })`);
  return { ...audited, cpuMsPerS: (1000 * audited.cpuS) / DURATION_S, allocatedBytesPerStep: allocatedBytes };
}

/** Processor time and memory are those of the whole process, start and bundle included. */
function inChild(flags, body) {
  const code = `import(${JSON.stringify(casesUrl)}).then((cases) => {
    const report = (more = {}) => { const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ cpuS: (user + system) / 1e6, rssMb: process.memoryUsage.rss() / 2 ** 20, ...more })); };
    ${body}; });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Slope of log cost over log size, least squares. */
function exponentOf(results) {
  const points = results.filter(({ count }) => count >= EXPONENT_FROM).map(({ count, cpuS }) => [Math.log(count), Math.log(cpuS)]);
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function row(...cells) {
  console.log(cells.map((cell) => String(cell ?? '').padStart(13)).join(''));
}

function printTable() {
  const loadAtStart = loadavg()[0];
  console.log(`${cpus()[0]?.model}, Node ${process.version}; load ${loadAtStart.toFixed(1)} at start; ${DURATION_S} s simulated, audited`);
  row('compartments', 'CPU s', 'target s', 'CFAST s', 'x CFAST', 'CPU ms / s', 'RSS MB', 'B / step');
  const results = cases.map(({ run }) => {
    const one = run();
    const target = TARGET_CPU_S[one.count];
    const cfast = CFAST_CPU_S[one.count];
    const verdict = target === undefined ? '' : one.cpuS <= target ? ' ok' : ' MISSED';
    row(one.count, one.cpuS.toFixed(2), target === undefined ? '' : `${target}${verdict}`, cfast, cfast === undefined ? '' : (cfast / one.cpuS).toFixed(0), one.cpuMsPerS.toFixed(3), one.rssMb.toFixed(0), one.allocatedBytesPerStep.toFixed(0));
    return one;
  });
  if (isQuick) return;
  const exponent = exponentOf(results);
  console.log(`\ncost grows with compartments to the power ${exponent.toFixed(3)} from ${EXPONENT_FROM} on, of ${TARGET_EXPONENT} ${exponent <= TARGET_EXPONENT ? 'ok' : 'MISSED'}`);
  mkdirSync(join(ROOT, dirname(RESULTS)), { recursive: true });
  writeFileSync(join(ROOT, RESULTS), `${JSON.stringify({ cpu: cpus()[0]?.model, node: process.version, loadAtStart, simulatedS: DURATION_S, exponent, results }, null, 2)}\n`);
}

printTable();
