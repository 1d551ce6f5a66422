/** 0 done, 1 the run failed or differed, 2 bad input. */
export const EXIT = { done: 0, failed: 1, badInput: 2 } as const;

/** Something a person must be told, without a stack trace. */
export class CliError extends Error {
  readonly exitCode: number;
  readonly lines: readonly string[];
  /** Extra fields of the JSON document. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(exitCode: number, lines: readonly string[], details: Readonly<Record<string, unknown>> = {}) {
    super(lines.join('\n'));
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.lines = lines;
    this.details = details;
  }
}

export function badInput(line: string): CliError {
  return new CliError(EXIT.badInput, [line]);
}
