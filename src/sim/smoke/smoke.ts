import { AIR_O2_MASS_FRAC } from '../constants.ts';
import type { SliceFactory, System } from '../world.ts';

export const createSmoke: SliceFactory<'smoke'> = (input) => {
  const rooms = () => new Float64Array(input.compartments.length);
  const openings = () => new Float64Array(input.openings.length);
  return {
    pressurePa: rooms(), layerHeightM: rooms().map((_, i) => input.compartments[i]!.heightM), upperTempK: rooms().fill(input.ambient.tempK), lowerTempK: rooms().fill(input.ambient.tempK),
    upperMassKg: rooms(), lowerMassKg: rooms(), upperO2Frac: rooms().fill(AIR_O2_MASS_FRAC), lowerO2Frac: rooms().fill(AIR_O2_MASS_FRAC), upperCo2Frac: rooms(), lowerCo2Frac: rooms(),
    upperCoFrac: rooms(), lowerCoFrac: rooms(), upperHcnFrac: rooms(), lowerHcnFrac: rooms(), upperSootFrac: rooms(), lowerSootFrac: rooms(), upperOdPerM: rooms(), lowerOdPerM: rooms(),
    burntKw: rooms(), externalKw: rooms(), wallTempK: rooms().fill(input.ambient.tempK), flowForthKgPerS: openings(), flowBackKgPerS: openings(),
    balance: { massStoredKg: 0, massInKg: 0, massOutKg: 0, energyReleasedKj: 0, energyStoredKj: 0, energyCarriedOutKj: 0, energyToWallsKj: 0 },
  };
};

export const stepSmoke: System<'smoke'> = () => undefined;
