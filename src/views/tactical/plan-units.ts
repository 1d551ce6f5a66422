/** Where units and crews are on the plan at a moment, and which obstacles are behind them. Pure: no Phaser here. */
import { UNIT, type PointM, type SimInput } from '../../sim/index.ts';
import { mixedColumn, steppedColumn, type FrameSample } from '../site/frame-sample.ts';
import { distanceM, laneNear } from '../site/lane-path.ts';
import { hoseRoute, isOnScene, unitPlace } from '../site/unit-place.ts';

export interface UnitMark {
  readonly unitIndex: number;
  readonly xM: number;
  readonly yM: number;
  readonly headingRad: number;
  readonly state: number;
  readonly crewM: PointM;
  /** Storey number the crew stands on; null while it is with the appliance. */
  readonly crewStorey: number | null;
  /** A circle section toward the façade; null unless an aerial stands set up. */
  readonly reachM: number | null;
  /** How its hose lies; empty while it has none out. */
  readonly hoseM: readonly PointM[];
}

/** Source: domain B2 (envelope model, estimate): outreach near the ground by working height. */
const OUTREACH: readonly (readonly [workingHeightM: number, outreachM: number])[] = [[32, 15], [54, 21], [101, 25]];
const SET_UP: readonly number[] = [UNIT.settingUp, UNIT.attacking, UNIT.waterOn, UNIT.waterOff, UNIT.searching];
const HOSE_OUT: readonly number[] = [UNIT.connecting, UNIT.climbing, UNIT.attacking, UNIT.waterOn, UNIT.searching];
/** A crew farther than this from its appliance has a mark of its own. */
const CREW_APART_M = 6;

export function unitMarks(input: SimInput, sample: FrameSample): UnitMark[] {
  const state = steppedColumn(sample, 'units', 'state');
  const crewXM = mixedColumn(sample, 'units', 'crewXM');
  const crewYM = mixedColumn(sample, 'units', 'crewYM');
  const crewZM = steppedColumn(sample, 'units', 'crewZM');
  return input.response.units.flatMap((unit, i) => {
    if (!isOnScene(state(i))) return [];
    const { xM, yM, headingRad } = unitPlace(input, sample, i);
    const crewM: PointM = [crewXM(i), crewYM(i)];
    const isApart = crewZM(i) > 1 || distanceM(crewM, [xM, yM]) > CREW_APART_M;
    const isAerial = unit.workingHeightM > 0;
    return [{
      unitIndex: i, xM, yM, headingRad, state: state(i), crewM,
      crewStorey: isApart ? storeyAt(input, crewZM(i)) : null,
      reachM: isAerial && SET_UP.includes(state(i)) ? outreachOf(unit.workingHeightM) : null,
      hoseM: !isAerial && unit.tankL > 0 && unit.kind !== 'micro' && HOSE_OUT.includes(state(i)) ? hoseRoute(input, sample, i) : [],
    }];
  });
}

function storeyAt(input: SimInput, zM: number): number {
  return input.storeys.findLast(({ floorM }) => floorM <= zM + 0.5)?.number ?? 1;
}

function outreachOf(workingHeightM: number): number {
  return (OUTREACH.find(([heightM]) => workingHeightM <= heightM) ?? OUTREACH[OUTREACH.length - 1]!)[1];
}

/** Frames carry no state of obstacles; what lies behind the foremost appliance of its lane has been passed or moved. */
export function passedObstacles(input: SimInput, sample: FrameSample): boolean[] {
  const state = steppedColumn(sample, 'units', 'state');
  const laneAtM = mixedColumn(sample, 'units', 'laneAtM');
  const xM = mixedColumn(sample, 'units', 'xM');
  const yM = mixedColumn(sample, 'units', 'yM');
  const foremostM = input.site.lanes.map(() => 0);
  input.response.units.forEach((unit, i) => {
    if (unit.kind === 'micro' || !isOnScene(state(i))) return;
    const lane = laneNear(input.site.lanes, xM(i), yM(i), laneAtM(i));
    const laneIndex = lane ? input.site.lanes.indexOf(lane) : -1;
    if (laneIndex >= 0) foremostM[laneIndex] = Math.max(foremostM[laneIndex]!, laneAtM(i));
  });
  return input.site.obstacles.map(({ laneIndex, atM, lengthM }) => laneIndex >= 0 && (foremostM[laneIndex] ?? 0) > atM + lengthM);
}
