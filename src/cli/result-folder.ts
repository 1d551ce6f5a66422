/** What lies in a folder of results, so that a notebook or a colleague needs nobody to ask: README.md, in both languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../i18n/index.ts';
import { STUDY_WORDS } from '../i18n/study/study-words.ts';
import { MEASURES } from '../report/measures/measures.ts';
import { ENGINE_VERSION } from '../run/engine-version.ts';
import type { Names } from '../catalog/hazard.ts';

export interface ResultFile {
  readonly name: string;
  readonly says: Names;
  /** Of a CSV; `measures`: one a measure, listed at the end. */
  readonly columns?: readonly string[];
}

/** Columns that stand for every measure of the report. */
export const EACH_MEASURE = '{measures}';

export function writeReadme(directory: string, names: Names, files: readonly ResultFile[]): void {
  writeFileSync(join(directory, 'README.md'), readmeText(names, files));
}

export function readmeText(names: Names, files: readonly ResultFile[]): string {
  const csv = files.find(({ name }) => name.endsWith('.csv'));
  const parts = (['zh-CN', 'en'] as const).flatMap((language) => {
    const words = STUDY_WORDS[language].readme;
    const says = (of: Names): string => (language === 'zh-CN' ? of.zh : of.en);
    return [
      `# ${fill(words.title, { name: says(names) })}`, '', fill(words.lead, { version: ENGINE_VERSION }), '',
      `| ${words.files} | | ${words.columns} |`, '|---|---|---|',
      ...files.map((file) => `| \`${file.name}\` | ${says(file.says)} | ${(file.columns ?? []).map((column) => `\`${column}\``).join(', ')} |`), '',
      ...(csv === undefined ? [] : [`${words.load}:`, '', '```python', 'import pandas as pd', `table = pd.read_csv("${csv.name}")`, '```', '']),
    ];
  });
  const measures = ['| `{measures}` | 指标 | measure | |', '|---|---|---|---|', ...MEASURES.map(({ id, names: { zh, en }, unit }) => `| \`${id}\` | ${zh} | ${en} | ${unit} |`), ''];
  return [...parts, ...(files.some(({ columns }) => columns?.includes(EACH_MEASURE)) ? measures : [])].join('\n');
}
