/** Where in the file, as keys and places in lists. */
export type FilePath = readonly (string | number)[];

export interface PathedIssue {
  readonly path: FilePath;
  readonly problem: string;
  readonly allowed: string;
  /** Point at the key rather than at its value. */
  readonly isAboutKey: boolean;
}

/** Everything found wrong so far; a file is judged as a whole, never at the first fault. */
export interface IssueList {
  readonly issues: PathedIssue[];
  report(path: FilePath, problem: string, allowed?: string): void;
  reportKey(path: FilePath, problem: string, allowed?: string): void;
}

export function createIssueList(): IssueList {
  const issues: PathedIssue[] = [];
  const add = (path: FilePath, problem: string, allowed: string, isAboutKey: boolean) => void issues.push({ path, problem, allowed, isAboutKey });
  return {
    issues,
    report: (path, problem, allowed = '') => add(path, problem, allowed, false),
    reportKey: (path, problem, allowed = '') => add(path, problem, allowed, true),
  };
}
