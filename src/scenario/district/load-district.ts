import { HAZARDS } from '../../catalog/hazards/registry.ts';
import { hashText } from '../../sim/index.ts';
import { hintFor } from '../did-you-mean.ts';
import { createIssueList, type IssueList, type PathedIssue } from '../issue-list.ts';
import { loadScenario } from '../load.ts';
import { readText, type TextTree } from '../read-text.ts';
import { ScenarioError } from '../scenario-error.ts';
import { readPart } from '../zod-issues.ts';
import { districtSchema, DISTRICT_KIND, type DistrictFile } from './district-schema.ts';
import { drawTowers } from './draw-towers.ts';
import { pricedHazards, type PricedHazard } from './price.ts';
import { readLedger, type LedgerTowers, type NamedText } from './read-ledger.ts';
import type { Reject } from './reject.ts';
import { towerScenarioText, type Archetype, type RawScenario } from './tower-scenario.ts';
import { isStanding, type TowerRecord } from './tower-record.ts';

/** Reads a file named in the district file, beside it. @throws whatever the caller tells people */
export type ReadBeside = (name: string) => NamedText;

export interface PreparedTower {
  readonly record: TowerRecord;
  readonly archetypeId: string;
  /** The drill that is computed: a whole, valid scenario file. */
  readonly scenarioText: string;
  readonly remedies: readonly PricedHazard[];
}

export interface District {
  readonly file: DistrictFile;
  readonly fileName: string;
  /** Of the district file and every file it names. */
  readonly hash: string;
  /** Of what its nights depend on: towers and seeds, not money, plan or title. */
  readonly nightsHash: string;
  readonly towers: readonly PreparedTower[];
  readonly rejects: readonly Reject[];
  /** Columns of ledgers that nothing reads. */
  readonly unread: readonly string[];
}

/** Whether a text means to be a district file. A broken text does not. */
export function isDistrictText(text: string): boolean {
  try {
    const { raw } = readText(text, '');
    return typeof raw === 'object' && raw !== null && (raw as RawScenario)['kind'] === DISTRICT_KIND;
  } catch {
    return false;
  }
}

/** @throws ScenarioError with every issue of the district file, or of a ledger or archetype that cannot be read at all */
export function loadDistrict(text: string, fileName: string, readBeside: ReadBeside): District {
  const tree = readText(text, fileName);
  const issues = createIssueList();
  const file = readPart(districtSchema, tree.raw, [], issues);
  if (file !== null) checkReferences(file, issues);
  stopOn(issues, tree);
  const read: NamedText[] = [];
  const beside = (name: string): NamedText => {
    const found = readBeside(name);
    read.push(found);
    return found;
  };
  const archetypes = file!.archetypes.map((spec): Archetype => ({ spec, raw: archetypeRaw(beside(spec.file)) }));
  const ledger = ledgerOf(file!, beside);
  const records = [...ledger.towers, ...(file!.draw === undefined ? [] : drawTowers(file!.draw))];
  stopOn(withoutPrice(file!, records), tree);
  const rejects = [...ledger.rejects];
  const towers = records.flatMap((record) => prepare(record, { file: file!, archetypes, fileName, rejects }));
  if (towers.length === 0) issues.report(['ledger'], `no tower can be computed: ${rejects.length} rows were left out`, rejects[0]?.problem.en ?? 'at least one row');
  stopOn(issues, tree);
  const hash = hashText(JSON.stringify([text, ...read.map((one) => one.text)]));
  const { pairs, firstSeed } = file!.runs;
  const nightsHash = hashText(JSON.stringify([pairs, firstSeed, towers.map((tower) => [tower.record.id, tower.scenarioText])]));
  return { file: file!, fileName, hash, nightsHash, towers, rejects, unread: ledger.unread };
}

function stopOn({ issues }: IssueList, tree: TextTree): void {
  if (issues.length === 0) return;
  const located = issues.map((issue: PathedIssue) => tree.locate(issue));
  throw new ScenarioError(located.sort((a, b) => a.line - b.line || a.column - b.column));
}

