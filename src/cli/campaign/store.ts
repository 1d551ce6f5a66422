/**
 * Results of a campaign, in one SQLite file (schema: docs/campaign.md). A night is written once, whole, in a transaction of its own:
 * whatever ends the process, what is in the file is complete, and what is not is computed again.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { FailedNight } from '../../report/campaign/evaluation.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { formatReject } from '../../scenario/district/reject.ts';
import type { District } from '../../scenario/district/load-district.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { badInput, CliError, EXIT } from '../cli-error.ts';
import type { CampaignOutcome } from './campaign-job.ts';

const FORMAT = 'lifelane-campaign-store';
const FORMAT_VERSION = '1';
/** How long a reader of the file is waited for. */
const BUSY_MS = 10_000;
export const STORE_FILE = 'campaign.sqlite';

const SCHEMA = `
CREATE TABLE campaign (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE tower (id TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, archetype TEXT NOT NULL, storeys INTEGER NOT NULL, flats_per_storey INTEGER NOT NULL,
  canopy_share_frac REAL NOT NULL, scenario TEXT NOT NULL);
CREATE TABLE night (key TEXT PRIMARY KEY, tower TEXT NOT NULL REFERENCES tower(id), seed INTEGER NOT NULL, end_s REAL NOT NULL, as_found_hash TEXT NOT NULL, rectified_hash TEXT NOT NULL,
  night TEXT NOT NULL, UNIQUE (tower, seed));
CREATE TABLE failure (key TEXT PRIMARY KEY, tower TEXT NOT NULL REFERENCES tower(id), seed INTEGER NOT NULL, tick INTEGER NOT NULL, message TEXT NOT NULL);
CREATE TABLE reject (file TEXT NOT NULL, line INTEGER NOT NULL, problem TEXT NOT NULL);
CREATE VIEW measure AS SELECT tower, seed, value.key AS measure, json_extract(night, '$.asFound.' || value.key) AS as_found, json_extract(night, '$.rectified.' || value.key) AS rectified
  FROM night, json_each(night, '$.asFound') AS value;
`;

export interface CampaignStore {
  readonly isNew: boolean;
  readonly doneKeys: () => ReadonlySet<string>;
  /** False: it was there already, the same. @throws CliError when the same night came out otherwise */
  readonly add: (place: { readonly towerId: string; readonly seed: number }, outcome: CampaignOutcome) => boolean;
  readonly nights: () => ReadonlyMap<string, readonly ComparedNight[]>;
  readonly failures: () => readonly FailedNight[];
  readonly close: () => void;
}

