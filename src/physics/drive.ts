/**
 * A trainee at the wheel: a ray-cast vehicle among the things that stand on the lane. Nothing here enters a report; what a drive
 * comes to is written down as one command (drive-outcome.ts) and computed by the core.
 */
import RAPIER from '@dimforge/rapier3d-compat';
import { KERB_CLEARANCE_M, LANE_SPEED_M_PER_S, lockSin } from '../sim/index.ts';
import { stationOf, type DriveCourse, type DriveThing } from './drive-course.ts';

/** Driver's hands and feet: -1 .. 1, right and back negative. */
export interface Controls {
  readonly steerFrac: number;
  readonly driveFrac: number;
}

export interface ThingPose {
  readonly thing: DriveThing;
  readonly xM: number;
  readonly yM: number;
  readonly headingRad: number;
}

export interface DriveState {
  /** Middle of the front bumper's metre of the lane, and the appliance's middle and heading. */
  readonly atM: number;
  readonly xM: number;
  readonly yM: number;
  readonly headingRad: number;
  readonly steerRad: number;
  readonly speedMPerS: number;
  readonly tookS: number;
  /** Things touched now, and all cars that were ever pushed. */
  readonly touching: readonly string[];
  readonly nudged: readonly string[];
  readonly isOffLane: boolean;
  readonly isThrough: boolean;
  readonly things: readonly ThingPose[];
}

export interface Drive {
  readonly step: (controls: Controls) => DriveState;
  readonly state: () => DriveState;
  readonly dispose: () => void;
}

export const DRIVE_STEP_S = 1 / 60;
/** Assumed: from lock to lock in three seconds; 2 .. 5 s. */
const STEER_RAD_PER_S = 0.5;
/** Assumed: a laden appliance pulls away with 1.2 m/s2 and brakes with 4; 0.8 .. 2, 3 .. 6. */
const PULL_M_PER_S2 = 1.2;
const BRAKE_M_PER_S2 = 4;
/** Assumed: a private car with its brake on; 1.2 .. 2 t, slides at 0.7. */
const CAR_KG = 1500;
const SLIDE_FRICTION = 0.7;
/** Assumed: 1.0 m wheels, axles sprung by a hand's breadth. */
const WHEEL_RADIUS_M = 0.5;
const SPRING_M = 0.25;
const FLOOR_ABOVE_GROUND_M = 0.6;
const GRAVITY_M_PER_S2 = 9.81;
const SETTLING_STEPS = 90;
const FRONT_WHEELS = [0, 1] as const;
const WHEELS = [0, 1, 2, 3] as const;

let loaded: Promise<void> | null = null;

