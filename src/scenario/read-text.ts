/** Text -> JSON tree with positions: size, syntax, duplicate keys, depth. */
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { FilePath, PathedIssue } from './issue-list.ts';
import type { ScenarioIssue } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

/** A spelled-out tower of 60 storeys takes about 1 MB. */
export const MAX_FILE_CHARS = 2_000_000;
export const MAX_DEPTH = 40;

export interface TextTree {
  readonly raw: unknown;
  readonly root: Node;
  readonly locate: (issue: PathedIssue) => ScenarioIssue;
}

/** @throws ScenarioError when the text is no JSON that could be looked at further. */
export function readText(text: string, fileName: string): TextTree {
  const at = positionFinder(text);
  const fail = (issues: readonly { readonly offset: number; readonly path: string; readonly problem: string; readonly allowed: string }[]): never => {
    throw new ScenarioError(issues.map(({ offset, path, problem, allowed }) => ({ fileName, ...at(offset), path, problem, allowed })));
  };
  if (text.length > MAX_FILE_CHARS) {
    fail([{ offset: 0, path: '', problem: `the file holds ${(text.length / 1e6).toFixed(1)} MB`, allowed: `at most ${MAX_FILE_CHARS / 1e6} MB` }]);
  }
  const depthIssue = tooDeep(text);
  if (depthIssue !== null) fail([{ offset: depthIssue, path: '', problem: `nested deeper than ${MAX_DEPTH} levels`, allowed: `at most ${MAX_DEPTH}` }]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (text.trim() === '') return fail([{ offset: 0, path: '', problem: 'the file is empty', allowed: 'a scenario in braces { }' }]);
  if (errors.length > 0 || root === undefined) return fail(firstOfEachLine(errors, at).map((error) => ({ offset: error.offset, path: '', ...syntaxProblem(error, text) })));
  const duplicates = duplicateKeys(root, []);
  if (duplicates.length > 0) fail(duplicates);
  const locate = (issue: PathedIssue): ScenarioIssue => ({
    fileName, ...at(offsetOf(root, issue.path, issue.isAboutKey)), path: issue.path.join('.'), problem: issue.problem, allowed: issue.allowed,
  });
  return { raw: getNodeValue(root) as unknown, root, locate };
}

/** What follows a slip on the same line is mostly its echo. */
function firstOfEachLine(errors: readonly ParseError[], at: (offset: number) => { line: number }): ParseError[] {
  const seen = new Set<number>();
  return errors.filter((error) => {
    const { line } = at(error.offset);
    return !seen.has(line) && seen.add(line);
  });
}

function syntaxProblem(error: ParseError, text: string): { problem: string; allowed: string } {
  const word = /^[-\w]+/.exec(text.slice(error.offset, error.offset + 24))?.[0] ?? '';
  if (/^-?(NaN|Infinity)$/.test(word)) return { problem: `${word} is not a number in JSON`, allowed: 'a finite number' };
  const words = printParseErrorCode(error.error).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return { problem: `broken JSON: ${words}`, allowed: 'JSON with comments and trailing commas' };
}

/** Offset of the first bracket beyond the depth limit, outside texts and comments; null when there is none. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let i = 0;
  while (i < text.length) {
    const char = text[i]!;
    if (char === '"') i = endOfText(text, i);
    else if (char === '/' && text[i + 1] === '/') i = endAt(text, '\n', i);
    else if (char === '/' && text[i + 1] === '*') i = endAt(text, '*/', i + 2);
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth > MAX_DEPTH) return i;
    i++;
  }
  return null;
}

function endAt(text: string, mark: string, fromIndex: number): number {
  const end = text.indexOf(mark, fromIndex);
  return end < 0 ? text.length : end + mark.length - 1;
}

function endOfText(text: string, startIndex: number): number {
  let i = startIndex + 1;
  while (i < text.length && text[i] !== '"' && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return i;
}

function duplicateKeys(node: Node, path: FilePath): { offset: number; path: string; problem: string; allowed: string }[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, i) => duplicateKeys(child, [...path, i]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const [keyNode, valueNode] = property.children ?? [];
    const key = String(keyNode?.value);
    const here = [...path, key];
    const isAgain = seen.has(key);
    seen.add(key);
    const again = isAgain ? [{ offset: keyNode?.offset ?? 0, path: here.join('.'), problem: `the key "${key}" stands here twice`, allowed: 'once' }] : [];
    return valueNode === undefined ? again : [...again, ...duplicateKeys(valueNode, here)];
  });
}

/** Offset of the value at a path, of its key, or of the nearest place that exists. */
function offsetOf(root: Node, path: FilePath, isAboutKey: boolean): number {
  let node = root;
  let keyOffset = root.offset;
  for (const step of path) {
    const child: Node | undefined = typeof step === 'number' ? node.children?.[step] : propertyOf(node, step)?.children?.[1];
    if (child === undefined) return node.offset;
    keyOffset = typeof step === 'number' ? child.offset : propertyOf(node, step)!.offset;
    node = child;
  }
  return isAboutKey ? keyOffset : node.offset;
}

function propertyOf(node: Node, key: string): Node | undefined {
  return node.type === 'object' ? node.children?.find((property) => property.children?.[0]?.value === key) : undefined;
}

export function positionFinder(text: string): (offset: number) => { line: number; column: number } {
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return (offset) => {
    let line = lineStarts.length;
    while (line > 1 && lineStarts[line - 1]! > offset) line--;
    return { line, column: offset - lineStarts[line - 1]! + 1 };
  };
}