/** @throws CliError where the file is another campaign's, or cannot be written */
export function openStore(directory: string, district: District): CampaignStore {
  const path = join(directory, STORE_FILE);
  const db = explained(path, () => open(path));
  try {
    const isNew = explained(path, () => prepare(db, path, district));
    return { isNew, ...access(db, path), close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

function open(path: string): sqlite.Database {
  if (!existsSync(path)) mkdirSync(join(path, '..'), { recursive: true });
  // The directory's own lock says that nobody else is here: a lock of SQLite that still stands was left by a killed process.
  rmSync(`${path}.lock`, { recursive: true, force: true });
  const db = new sqlite.Database(path);
  try {
    db.exec('PRAGMA synchronous = FULL');
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`); // somebody may look at the tables meanwhile
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: sqlite.Database, path: string, district: District): boolean {
  const isNew = db.get("SELECT 1 FROM sqlite_master WHERE name = 'campaign'") === null;
  if (isNew) create(db, district);
  const fact = (key: string): string => (db.get('SELECT value FROM campaign WHERE key = ?', key)?.['value'] as string | undefined) ?? '';
  if (fact('format') !== FORMAT || fact('formatVersion') !== FORMAT_VERSION) throw badInput(`${path}: is no store of this program's campaigns, or of another version; give another --out`);
  const remedy = 'give another --out, or delete the old directory to begin again';
  if (fact('engineVersion') !== ENGINE_VERSION) throw badInput(`${path}: was begun with engine ${fact('engineVersion')}, this is ${ENGINE_VERSION}: nights of both do not mix; ${remedy}`);
  if (fact('nightsHash') !== district.nightsHash) throw badInput(`${path}: was begun with other towers or nights than ${district.fileName}, its ledger and its archetypes give now (${fact('nightsHash')} then, ${district.nightsHash} now); ${remedy}`);
  keepRejects(db, district);
  return isNew;
}

function create(db: sqlite.Database, { file, nightsHash, towers }: District): void {
  db.exec('BEGIN');
  db.exec(SCHEMA);
  const facts = { format: FORMAT, formatVersion: FORMAT_VERSION, engineVersion: ENGINE_VERSION, districtId: file.id, nightsHash, pairs: String(file.runs.pairs), firstSeed: String(file.runs.firstSeed) };
  for (const [key, value] of Object.entries(facts)) db.run('INSERT INTO campaign VALUES (?, ?)', [key, value]);
  for (const { record, archetypeId, scenarioText } of towers) {
    db.run('INSERT INTO tower VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [record.id, record.names.zh, record.names.en, archetypeId, record.storeyCount, record.flatsPerStorey, record.canopyShareFrac, scenarioText]);
  }
  db.exec('COMMIT');
}

/** As the ledger is now. */
function keepRejects(db: sqlite.Database, { rejects }: District): void {
  db.exec('BEGIN');
  db.exec('DELETE FROM reject');
  for (const reject of rejects) db.run('INSERT INTO reject VALUES (?, ?, ?)', [reject.fileName, reject.line, formatReject(reject, 'en')]);
  db.exec('COMMIT');
}

function access(db: sqlite.Database, path: string): Omit<CampaignStore, 'isNew' | 'close'> {
  const rows = (sql: string) => db.all(sql) as readonly Readonly<Record<string, string | number>>[];
  return {
    doneKeys: () => new Set(rows('SELECT key FROM night').map((row) => String(row['key']))),
    add: ({ towerId, seed }, outcome) => explained(path, () => (outcome.kind === 'night' ? addNight(db, towerId, outcome) : addFailure(db, { towerId, seed }, outcome))),
    nights: () => {
      const nights = new Map<string, ComparedNight[]>();
      for (const row of rows('SELECT tower, night FROM night ORDER BY tower, seed')) {
        const tower = String(row['tower']);
        nights.set(tower, [...(nights.get(tower) ?? []), JSON.parse(String(row['night'])) as ComparedNight]);
      }
      return nights;
    },
    failures: () => rows('SELECT tower, seed, tick, message FROM failure ORDER BY tower, seed').map((row) => ({ towerId: String(row['tower']), seed: Number(row['seed']), tick: Number(row['tick']), message: String(row['message']) })),
  };
}

/** The one statement is its own transaction. */
function addNight(db: sqlite.Database, towerId: string, { key, night, hashes }: Extract<CampaignOutcome, { kind: 'night' }>): boolean {
  const values = [key, towerId, night.seed, night.endS, hashes.asFound, hashes.rectified, JSON.stringify(night)];
  if (db.run('INSERT INTO night VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', values).changes === 1) {
    db.run('DELETE FROM failure WHERE key = ?', key);
    return true;
  }
  const known = db.get('SELECT as_found_hash, rectified_hash FROM night WHERE key = ?', key);
  if (known?.['as_found_hash'] === hashes.asFound && known['rectified_hash'] === hashes.rectified) return false;
  throw new CliError(EXIT.failed, [`tower ${towerId}, seed ${night.seed}: computed twice with different results; a machine or its engine is at fault`]);
}

function addFailure(db: sqlite.Database, { towerId, seed }: { towerId: string; seed: number }, { key, tick, message }: Extract<CampaignOutcome, { kind: 'failed' }>): boolean {
  return db.run('INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?)', [key, towerId, seed, tick, message]).changes === 1;
}

/** What SQLite says of disks and files, in words; what was written before stays. */
function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CliError || !(error instanceof Error)) throw error;
    const { message } = error;
    if (/disk is full|ENOSPC|disk I\/O/i.test(message)) throw new CliError(EXIT.failed, [`${path}: cannot be written (${message}): no space left? What was computed before is kept; make room and give the same command again`]);
    if (/unable to open|readonly|EACCES|EROFS|EPERM|ENOTDIR/i.test(message)) throw badInput(`${path}: cannot be written: ${message}; give another --out`);
    if (/not a database|malformed/i.test(message)) throw badInput(`${path}: is damaged or no SQLite file: ${message}; give another --out, or delete it to begin again`);
    if (/database is locked/i.test(message)) throw badInput(`${path}: is open in another program; close it there`);
    throw error;
  }
}
