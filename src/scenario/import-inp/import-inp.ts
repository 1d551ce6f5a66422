/** An EPANET network as the nodes and links of a scenario. Every complaint names the line of the network file. */
import type { WaterLinkInput, WaterNodeInput } from '../../sim/index.ts';
import { hintFor } from '../did-you-mean.ts';
import { readInpLines, type InpLine, type InpSections } from './inp-lines.ts';
import { readInpOptions } from './inp-units.ts';

const M_PER_MM = 1e-3;
/** Sections that say nothing of a steady flow. */
const WITHOUT_EFFECT = ['', 'TITLE', 'TIMES', 'REPORT', 'COORDINATES', 'VERTICES', 'LABELS', 'BACKDROP', 'TAGS', 'QUALITY', 'REACTIONS', 'ENERGY', 'SOURCES', 'MIXING', 'PATTERNS', 'OPTIONS', 'END'];
const WITH_EFFECT = ['JUNCTIONS', 'RESERVOIRS', 'TANKS', 'PIPES', 'PUMPS', 'VALVES', 'CURVES', 'STATUS', 'EMITTERS'];
/** Source: EPANET 2.2 manual, a pump curve of one point: shut-off at 4/3 of its head, no head at twice its flow. */
const SHUT_OFF_FRAC = 4 / 3;

export type Report = (lineNumber: number, problem: string, allowed?: string) => void;

export interface ImportedNetwork {
  readonly nodes: readonly WaterNodeInput[];
  readonly links: readonly WaterLinkInput[];
  readonly nodeLines: readonly number[];
  readonly linkLines: readonly number[];
  /** Emitters by node id, L/s per square root of a metre, with the line. */
  readonly emitters: ReadonlyMap<string, { readonly emitterLPerSPerSqrtM: number; readonly lineNumber: number }>;
}

interface Reading {
  readonly sections: InpSections;
  readonly report: Report;
  readonly lPerSPerUnit: number;
}

interface Numbered<T> {
  readonly item: T;
  readonly lineNumber: number;
}

/** @param lines  the file's text, line by line */
export function importInp(lines: readonly string[], report: Report): ImportedNetwork {
  const sections = readInpLines(lines);
  for (const [name, content] of Object.entries(sections)) {
    if (!WITHOUT_EFFECT.includes(name) && !WITH_EFFECT.includes(name)) report(content[0]!.lineNumber, `section [${name}] would change the flows and is not simulated`, 'take it out');
  }
  const reading: Reading = { sections, report, lPerSPerUnit: readInpOptions(sections, report).lPerSPerUnit };
  const nodes = readNodes(reading);
  const links = readLinks(reading, nodes.map(({ item }) => item));
  return {
    nodes: nodes.map(({ item }) => item), links: links.map(({ item }) => item), nodeLines: nodes.map(({ lineNumber }) => lineNumber), linkLines: links.map(({ lineNumber }) => lineNumber),
    emitters: readEmitters(reading, nodes.map(({ item }) => item)),
  };
}

function linesOf({ sections }: Reading, name: string): readonly InpLine[] {
  return sections[name] ?? [];
}

/** The number in a column. */
function numberAt({ report }: Pick<Reading, 'report'>, { words, lineNumber }: InpLine, column: number): number {
  const word = words[column];
  const value = Number(word);
  if (word !== undefined && Number.isFinite(value)) return value;
  report(lineNumber, word === undefined ? `"${words[0]!}" has too few columns` : `"${word}" is not a number`);
  return 0;
}

/** Of a column that may be left out. */
function numberOrZeroAt(reading: Reading, line: InpLine, column: number): number {
  return line.words[column] === undefined ? 0 : numberAt(reading, line, column);
}

function atLeast({ report }: Reading, { words, lineNumber }: InpLine, value: number, rule: { readonly what: string; readonly isZeroAllowed?: boolean }): number {
  if (value > 0 || (value === 0 && rule.isZeroAllowed === true)) return value;
  report(lineNumber, `${rule.what} of "${words[0]!}" is ${value}`, rule.isZeroAllowed === true ? 'zero or more' : 'more than zero');
  return 1;
}

