/** A careful driver without eyes for anything but the line: what a drive is checked with against the swept path. */
import { drivenLine, type CentreLine } from '../sim/index.ts';
import type { DriveCourse } from './drive-course.ts';
import type { Controls, DriveState } from './drive.ts';

/** Assumed: at a walking pace among obstacles; 1 .. 3 m/s. */
const CREEP_M_PER_S = 2;
const TOP_M_PER_S = 248 / 36;
/** Looks this far ahead of the front axle. */
const AHEAD_M = 3;

/** Steers the front axle along the line that the core's driver means to follow. */
export function createAutopilot(course: DriveCourse): (state: DriveState) => Controls {
  const { line, lane, vehicle, things } = course;
  const offsetM = drivenLine(line, lane, vehicle, things.map(({ obstacle }) => obstacle));
  return (state) => {
    const toAxleM = vehicle.lengthM / 2 - vehicle.frontOverhangM;
    const [cos, sin] = [Math.cos(state.headingRad), Math.sin(state.headingRad)];
    const [frontX, frontY] = [state.xM + toAxleM * cos, state.yM + toAxleM * sin];
    const [targetX, targetY] = pointAt(line, offsetM, state.atM - vehicle.frontOverhangM + AHEAD_M);
    const wantedRad = Math.atan2(targetY - frontY, targetX - frontX) - state.headingRad;
    const turnRad = Math.atan2(Math.sin(wantedRad), Math.cos(wantedRad));
    const lockRad = Math.asin(Math.min(1, vehicle.wheelbaseM / vehicle.turningRadiusM));
    return { steerFrac: turnRad / lockRad, driveFrac: CREEP_M_PER_S / TOP_M_PER_S };
  };
}

/** Point beside the centre line; beyond either end straight on. */
function pointAt(line: CentreLine, offsetM: Float64Array, atM: number): readonly [number, number] {
  const last = line.xM.length - 1;
  const stationM = line.lengthM / Math.max(1, last);
  const i = Math.max(0, Math.min(last, Math.floor(atM / stationM)));
  const restM = atM - i * stationM;
  const [alongX, alongY] = [line.alongXFrac[i]!, line.alongYFrac[i]!];
  return [line.xM[i]! + alongX * restM - alongY * offsetM[i]!, line.yM[i]! + alongY * restM + alongX * offsetM[i]!];
}
