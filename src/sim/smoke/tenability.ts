/** Announces, once a compartment, that smoke has come and that nobody can stay any more, and where the smoke came from. */
import { SMOKY_DEPTH_M, ZERO_CELSIUS_K } from '../constants.ts';
import type { Emit } from '../events.ts';
import { coPpm, visibilityM } from './gas.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: smoke is there for everyone to see from this upper-layer density (signs vanish beyond 13 m); 0.05 .. 0.2 1/m. */
const REACHED_OD_PER_M = 0.1;
/** Breathing height of a standing adult. Source: [iso13571] annex, as design practice takes it. */
const BREATHING_HEIGHT_M = 1.5;
/** Visibility of a reflecting surface at which most people turn back. Source: [jin1978] 3 m for those who know the building is the lower bound. */
const LEAST_VISIBILITY_M = 3;
/** Source: [iso13571] convective heat, borne for about half an hour in humid air. */
const MOST_TEMP_K = ZERO_CELSIUS_K + 60;
/** Source: [niosh-idlh] CO 1200 ppm; [iso13571] 35000 ppm min: 1500 ppm incapacitates in about 23 min. */
const MOST_CO_PPM = 1500;

export function announce(step: SmokeStep, emit: Emit): void {
  const { own, net, world } = step;
  for (let i = 0; i < net.compartmentCount; i++) {
    if (own.isReached[i] === 0 && own.upperOdPerM[i]! > REACHED_OD_PER_M && own.upperVolumeM3[i]! >= SMOKY_DEPTH_M * net.areaM2[i]!) {
      own.isReached[i] = 1;
      emit('smokeReached', { where: world.input.compartments[i]!.id, ...causeOf(step, i), values: { odPerM: own.upperOdPerM[i]! } });
    }
    if (own.isUntenable[i] === 0 && isUntenable(step, i)) {
      own.isUntenable[i] = 1;
      emit('becameUntenable', { where: world.input.compartments[i]!.id, ...causeOf(step, i), values: breathingAir(step, i) });
    }
  }
}

/** What a standing adult breathes and sees there. */
function breathingAir({ own }: SmokeStep, i: number): { odPerM: number; tempK: number; coPpm: number } {
  const isInUpper = own.layerHeightM[i]! < BREATHING_HEIGHT_M;
  return {
    odPerM: isInUpper ? own.upperOdPerM[i]! : own.lowerOdPerM[i]!,
    tempK: isInUpper ? own.upperTempK[i]! : own.lowerTempK[i]!,
    coPpm: coPpm(isInUpper ? own.upperCoFrac[i]! : own.lowerCoFrac[i]!),
  };
}

function isUntenable(step: SmokeStep, i: number): boolean {
  const air = breathingAir(step, i);
  return visibilityM(air.odPerM) < LEAST_VISIBILITY_M || air.tempK > MOST_TEMP_K || air.coPpm > MOST_CO_PPM;
}

/** The fuel that burns there, else the neighbour or façade cell with the largest stream of soot this tick. */
function causeOf({ own, world, work }: SmokeStep, i: number): { because?: string } {
  const { input, fire } = world;
  if (own.burntKw[i]! > 0) {
    const fuel = input.fuels.find((item, f) => item.compartmentIndex === i && fire.ignitedAtS[f]! <= world.timeS);
    return fuel ? { because: fuel.id } : {};
  }
  if (work.sootInKg[i]! <= 0) return {};
  const source = work.sootFrom[i]!;
  const because = source >= 0 ? input.compartments[source]?.id : input.facade.cells[-2 - source]?.id;
  return because === undefined ? {} : { because };
}
