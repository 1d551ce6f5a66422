import type { Names } from '../catalog/hazard.ts';

export interface ScenarioFile {
  readonly fileName: string;
  readonly text: string;
  /** True for a file that the reader opened, not one that ships. */
  readonly isOwn: boolean;
  /** Opened for the nights that its studies draw; absent: as written. */
  readonly night?: 'drawn';
}

/** `scenarios/night-33f.jsonc` -> `night-33f`: what a link and a picker use. */
export function scenarioName(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.jsonc?$/, '');
}

/** What a drill calls itself at its top, before anybody has loaded it; null where it is not written as drills write it. */
export function namesIn(file: ScenarioFile): Names | null {
  const found = /"names":\s*\{\s*"zh":\s*"([^"]+)",\s*"en":\s*"([^"]+)"\s*\}/.exec(file.text);
  return found ? { zh: found[1]!, en: found[2]! } : null;
}

/** The line that an issue speaks of, and none when the file is shorter. */
export function lineOf(file: ScenarioFile, line: number): string {
  return file.text.split('\n')[line - 1] ?? '';
}

/** Same limit as the loader's; checked before a file is read. */
export const MOST_FILE_MB = 2;
const BYTES_PER_MB = 1_048_576;

/** How many megabytes a file has when that is over the limit; null: it may be read. */
export function tooBigMb({ size }: { readonly size: number }): string | null {
  return size > MOST_FILE_MB * BYTES_PER_MB ? (size / BYTES_PER_MB).toFixed(1) : null;
}
