/** CSV as others read it: UTF-8, comma, header with units, stable columns, empty cell for "never" and "does not apply". */
import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters collected before a write. */
const CHUNK_LENGTH = 1 << 18;

export interface TextFile {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** A file written as the run goes, so that memory does not grow with it. */
export function openTextFile(path: string): TextFile {
  const file = openSync(path, 'w');
  let chunk = '';
  const flush = (): void => {
    writeSync(file, chunk);
    chunk = '';
  };
  return {
    write: (text) => {
      chunk += text;
      if (chunk.length >= CHUNK_LENGTH) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** To so many decimals; -0 becomes 0. */
export function rounded(value: number, decimals: 0 | 1 | 2 | 3 | 4 | 5): number {
  const scale = [1, 10, 100, 1000, 1e4, 1e5][decimals]!;
  const result = Math.round(value * scale) / scale;
  return result === 0 ? 0 : result;
}
