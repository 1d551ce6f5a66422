/** Parts of what a command post knows that an instructor can withhold from a role, and give back. */
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import { INFO_PARTS, type InfoPart } from '../../scenario/info-part.ts';
import type { DrillInput, DrillLog } from '../drill-log.ts';
import type { DrillState } from '../drill-state.ts';
import type { KnownPicture } from './known-schema.ts';

type Withheld = Pick<DrillState, 'shownTo'>;

/** What the instructor said last counts, before that what the file says. */
export function hiddenFrom({ hidden }: Pick<DrillPlan, 'hidden'>, { shownTo }: Withheld, role: string): InfoPart[] {
  return INFO_PARTS.filter((part) => !(shownTo[role]?.[part] ?? !hidden.some((each) => each.role === role && each.of === part)));
}

/** With what was said since the last second: an instructor who withholds something does not wait for the clock, not even a frozen one. */
export function shownSoon({ shownTo, timeS }: Pick<DrillState, 'shownTo' | 'timeS'>, log: DrillLog): DrillState['shownTo'] {
  return log.reduce((shown, input) => (input.kind === 'show' && input.atS > timeS ? withShown(shown, input) : shown), shownTo);
}

export function withShown(shownTo: DrillState['shownTo'], { role, of, isShown }: Extract<DrillInput, { kind: 'show' }>): DrillState['shownTo'] {
  return { ...shownTo, [role]: { ...shownTo[role], [of]: isShown } };
}

type Parts = Pick<KnownPicture, 'sides' | 'sights' | 'panel' | 'radio' | 'calls' | 'units'>;
const NOTHING: Readonly<Record<InfoPart, Partial<Parts>>> = {
  sights: { sides: [], sights: [] }, panel: { panel: null }, radio: { radio: [] }, calls: { calls: [] }, units: { units: [] },
};

/** The parts without what is withheld: it does not leave the worker. */
export function withheld(parts: Parts, hidden: readonly InfoPart[]): Parts {
  return hidden.reduce<Parts>((rest, part) => ({ ...rest, ...NOTHING[part] }), parts);
}
