/** What was trained: entries, their sums for the week, the month and the quarter, and the files they travel in. No clock: today is an argument. */
import { spreadsheetCsv } from './csv.ts';

/** One session of one team. */
export interface TrainingEntry {
  readonly id: string;
  /** `2026-11-22`, of the place where it was held. */
  readonly date: string;
  readonly lessonId: string;
  readonly team: string;
  /** 0 .. 100; null: not graded. */
  readonly score: number | null;
  readonly note: string;
}

export interface TrainingSums {
  /** Sessions since Monday. */
  readonly weekCount: number;
  /** Of the graded sessions of this month; null: none. */
  readonly monthMeanScore: number | null;
  /** Of this quarter, best mean first; teams without a score come last, by sessions. */
  readonly ranking: readonly TeamRank[];
}

export interface TeamRank {
  readonly team: string;
  readonly sessionCount: number;
  readonly meanScore: number | null;
}

export type BookProblem = { readonly kind: 'json' | 'format' } | { readonly kind: 'entry'; readonly n: number };

const FORMAT = 'lifelane-training-book';
const VERSION = 1;
const MOST_TEXT_LENGTH = 500;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param today  `2026-11-22` */
export function sumBook(entries: readonly TrainingEntry[], today: string): TrainingSums {
  const monday = mondayOf(today);
  const quarter = entries.filter(({ date }) => date <= today && quarterOf(date) === quarterOf(today));
  return {
    weekCount: entries.filter(({ date }) => date >= monday && date <= today).length,
    monthMeanScore: meanScore(entries.filter(({ date }) => date.slice(0, 7) === today.slice(0, 7))),
    ranking: [...new Set(quarter.map(({ team }) => team))].map((team) => rankOf(team, quarter)).sort(byRank),
  };
}

function rankOf(team: string, entries: readonly TrainingEntry[]): TeamRank {
  const own = entries.filter((entry) => entry.team === team);
  return { team, sessionCount: own.length, meanScore: meanScore(own) };
}

function byRank(a: TeamRank, b: TeamRank): number {
  return (b.meanScore ?? -1) - (a.meanScore ?? -1) || b.sessionCount - a.sessionCount || (a.team < b.team ? -1 : 1);
}

function meanScore(entries: readonly TrainingEntry[]): number | null {
  const scores = entries.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Counted in days, so that no time zone comes in. */
function mondayOf(date: string): string {
  const atMs = Date.parse(`${date}T00:00:00Z`);
  const daysSinceMonday = (new Date(atMs).getUTCDay() + 6) % 7;
  return new Date(atMs - daysSinceMonday * 86_400_000).toISOString().slice(0, 10);
}

export function bookText(entries: readonly TrainingEntry[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, entries }, null, 1)}\n`;
}

/** The entries of a file from somewhere else, or the first thing that is wrong with it. */
export function readBook(text: string): readonly TrainingEntry[] | BookProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'json' };
  }
  const { format, version, entries } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== FORMAT || version !== VERSION || !Array.isArray(entries)) return { kind: 'format' };
  const wrong = entries.findIndex((entry) => !isEntry(entry));
  return wrong >= 0 ? { kind: 'entry', n: wrong + 1 } : entries.map(({ id, date, lessonId, team, score, note }: TrainingEntry) => ({ id, date, lessonId, team, score, note }));
}

function isEntry(value: unknown): value is TrainingEntry {
  const { id, date, lessonId, team, score, note } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<string, unknown>>;
  const isText = (text: unknown): text is string => typeof text === 'string' && text.length <= MOST_TEXT_LENGTH;
  const isGraded = score === null || (typeof score === 'number' && score >= 0 && score <= 100);
  return isText(id) && id !== '' && isText(lessonId) && isText(team) && team !== '' && isText(note) && isText(date) && DATE.test(date) && !Number.isNaN(Date.parse(date)) && isGraded;
}

export function bookCsv(entries: readonly TrainingEntry[], header: readonly string[], lessonName: (id: string) => string): string {
  return spreadsheetCsv([header, ...entries.map(({ date, lessonId, team, score, note }) => [date, lessonName(lessonId), team, score, note])]);
}