function checkReferences({ archetypes, ledger, draw, prices, purses, forces, plan }: DistrictFile, issues: IssueList): void {
  const purseIds = purses.map((purse) => purse.id);
  const kinds = HAZARDS.map((hazard) => hazard.kind);
  if (ledger === undefined && draw === undefined) issues.report([], 'names no towers', 'a "ledger", a "draw", or both');
  once(archetypes.map((one) => one.id), 'archetypes', issues);
  once(purseIds, 'purses', issues);
  once(forces?.stations.map((one) => one.id) ?? [], 'forces.stations', issues);
  archetypes.forEach(({ storeys, built }, i) => {
    for (const [key, [low, high]] of [['storeys', storeys], ['built', built]] as const) if (low > high) issues.report(['archetypes', i, key], `${low} is above ${high}`, 'the lower one first');
  });
  for (const key of ['storeys', 'flatsPerStorey', 'built'] as const) if (draw !== undefined && draw[key][0] > draw[key][1]) issues.report(['draw', key], `${draw[key][0]} is above ${draw[key][1]}`, 'the lower one first');
  for (const [kind, { purses: payers }] of Object.entries(prices)) {
    if (!kinds.includes(kind)) issues.reportKey(['prices', kind], `unknown hazard "${kind}"`, hintFor(kind, kinds));
    payers?.forEach((id, i) => purseIds.includes(id) || issues.report(['prices', kind, 'purses', i], `unknown purse "${id}"`, hintFor(id, purseIds)));
  }
  purses.forEach(({ fromMonth }, i) => fromMonth > plan.months && issues.report(['purses', i, 'fromMonth'], `${fromMonth} is after the plan's last month`, `at most ${plan.months}`));
}

function once(ids: readonly string[], path: string, issues: IssueList): void {
  ids.forEach((id, i) => ids.indexOf(id) < i && issues.report([...path.split('.'), i, 'id'], `the id "${id}" stands here twice`, 'once'));
}

/** An archetype is a drill that loads by itself. @throws ScenarioError */
function archetypeRaw({ text, fileName }: NamedText): RawScenario {
  loadScenario(text, fileName);
  return readText(text, fileName).raw as RawScenario;
}

function ledgerOf({ ledger }: DistrictFile, beside: ReadBeside): LedgerTowers {
  if (ledger === undefined) return { towers: [], rejects: [], unread: [] };
  return readLedger(beside(ledger.towers), ledger.hazards === undefined ? null : beside(ledger.hazards));
}

/** A remedy without a price would look free. */
function withoutPrice({ prices }: DistrictFile, records: readonly TowerRecord[]): IssueList {
  const issues = createIssueList();
  const needed = records.flatMap((tower) => tower.hazards.filter((hazard) => isStanding(hazard) && hazard.costYuan === null).map(({ kind }) => ({ kind, id: tower.id })));
  for (const kind of new Set(needed.map((one) => one.kind))) {
    if (!Object.hasOwn(prices, kind)) issues.report(['prices'], `no price for "${kind}", which stands in tower ${needed.find((one) => one.kind === kind)!.id}`, `"${kind}": { "yuan": … } (0 where its remedy costs nothing)`);
  }
  return issues;
}

interface Preparing {
  readonly file: DistrictFile;
  readonly archetypes: readonly Archetype[];
  readonly fileName: string;
  readonly rejects: Reject[];
}

/** The tower with its scenario, proved by the real loader; none where it is left out. */
function prepare(record: TowerRecord, { file, archetypes, fileName, rejects }: Preparing): PreparedTower[] {
  const source = record.line === 0 ? fileName : file.ledger!.towers;
  const reject = (column: string, value: string, problem: Reject['problem']): PreparedTower[] => {
    rejects.push({ fileName: source, line: record.line, column, value, towerId: record.id, problem });
    return [];
  };
  const archetype = archetypeFor(record, archetypes);
  if (archetype === undefined) {
    const known = archetypes.map(({ spec }) => spec.id).join(', ');
    return reject('archetype', record.archetypeId ?? '', { zh: `${record.storeyCount} 层、${record.builtYearNumber ?? '年份不详'}：没有合适的楼型；现有：${known}`, en: `${record.storeyCount} storeys, built ${record.builtYearNumber ?? 'in an unknown year'}: no archetype fits; known: ${known}` });
  }
  const scenarioText = towerScenarioText(record, archetype, { forces: file.forces, durationS: file.runs.durationS });
  try {
    loadScenario(scenarioText, record.id);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [first] = error.issues;
    const what = [`${first!.path}: ${first!.problem}`, first!.allowed].filter((part) => part !== '').join('; ');
    return reject('', '', { zh: `按楼型“${archetype.spec.names.zh}”造不出这栋楼：${what}`, en: `cannot be built as "${archetype.spec.names.en}": ${what}` });
  }
  return [{ record, archetypeId: archetype.spec.id, scenarioText, remedies: pricedHazards(record, file) }];
}

function archetypeFor({ archetypeId, storeyCount, builtYearNumber }: TowerRecord, archetypes: readonly Archetype[]): Archetype | undefined {
  if (archetypeId !== null) return archetypes.find(({ spec }) => spec.id === archetypeId || spec.names.zh === archetypeId || spec.names.en === archetypeId);
  const isWithin = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  return archetypes.find(({ spec }) => isWithin(storeyCount, spec.storeys) && (builtYearNumber === null || isWithin(builtYearNumber, spec.built)));
}