/** The appliance with its bumper at the gate. */
export async function startDrive(course: DriveCourse): Promise<Drive> {
  loaded ??= RAPIER.init();
  await loaded;
  const world = new RAPIER.World({ x: 0, y: 0, z: -GRAVITY_M_PER_S2 });
  world.timestep = DRIVE_STEP_S;
  world.createCollider(RAPIER.ColliderDesc.cuboid(2000, 2000, 1).setTranslation(0, 0, -1).setFriction(SLIDE_FRICTION));
  const bodies = course.things.map((thing) => placeThing(world, thing));
  const { chassis, hull } = placeAppliance(world, course);
  const vehicle = world.createVehicleController(chassis);
  fitWheels(vehicle, course);
  const lockRad = Math.asin(lockSin(course.vehicle));
  const nudged = new Set<string>();
  let steerRad = 0;
  let tookS = 0;
  let atM = 0;

  function advance({ steerFrac, driveFrac }: Controls): void {
    const wantedRad = Math.max(-1, Math.min(1, steerFrac)) * lockRad;
    const mostRad = STEER_RAD_PER_S * DRIVE_STEP_S;
    steerRad += Math.max(-mostRad, Math.min(mostRad, wantedRad - steerRad));
    for (const wheel of FRONT_WHEELS) vehicle.setWheelSteering(wheel, steerRad);
    applyPedals(vehicle, course.vehicle.massKg, driveFrac);
    vehicle.updateVehicle(DRIVE_STEP_S, RAPIER.QueryFilterFlags.EXCLUDE_DYNAMIC);
    world.step();
  }

  for (let i = 0; i < SETTLING_STEPS; i++) advance({ steerFrac: 0, driveFrac: 0 });

  function look(): DriveState {
    const { x, y } = chassis.translation();
    const headingRad = headingOf(chassis.rotation());
    const noseM = course.vehicle.lengthM / 2;
    atM = stationOf(course.line, x + noseM * Math.cos(headingRad), y + noseM * Math.sin(headingRad), atM).atM;
    const touching = course.things.flatMap(({ obstacle }, i) => (isTouched(world, hull, bodies[i]!.collider) ? [obstacle.id] : []));
    for (const { obstacle, isMovable } of course.things) if (isMovable && touching.includes(obstacle.id)) nudged.add(obstacle.id);
    return {
      atM, xM: x, yM: y, headingRad, steerRad, speedMPerS: vehicle.currentVehicleSpeed(), tookS, touching, nudged: [...nudged],
      isOffLane: leavesLane(course, { xM: x, yM: y, headingRad, atM }), isThrough: atM >= course.line.lengthM - 1,
      things: course.things.map((thing, i) => {
        const at = bodies[i]!.body.translation();
        return { thing, xM: at.x, yM: at.y, headingRad: headingOf(bodies[i]!.body.rotation()) };
      }),
    };
  }

  return {
    step: (controls) => {
      advance(controls);
      tookS += DRIVE_STEP_S;
      return look();
    },
    state: look,
    dispose: () => {
      vehicle.free();
      world.free();
    },
  };
}

/** Toward the speed asked for: pulls, brakes, or holds still. */
function applyPedals(vehicle: RAPIER.DynamicRayCastVehicleController, massKg: number, driveFrac: number): void {
  const wantedMPerS = Math.max(-1, Math.min(1, driveFrac)) * (driveFrac < 0 ? LANE_SPEED_M_PER_S / 3 : LANE_SPEED_M_PER_S);
  const shortMPerS = wantedMPerS - vehicle.currentVehicleSpeed();
  const isBraking = wantedMPerS === 0 || shortMPerS * wantedMPerS < -0.2;
  const forceN = isBraking ? 0 : Math.max(-1, Math.min(1, shortMPerS)) * massKg * PULL_M_PER_S2;
  for (const wheel of WHEELS) {
    vehicle.setWheelEngineForce(wheel, forceN / WHEELS.length);
    vehicle.setWheelBrake(wheel, isBraking ? (massKg * BRAKE_M_PER_S2 * DRIVE_STEP_S) / WHEELS.length : 0);
  }
}

interface Placed {
  readonly body: RAPIER.RigidBody;
  readonly collider: RAPIER.Collider;
}

function placeThing(world: RAPIER.World, thing: DriveThing): Placed {
  const { xM, yM, fromZM, toZM, obstacle, isMovable } = thing;
  const desc = isMovable ? RAPIER.RigidBodyDesc.dynamic() : RAPIER.RigidBodyDesc.fixed();
  const body = world.createRigidBody(desc.setTranslation(xM, yM, (fromZM + toZM) / 2).setRotation(turned(Math.atan2(thing.alongYFrac, thing.alongXFrac))));
  const shape = RAPIER.ColliderDesc.cuboid(obstacle.lengthM / 2, obstacle.widthM / 2, (toZM - fromZM) / 2).setFriction(SLIDE_FRICTION);
  return { body, collider: world.createCollider(isMovable ? shape.setMass(CAR_KG) : shape, body) };
}

