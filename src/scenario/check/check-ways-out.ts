import { groundFaults, OUTSIDE, type SimInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';

/** Every household must have a way out through doors and flights that are not locked. */
export function checkWaysOut(input: SimInput, issues: IssueList): void {
  if (input.households.length === 0) return;
  const hasWayOut = compartmentsWithWayOut(input);
  const stuck = input.households.filter((household) => !hasWayOut[household.homeIndex]);
  if (stuck.length === 0) return;
  const shown = stuck.slice(0, 3).map((household) => `"${input.compartments[household.homeIndex]?.id}"`).join(', ');
  const rest = stuck.length > 3 ? ` and ${stuck.length - 3} more` : '';
  issues.report(['residents'], `people live in ${shown}${rest} with no way out of the building`, 'doors and flights that can be walked, not locked, up to an opening with "isExit"');
}

/** Where people live and all else is right, walls and doors must be such that they can be walked; templates draw theirs so. */
export function checkGround(input: SimInput, issues: IssueList): void {
  if (input.households.length === 0 || issues.issues.length > 0) return;
  for (const fault of groundFaults(input)) issues.report(['building'], fault, 'polygons whose sides do not cross, with room in their walls for every door');
}

/** Per compartment: whether an exit can be walked to, whatever stands open or shut. */
export function compartmentsWithWayOut(input: SimInput): boolean[] {
  const reached = input.compartments.map(() => false);
  const passable = input.openings.filter((opening) => opening.isPassable && !opening.isLocked);
  const neighbours = input.compartments.map((): number[] => []);
  for (const { fromIndex, toIndex } of passable) {
    if (toIndex === OUTSIDE) continue;
    neighbours[fromIndex]?.push(toIndex);
    neighbours[toIndex]?.push(fromIndex);
  }
  const queue = passable.filter((opening) => opening.isExit).map((opening) => opening.fromIndex);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (reached[index]) continue;
    reached[index] = true;
    queue.push(...(neighbours[index] ?? []));
  }
  return reached;
}
