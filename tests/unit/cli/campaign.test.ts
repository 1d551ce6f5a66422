/** Campaigns from outside: killed and taken up again, over Redis with a worker killed, and refused where they should be. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAMPAIGN_QUEUE } from '../../../src/cli/campaign/redis-link.ts';
import { district, TOWERS_CSV, writeDistrict } from '../../builders/a-district.ts';
import { startRedis, type TestRedis } from '../../builders/a-redis.ts';
import { ROOT, runCli } from '../../builders/run-cli.ts';

const REPORT = ['report.zh.html', 'report.en.html', 'towers.csv', 'plan.csv', 'nights.csv', 'campaign.json'];
const work = mkdtempSync(join(tmpdir(), 'lifelane-campaign-'));
const at = (name: string) => join(work, name);
const textsIn = (out: string) => REPORT.map((name) => readFileSync(join(out, name), 'utf8'));
const running: ChildProcess[] = [];
let file = '';

/** The command line as a process that can be killed. */
function start(...args: string[]): { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['scripts/lifelane.mjs', ...args], { cwd: ROOT, env: { ...process.env, LC_ALL: 'C' } });
  running.push(child);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { child, said: () => text, ended };
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 4000; i++) {
    if (await isTrue()) return;
    await sleep(15);
  }
  throw new Error('never came');
}

beforeAll(async () => {
  file = writeDistrict(at('district'));
  const { exitCode, stderr } = await runCli(['campaign', file, '--out', at('whole'), '--jobs', '2']); // builds where needed
  expect(stderr).toContain('3 towers, 3 pairs of nights each: 9 pairs.');
  expect(exitCode).toBe(0);
}, 120_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});

describe('a campaign', () => {
  it('that is killed goes on, and ends bit for bit as one that was not', async () => {
    const out = at('killed');
    const store = join(out, 'campaign.sqlite');
    const first = start('campaign', file, '--out', out, '--jobs', '1');
    await until(() => first.said().includes('9 pairs.'));
    const begunMs = statSync(store).mtimeMs;
    await until(() => statSync(store).mtimeMs > begunMs);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(join(out, 'campaign.json'))).toBe(false);
    const second = await runCli(['campaign', file, '--out', out, '--jobs', '2']);
    const [, done, left] = /Going on: (\d+) pairs are in .*, (\d+) are left/.exec(second.stderr)!.map(Number);
    expect([done! > 0, left! > 0, done! + left!]).toEqual([true, true, 9]);
    expect(second.exitCode).toBe(0);
    expect(textsIn(out)).toEqual(textsIn(at('whole')));
  });

  it('that is done only writes its report again', async () => {
    const before = textsIn(at('whole'));
    rmSync(at('whole/report.zh.html'));
    const { exitCode, stderr } = await runCli(['campaign', file, '--out', at('whole'), '--lang', 'zh']);
    expect([exitCode, stderr]).toEqual([0, `接着算：9 对已经在 ${at('whole')}，还差 0 对。\n`]);
    expect(textsIn(at('whole'))).toEqual(before);
  });

  it('refuses the results of another district', async () => {
    const other = writeDistrict(at('changed'), district(), { 'towers.csv': TOWERS_CSV.replace('C3,丙栋,Tower C,3', 'C3,丙栋,Tower C,4') });
    const { exitCode, stderr } = await runCli(['campaign', other, '--out', at('whole')]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/campaign\.sqlite: was begun with other towers or nights than .*district\.jsonc, its ledger and its archetypes give now.*give another --out/);
  });

  it('plans anew when only the money changed: no night is computed again', async () => {
    const richer = writeDistrict(at('richer'), district({ purses: [{ id: 'fund', names: { zh: '维修资金', en: 'maintenance fund' }, yuan: 900_000 }] }));
    const before = readFileSync(at('whole/plan.csv'), 'utf8');
    const { exitCode, stderr } = await runCli(['campaign', richer, '--out', at('whole')]);
    expect([exitCode, stderr]).toEqual([0, `Going on: 9 pairs are in ${at('whole')}, 0 are left.\n`]);
    expect(readFileSync(at('whole/plan.csv'), 'utf8')).not.toBe(before);
    expect((await runCli(['campaign', file, '--out', at('whole')])).exitCode).toBe(0);
    expect(readFileSync(at('whole/plan.csv'), 'utf8')).toBe(before);
  });

  it('says that a directory is at work, not writable, or no directory', async () => {
    writeFileSync(at('whole/campaign.pid'), `${process.pid} ${(await import('node:os')).hostname()}\n`);
    expect(await runCli(['campaign', file, '--out', at('whole')])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('another campaign is at work there') as string });
    rmSync(at('whole/campaign.pid'));
    writeFileSync(at('a-file'), '');
    expect(await runCli(['campaign', file, '--out', at('a-file')])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('exists and is not a directory') as string });
    if (process.getuid?.() === 0) return; // root may write anywhere
    chmodSync(at('whole'), 0o500);
    expect(await runCli(['campaign', file, '--out', at('whole')])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('cannot be written') as string });
    chmodSync(at('whole'), 0o700);
  });
});

