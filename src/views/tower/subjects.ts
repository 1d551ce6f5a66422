/** What the cameras have to show of the towers on screen, as boxes round the middle of a tower. */
import type { TowerLook } from '../view.ts';
import type { BoxSize } from './camera-framing.ts';
import type { ConditionScene } from './condition-scene.ts';
import { fireStorey } from '../fire-storey.ts';
import { stairSectionOf } from './stair-section.ts';
import type { Subjects } from './tower-camera.ts';

/** Room round the building that the camera keeps in the picture: balconies, appliances at the wall, smoke over the roof. */
const MARGIN_M = 7;
const SKY_MARGIN_M = 9;
/** A section through the stairs shows so many storeys below and above the one that burns first. Assumed: looks only. */
const SECTION_BELOW = 2;
const SECTION_ABOVE = 4;
/** A storey alone fills the picture. */
const CLOSE_MARGIN_M = 2;

export function subjectsOf(conditions: readonly ConditionScene[], { aloneStoreyIndex }: TowerLook): Subjects {
  const most = (of: (condition: ConditionScene) => number) => Math.max(...conditions.map(of));
  const box = (marginM: number, fromM: number, toM: number): BoxSize => ({
    halfX: most(({ boundsM }) => (boundsM.x1M - boundsM.x0M) / 2) + marginM,
    halfZ: most(({ boundsM }) => (boundsM.y1M - boundsM.y0M) / 2) + marginM,
    base: fromM,
    height: toM - fromM,
  });
  const { input, centreM, boundsM } = conditions[0]!;
  const { storeys } = input;
  const stair = stairSectionOf(input, centreM, boundsM);
  const floorOf = (i: number) => storeys[Math.max(0, Math.min(storeys.length - 1, i))]!.floorM;
  const burning = fireStorey(input);
  const alone = aloneStoreyIndex === null ? undefined : storeys[aloneStoreyIndex];
  return {
    whole: box(MARGIN_M, 0, most(({ roofM }) => roofM) + SKY_MARGIN_M),
    section: stair === null || storeys.length === 0 ? null : { ...stair, box: { ...stair.plan, base: floorOf(burning - SECTION_BELOW), height: floorOf(burning + SECTION_ABOVE) + storeys[0]!.heightM - floorOf(burning - SECTION_BELOW) } },
    alone: alone === undefined ? null : box(CLOSE_MARGIN_M, alone.floorM, alone.floorM + alone.heightM),
  };
}
