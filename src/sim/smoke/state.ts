/**
 * Gas in every compartment. One entry a compartment unless said otherwise. In one-zone compartments the upper zone is the
 * whole room, both zones show the same gas, and layerHeightM is 0 once anything but air is in it. A stair cell that hot gas
 * streams into holds two layers for that time (isLayered), whatever the input calls it.
 * Slice owners may add private arrays; these fields are what other systems, frames and files read.
 */
export interface SmokeState extends TargetState {
  /** Pressure at floor level above the outdoor hydrostatic pressure there, Pa. */
  pressurePa: Float64Array;
  /** Interface height above the floor, m (compartment height: no layer). */
  layerHeightM: Float64Array;
  upperTempK: Float64Array;
  lowerTempK: Float64Array;
  upperMassKg: Float64Array;
  lowerMassKg: Float64Array;
  /** Species mass fractions, kg/kg. */
  upperO2Frac: Float64Array;
  lowerO2Frac: Float64Array;
  upperCo2Frac: Float64Array;
  lowerCo2Frac: Float64Array;
  upperCoFrac: Float64Array;
  lowerCoFrac: Float64Array;
  upperHcnFrac: Float64Array;
  lowerHcnFrac: Float64Array;
  upperSootFrac: Float64Array;
  lowerSootFrac: Float64Array;
  /** Decadic optical density, 1/m. */
  upperOdPerM: Float64Array;
  lowerOdPerM: Float64Array;
  /** Heat actually released in the compartment this tick (oxygen-limited), kW. */
  burntKw: Float64Array;
  /** Unburnt part that leaves through openings and burns outside, kW. */
  externalKw: Float64Array;
  /** Mean temperature of the bounding surfaces, K. */
  wallTempK: Float64Array;
  /** Per opening: mass flow from `from` to `to` and back, kg/s, both >= 0. */
  flowForthKgPerS: Float64Array;
  flowBackKgPerS: Float64Array;
  /** Running balance of the whole network since tick 0: what conservation tests read. */
  balance: SmokeBalance;

  /** Private: volume of the upper zone, m3 (whole compartment where there is one zone). */
  upperVolumeM3: Float64Array;
  /** Private: pressure that the stored energy amounts to, above ambient, Pa; pressurePa is what the flows were solved with. */
  storedPa: Float64Array;
  /** Private: nodes of ceiling, upper walls, lower walls, floor, WALL_NODE_COUNT each, K; whether they were ever heated. */
  wallNodeTempK: Float64Array;
  /** Private: radiation that the surfaces' warming in the last step has changed and that is yet to be delivered, W. */
  radiationOwedW: Float64Array;
  /** Private: oxygen that fires have used and that is yet to be taken from the gas, kg. */
  oxygenOwedKg: Float64Array;
  isWallHeated: Uint8Array;
  /** Private: per opening, radiation that left through it in the last tick beyond that of air at rest, W. */
  shineForthW: Float64Array;
  shineBackW: Float64Array;
  /** Private: inflow that the plume draws in besides its own air, kg/s. */
  blownKgPerS: Float64Array;
  /** Private: whether the compartment holds two layers now: always, or while hot gas streams into its one well-mixed zone. */
  isLayered: Uint8Array;
  /** Private: what was announced already. */
  isReached: Uint8Array;
  isUntenable: Uint8Array;
}

/** Watched plates (input.targets), one entry each. */
export interface TargetState {
  /** Of the gas around it, and of the plate at its depthM. */
  targetGasTempK: Float64Array;
  targetSurfaceTempK: Float64Array;
  /** What a black gauge there would show that is kept at the building's own temperature: radiation and convection. */
  targetFluxKwPerM2: Float64Array;
  /** Private: from face to back, WALL_NODE_COUNT a target. */
  targetNodeTempK: Float64Array;
}

/**
 * mass: stored = stored at tick 0 + in - out. Energy: released = stored + carried out + to walls, where stored and carried
 * count from the state at tick 0 and from outdoor temperature (heat that gas holds beyond outdoor air).
 */
export interface SmokeBalance {
  massStoredKg: number;
  massInKg: number;
  massOutKg: number;
  energyReleasedKj: number;
  energyStoredKj: number;
  energyCarriedOutKj: number;
  energyToWallsKj: number;
}
