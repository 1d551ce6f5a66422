import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nameIn } from '../../i18n/index.ts';
import { importCfast, type ImportedScenario } from '../../scenario/import-cfast/import-cfast.ts';
import { ScenarioError, formatIssue } from '../../scenario/scenario-error.ts';
import { CliError, EXIT, badInput } from '../cli-error.ts';
import { makeDirectory, readText } from '../files.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { textsIn } from '../texts.ts';

export interface ImportCommandOptions extends CommonOptions {
  readonly out: string;
}

/** A scenario file from a CFAST 7 input; what has no place in one is said on stderr and at the top of the file. */
export function importScenario(file: string, options: ImportCommandOptions): number {
  const { text, warnings } = imported(file);
  makeDirectory(dirname(options.out));
  write(options.out, text);
  const remarks = warnings.map((names) => nameIn(names, options.lang === 'zh' ? 'zh-CN' : 'en'));
  warnLines(remarks);
  if (options.json === true) printJson({ file: options.out, remarks });
  else printLines([textsIn(options.lang).written({ dir: options.out })]);
  return EXIT.done;
}

function imported(file: string): ImportedScenario {
  const text = readText(file);
  try {
    return importCfast(text, basename(file));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, fileName: issue.fileName === basename(file) ? file : issue.fileName }));
    throw new CliError(EXIT.badInput, issues.map(formatIssue), { issues });
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw badInput(`${path}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
