/** An EPANET file as sections of words. */

export interface InpLine {
  /** Counted from 1 in the file's own text. */
  readonly lineNumber: number;
  readonly words: readonly string[];
}

export type InpSections = Readonly<Record<string, readonly InpLine[]>>;

/** Comments and empty lines are left out; section names in capitals. Lines before the first section belong to ''. */
export function readInpLines(lines: readonly string[]): InpSections {
  const sections: Record<string, InpLine[]> = {};
  let section = '';
  lines.forEach((line, i) => {
    const text = line.replace(/;.*$/, '').trim();
    if (text === '') return;
    const head = /^\[(\w+)\]?/.exec(text);
    if (head) section = head[1]!.toUpperCase();
    else (sections[section] ??= []).push({ lineNumber: i + 1, words: text.split(/\s+/) });
  });
  return sections;
}
