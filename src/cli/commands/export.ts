import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '../../i18n/index.ts';
import { ExportRefused, type ExportedFile, type ExportFormat } from '../../report/export/export-format.ts';
import { EXPORTS, type ExportName } from '../../report/export/registry.ts';
import { toSimInput } from '../../scenario/to-sim-input.ts';
import { EXIT, badInput } from '../cli-error.ts';
import { makeDirectory } from '../files.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { readCondition, readScenario } from '../scenario-file.ts';
import { textsIn } from '../texts.ts';

export interface ExportCommandOptions extends CommonOptions {
  readonly to: ExportName;
  readonly out: string;
  readonly rectify: string;
  readonly open?: string;
}

/** More files than this are named by their directory. */
const MOST_NAMED = 3;

/** Files for another program, what it cannot hold, and what it says of them. */
export async function exportScenario(file: string, options: ExportCommandOptions): Promise<number> {
  const { scenario } = readScenario(file);
  const input = toSimInput(scenario, readCondition(scenario, options.rectify));
  const format: ExportFormat = EXPORTS[options.to];
  const openHydrants = options.open?.split(',').map((id) => id.trim()).filter((id) => id !== '') ?? null;
  const files = written(file, () => format.write(input, { openHydrants }));
  makeDirectory(options.out);
  const paths = files.map(({ name, text }) => writeTo(join(options.out, name), text));
  const said = [...(format.omissions?.(input) ?? []), ...((await format.remarks?.(files)) ?? [])];
  const remarks = said.map((names) => nameIn(names, options.lang === 'zh' ? 'zh-CN' : 'en'));
  warnLines(remarks);
  if (options.json === true) printJson({ files: paths, remarks });
  else printLines([textsIn(options.lang).written({ dir: paths.length > MOST_NAMED ? options.out : paths.join(', ') })]);
  return EXIT.done;
}

function written(file: string, write: () => readonly ExportedFile[]): readonly ExportedFile[] {
  try {
    return write();
  } catch (error) {
    throw error instanceof ExportRefused ? badInput(`${file}: ${error.message}`) : error;
  }
}

function writeTo(path: string, text: string): string {
  try {
    writeFileSync(path, text);
    return path;
  } catch (error) {
    throw badInput(`${path}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
