/** The only door of the core. */
export * from './input.ts';
export * from './commands.ts';
export * from './events.ts';
export * from './frame.ts';
export * from './constants.ts';
export { createWorld, tick } from './tick.ts';
export { packFrame } from './pack-frame.ts';
export { hashState, hashText } from './hash.ts';
export { hashWorld } from './hash-world.ts';
export { takeSnapshot, restoreSnapshot, SLICE_ORDER, type Snapshot } from './snapshot.ts';
export { createProfile, type Profile } from './profile.ts';
export { draw, drawNormal, drawLognormal, keyOfId, STREAM } from './rng.ts';
export type { World, Ports, SliceName, FrozenWorld } from './world.ts';
export type { HydraulicSolver, HydraulicConditions, HydraulicResult } from './water/hydraulic-solver.ts';
export { traceSupply, type Supply } from './water/supply-mask.ts';
export { PERSON, type PersonStateName } from './occupants/state.ts';
export { UNIT, type UnitStateName } from './response/state.ts';
export { assert } from './assert.ts';
