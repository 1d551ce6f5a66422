import type { Names } from '../../catalog/hazard.ts';

interface Origin {
  readonly fileName: string;
  readonly warnings: readonly Names[];
}

/** A scenario file to read and go on with by hand: one thing a line, what was left out at the top. */
export function scenarioFileText(document: Readonly<Record<string, unknown>>, { fileName, warnings }: Origin): string {
  const head = [
    `由 CFAST 7 输入文件 ${fileName} 导入；没有人员、供水和消防力量。 Imported from the CFAST 7 input ${fileName}: no people, water or responders.`,
    ...warnings.map(({ zh, en }) => `- ${zh}。 ${en}.`),
  ];
  const parts = Object.entries(document).filter(([, value]) => !isEmptyList(value));
  return `${head.map((line) => `// ${line.replaceAll(/[\r\n]+/g, ' ')}`).join('\n')}\n{\n${parts.map(([key, value]) => `  "${key}": ${partText(value, 2)}`).join(',\n')}\n}\n`;
}

/** Lists of things and the objects that hold them are opened; everything else is one line. */
function partText(value: unknown, indentColumn: number): string {
  const inner = ' '.repeat(indentColumn + 2);
  const outer = ' '.repeat(indentColumn);
  if (isListOfThings(value)) return `[\n${value.map((item) => `${inner}${lineText(item)}`).join(',\n')}\n${outer}]`;
  if (isRecord(value) && Object.values(value).some(isListOfThings)) {
    const parts = Object.entries(value).filter(([, item]) => !isEmptyList(item));
    return `{\n${parts.map(([key, item]) => `${inner}"${key}": ${partText(item, indentColumn + 2)}`).join(',\n')}\n${outer}}`;
  }
  return lineText(value);
}

function lineText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(lineText).join(', ')}]`;
  if (isRecord(value)) return `{ ${Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => `"${key}": ${lineText(item)}`).join(', ')} }`;
  return JSON.stringify(value);
}

function isListOfThings(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
