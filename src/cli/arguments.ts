/** Parsers of option values; commander puts the option's name before the message. */
import { InvalidArgumentError } from 'commander';
import { EXPORTS, type ExportName } from '../report/export/registry.ts';
import { FRAME_EVERY_TICKS, TICK_S } from '../sim/index.ts';

const MAX_SEED = 0xffffffff;
/** Simulated seconds: a day. */
const MAX_UNTIL_S = 86_400;
const MAX_RUNS = 1000;
const MAX_JOBS = 64;
const MAX_PERCENT = 100;
const MAX_YUAN = 1_000_000_000;
const MAX_WAIT_S = 3600;
const MAX_MONTHS = 60;
const MAX_DAYS = 366;

export function parseSeed(text: string): number {
  return wholeNumber(text, 0, MAX_SEED);
}

export function parseRuns(text: string): number {
  return wholeNumber(text, 1, MAX_RUNS);
}

export function parseJobs(text: string): number {
  return wholeNumber(text, 1, MAX_JOBS);
}

export function parsePercent(text: string): number {
  return wholeNumber(text, 1, MAX_PERCENT);
}

export function parseYuan(text: string): number {
  return wholeNumber(text, 0, MAX_YUAN);
}

export function parseMonths(text: string): number {
  return wholeNumber(text, 1, MAX_MONTHS);
}

export function parseDays(text: string): number {
  return wholeNumber(text, 1, MAX_DAYS);
}

/** Seconds that a person waits, or a job is held. */
export function parseWaitS(text: string): number {
  return wholeNumber(text, 1, MAX_WAIT_S);
}

export function parseUntilS(text: string): number {
  return wholeNumber(text, 1, MAX_UNTIL_S);
}

/** Series are written when frames are packed. */
export function parseEveryS(text: string): number {
  const everyS = wholeNumber(text, 1, MAX_UNTIL_S);
  if (everyS % (FRAME_EVERY_TICKS * TICK_S) === 0) return everyS;
  throw new InvalidArgumentError(`Allowed: a multiple of ${FRAME_EVERY_TICKS * TICK_S}.`);
}

export function parseLanguage(text: string): 'zh' | 'en' {
  if (text === 'zh' || text === 'en') return text;
  throw new InvalidArgumentError('Allowed: zh, en.');
}

export const EXPORT_NAMES = Object.keys(EXPORTS) as readonly ExportName[];

export function parseExport(text: string): ExportName {
  const name = EXPORT_NAMES.find((known) => known === text);
  if (name !== undefined) return name;
  throw new InvalidArgumentError(`Allowed: ${EXPORT_NAMES.join(', ')}.`);
}

function wholeNumber(text: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new InvalidArgumentError(`Allowed: a whole number from ${min} to ${max}.`);
}
