import { z } from 'zod';

/** Ids appear in recordings, tables and file names: letters, digits, dot, dash, underscore. */
export function idText() {
  return z.string({ error: 'an id is a text' }).regex(/^[\p{L}\d][\p{L}\d._-]{0,79}$/u, { error: (issue) => `${JSON.stringify(issue.input)} is no id; letters, digits, ".", "-" and "_", up to 80` });
}