function placeAppliance(world: RAPIER.World, { line, vehicle }: DriveCourse): { readonly chassis: RAPIER.RigidBody; readonly hull: RAPIER.Collider } {
  const { lengthM, widthM, heightM, massKg } = vehicle;
  const [alongX, alongY] = [line.alongXFrac[0]!, line.alongYFrac[0]!];
  const halfHeightM = (heightM - FLOOR_ABOVE_GROUND_M) / 2;
  const desc = RAPIER.RigidBodyDesc.dynamic().setTranslation(line.xM[0]! - (alongX * lengthM) / 2, line.yM[0]! - (alongY * lengthM) / 2, FLOOR_ABOVE_GROUND_M + halfHeightM).setRotation(turned(Math.atan2(alongY, alongX)));
  // The weight sits at the frame: a laden appliance at a walking pace does not roll over.
  const inertia = { x: (massKg * widthM * widthM) / 6, y: (massKg * lengthM * lengthM) / 12, z: (massKg * lengthM * lengthM) / 12 };
  const chassis = world.createRigidBody(desc.setAdditionalMassProperties(massKg, { x: 0, y: 0, z: -halfHeightM }, inertia, { x: 0, y: 0, z: 0, w: 1 }).setCanSleep(false));
  const hull = world.createCollider(RAPIER.ColliderDesc.cuboid(lengthM / 2, widthM / 2, halfHeightM).setDensity(0).setFriction(0.3), chassis);
  return { chassis, hull };
}

function fitWheels(vehicle: RAPIER.DynamicRayCastVehicleController, { vehicle: { lengthM, widthM, heightM, wheelbaseM, frontOverhangM, massKg } }: DriveCourse): void {
  vehicle.indexUpAxis = 2;
  vehicle.setIndexForwardAxis = 0;
  const belowM = -(heightM - FLOOR_ABOVE_GROUND_M) / 2 + WHEEL_RADIUS_M + SPRING_M - FLOOR_ABOVE_GROUND_M;
  for (const wheel of WHEELS) {
    const forwardM = lengthM / 2 - frontOverhangM - (wheel < FRONT_WHEELS.length ? 0 : wheelbaseM);
    const leftM = ((wheel % 2 === 0 ? 1 : -1) * widthM) / 2.4;
    vehicle.addWheel({ x: forwardM, y: leftM, z: belowM }, { x: 0, y: 0, z: -1 }, { x: 0, y: -1, z: 0 }, SPRING_M, WHEEL_RADIUS_M);
    vehicle.setWheelSuspensionStiffness(wheel, 60);
    vehicle.setWheelSuspensionCompression(wheel, 8);
    vehicle.setWheelSuspensionRelaxation(wheel, 8);
    vehicle.setWheelMaxSuspensionForce(wheel, massKg * GRAVITY_M_PER_S2 * 2);
    vehicle.setWheelFrictionSlip(wheel, 4);
    vehicle.setWheelSideFrictionStiffness(wheel, 1);
  }
}

function turned(rad: number): RAPIER.Quaternion {
  return new RAPIER.Quaternion(0, 0, Math.sin(rad / 2), Math.cos(rad / 2));
}

function headingOf({ x, y, z, w }: RAPIER.Rotation): number {
  return Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
}

function isTouched(world: RAPIER.World, hull: RAPIER.Collider, other: RAPIER.Collider): boolean {
  let isTouching = false;
  world.contactPair(hull, other, (manifold) => {
    for (let i = 0; i < manifold.numContacts(); i++) if (manifold.contactDist(i) <= 0) isTouching = true;
  });
  return isTouching;
}

/** A tyre is over the edge; before the gate is street. */
function leavesLane({ line, lane, vehicle }: DriveCourse, pose: { readonly xM: number; readonly yM: number; readonly headingRad: number; readonly atM: number }): boolean {
  const { lengthM, widthM, wheelbaseM, frontOverhangM } = vehicle;
  const [cos, sin] = [Math.cos(pose.headingRad), Math.sin(pose.headingRad)];
  return WHEELS.some((wheel) => {
    const forwardM = lengthM / 2 - frontOverhangM - (wheel < FRONT_WHEELS.length ? 0 : wheelbaseM);
    const leftM = ((wheel % 2 === 0 ? 1 : -1) * widthM) / 2;
    const at = stationOf(line, pose.xM + forwardM * cos - leftM * sin, pose.yM + forwardM * sin + leftM * cos, pose.atM - lengthM / 2 + forwardM);
    return at.atM > 0 && Math.abs(at.leftM) > lane.clearWidthM / 2 - KERB_CLEARANCE_M;
  });
}
