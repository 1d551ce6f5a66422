/** To CFAST and back at the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../builders/run-cli.ts';

const work = mkdtempSync(join(tmpdir(), 'lifelane-cfast-'));
const at = (name: string) => join(work, name);

beforeAll(() => runCli(['--version']), 120_000); // builds once
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('export --to cfast', () => {
  it('writes the tower of one condition and says on stderr what CFAST cannot hold', async () => {
    const found = await runCli(['export', 'scenarios/garden-a4.jsonc', '--to', 'cfast', '--out', at('found')]);
    const rectified = await runCli(['export', 'scenarios/garden-a4.jsonc', '--to', 'cfast', '--rectify', 'all', '--out', at('rectified')]);
    expect(found).toMatchObject({ exitCode: 0, stdout: `Results are in ${at('found/garden-a4.in')}\n` });
    expect(found.stderr).toMatch(/^wind left out\n\d+ people and the doors they open and shut left out\n/);
    expect(rectified.exitCode).toBe(0);
    expect(readFileSync(at('found/garden-a4.in'), 'utf8')).not.toBe(readFileSync(at('rectified/garden-a4.in'), 'utf8'));
  });
});

describe('import', () => {
  it('makes a scenario that checks and runs', async () => {
    await runCli(['export', 'scenarios/verification/one-room.jsonc', '--to', 'cfast', '--out', work]);
    const made = await runCli(['import', at('one-room.in'), '--out', at('made/one-room.jsonc'), '--json']);
    expect(JSON.parse(made.stdout)).toEqual({ file: at('made/one-room.jsonc'), remarks: [] });
    expect((await runCli(['run', at('made/one-room.jsonc'), '--until', '60', '--json'])).exitCode).toBe(0);
  });

  it('says at which line a file is wrong, and writes nothing', async () => {
    writeFileSync(at('bad.in'), "&HEAD VERSION = 7700 /\n&COMP ID = 'a' WIDTH = wide /\n");
    const { exitCode, stdout, stderr } = await runCli(['import', at('bad.in'), '--out', at('bad.jsonc')]);
    expect(stderr).toContain(`${at('bad.in')}:2:24 &COMP: "wide" is neither a name`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(() => readFileSync(at('bad.jsonc'))).toThrow();
  });

  it('speaks Chinese', async () => {
    writeFileSync(at('more.in'), "&HEAD VERSION = 7700 /\n&COMP ID = 'a' WIDTH = 3 DEPTH = 3 HEIGHT = 3 /\n&CONN TYPE = 'WALL' /\n");
    const { exitCode, stdout, stderr } = await runCli(['import', at('more.in'), '--out', at('more.jsonc'), '--lang', 'zh']);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: `结果写在 ${at('more.jsonc')}\n`, stderr: '1 个 &CONN 组没有读入\n' });
  });
});
