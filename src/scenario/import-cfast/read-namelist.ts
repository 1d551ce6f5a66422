/** Fortran namelist text -> groups of named values. Text outside the groups is comment, as CFAST has it. */
import type { ImportNotes } from './import-notes.ts';

/** Assumed: far beyond what CFAST itself takes (a few thousand groups, lists of 199 values); range: anything larger. */
const MAX_GROUP_COUNT = 50_000;
const MAX_VALUE_COUNT = 5000;
const MAX_TOTAL_COUNT = 1_000_000;

export type NamelistValue = number | string | boolean;

export interface NamelistEntry {
  /** In the file. */
  readonly offset: number;
  /** By Fortran's place, from 0; places left empty are undefined. */
  readonly values: (NamelistValue | undefined)[];
}

export interface NamelistGroup {
  /** Upper case, without the ampersand. */
  readonly name: string;
  readonly offset: number;
  readonly entries: ReadonlyMap<string, NamelistEntry>;
}

/** Reads on after a fault, so that all of them are told; a group with a fault keeps what was understood. */
export function readNamelist(text: string, notes: ImportNotes): NamelistGroup[] {
  const groups: NamelistGroup[] = [];
  const spent = { valueCount: 0 };
  // A group starts a line.
  const starts = /^[ \t]*&([A-Za-z][A-Za-z0-9_]*)/gm;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const offset = start.index + start[0].indexOf('&');
    if (groups.length === MAX_GROUP_COUNT) {
      notes.report(offset, '', `more than ${MAX_GROUP_COUNT} groups`, `at most ${MAX_GROUP_COUNT}`);
      break;
    }
    const name = start[1]!.toUpperCase();
    const { entries, endIndex } = readEntries(text, { name, offset, startIndex: starts.lastIndex, spent }, notes);
    groups.push({ name, offset, entries });
    starts.lastIndex = endIndex;
  }
  return groups;
}

interface GroupStart {
  readonly name: string;
  readonly offset: number;
  readonly startIndex: number;
  /** Of the whole file: repeats (`3000*0`) make much of little. */
  readonly spent: { valueCount: number };
}

/** One token and where the next begins. No two parts of it can share a character: strangers' files take linear time. */
const TOKEN = /\s+|![^\n]*|(?<end>\/|&END\b)|(?<next>&)|(?<key>[A-Za-z][A-Za-z0-9_]*)\s*(?:\(\s*(?<place>\d{1,5})\s*(?::\s*\d*\s*)?\)\s*)?=|(?<comma>,)|(?:(?<repeat>\d{1,5})\*)?(?:'(?<single>(?:[^'\n]|'')*)'|"(?<double>(?:[^"\n]|"")*)"|(?<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[EeDdQq][-+]?\d{1,3})?)(?![A-Za-z0-9_.])|(?<flag>\.?(?:TRUE|FALSE|T|F)\.?)(?![A-Za-z0-9_]))/iy;

function readEntries(text: string, group: GroupStart, notes: ImportNotes): { entries: Map<string, NamelistEntry>; endIndex: number } {
  const entries = new Map<string, NamelistEntry>();
  let key: string | null = null;
  let placeIndex = 0;
  let isAfterValue = true;
  let offset = group.startIndex;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text);
    if (token === null) {
      offset = tellUnreadable(text, offset, group, notes);
      continue;
    }
    const part = token.groups ?? {};
    if (part['end'] !== undefined) return { entries, endIndex: TOKEN.lastIndex };
    if (part['next'] !== undefined) break;
    if (part['key'] !== undefined) {
      key = part['key'].toUpperCase();
      placeIndex = Math.max(1, Number(part['place'] ?? 1)) - 1;
      isAfterValue = false;
      if (!entries.has(key)) entries.set(key, { offset, values: [] });
    } else if (part['comma'] !== undefined) {
      if (!isAfterValue) placeIndex++;
      isAfterValue = false;
    } else {
      const value = valueOf(part);
      if (value !== undefined) {
        placeIndex = putValue(value, { key, placeIndex, repeatCount: Number(part['repeat'] ?? 1), offset }, { entries, group, notes });
        isAfterValue = true;
      }
    }
    offset = TOKEN.lastIndex;
  }
  notes.report(group.offset, `&${group.name}`, 'is not closed', 'a "/" after the last value');
  return { entries, endIndex: Math.max(group.startIndex, text.lastIndexOf('\n', offset) + 1) };
}

function valueOf(part: Readonly<Record<string, string | undefined>>): NamelistValue | undefined {
  if (part['single'] !== undefined) return part['single'].replaceAll("''", "'").trimEnd();
  if (part['double'] !== undefined) return part['double'].replaceAll('""', '"').trimEnd();
  if (part['number'] !== undefined) return Number(part['number'].replace(/[DdQq]/, 'E'));
  if (part['flag'] !== undefined) return /^\.?T/i.test(part['flag']);
  return undefined;
}

interface ValuePlace {
  readonly key: string | null;
  readonly placeIndex: number;
  readonly repeatCount: number;
  readonly offset: number;
}

/** The place after it. */
function putValue(value: NamelistValue, at: ValuePlace, into: { entries: Map<string, NamelistEntry>; group: GroupStart; notes: ImportNotes }): number {
  const entry = at.key === null ? undefined : into.entries.get(at.key);
  if (entry === undefined) {
    into.notes.report(at.offset, `&${into.group.name}`, `${JSON.stringify(value)} stands before any name`, 'NAME = value');
    return at.placeIndex;
  }
  const endIndex = at.placeIndex + at.repeatCount;
  into.group.spent.valueCount += at.repeatCount;
  if (endIndex > MAX_VALUE_COUNT || into.group.spent.valueCount > MAX_TOTAL_COUNT) {
    into.notes.report(at.offset, `&${into.group.name} ${at.key}`, `holds more than ${MAX_VALUE_COUNT} values, or the file more than ${MAX_TOTAL_COUNT}`, 'fewer');
    return at.placeIndex;
  }
  for (let i = at.placeIndex; i < endIndex; i++) entry.values[i] = value;
  return endIndex;
}

/** Tells of the word at `offset` and gives the place after it. */
function tellUnreadable(text: string, offset: number, group: GroupStart, notes: ImportNotes): number {
  const isText = text[offset] === "'" || text[offset] === '"';
  const word = isText ? /[^\n]*/y : /[^\s,/]*/y;
  word.lastIndex = offset;
  const found = word.exec(text)![0];
  const shown = JSON.stringify(found.slice(0, 24));
  if (isText) notes.report(offset, `&${group.name}`, `the text ${shown} has no closing quote on its line`, `end it with ${text[offset]}`);
  else notes.report(offset, `&${group.name}`, `${shown} is neither a name with "=", a number, a text in quotes nor .TRUE. or .FALSE.`, '');
  return offset + Math.max(1, found.length);
}