describe('over Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis.stop());

  it('two workers, one killed in mid-job, give the same bits', async () => {
    const out = at('afar');
    const workers = [1, 2].map(() => start('worker', '--redis', redis.url, '--jobs', '1', '--lease', '2'));
    await Promise.all(workers.map(({ said }) => until(() => said().includes('Waiting for jobs'))));
    const client = new Redis(redis.url, { maxRetriesPerRequest: null });
    const queue = new Queue(CAMPAIGN_QUEUE, { connection: client });
    const campaign = start('campaign', file, '--out', out, '--redis', redis.url);
    await until(async () => (await queue.getActiveCount()) === 2);
    workers[0]!.child.kill('SIGKILL');
    const held = await queue.getActiveCount();
    expect(await campaign.ended, campaign.said()).toBe(0);
    expect(held).toBe(2); // the killed one had a job
    expect(textsIn(out)).toEqual(textsIn(at('whole')));
    expect(await queue.getJobCounts()).toMatchObject({ active: 0, waiting: 0, completed: 0, failed: 0 });
    workers[1]!.child.kill('SIGINT');
    expect(await workers[1]!.ended).toBe(0);
    expect(workers[1]!.said()).toMatch(/Stopped after (8|9) pairs/);
    client.disconnect();
  }, 90_000);

  it('a Redis that goes in mid-run ends the campaign in words, and what was computed stays', async () => {
    const own = await startRedis();
    const out = at('gone');
    const worker = start('worker', '--redis', own.url, '--jobs', '1', '--wait', '1');
    const campaign = start('campaign', file, '--out', out, '--redis', own.url, '--wait', '1');
    await until(() => existsSync(join(out, 'campaign.sqlite')) && campaign.said().includes('9 pairs.'));
    const begunMs = statSync(join(out, 'campaign.sqlite')).mtimeMs;
    await until(() => statSync(join(out, 'campaign.sqlite')).mtimeMs > begunMs);
    await own.stop();
    expect(await campaign.ended).toBe(1);
    expect(await worker.ended).toBe(1);
    expect(campaign.said()).toMatch(/connection lost; trying again for 1 s\n.*Redis is gone.*what was computed is kept; start Redis and give the same command again/);
    const again = await runCli(['campaign', file, '--out', out]);
    expect(again.stderr).toMatch(/Going on: [1-9] pairs/);
    expect(textsIn(out)).toEqual(textsIn(at('whole')));
  }, 90_000);

  it('refuses addresses that are none and says where nobody answers', async () => {
    expect(await runCli(['worker', '--redis', 'localhost'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('allowed: redis://host:port') as string });
    const { exitCode, stderr } = await runCli(['campaign', file, '--out', at('nobody'), '--redis', 'redis://me:secret@127.0.0.1:1']);
    expect([exitCode, stderr.includes('secret')]).toEqual([1, false]);
    expect(stderr).toContain('redis://127.0.0.1:1: no Redis answers (ECONNREFUSED)');
  });
});
