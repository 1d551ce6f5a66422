/** An expression that cannot be used: where in it, what is wrong, what is allowed. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  constructor(
    /** Characters before the place. */
    readonly offset: number,
    readonly problem: string,
    readonly allowed: string,
  ) {
    super(`at character ${offset + 1}: ${problem}${allowed === '' ? '' : `; ${allowed}`}`);
  }
}
