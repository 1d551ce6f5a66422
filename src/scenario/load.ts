import { hazardByKind } from '../catalog/hazards/registry.ts';
import type { Draft } from '../catalog/patch.ts';
import { hashText } from '../sim/index.ts';
import { checkScenario } from './check/check-scenario.ts';
import { copyData, freezeData } from './copy-data.ts';
import { expand } from './expand/expand.ts';
import { createIssueList, type IssueList } from './issue-list.ts';
import { migrate } from './migrate.ts';
import { readParts } from './read-parts.ts';
import { readText, type TextTree } from './read-text.ts';
import type { HazardEntry } from './scenario-file.ts';
import type { Scenario, ScenarioHazard } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

/**
 * A scenario file as text -> a scenario that needs no further check.
 * @throws ScenarioError with every issue of the file
 */
export function loadScenario(text: string, fileName: string): Scenario {
  const tree = readText(text, fileName);
  const issues = createIssueList();
  const raw = migrate(tree.raw, issues);
  stopOn(issues, tree);
  const file = readParts(raw, issues);
  stopOn(issues, tree);
  const base = expand(file!, issues);
  stopOn(issues, tree);
  checkScenario(file!, base, copyData(base) as unknown as Draft, issues);
  stopOn(issues, tree);
  const { id, names, idea, objectives, drill, uncertain: uncertainty } = file!;
  return { id, fileName, hash: hashText(text), names, idea, base: freezeData(base), hazards: file!.hazards.map(bindHazard), objectives, drill, uncertainty };
}

function stopOn(issues: IssueList, tree: TextTree): void {
  if (issues.issues.length === 0) return;
  const located = issues.issues.map(tree.locate);
  throw new ScenarioError(located.sort((a, b) => a.line - b.line || a.column - b.column));
}

/** The hazard's patches with its own values in them. */
function bindHazard(entry: HazardEntry): ScenarioHazard {
  const definition = hazardByKind(entry.kind)!;
  const spec = entry.spec as never;
  const { kind, chain, names, lesson, symbol } = definition;
  const remedy = definition.remedy?.(spec) ?? (() => undefined);
  return { id: entry.id, kind, chain, names, lesson, symbol, costYuan: entry.costYuan, party: entry.party, asFound: definition.asFound(spec), remedy };
}
