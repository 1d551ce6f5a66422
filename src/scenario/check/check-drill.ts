/** What a drill aims at must be there: doors, valves, storeys of its commands and boards. */
import type { Draft } from '../../catalog/patch.ts';
import type { Command } from '../../sim/index.ts';
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { idsOf, lookUp } from '../expand/id-index.ts';
import { copyData } from '../copy-data.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import { checkCommand } from './check-command.ts';
import { missingStoreys } from './check-storeys.ts';

export function checkDrill(file: ScenarioFile, draft: Draft, issues: IssueList): void {
  const { drill } = file;
  if (drill === null) return;
  const ids = idsOf(withHazards(file, draft));
  const check = (commands: readonly Command[], path: FilePath): void => commands.forEach((command, i) => checkCommand(command, [...path, i], { ids, tower: draft }, issues));
  drill.roles.forEach(({ units }, i) => units.forEach((unit, j) => lookUp('unit', ids.unit, unit, ['drill', 'roles', i, 'units', j], issues)));
  drill.injects.forEach(({ commands }, i) => check(commands, ['drill', 'injects', i, 'commands']));
  drill.decisions.forEach((decision, i) => {
    decision.options.forEach(({ commands }, j) => check(commands, ['drill', 'decisions', i, 'options', j, 'commands']));
    if (decision.kind !== 'board') return;
    for (const { key, problem, allowed } of missingStoreys(decision, ['fromStorey', 'toStorey'], draft.storeys)) issues.report(['drill', 'decisions', i, key], problem, allowed);
  });
}

/** A drill is played in the tower as found: it may speak of what its hazards put there. */
function withHazards(file: ScenarioFile, draft: Draft): Draft {
  const found = copyData(draft);
  for (const { kind, spec } of file.hazards) hazardByKind(kind)!.asFound(spec as never)(found);
  return found;
}
