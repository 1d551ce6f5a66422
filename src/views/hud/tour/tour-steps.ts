/** What the tour points at, in order; a part that is not on screen (a phone shows one at a time) is passed over. */
import type { TourWords } from '../../../i18n/tour/tour-words.ts';

export type TourStep = keyof TourWords['steps'];

const TARGETS: readonly (readonly [step: TourStep, selector: string])[] = [
  ['scoreboard', '.scoreboard'],
  ['tower', '[data-testid="tower-host"]'],
  ['playback', '.playback'],
  ['parting', '[data-testid="parting-flag"]'],
  ['tools', '.twin-tools'],
  ['instruments', '[data-testid="instruments"]'],
  ['hazards', '.hazards'],
];

export interface ShownStep {
  readonly step: TourStep;
  readonly element: Element;
}

export function shownSteps(root: ParentNode): ShownStep[] {
  return TARGETS.flatMap(([step, selector]) => {
    const element = root.querySelector(selector);
    return element && element.getClientRects().length > 0 ? [{ step, element }] : [];
  });
}
