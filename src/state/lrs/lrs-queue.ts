/** Statements that wait to be sent, and the account that they go to: in this browser, until they are stored there or somebody forgets them. */
import Dexie from 'dexie';
import { restated, voidingStatement, type XapiStatement } from '../../drill/index.ts';
import type { LrsAccount } from './lrs-client.ts';

export interface LrsSettings extends LrsAccount {
  /** Off: nothing is queued and nothing goes out. */
  readonly isOn: boolean;
}

export interface Waiting {
  /** Of the statement. */
  readonly id: string;
  /** In the order in which they were made. */
  readonly order: number;
  readonly registration: string;
  readonly statement: XapiStatement;
}

/** What a store has been told of one run of a drill. */
interface Told {
  readonly registration: string;
  readonly ids: readonly string[];
  readonly voidedIds: readonly string[];
}

export interface LrsQueue {
  readonly settings: () => Promise<LrsSettings | null>;
  readonly saveSettings: (settings: LrsSettings) => Promise<void>;
  /** All that there is to say of one drill; said before: only what has changed waits. */
  readonly add: (statements: readonly XapiStatement[]) => Promise<void>;
  readonly first: (count: number, except: ReadonlySet<string>) => Promise<readonly Waiting[]>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly count: () => Promise<number>;
  /** Those that wait; what is stored already stays stored. */
  readonly clear: () => Promise<void>;
}

/** @throws where the browser keeps nothing */
export function openLrsQueue(name = 'lifelane-lrs'): LrsQueue {
  const base = new Dexie(name);
  base.version(1).stores({ settings: 'id', waiting: 'id, order, registration', told: 'registration' });
  const settings = base.table<LrsSettings & { readonly id: 'account' }, string>('settings');
  const waiting = base.table<Waiting, string>('waiting');
  const told = base.table<Told, string>('told');

  async function add(statements: readonly XapiStatement[]): Promise<void> {
    const registration = statements[0]?.context.registration;
    if (registration === undefined) return;
    const before = (await told.get(registration)) ?? { registration, ids: [], voidedIds: [] };
    const wanted = statements.map((statement) => unvoided(statement, before.voidedIds));
    const ids = wanted.map(({ id }) => id);
    const gone = before.ids.filter((id) => !ids.includes(id));
    const unsent = new Set(await waiting.where('registration').equals(registration).primaryKeys());
    // What waits yet is just not sent; what is stored is taken back.
    const voided = gone.filter((id) => !unsent.has(id));
    await waiting.bulkDelete(gone.filter((id) => unsent.has(id)));
    const fresh = [...voided.map((id) => voidingStatement(id, wanted[0]!)), ...wanted.filter(({ id }) => !before.ids.includes(id))];
    const next = ((await waiting.orderBy('order').last())?.order ?? 0) + 1;
    await waiting.bulkPut(fresh.map((statement, i) => ({ id: statement.id, order: next + i, registration, statement })));
    await told.put({ registration, ids, voidedIds: [...before.voidedIds, ...voided] });
  }

  return {
    settings: async () => (await settings.get('account')) ?? null,
    saveSettings: async (account) => void (await settings.put({ ...account, id: 'account' })),
    add: (statements) => base.transaction('rw', waiting, told, () => add(statements)),
    first: (count, except) => waiting.orderBy('order').filter(({ id }) => !except.has(id)).limit(count).toArray(),
    remove: (ids) => waiting.bulkDelete([...ids]),
    count: () => waiting.count(),
    clear: () =>
      base.transaction('rw', waiting, told, async () => {
        // Never sent, so to be said again where somebody asks for it.
        const dropped = new Set(await waiting.toCollection().primaryKeys());
        await told.toCollection().modify((row) => void Object.assign(row, { ids: row.ids.filter((id) => !dropped.has(id)) }));
        await waiting.clear();
      }),
  };
}

/** One that was taken back cannot be stored again under its id. */
function unvoided(statement: XapiStatement, voidedIds: readonly string[]): XapiStatement {
  return voidedIds.includes(statement.id) ? unvoided(restated(statement), voidedIds) : statement;
}
