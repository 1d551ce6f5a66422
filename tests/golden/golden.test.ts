/**
 * Scenario, seed and condition -> hashes and measures. They move only on purpose: `npm run golden` writes them anew, in a
 * commit of its own that says why.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureRun } from '../../src/report/measures/measures.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { runConditions } from '../../src/run/pair.ts';
import type { RunResult } from '../../src/run/run-types.ts';
import type { Ports } from '../../src/sim/index.ts';
import { SHIPPED, shippedScenario } from '../builders/shipped-scenario.ts';

/** Seed and how far: long enough for fire, smoke, people, engines and water, a second night for its first half; short enough for every commit. */
const NIGHTS = [{ seed: 1, untilS: 1200 }, { seed: 2, untilS: 600 }];
const isWriting = process.env['LIFELANE_GOLDEN'] === 'write';

let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
});

describe.each(SHIPPED)('golden %s', (name) => {
  it.each(NIGHTS)('seed $seed, as found and rectified', ({ seed, untilS }) => {
    const path = fileURLToPath(new URL(`./${name}-seed${seed}.json`, import.meta.url));
    const [asFound, rectified] = runConditions(shippedScenario(name), ['none', 'all'], { seed, untilS }, ports);
    const found = { asFound: digest(asFound!), rectified: digest(rectified!) };
    if (isWriting) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    if (!existsSync(path)) throw new Error(`${path} is missing: write it with npm run golden`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});

/** By slice at the end, so that a change says where it struck; whole hashes on the way, so that it says when. */
function digest(result: RunResult) {
  const last = result.hashes[result.hashes.length - 1]!;
  return { hashes: Object.fromEntries(result.hashes.map((hash) => [hash.tick, hash.all])), slicesAtEnd: last.slices, eventCount: result.events.length, measures: measureRun(result) };
}
