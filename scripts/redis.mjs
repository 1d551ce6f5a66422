/** Finds the Redis that tests of campaigns start: an installed one, else Debian's package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian-packages.mjs';

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

const installed = () => [process.env.REDIS_SERVER, ...[...(process.env.PATH ?? '').split(delimiter), ...FOLDERS].map((folder) => join(folder, 'redis-server'))].find((path) => path && existsSync(path));

/** @returns its path, or null after saying so: the tests that need it then fail in so many words */
export function findRedis(say = console.error) {
  const found = installed() ?? (installPackages(say, ['redis-server']) ? installed() : undefined);
  say(found ? `redis: ${found}` : "redis: none installed, and Debian's package could not be had; tests of campaigns over Redis will fail");
  return found ?? null;
}