function readNodes(reading: Reading): Numbered<WaterNodeInput>[] {
  const none = { levelM: 0, maxLevelM: 0, diameterM: 0 };
  const found = [
    ...linesOf(reading, 'JUNCTIONS').map((line) => numbered(line, { id: line.words[0]!, kind: 'junction' as const, elevationM: numberAt(reading, line, 1), ...none })),
    ...linesOf(reading, 'RESERVOIRS').map((line) => numbered(line, { id: line.words[0]!, kind: 'reservoir' as const, elevationM: numberAt(reading, line, 1), ...none })),
    ...linesOf(reading, 'TANKS').map((line) => numbered(line, readTank(reading, line))),
  ];
  for (const line of linesOf(reading, 'JUNCTIONS')) {
    if (numberOrZeroAt(reading, line, 2) !== 0) reading.report(line.lineNumber, `junction "${line.words[0]!}" draws ${line.words[2]!}: demands are not simulated`, 'a demand of 0; water is drawn at hydrants');
  }
  refuseTwice(reading, found, 'node');
  return found;
}

function numbered<T>({ lineNumber }: InpLine, item: T): Numbered<T> {
  return { item, lineNumber };
}

/** The simulator's tanks can be drawn down to their bottom: the bottom is put at the lowest level of the file. */
function readTank(reading: Reading, line: InpLine): WaterNodeInput {
  const [bottomM, levelM, lowestM, highestM, diameterM] = [1, 2, 3, 4, 5].map((column) => numberAt(reading, line, column)) as [number, number, number, number, number];
  if (line.words[7] !== undefined && line.words[7] !== '*') reading.report(line.lineNumber, `tank "${line.words[0]!}" has a volume curve`, 'a round tank with one diameter');
  if (levelM < lowestM || levelM > highestM) reading.report(line.lineNumber, `level ${levelM} m of tank "${line.words[0]!}" lies outside ${lowestM}..${highestM} m`);
  atLeast(reading, line, diameterM, { what: 'diameter' });
  return { id: line.words[0]!, kind: 'tank', elevationM: bottomM + lowestM, levelM: levelM - lowestM, maxLevelM: highestM - lowestM, diameterM };
}

function readLinks(reading: Reading, nodes: readonly WaterNodeInput[]): Numbered<WaterLinkInput>[] {
  const statusOf = new Map(linesOf(reading, 'STATUS').map((line) => [line.words[0]!, line]));
  const ends = (line: InpLine) => ({ fromIndex: endOf(reading, line, 1, nodes), toIndex: endOf(reading, line, 2, nodes) });
  const usual = { lengthM: 0, roughnessC: 120, minorLossK: 0, isOpen: true, curve: [], settingM: 0, control: 'none' as const, startS: 0 };
  const found = [
    ...linesOf(reading, 'PIPES').map((line) => numbered(line, { ...usual, ...readPipe(reading, line), ...ends(line) })),
    ...linesOf(reading, 'PUMPS').map((line) => numbered(line, { ...usual, ...readPump(reading, line), ...ends(line) })),
    ...linesOf(reading, 'VALVES').map((line) => numbered(line, { ...usual, ...readValve(reading, line), ...ends(line) })),
  ];
  refuseTwice(reading, found, 'link');
  for (const [id, line] of statusOf) if (!found.some(({ item }) => item.id === id)) reading.report(line.lineNumber, `no link "${id}"`, hintFor(id, found.map(({ item }) => item.id)));
  return found.map(({ item, lineNumber }) => ({ lineNumber, item: withStatus(reading, item, statusOf.get(item.id)) }));
}

function endOf({ report }: Reading, { words, lineNumber }: InpLine, column: number, nodes: readonly WaterNodeInput[]): number {
  const id = words[column] ?? '';
  const index = nodes.findIndex((node) => node.id === id);
  if (index < 0) report(lineNumber, `"${words[0]!}" leads to node "${id}", which does not exist`, hintFor(id, nodes.map((node) => node.id)));
  else if (column === 2 && words[1] === id) report(lineNumber, `"${words[0]!}" joins "${id}" to itself`, 'two different nodes');
  return index;
}

type LinkPart = Pick<WaterLinkInput, 'id' | 'kind' | 'diameterM'> & Partial<WaterLinkInput>;

function readPipe(reading: Reading, line: InpLine): LinkPart {
  const status = (line.words[7] ?? 'Open').toUpperCase();
  return {
    id: line.words[0]!, kind: status === 'CV' ? 'checkPipe' : 'pipe', isOpen: status !== 'CLOSED',
    lengthM: atLeast(reading, line, numberAt(reading, line, 3), { what: 'length' }), diameterM: atLeast(reading, line, numberAt(reading, line, 4), { what: 'diameter' }) * M_PER_MM,
    roughnessC: atLeast(reading, line, numberAt(reading, line, 5), { what: 'roughness' }), minorLossK: atLeast(reading, line, numberOrZeroAt(reading, line, 6), { what: 'minor loss', isZeroAllowed: true }),
  };
}

