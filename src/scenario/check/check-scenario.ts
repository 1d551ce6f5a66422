/** What can only be judged once the file is expanded. */
import type { Draft } from '../../catalog/patch.ts';
import type { OpeningInput, SimInput } from '../../sim/index.ts';
import { idsOf } from '../expand/id-index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import { isTower, type ScenarioFile } from '../scenario-file.ts';
import { checkCommand } from './check-command.ts';
import { checkDrill } from './check-drill.ts';
import { checkHazards } from './check-hazards.ts';
import { checkFacade, checkOpenings } from './check-openings.ts';
import { checkPhysics } from './check-physics.ts';
import { checkOnLane, checkSite } from './check-site.ts';
import { checkUncertain } from './check-uncertain.ts';
import { checkGround, checkWaysOut } from './check-ways-out.ts';

export function checkScenario(file: ScenarioFile, base: SimInput, draft: Draft, issues: IssueList): void {
  const isTemplate = isTower(file.building);
  const pathOf = (opening: OpeningInput, i: number): FilePath => (isTemplate ? ['openings', opening.id] : ['building', 'openings', i]);
  checkOpenings(base, pathOf, issues);
  checkPhysics(base, { opening: pathOf, fireCount: file.fires.length }, issues);
  checkFacade(base, (i): FilePath => (isTemplate ? ['facade', base.facade.cells[i]!.id] : ['building', 'facade', i]), issues);
  checkSite(base, issues);
  checkWaysOut(base, issues);
  if (!isTemplate) checkGround(base, issues);
  checkLaneHazards(file, base, issues);
  checkInjects(file, draft, issues);
  checkObjectives(file, issues);
  checkHazards(file.hazards, draft, issues);
  checkUncertain(file.uncertain, draft, issues);
  // The tower as found is built for it, which only sound hazards can.
  if (issues.issues.length === 0) checkDrill(file, draft, issues);
}

/** Obstacles that a hazard puts on a lane must stand on it. */
function checkLaneHazards(file: ScenarioFile, base: SimInput, issues: IssueList): void {
  file.hazards.forEach((hazard, i) => {
    if (hazard.kind !== 'blockedFireLane') return;
    const spec = hazard.spec as { readonly lane: string; readonly obstacles: readonly { readonly atM: number }[] };
    const lane = base.site.lanes.find((candidate) => candidate.id === spec.lane);
    if (lane !== undefined) spec.obstacles.forEach((obstacle, j) => checkOnLane(lane, obstacle.atM, ['hazards', i, 'obstacles', j, 'atM'], issues));
  });
}

function checkInjects(file: ScenarioFile, draft: Draft, issues: IssueList): void {
  const ids = idsOf(draft);
  file.injects.forEach(({ atS, command }, i) => {
    checkCommand(command, ['injects', i], { ids, tower: draft }, issues);
    if (atS > file.durationS) issues.report(['injects', i, 'atS'], `${atS} s is after the end`, `0..${file.durationS} s`);
  });
}

function checkObjectives(file: ScenarioFile, issues: IssueList): void {
  file.objectives.forEach((objective, i) => {
    if (objective.atMost === null && objective.atLeast === null) issues.report(['objectives', i], `"${objective.id}" sets no limit`, 'give "atMost" or "atLeast"');
  });
}
