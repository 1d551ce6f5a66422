import { describe, expect, it } from 'vitest';
import { createAutopilot } from '../../../src/physics/autopilot.ts';
import { driveCourse } from '../../../src/physics/drive-course.ts';
import { DRIVE_STEP_S, startDrive, type DriveState } from '../../../src/physics/drive.ts';
import { checkLane, type LaneInput, type ObstacleInput } from '../../../src/sim/index.ts';
import { aCar, aLane, aUnit } from '../response/a-fireground.ts';

const PUMPER = aUnit('P1');
const LONGEST_S = 240;

/** The careful driver: to the end, or to the first touch or tyre over the edge. */
async function driven(lane: LaneInput, obstacles: ObstacleInput[]): Promise<DriveState> {
  const course = driveCourse(lane, PUMPER, obstacles);
  const drive = await startDrive(course);
  const steer = createAutopilot(course);
  let state = drive.state();
  while (state.tookS < LONGEST_S && !state.isThrough && state.touching.length === 0 && !state.isOffLane) state = drive.step(steer(state));
  drive.dispose();
  return state;
}

const bend: LaneInput = aLane(0, { pointsM: [[-120, -60], [-60, -60], [-60, 0]], clearWidthM: 5, bendRadiusM: 14 });
const CASES: readonly (readonly [string, LaneInput, ObstacleInput[]])[] = [
  ['a clear straight lane', aLane(100), []],
  ['a car against the kerb that leaves room', aLane(100, { clearWidthM: 6 }), [aCar('car1', 50, { lateralM: -2.1 })]],
  ['a car in the middle', aLane(100), [aCar('car1', 50, { lateralM: 0 })]],
  ['a car that leaves too little', aLane(100), [aCar('car1', 60, { lateralM: -0.9 })]],
  ['two cars on opposite sides with room to swerve', aLane(140, { clearWidthM: 6 }), [aCar('car1', 40, { lateralM: -2.1 }), aCar('car2', 90, { lateralM: 2.1 })]],
  ['two bollards at the gate', aLane(80), [0.7, -0.7].map((lateralM, i) => aCar(`bollard${i}`, 3, { kind: 'fixedBollard', lateralM, lengthM: 0.3, widthM: 0.3 }))],
  ['a low branch', aLane(80), [aCar('branch', 30, { kind: 'branch', lateralM: 0, lengthM: 2, widthM: 4, headroomM: 3 })]],
  ['a branch high enough', aLane(80), [aCar('branch', 30, { kind: 'branch', lateralM: 0, lengthM: 2, widthM: 4, headroomM: 4 })]],
  ['a wide bend', bend, []],
];

describe('the careful driver and the swept path', () => {
  it.each(CASES)('agree on %s', async (_, lane, obstacles) => {
    const verdict = checkLane(lane, PUMPER, obstacles, obstacles.map((__, i) => i));
    const state = await driven(lane, obstacles);
    expect(state.isThrough).toBe(verdict.isPassable);
    if (!verdict.isPassable) {
      expect(state.touching).toContain(obstacles[verdict.becauseIndex]!.id);
      expect(Math.abs(state.atM - verdict.stopsAtM)).toBeLessThan(1.5);
    }
  });
});

describe('a trainee at the wheel', () => {
  it('pushes a car aside that a bollard would not let be, and it counts', async () => {
    const ahead = async (obstacle: ObstacleInput) => {
      const drive = await startDrive(driveCourse(aLane(60), PUMPER, [obstacle]));
      let state = drive.state();
      const before = state.things[0]!.xM;
      for (let i = 0; i < 12 / DRIVE_STEP_S; i++) state = drive.step({ steerFrac: 0, driveFrac: 0.6 });
      drive.dispose();
      return { movedM: state.things[0]!.xM - before, nudged: state.nudged, atM: state.atM };
    };
    const car = await ahead(aCar('car1', 20, { lateralM: 0.3 }));
    expect(car.movedM).toBeGreaterThan(2);
    expect(car.nudged).toEqual(['car1']);
    const bollard = await ahead(aCar('bollard', 20, { kind: 'fixedBollard', lateralM: 0, lengthM: 0.3, widthM: 0.3 }));
    expect(bollard.movedM).toBe(0);
    expect(bollard.nudged).toEqual([]);
    expect(bollard.atM).toBeLessThan(20.5);
  });

  it('brakes to a stand and reverses', async () => {
    const drive = await startDrive(driveCourse(aLane(100), PUMPER, []));
    const hold = (seconds: number, driveFrac: number): DriveState => {
      let state = drive.state();
      for (let i = 0; i < seconds / DRIVE_STEP_S; i++) state = drive.step({ steerFrac: 0, driveFrac });
      return state;
    };
    const rolling = hold(8, 1);
    expect(rolling.speedMPerS).toBeGreaterThan(4);
    const standing = hold(4, 0);
    expect(Math.abs(standing.speedMPerS)).toBeLessThan(0.2);
    expect(hold(5, -1).atM).toBeLessThan(standing.atM - 2);
    drive.dispose();
  });
});
