/** Fires inside compartments and on façade cells as separate items. One entry a fuel (input.fuels) unless said otherwise. */
export interface FireState {
  /** Infinity until lit. */
  ignitedAtS: Float64Array;
  /** Heat release the fuel would have in free air, after suppression, kW. */
  demandKw: Float64Array;
  /** Energy released so far, MJ. */
  burntMj: Float64Array;
  /** 1 burning freely .. 0 knocked down. */
  suppressionFrac: Float64Array;
  isOut: Uint8Array;
  /** Age on its course, s: stands still while the fire lacks oxygen or is held by water. */
  courseS: Float64Array;
  /** How hard it is to light against the mean of its kind: drawn once, keyed by its id. */
  strengthFrac: Float64Array;
  /** Vessels: seconds of heating on the burst clock; what was left when it burst, MJ (0: whole). */
  vesselHeatedS: Float64Array;
  burstMj: Float64Array;
  /** Accumulated ignition dose, 0..1 (1: lights). */
  ignitionDoseFrac: Float64Array;
  /** Per compartment: demand of all fuels in it, kW. */
  compartmentDemandKw: Float64Array;
  /** Per compartment: demand-weighted mass yields and radiative fraction, heat of combustion, height of the base, burning area. */
  co2YieldKgPerKg: Float64Array;
  coYieldKgPerKg: Float64Array;
  hcnYieldKgPerKg: Float64Array;
  sootYieldKgPerKg: Float64Array;
  radiativeFrac: Float64Array;
  heatOfCombustionKjPerKg: Float64Array;
  baseHeightM: Float64Array;
  burningAreaM2: Float64Array;
  /** Per compartment: air its plume draws over that of a plume in the open: less against a wall, least in a corner. */
  plumeFrac: Float64Array;
  /** Per opening: how long a fire has stood at it, how long it lasts, 1 once it is gone. */
  doorAttackedS: Float64Array;
  doorLastsS: Float64Array;
  isBurntThrough: Uint8Array;
  /** Per compartment: 1 once flashover was declared. */
  hasFlashedOver: Uint8Array;
  /** Per compartment: seconds above the flashover limit; when water first controlled it and knocked it down (Infinity before). */
  overLimitS: Float64Array;
  controlledAtS: Float64Array;
  knockedDownAtS: Float64Array;
}
