/**
 * `npm run bench -- night [--quick]`: what a night costs. Every case is a child process of the command line, so that its memory is
 * its own; medians of three. Writes bench/results.json and compares with the committed one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const RESULTS = 'bench/results.json';
const SCENARIO = 'scenarios/night-33f.jsonc';
const isQuick = process.argv.includes('--quick');
const REPEATS = isQuick ? 1 : 3;
const UNTIL_S = isQuick ? 300 : 3600;
/** One condition, one core. */
const TARGET = { wallS: 20, peakRssMb: 400 };

const CASES = [
  { name: 'night-33f as found', args: ['run', SCENARIO, '--seed', '1', '--rectify', 'none'], nightCount: 1 },
  { name: 'night-33f rectified', args: ['run', SCENARIO, '--seed', '1', '--rectify', 'all'], nightCount: 1 },
  { name: 'night-33f pair', args: ['compare', SCENARIO, '--runs', '1', '--seed', '1', '--jobs', '1'], nightCount: 2 },
];

lifelane(['--version']); // builds, outside the measurement
const committed = committedResults();
const results = {
  machine: { cpu: cpus()[0]?.model ?? 'unknown', coreCount: cpus().length, memoryMb: Math.round(totalmem() / 2 ** 20), node: process.version, platform: `${process.platform} ${process.arch}`, loadAtStart: loadavg()[0] },
  measuredAt: new Date().toISOString(),
  repeatCount: REPEATS,
  simulatedS: UNTIL_S,
  cases: CASES.map(measureCase),
};
mkdirSync(join(ROOT, dirname(RESULTS)), { recursive: true });
if (!isQuick) writeFileSync(join(ROOT, RESULTS), `${JSON.stringify(results, null, 2)}\n`);
print(results, committed);

function measureCase(testCase) {
  const runs = Array.from({ length: REPEATS }, (_, i) => {
    if (process.stderr.isTTY) process.stderr.write(`${testCase.name} ${i + 1}/${REPEATS}\r`);
    return measureOnce(testCase);
  });
  const median = (pick) => middle(runs.map(pick));
  const systems = Object.keys(runs[0].spentMsBySystem ?? {});
  return {
    name: testCase.name,
    wallS: median((run) => run.wallS),
    cpuS: median((run) => run.cpuS),
    peakRssMb: median((run) => run.peakRssMb),
    ticksPerS: (UNTIL_S * testCase.nightCount) / median((run) => run.wallS),
    spentMsBySystem: Object.fromEntries(systems.map((name) => [name, median((run) => run.spentMsBySystem[name])])),
    hash: runs[0].hash,
  };
}

/** Wall, processor and memory of the whole process, start-up and loading included; the systems as the core's own clock saw them. */
function measureOnce({ args }) {
  const startMs = performance.now();
  const { document, usage } = lifelane([...args, '--until', String(UNTIL_S), '--json']);
  return { wallS: (performance.now() - startMs) / 1000, ...usage, spentMsBySystem: document.cost?.spentMsBySystem ?? null, hash: document.finalHash ?? null };
}

/** A child reports its own use at exit, on a channel of its own. */
function lifelane(args) {
  const code = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      require('node:fs').writeSync(3, JSON.stringify({ peakRssMb: maxRSS / 1024, cpuS: (userCPUTime + systemCPUTime) / 1e6 })); });
    import(${JSON.stringify(`file://${join(ROOT, 'scripts/lifelane.mjs')}`)});`;
  const child = spawnSync(process.execPath, ['-e', code, 'lifelane', ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  if (child.status !== 0) throw new Error(`lifelane ${args.join(' ')}: exit ${child.status}`);
  return { document: args.includes('--json') ? JSON.parse(child.stdout) : null, usage: JSON.parse(child.output[3]) };
}

function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** What the last commit says; null before the first. */
function committedResults() {
  try {
    return JSON.parse(execFileSync('git', ['show', `HEAD:${RESULTS}`], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

function print({ machine, cases, repeatCount }, before) {
  console.log(`${machine.cpu}, ${machine.coreCount} cores, Node ${machine.node}; load ${machine.loadAtStart.toFixed(1)} at start; medians of ${repeatCount}, ${UNTIL_S} s simulated\n`);
  row('case', 'wall s', 'CPU s', 'RSS MB', 'ticks/s', 'wall / committed');
  for (const one of cases) {
    const old = before?.simulatedS === UNTIL_S ? before.cases.find((other) => other.name === one.name) : undefined;
    row(one.name, one.wallS.toFixed(2), one.cpuS.toFixed(2), one.peakRssMb.toFixed(0), one.ticksPerS.toFixed(0), old ? `x ${(one.wallS / old.wallS).toFixed(2)}` : '-');
  }
  console.log('\nticks per second by system, each alone');
  row('system', ...cases.slice(0, 2).map((one) => one.name.replace('night-33f ', '')), '', '', '');
  for (const name of Object.keys(cases[0].spentMsBySystem)) row(name, ...cases.slice(0, 2).map((one) => Math.round((UNTIL_S * 1000) / one.spentMsBySystem[name])), '', '', '');
  if (isQuick) return;
  for (const one of cases.slice(0, 2)) {
    const verdict = (value, target, unit) => `${value.toFixed(1)} ${unit} of ${target} ${unit} ${value < target ? 'ok' : 'MISSED'}`;
    console.log(`\n${one.name}: wall ${verdict(one.wallS, TARGET.wallS, 's')}, memory ${verdict(one.peakRssMb, TARGET.peakRssMb, 'MB')}; ${one.cpuS.toFixed(1)} s of processor`);
  }
}

function row(first, ...rest) {
  console.log([first.padEnd(22), ...rest.map((cell) => String(cell).padStart(12))].join(' ').trimEnd());
}
