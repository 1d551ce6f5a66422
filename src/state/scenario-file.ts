export interface ScenarioFile {
  readonly fileName: string;
  readonly text: string;
  /** True for a file that the reader opened, not one that ships. */
  readonly isOwn: boolean;
}

/** `scenarios/night-33f.jsonc` -> `night-33f`: what a link and a picker use. */
export function scenarioName(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.jsonc?$/, '');
}

/** The line that an issue speaks of, and none when the file is shorter. */
export function lineOf(file: ScenarioFile, line: number): string {
  return file.text.split('\n')[line - 1] ?? '';
}
