/** Statements on their way to a store that refuses, is busy, breaks, loses its answer or is not there: none is lost, none counts twice. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { XapiStatement } from '../../../../src/drill/index.ts';
import { LrsLink, openLrsQueue, readAddress, type LrsLinkPorts } from '../../../../src/state/lrs/index.ts';
import { anLrs, type AnLrs } from '../../../builders/an-lrs.ts';

const aStatement = (id: string, registration = 'r1'): XapiStatement => ({ id, actor: { objectType: 'Group', member: [] }, context: { registration }, result: { score: id } });
const many = (count: number, registration = 'r1') => Array.from({ length: count }, (_, i) => aStatement(`${registration}.${i}`, registration));

let lrs: AnLrs;
let count = 0;
let delaysMs: number[];
let later: (() => void)[];
beforeEach(async () => {
  lrs = await anLrs();
  count++;
  delaysMs = [];
  later = [];
});
afterEach(() => lrs.close());

function aLink(more: Partial<LrsLinkPorts> = {}): LrsLink {
  return new LrsLink({
    fetch: (...args) => globalThis.fetch(...args), isOnline: () => true, queue: openLrsQueue(`lrs-${count}`),
    later: (delayMs, work) => {
      delaysMs.push(delayMs);
      later.push(work);
      return () => undefined;
    },
    ...more,
  });
}
const account = (more: object = {}) => ({ endpoint: lrs.url, key: 'station', secret: 'geheim', isOn: true, ...more });
const told = (link: LrsLink) => {
  const { waitingCount, sentCount, fault } = link.state.getState();
  return { waitingCount, sentCount, fault: fault?.kind ?? null };
};

describe('statements to a store', () => {
  it('go nowhere and wait nowhere until somebody has switched it on', async () => {
    const link = aLink({ fetch: () => Promise.reject(new Error('a request went out')) });
    await link.open();
    await link.tell(many(3));
    await link.sendNow();
    expect(told(link)).toEqual({ waitingCount: 0, sentCount: 0, fault: null });
    expect(lrs.methods).toEqual([]);
  });

  it('arrive in batches, each once, and not again when they are told again', async () => {
    const link = aLink();
    await link.save(account());
    await link.tell(many(120));
    await link.tell(many(120));
    expect([lrs.stored.size, lrs.methods.length]).toEqual([120, 3]);
    expect(told(link)).toEqual({ waitingCount: 0, sentCount: 120, fault: null });
  });

  it('wait while the device is offline, over a visit, and go when it is back', async () => {
    let isOnline = false;
    const link = aLink({ isOnline: () => isOnline });
    await link.save(account());
    await link.tell(many(2));
    expect(told(link)).toEqual({ waitingCount: 2, sentCount: 0, fault: 'offline' });
    isOnline = true;
    const next = aLink();
    await next.open();
    expect(told(next)).toEqual({ waitingCount: 0, sentCount: 2, fault: null });
  });

  it('wait when key or secret are wrong, without a try by itself, and go with the right ones', async () => {
    const link = aLink();
    await link.save(account({ secret: 'falsch' }));
    await link.tell(many(2));
    expect(told(link)).toEqual({ waitingCount: 2, sentCount: 0, fault: 'refused' });
    expect(link.state.getState().fault).toMatchObject({ status: 401, detail: '{"error":"bad credentials"}' });
    expect(delaysMs).toEqual([]);
    await link.save(account());
    expect(told(link)).toEqual({ waitingCount: 0, sentCount: 2, fault: null });
  });

  it('leave a busy store alone for as long as it asks, and a broken one longer each time', async () => {
    const link = aLink();
    await link.save(account());
    lrs.answerNext({ status: 429, headers: { 'Retry-After': '120' }, body: 'slow down' }, 500, 503);
    await link.tell(many(2));
    expect(told(link).fault).toBe('busy');
    later.shift()!();
    await expect.poll(() => told(link).fault).toBe('server');
    later.shift()!();
    await expect.poll(() => delaysMs.length).toBe(3);
    expect(delaysMs).toEqual([120_000, 60_000, 120_000]);
    later.shift()!();
    await expect.poll(() => told(link)).toEqual({ waitingCount: 0, sentCount: 2, fault: null });
  });

  it('count once when the answer was lost', async () => {
    const link = aLink();
    await link.save(account());
    lrs.answerNext('lost');
    await link.tell(many(3));
    expect([lrs.stored.size, told(link).waitingCount]).toEqual([3, 3]);
    await link.sendNow();
    expect([lrs.stored.size, told(link).waitingCount]).toEqual([3, 0]);
  });

  it('are delivered where the store has one of this id, and go round one that it will not have', async () => {
    const link = aLink();
    await link.save(account());
    await link.tell([aStatement('a')]);
    // The batch, then b, then c.
    lrs.answerNext(409, { status: 400, headers: {}, body: 'no such verb here' }, 409);
    await link.tell([aStatement('a'), aStatement('b'), aStatement('c'), aStatement('d')]);
    expect([...lrs.stored.keys()]).toEqual(['a', 'd']);
    expect(link.state.getState()).toMatchObject({ waitingCount: 1, fault: { kind: 'rejected', detail: 'no such verb here' } });
  });

  it('are taken back and said anew when a judgement changes them, and the one before it can be said again', async () => {
    const link = aLink();
    await link.save(account());
    const verbs = () => [...lrs.stored.values()].map((text) => JSON.parse(text) as { readonly id: string; readonly object?: { readonly objectType: string; readonly id: string } });
    await link.tell([aStatement('answered'), aStatement('scored.2')]);
    await link.tell([aStatement('answered'), aStatement('scored.4')]);
    expect(verbs().map(({ id, object }) => object?.id ?? id)).toEqual(['answered', 'scored.2', 'scored.2', 'scored.4']);
    expect(verbs()[2]!.object).toEqual({ objectType: 'StatementRef', id: 'scored.2' });
    await link.tell([aStatement('answered'), aStatement('scored.2')]);
    expect(lrs.stored.size).toBe(6);
    expect(new Set(lrs.stored.keys()).size).toBe(6);
  });

  it('that wait are just replaced by a judgement, or forgotten', async () => {
    const link = aLink({ isOnline: () => false });
    await link.save(account());
    await link.tell([aStatement('answered'), aStatement('scored.2')]);
    await link.tell([aStatement('answered'), aStatement('scored.4')]);
    expect(told(link).waitingCount).toBe(2);
    await link.forget();
    expect(told(link).waitingCount).toBe(0);
    const next = aLink();
    await next.open();
    await next.tell([aStatement('answered'), aStatement('scored.4')]);
    expect([...lrs.stored.keys()]).toEqual(['answered', 'scored.4']);
  });

  it('say whether nothing answers, whether the answer may not be read, and whether it is no store', async () => {
    const link = aLink();
    await link.save(account({ endpoint: `${new URL(lrs.url).origin}/elsewhere` }));
    await link.tell(many(1));
    expect(told(link).fault).toBe('notLrs');
    lrs.answerNext({ status: 200, headers: {}, body: '<html>' });
    await link.sendNow();
    expect(told(link).fault).toBe('notLrs');
    const shut = aLink({ fetch: (_url, init) => (init?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'))) });
    await shut.open();
    expect(told(shut).fault).toBe('cors');
    const nowhere = aLink({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await nowhere.open();
    expect(told(nowhere)).toEqual({ waitingCount: 1, sentCount: 0, fault: 'unreachable' });
  });

  it('is off, and says so, where the browser keeps nothing', async () => {
    const link = aLink({ queue: null });
    await link.open();
    await link.tell(many(1));
    expect(link.state.getState().isKept).toBe(false);
  });
});

describe('the address of a store', () => {
  it('is read with and without its last part', () => {
    for (const text of ['https://lrs.example/xapi', ' https://lrs.example/xapi/ ', 'https://lrs.example/xapi/statements']) expect(readAddress(text)).toEqual({ kind: 'address', statementsUrl: 'https://lrs.example/xapi/statements', isOpenOnTheWay: false });
    expect(readAddress('http://10.0.0.5/xapi')).toMatchObject({ isOpenOnTheWay: true });
    expect(readAddress('http://localhost:8080')).toMatchObject({ isOpenOnTheWay: false });
  });

  it('is refused with a reason', () => {
    const faults = Object.fromEntries(['', 'lrs.example', 'ftp://lrs.example', 'https://a:b@lrs.example', 'https://lrs.example/?x=1'].map((text) => [text, (readAddress(text) as { readonly fault?: string }).fault]));
    expect(faults).toEqual({ '': 'empty', 'lrs.example': 'notAddress', 'ftp://lrs.example': 'notWeb', 'https://a:b@lrs.example': 'credentials', 'https://lrs.example/?x=1': 'query' });
  });
});
