/** Those who cannot walk down alone: helped by the household, or waiting to be fetched; and people taken out by crews. */
import { NONE } from '../input.ts';
import { shelter } from './conduct.ts';
import { rescuerFrom } from './crews.ts';
import { leaveBuilding } from './passing.ts';
import { PERSON } from './state.ts';
import { isGone, isHelpless, isWalking, standStill, tell, type Step } from './step.ts';

/** Assumed: one able adult steadies an impaired person, two carry one in a wheelchair. */
const HELPERS_NEEDED = { able: 0, impaired: 1, wheelchair: 2 } as const;
/** Assumed: able to help from 15 to 70 years. */
const HELPER_AGE_YEARS = [15, 70] as const;

/** Pairs helpers with those who need them; returns who sets out. The others wait to be fetched. */
export function assignHelpers(step: Step, leaving: readonly number[]): number[] {
  const { own, world } = step;
  const free = leaving.filter((p) => canHelp(step, p));
  const going = leaving.filter((p) => world.input.people[p]!.mobility === 'able');
  for (const p of leaving) {
    const neededCount = HELPERS_NEEDED[world.input.people[p]!.mobility];
    if (neededCount === 0) continue;
    if (free.length < neededCount) {
      // What keeps this person is the person's own frailty, with nobody at home to help.
      shelter(step, p, world.input.people[p]!.id, true);
      continue;
    }
    const helpers = free.splice(0, neededCount);
    own.helperIndex[p] = helpers[0]!;
    tellHelped(step, p, helpers[0]!);
    for (const helper of helpers) keepPace(step, helper, p);
    going.push(p);
  }
  return going.sort((a, b) => a - b);
}

/** The cue stays the reason for leaving. */
function tellHelped(step: Step, p: number, helperIndex: number): void {
  const cue = step.own.because[p] ?? null;
  tell(step, p, 'personHelped', step.world.input.people[helperIndex]!.id);
  step.own.because[p] = cue;
}

function canHelp({ own, world }: Step, p: number): boolean {
  const { mobility, ageYears } = world.input.people[p]!;
  return mobility === 'able' && ageYears >= HELPER_AGE_YEARS[0] && ageYears < HELPER_AGE_YEARS[1] && own.helperIndex[p] === NONE;
}

function keepPace({ own }: Step, h: number, p: number): void {
  own.stairSpeedMPerS[h] = Math.min(own.stairSpeedMPerS[h]!, own.stairSpeedMPerS[p]!);
  own.levelSpeedMPerS[h] = Math.min(own.levelSpeedMPerS[h]!, own.levelSpeedMPerS[p]!);
}

/** Helped people whose helper has fallen stay where they are; crews' rescues begin and end. */
export function stepAssistance(step: Step): void {
  const { own, world } = step;
  for (let p = 0; p < own.state.length; p++) {
    if (isGone(own.state[p]!)) continue;
    if (own.helperIndex[p] !== NONE && isWalking(own.state[p]!) && own.isForced[p] === 0 && isHelpless(step, p)) {
      shelter(step, p, world.input.people[own.helperIndex[p]!]!.id, true);
    }
    if (world.response.rescueOutS[p]! <= world.timeS) leaveBuilding(step, p, firstExit(step), 'personRescued');
    else if (world.response.rescueStartS[p]! <= world.timeS) startRescue(step, p);
  }
}

function startRescue(step: Step, p: number): void {
  const { own } = step;
  if (own.state[p] === PERSON.assisted) return;
  standStill(own, p);
  own.state[p] = PERSON.assisted;
  own.isTrapped[p] = 0;
  tell(step, p, 'personFound', rescuerFrom(step, own.compartmentIndex[p]!) ?? 'storeySearched');
}

function firstExit({ world }: Step): number {
  return world.input.openings.findIndex((opening) => opening.isExit);
}
