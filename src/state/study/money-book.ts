/** What a reader has said of money and months, kept in this browser by drill: prices are looked up once, not once a visit. */
import { storage, type Keeping } from '../keeping.ts';

export interface Money {
  /** By kind of hazard; null: struck out, whatever the file says. */
  readonly prices: Readonly<Record<string, number | null>>;
  /** By kind; a kind that is not named is paid by the file's party. */
  readonly payers: Readonly<Record<string, string>>;
  readonly mustKinds: readonly string[];
  readonly budgetYuan: number | null;
  readonly purses: Readonly<Record<string, number>>;
  /** Month, from 1, by whose end a kind must be fixed. */
  readonly dueMonth: Readonly<Record<string, number>>;
  readonly worksPerMonth: number;
}

export const NO_MONEY: Money = { prices: {}, payers: {}, mustKinds: [], budgetYuan: null, purses: {}, dueMonth: {}, worksPerMonth: 2 };

export interface MoneyBook {
  of(drill: string): Money;
  keep(drill: string, money: Money): void;
}

const KEY = 'lifelane.money';

export function createMoneyBook(keeping: Keeping | null = storage()): MoneyBook {
  const all = (): Record<string, unknown> => {
    try {
      return recordOf(JSON.parse(keeping?.getItem(KEY) ?? '{}'));
    } catch {
      return {};
    }
  };
  return {
    of: (drill) => moneyIn(all()[drill]),
    keep(drill, money) {
      try {
        keeping?.setItem(KEY, JSON.stringify({ ...all(), [drill]: money }));
      } catch {
        // A browser without room asks again next time.
      }
    },
  };
}

/** Only what is of its kind: whatever else lies there is left out. */
function moneyIn(found: unknown): Money {
  const { prices, payers, mustKinds, budgetYuan, purses, dueMonth, worksPerMonth } = recordOf(found);
  return {
    prices: only(prices, (value) => value === null || isWhole(value)) as Money['prices'],
    payers: only(payers, (value) => typeof value === 'string') as Money['payers'],
    mustKinds: Array.isArray(mustKinds) ? mustKinds.filter((kind) => typeof kind === 'string') : [],
    budgetYuan: isWhole(budgetYuan) ? budgetYuan : null,
    purses: only(purses, isWhole) as Money['purses'],
    dueMonth: only(dueMonth, (value) => isWhole(value) && value >= 1) as Money['dueMonth'],
    worksPerMonth: isWhole(worksPerMonth) && worksPerMonth >= 1 ? worksPerMonth : NO_MONEY.worksPerMonth,
  };
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const recordOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const only = (value: unknown, isRight: (value: unknown) => boolean): Record<string, unknown> => Object.fromEntries(Object.entries(recordOf(value)).filter(([, each]) => isRight(each)));
