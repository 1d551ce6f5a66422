/** What is wrong with one command. */
export interface CommandFault {
  /** Of the command. */
  readonly key: string;
  readonly problem: string;
  readonly allowed: string;
}
