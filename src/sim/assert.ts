/** Stops a run that has become meaningless. Message: name, index, value. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
