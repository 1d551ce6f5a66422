import type { ImportNotes } from './import-notes.ts';
import type { NamelistEntry, NamelistGroup, NamelistValue } from './read-namelist.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** One group with its keys typed, its ranges checked, and account kept of what was looked at. */
export interface GroupReader {
  readonly name: string;
  readonly id: string;
  has(key: string): boolean;
  /** '' where the key is absent or 'NULL'. */
  text(key: string): string;
  texts(key: string): readonly string[];
  flag(key: string): boolean;
  /** `value` is that of an absent key. */
  number(key: string, value: number, range?: Range): number;
  numbers(key: string, range?: Range): readonly number[];
  /** At a key, or at the group. */
  report(key: string | null, problem: string, allowed: string): void;
  /** Keys that nobody asked for. */
  unread(): readonly string[];
}

export function readGroup(group: NamelistGroup, notes: ImportNotes): GroupReader {
  const asked = new Set<string>();
  const look = (key: string): NamelistEntry | undefined => {
    asked.add(key);
    return group.entries.get(key);
  };
  const id = textOf(group.entries.get('ID')?.values[0]);
  asked.add('ID');
  const subject = id === '' ? `&${group.name}` : `&${group.name} ${JSON.stringify(id)}`;
  const report = (key: string | null, problem: string, allowed: string) =>
    notes.report((key === null ? undefined : group.entries.get(key)?.offset) ?? group.offset, key === null ? subject : `${subject} ${key}`, problem, allowed);
  const asNumber = (key: string, value: NamelistValue, range?: Range): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      report(key, `${JSON.stringify(value)} is not a number`, range === undefined ? '' : shownRange(range));
      return range?.low ?? 0;
    }
    if (range !== undefined && (value < range.low || value > range.high)) report(key, `${value}${spaced(range.unit)} is outside ${shownRange(range)}`, shownRange(range));
    return value;
  };
  return {
    name: group.name,
    id,
    has: (key) => look(key) !== undefined,
    text: (key) => textOf(look(key)?.values[0]),
    texts: (key) => Array.from(look(key)?.values ?? [], textOf),
    flag: (key) => look(key)?.values[0] === true,
    number: (key, value, range) => {
      const written = look(key)?.values[0];
      return written === undefined ? value : asNumber(key, written, range);
    },
    numbers: (key, range) => Array.from(look(key)?.values ?? [], (value) => (value === undefined ? 0 : asNumber(key, value, range))),
    report,
    unread: () => [...group.entries.keys()].filter((key) => !asked.has(key)),
  };
}

function textOf(value: NamelistValue | undefined): string {
  return typeof value !== 'string' || value.trim() === 'NULL' ? '' : value.trim();
}

function shownRange({ low, high, unit }: Range): string {
  return `${low}..${high}${spaced(unit)}`;
}

function spaced(unit: string): string {
  return unit === '' ? '' : ` ${unit}`;
}
