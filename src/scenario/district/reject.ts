import type { Names } from '../../catalog/hazard.ts';

/** A row of a ledger that is left out, and why; the rest goes on. */
export interface Reject {
  readonly fileName: string;
  readonly line: number;
  /** As the head of the file calls it; empty: the row as a whole. */
  readonly column: string;
  readonly value: string;
  /** The tower it would have been, as far as known. */
  readonly towerId: string;
  readonly problem: Names;
}

/** `file:line column "value": problem` */
export function formatReject({ fileName, line, column, value, problem }: Reject, language: 'zh' | 'en'): string {
  const place = column === '' ? '' : ` ${column}`;
  return `${fileName}:${line}${place}${value === '' ? '' : ` ${JSON.stringify(value)}`}: ${problem[language]}`;
}

/** Reports name files, not the folders of whoever computed them. */
export function withoutFolder(reject: Reject): Reject {
  return { ...reject, fileName: nameOfFile(reject.fileName) };
}

export function nameOfFile(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
