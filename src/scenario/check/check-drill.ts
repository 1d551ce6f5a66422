/** What a drill aims at must be there: doors, valves, storeys of its commands and boards. */
import type { Draft } from '../../catalog/patch.ts';
import type { Command } from '../../sim/index.ts';
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { idsOf, lookUp } from '../expand/id-index.ts';
import { copyData } from '../copy-data.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import { injectSchemas } from '../schema/head-schema.ts';
import { refsIn } from '../schema-walk.ts';

export function checkDrill(file: ScenarioFile, draft: Draft, issues: IssueList): void {
  const { drill } = file;
  if (drill === null) return;
  const ids = idsOf(withHazards(file, draft));
  const check = (commands: readonly Command[], path: FilePath): void => commands.forEach((command, i) => {
    for (const ref of refsIn(injectSchemas[command.kind], command, [...path, i])) lookUp(ref.kind, ids[ref.kind], ref.id, ref.path, issues);
  });
  drill.roles.forEach(({ units }, i) => units.forEach((unit, j) => lookUp('unit', ids.unit, unit, ['drill', 'roles', i, 'units', j], issues)));
  drill.injects.forEach(({ commands }, i) => check(commands, ['drill', 'injects', i, 'commands']));
  drill.decisions.forEach((decision, i) => {
    decision.options.forEach(({ commands }, j) => check(commands, ['drill', 'decisions', i, 'options', j, 'commands']));
    if (decision.kind === 'board') checkStoreys(decision.fromStorey, decision.toStorey, draft, ['drill', 'decisions', i], issues);
  });
}

/** A drill is played in the tower as found: it may speak of what its hazards put there. */
function withHazards(file: ScenarioFile, draft: Draft): Draft {
  const found = copyData(draft);
  for (const { kind, spec } of file.hazards) hazardByKind(kind)!.asFound(spec as never)(found);
  return found;
}

function checkStoreys(fromStorey: number, toStorey: number, draft: Draft, path: FilePath, issues: IssueList): void {
  const numbers = draft.storeys.map(({ number }) => number);
  for (const [key, storey] of [['fromStorey', fromStorey], ['toStorey', toStorey]] as const) {
    if (!numbers.includes(storey)) issues.report([...path, key], `no storey ${storey}`, `${Math.min(...numbers)}..${Math.max(...numbers)}`);
  }
}
