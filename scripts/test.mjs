/** The whole test: types, lint, every Node test, the built page in real browsers. Closes with one plain line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers.mjs';
import { findRedis } from './redis.mjs';

const REPORTS = 'reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const counts = { passed: 0, failed: 0, skipped: 0 };

function step(name, command, args, env = {}) {
  const startMs = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`== ${name}: ${status === 0 ? 'ok' : `failed (exit ${status})`}, ${((Date.now() - startMs) / 1000).toFixed(1)} s`);
  return status === 0;
}

function count(isOk) {
  counts[isOk ? 'passed' : 'failed'] += 1;
  return isOk;
}

function tests(project, env) {
  const file = `${REPORTS}/${project}.json`;
  const isOk = step(`tests: ${project}`, 'npx', ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env);
  let seen = 0;
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests;
    counts.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
    seen = result.numFailedTests;
  } catch {
    console.error(`no report from ${project}`);
  }
  // A suite that dies before its tests has no failed test to its name.
  if (!isOk && seen === 0) counts.failed += 1;
}

count(step('types', 'npx', ['tsc', '-b']));
count(step('lint', 'npx', ['eslint', '.', '--max-warnings', '0']));
const REDIS_SERVER = findRedis(console.log);
tests('node', REDIS_SERVER ? { REDIS_SERVER } : {});
if (count(step('build', 'npm', ['run', '-s', 'build']))) {
  try {
    const CHROMIUM = findChromium(console.log);
    const FIREFOX = findFirefox(console.log);
    tests('browser', { CHROMIUM, ...(FIREFOX ? { FIREFOX } : {}) });
  } catch (error) {
    console.error(error.message);
    counts.failed += 1;
  }
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
