/** One sending of statements to a learning record store, and what its answer means. Source: [xapi-1.0.3] 3, 2.1.2. */
import type { XapiStatement } from '../../drill/index.ts';
import { readAddress } from './lrs-address.ts';

export interface LrsAccount {
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
}

export type LrsFaultKind =
  /** The device has no network. */
  | 'offline'
  /** Nothing answers at this address. */
  | 'unreachable'
  /** Something answers, and does not let this page read it. */
  | 'cors'
  | 'timeout'
  /** 401, 403: key or secret. */
  | 'refused'
  /** It answers, but not as such a store does. */
  | 'notLrs'
  /** 429. */
  | 'busy'
  /** 5xx. */
  | 'server'
  /** 409: it has one of this id. */
  | 'conflict'
  | 'rejected';

export interface LrsFault {
  readonly kind: LrsFaultKind;
  /** Of HTTP; null: there was no answer. */
  readonly status: number | null;
  /** In the words of the store; may be empty. */
  readonly detail: string;
  /** It asked to be left alone for so long. */
  readonly waitS: number | null;
}

export type LrsAnswer = { readonly kind: 'stored' } | { readonly kind: 'fault'; readonly fault: LrsFault };

export interface LrsPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly isOnline: () => boolean;
}

/** Assumed: a slow line in a station; 10 .. 60 s. */
const TIMEOUT_MS = 20_000;
const DETAIL_CHARS = 200;

export async function postStatements({ endpoint, key, secret }: LrsAccount, statements: readonly XapiStatement[], ports: LrsPorts): Promise<LrsAnswer> {
  const address = readAddress(endpoint);
  if (address.kind === 'fault') return faultOf('notLrs');
  if (!ports.isOnline()) return faultOf('offline');
  let response: Response;
  try {
    response = await ports.fetch(address.statementsUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3', Authorization: `Basic ${base64(`${key}:${secret}`)}` },
      body: JSON.stringify(statements),
      // Nothing but what is written here goes out, and to nobody but whom it is written to.
      credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    return silence(error, address.statementsUrl, ports);
  }
  return meaningOf(response);
}

/** A browser does not say why there was no answer: a second, bare call tells a wrong address from a store that does not let this page in. */
async function silence(error: unknown, url: string, { fetch, isOnline }: LrsPorts): Promise<LrsAnswer> {
  if ((error as { readonly name?: unknown }).name === 'TimeoutError') return faultOf('timeout');
  if (!isOnline()) return faultOf('offline');
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return faultOf('cors');
  } catch {
    return faultOf('unreachable');
  }
}

async function meaningOf(response: Response): Promise<LrsAnswer> {
  const { status } = response;
  const text = (await response.text().catch(() => '')).trim();
  if (status === 204 || (status === 200 && isIdList(text))) return { kind: 'stored' };
  const said = { status, detail: text.startsWith('<') ? '' : text.slice(0, DETAIL_CHARS), waitS: waitS(response) };
  return { kind: 'fault', fault: { kind: kindOf(status), ...said } };
}

function kindOf(status: number): LrsFaultKind {
  if (status === 401 || status === 403) return 'refused';
  if (status === 409) return 'conflict';
  if (status === 429) return 'busy';
  if (status >= 500) return 'server';
  return status === 400 || status === 413 ? 'rejected' : 'notLrs';
}

/** A store answers with the ids that it has stored. */
function isIdList(text: string): boolean {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  } catch {
    return false;
  }
}

function waitS({ headers }: Response): number | null {
  const text = headers.get('Retry-After') ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

function faultOf(kind: LrsFaultKind): LrsAnswer {
  return { kind: 'fault', fault: { kind, status: null, detail: '', waitS: null } };
}

/** Of the UTF-8 bytes: a key may be Chinese. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
