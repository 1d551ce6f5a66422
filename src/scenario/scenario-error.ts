import type { ScenarioIssue } from './scenario.ts';

/** Everything wrong with a scenario file, at once. */
export class ScenarioError extends Error {
  readonly issues: readonly ScenarioIssue[];

  constructor(issues: readonly ScenarioIssue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'ScenarioError';
    this.issues = issues;
  }
}

/** `file:line:col path: what is wrong; what is allowed` */
export function formatIssue(issue: ScenarioIssue): string {
  const place = `${issue.fileName}:${issue.line}:${issue.column}`;
  const subject = issue.path === '' ? '' : ` ${issue.path}`;
  const allowed = issue.allowed === '' ? '' : `; ${issue.allowed}`;
  return `${place}${subject}: ${issue.problem}${allowed}`;
}