/** A pump that is not closed starts by itself when water is drawn. */
function readPump(reading: Reading, line: InpLine): LinkPart {
  const id = line.words[0]!;
  const curveId = line.words[4];
  if (line.words[3]?.toUpperCase() !== 'HEAD' || curveId === undefined || line.words.length > 5) {
    reading.report(line.lineNumber, `pump "${id}" is given by ${line.words.slice(3).join(' ') || 'nothing'}`, 'HEAD and the id of a curve');
    return { id, kind: 'pump', diameterM: 0.1, isOpen: false, control: 'auto' };
  }
  return { id, kind: 'pump', diameterM: 0.1, isOpen: false, control: 'auto', curve: readCurve(reading, line, curveId) };
}

function readCurve(reading: Reading, pump: InpLine, curveId: string): WaterLinkInput['curve'] {
  const lines = linesOf(reading, 'CURVES').filter(({ words }) => words[0] === curveId);
  if (lines.length === 0) reading.report(pump.lineNumber, `no curve "${curveId}"`, hintFor(curveId, [...new Set(linesOf(reading, 'CURVES').map(({ words }) => words[0]!))]));
  const points = lines.map((line) => ({ flowLPerS: numberAt(reading, line, 1) * reading.lPerSPerUnit, headM: numberAt(reading, line, 2) }));
  if (points.length === 1) return [{ flowLPerS: 0, headM: points[0]!.headM * SHUT_OFF_FRAC }, points[0]!, { flowLPerS: points[0]!.flowLPerS * 2, headM: 0 }];
  points.forEach((point, i) => {
    if (i === 0 && point.flowLPerS !== 0) reading.report(lines[i]!.lineNumber, `curve "${curveId}" begins at flow ${lines[i]!.words[1]!}`, 'a first point at flow 0');
    if (i > 0 && (point.flowLPerS <= points[i - 1]!.flowLPerS || point.headM >= points[i - 1]!.headM)) reading.report(lines[i]!.lineNumber, `curve "${curveId}" does not fall from point to point`, 'flow rises and head falls');
  });
  return points;
}

function readValve(reading: Reading, line: InpLine): LinkPart {
  const kind = (line.words[4] ?? '').toUpperCase();
  if (kind !== 'PRV') reading.report(line.lineNumber, `valve "${line.words[0]!}" is a ${kind}, which is not simulated`, 'PRV');
  return { id: line.words[0]!, kind: 'prv', diameterM: atLeast(reading, line, numberAt(reading, line, 3), { what: 'diameter' }) * M_PER_MM, settingM: numberAt(reading, line, 5), minorLossK: numberOrZeroAt(reading, line, 6) };
}

function withStatus({ report }: Reading, link: WaterLinkInput, line: InpLine | undefined): WaterLinkInput {
  if (line === undefined) return link;
  const status = (line.words[1] ?? '').toUpperCase();
  if (status !== 'OPEN' && status !== 'CLOSED') report(line.lineNumber, `status ${line.words[1] ?? 'of nothing'} of "${link.id}"`, 'Open or Closed');
  if (link.kind === 'pump') return { ...link, control: status === 'OPEN' ? 'auto' : 'manual' };
  return { ...link, isOpen: status === 'OPEN' };
}

function readEmitters(reading: Reading, nodes: readonly WaterNodeInput[]): ImportedNetwork['emitters'] {
  return new Map(linesOf(reading, 'EMITTERS').map((line) => {
    const id = line.words[0]!;
    if (!nodes.some((node) => node.id === id)) reading.report(line.lineNumber, `emitter at node "${id}", which does not exist`, hintFor(id, nodes.map((node) => node.id)));
    return [id, { emitterLPerSPerSqrtM: numberAt(reading, line, 1) * reading.lPerSPerUnit, lineNumber: line.lineNumber }];
  }));
}

function refuseTwice({ report }: Reading, found: readonly Numbered<{ readonly id: string }>[], noun: string): void {
  const lineById = new Map<string, number>();
  for (const { item, lineNumber } of found) {
    const first = lineById.get(item.id);
    if (first === undefined) lineById.set(item.id, lineNumber);
    else report(lineNumber, `${noun} "${item.id}" was already given in line ${first}`);
  }
}
