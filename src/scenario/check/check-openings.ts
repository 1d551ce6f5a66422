import { NONE, OUTSIDE, type CompartmentInput, type FacadeCellInput, type OpeningInput, type SimInput } from '../../sim/index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';

/** Assumed: builders' tolerance for "the same level" and "at the ceiling". */
const LEVEL_TOLERANCE_M = 0.02;

/** Doors, windows, flights and holes must fit between what they join. `pathOf` finds an opening in the file. */
export function checkOpenings(input: SimInput, pathOf: (opening: OpeningInput, index: number) => FilePath, issues: IssueList): void {
  input.openings.forEach((opening, index) => {
    const path = pathOf(opening, index);
    if (opening.fromIndex === opening.toIndex) return issues.report(path, `"${opening.id}" joins "${input.compartments[opening.fromIndex]!.id}" to itself`, 'two different compartments, or outside');
    const isUpsideDown = opening.orientation === 'wall' && opening.headZM < opening.sillZM;
    if (opening.areaM2 <= 0 && !isUpsideDown) issues.report(path, `"${opening.id}" has no area`, 'a width, a head above the sill, or areaM2 above 0 m2; leave the opening out if there is none');
    if (opening.orientation === 'floor') checkFloorOpening(input, opening, path, issues);
    else checkWallOpening(input, opening, path, issues);
  });
}

function checkWallOpening(input: SimInput, opening: OpeningInput, path: FilePath, issues: IssueList): void {
  if (opening.headZM <= opening.sillZM) {
    issues.report(path, `the sill of "${opening.id}" at ${shownM(opening.sillZM)} is not below its head at ${shownM(opening.headZM)}`, 'sillM below headM');
    return;
  }
  for (const index of [opening.fromIndex, opening.toIndex]) {
    const compartment = index === OUTSIDE ? undefined : input.compartments[index];
    if (compartment === undefined) continue;
    const ceilingM = compartment.floorM + compartment.heightM;
    if (opening.headZM > ceilingM + LEVEL_TOLERANCE_M) issues.report(path, `the head of "${opening.id}" at ${shownM(opening.headZM)} is above the ceiling of "${compartment.id}" at ${shownM(ceilingM)}`, 'a head below the ceilings on both sides');
    if (opening.sillZM < compartment.floorM - LEVEL_TOLERANCE_M) issues.report(path, `the sill of "${opening.id}" at ${shownM(opening.sillZM)} is below the floor of "${compartment.id}" at ${shownM(compartment.floorM)}`, 'a sill above the floors on both sides');
  }
}

function checkFloorOpening(input: SimInput, opening: OpeningInput, path: FilePath, issues: IssueList): void {
  if (opening.toIndex === OUTSIDE) return;
  const below = input.compartments[opening.fromIndex]!;
  const above = input.compartments[opening.toIndex]!;
  const rise = above.storeyIndex - below.storeyIndex;
  if (rise === 1) return checkStack(opening, below, above, path, issues);
  const from = storeyName(input, below);
  const to = storeyName(input, above);
  if (rise <= 0) issues.report(path, `"${opening.id}" goes from ${from} to ${to}, which is not above it`, '"from" below, "to" one storey above');
  else if (opening.kind === 'stairFlight') issues.report(path, `the stair skips storeys: "${opening.id}" goes from ${from} to ${to}`, 'one flight a storey');
  else issues.report(path, `"${opening.id}" goes from ${from} to ${to}`, 'neighbouring storeys; a shaft has one cell a storey');
}

function checkStack(opening: OpeningInput, below: CompartmentInput, above: CompartmentInput, path: FilePath, issues: IssueList): void {
  const ceilingM = below.floorM + below.heightM;
  if (above.floorM < below.floorM) issues.report(path, `"${above.id}" does not lie above "${below.id}"`, 'a floor level above the other');
  else if (Math.abs(above.floorM - ceilingM) > 1) issues.report(path, `${shownM(Math.abs(above.floorM - ceilingM))} lie between the ceiling of "${below.id}" and the floor of "${above.id}"`, 'cells of a stair or shaft that stack, within 1 m');
}

/** Façade cells that are each other's neighbours in a circle, and goods outside that could never burn. */
export function checkFacade(input: SimInput, pathOf: (cellIndex: number) => FilePath, issues: IssueList): void {
  const cells = input.facade.cells;
  cells.forEach((cell, i) => {
    checkGoods(cell, pathOf(i), issues);
    let current = cell.aboveIndex;
    for (let steps = 0; current !== NONE && steps <= cells.length; steps++) {
      if (current === i) return issues.report(pathOf(i), `following "above" from "${cell.id}" leads back to it`, 'cells above one another, no circle');
      current = cells[current]?.aboveIndex ?? NONE;
    }
  });
}

/** Energy without a rate, a rate without energy, or a canopy of no material: one of them is missing, and nothing would burn. */
function checkGoods({ id, clutterMj, clutterPeakKw, canopy, canopyMj, canopyPeakKw }: FacadeCellInput, path: FilePath, issues: IssueList): void {
  if (clutterMj > 0 !== clutterPeakKw > 0) issues.report(path, `the clutter of "${id}" has ${clutterMj} MJ and burns at ${clutterPeakKw} kW`, 'clutterMj and clutterPeakKw both above 0, or neither');
  const isCanopy = canopy !== 'none';
  if (canopyMj > 0 !== isCanopy || canopyPeakKw > 0 !== isCanopy) issues.report(path, `the canopy of "${id}" is "${canopy}" with ${canopyMj} MJ at ${canopyPeakKw} kW`, 'canopy, canopyMj and canopyPeakKw together, or none of them');
}

function storeyName(input: SimInput, compartment: CompartmentInput): string {
  return input.storeys[compartment.storeyIndex]?.id ?? compartment.id;
}

function shownM(valueM: number): string {
  return `${Number(valueM.toFixed(2))} m`;
}
