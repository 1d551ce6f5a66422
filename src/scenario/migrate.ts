import type { IssueList } from './issue-list.ts';

export const CURRENT_VERSION = 1;

type Raw = Record<string, unknown>;

/** Step n turns a file of version n into one of version n + 1. Version 1 is the first that was released, so there is none yet. */
const MIGRATIONS: Readonly<Record<number, (raw: Raw) => Raw>> = {};

/** The file in the current version; null after saying why that cannot be. */
export function migrate(raw: unknown, issues: IssueList): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  let file = raw as Raw;
  const version = file['version'];
  if (version === undefined) {
    issues.report(['version'], 'is missing', `"version": ${CURRENT_VERSION}`);
    return null;
  }
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    issues.report(['version'], `${JSON.stringify(version)} is no version`, `a whole number up to ${CURRENT_VERSION}`);
    return null;
  }
  if (version > CURRENT_VERSION) {
    issues.report(['version'], `the file is of version ${version}, newer than this program`, `versions up to ${CURRENT_VERSION}; get a newer program`);
    return null;
  }
  for (let step = version; step < CURRENT_VERSION; step++) {
    const next = MIGRATIONS[step];
    if (next === undefined) {
      issues.report(['version'], `version ${version} was never released`, `version ${CURRENT_VERSION}`);
      return null;
    }
    file = next(file);
  }
  return file;
}
