import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

const PATHS = [process.env['REDIS_SERVER'], '/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];

export interface TestRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A real Redis on a free port, in memory only. @throws in plain words where none is installed */
export async function startRedis(): Promise<TestRedis> {
  const program = PATHS.find((path) => path !== undefined && existsSync(path));
  if (program === undefined) throw new Error("this test needs a real Redis: install Debian's redis-server (npm test does), or set REDIS_SERVER to its path");
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'lifelane-redis-'));
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: 'ignore' });
  await answers(port);
  const stop = async (): Promise<void> => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.on('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(port: number): Promise<void> {
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}
