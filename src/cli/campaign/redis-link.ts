/** The way to Redis: one address, plain words when it cannot be had. */
import { Redis } from 'ioredis';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { badInput, CliError, EXIT } from '../cli-error.ts';

/** Workers of another engine never see these jobs. */
export const CAMPAIGN_QUEUE = `lifelane-campaign-${ENGINE_VERSION}`;
const LONGEST_RETRY_MS = 2000;
const FIRST_ANSWER_MS = 10_000;

export interface RedisLink {
  /** Address without its password. */
  readonly shown: string;
  readonly client: Redis;
  /** Another connection to the same place, for what blocks; closed with the link. */
  readonly another: () => Redis;
  /** Rejects once Redis has not answered for so long. Never resolves. */
  readonly gone: Promise<never>;
  readonly close: () => void;
}

interface LinkOptions {
  readonly patienceS: number;
  readonly say: (line: string) => void;
}

/** @throws CliError: exit 2 for an address that is none, exit 1 when nobody answers there */
export async function linkToRedis(url: string, { patienceS, say }: LinkOptions): Promise<RedisLink> {
  const shown = shownAddress(url);
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, connectTimeout: FIRST_ANSWER_MS, retryStrategy: (times) => Math.min(100 * times, LONGEST_RETRY_MS) });
  let lastError = '';
  client.on('error', (error: Error & { code?: string }) => (lastError = error.code ?? error.message));
  await firstAnswer(client, () => new CliError(EXIT.failed, [`${shown}: no Redis answers (${lastError}); start one, or leave --redis out to compute here`]));
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const gone = new Promise<never>((_, reject) => {
    client.on('close', () => {
      if (isClosed || timer !== undefined) return;
      say(`${shown}: connection lost; trying again for ${patienceS} s`);
      timer = setTimeout(() => reject(new CliError(EXIT.failed, [`${shown}: Redis is gone (${lastError || 'closed'}); what was computed is kept; start Redis and give the same command again`])), patienceS * 1000);
    });
    client.on('ready', () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      say(`${shown}: back again`);
    });
  });
  gone.catch(() => undefined);
  const others: Redis[] = [];
  const another = (): Redis => {
    const other = client.duplicate();
    other.on('error', () => undefined); // the first one says it
    others.push(other);
    return other;
  };
  const close = (): void => {
    isClosed = true;
    clearTimeout(timer);
    for (const connection of [client, ...others]) connection.disconnect();
  };
  return { shown, client, another, gone, close };
}

async function firstAnswer(client: Redis, refusal: () => CliError): Promise<void> {
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    const message = error instanceof Error ? error.message : '';
    if (/NOAUTH|WRONGPASS|invalid password/i.test(message)) throw badInput(`--redis: ${message}; write redis://user:password@host:port`);
    throw refusal();
  }
}

function shownAddress(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (/^rediss?:$/.test(protocol) && host !== '') return `${protocol}//${host}${pathname}`;
  } catch {
    // said below
  }
  throw badInput('--redis: is no address; allowed: redis://host:port or rediss://user:password@host:port/number');
}
