import type { Names } from '../../catalog/hazard.ts';

export interface OffsetIssue {
  readonly offset: number;
  /** Group, id and key: `&COMP "Hall" WIDTH`. */
  readonly path: string;
  readonly problem: string;
  readonly allowed: string;
}

/** What is wrong with a file, and what of it has no place in a scenario. */
export interface ImportNotes {
  readonly issues: readonly OffsetIssue[];
  readonly warnings: readonly Names[];
  readonly report: (offset: number, path: string, problem: string, allowed: string) => void;
  /** Told once, however often it is said. */
  warn(names: Names): void;
}

/** Assumed: more faults than this in one file tell nothing new; range 20-200. */
const MAX_ISSUE_COUNT = 50;

export function createImportNotes(): ImportNotes {
  const issues: OffsetIssue[] = [];
  const warnings = new Map<string, Names>();
  return {
    issues,
    get warnings() {
      return [...warnings.values()];
    },
    report: (offset, path, problem, allowed) => {
      if (issues.length < MAX_ISSUE_COUNT) issues.push({ offset, path, problem, allowed });
    },
    warn: (names) => void warnings.set(names.en, names),
  };
}
