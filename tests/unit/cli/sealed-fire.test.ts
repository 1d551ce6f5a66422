import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scenarioText, spelledScenario } from '../../builders/a-scenario-text.ts';
import { runCli } from '../../builders/run-cli.ts';

const work = mkdtempSync(join(tmpdir(), 'lifelane-sealed-'));
const file = join(work, 'vault.jsonc');
const vault = {
  storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }], openings: [],
  compartments: [{ id: 'vault', storey: 'F1', polygonM: [[0, 0], [4, 0], [4, 5], [0, 5]] }],
};

beforeAll(async () => {
  writeFileSync(file, scenarioText(spelledScenario(vault, { fires: [{ at: 'vault', item: { timeS: [0, 60], hrrKw: [3000, 3000] } }] })));
  await runCli(['--version']); // builds once
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('check names the sealed room that burns', async () => {
  const { exitCode, stderr } = await runCli(['check', file, '--lang', 'en']);
  expect(stderr).toContain('note: vault burns, and no crack and no open door or window leads from it to the open air');
  expect(exitCode).toBe(0);
  expect(JSON.parse((await runCli(['check', file, '--json'])).stdout)).toMatchObject({ files: [{ sealedFires: ['vault'] }] });
});

it('run says so too, and reports a pressure that is high but physical', async () => {
  const { exitCode, stderr } = await runCli(['run', file, '--until', '120', '--out', join(work, 'out')]);
  expect(stderr).toContain('vault');
  expect(exitCode).toBe(0);
  const [head, ...rows] = readFileSync(join(work, 'out/compartments.csv'), 'utf8').trimEnd().split('\n').map((line) => line.split(','));
  const pressuresPa = rows.map((row) => Number(row[head!.indexOf('pressurePa')]));
  expect(Math.max(...pressuresPa)).toBeGreaterThan(50_000);
  expect(Math.max(...pressuresPa)).toBeLessThan(1_000_000);
});
