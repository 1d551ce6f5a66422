import { draw, keyOfId, STREAM, type CompartmentInput, type DetectorInput, type ProtectionInput } from '../../sim/index.ts';

/** Share of flats with a working detector once rectified [domain I]. */
const FLATS_WITH_DETECTOR_FRAC = 0.9;
/** Source: [ul217], [iso7240-7] smoke alarms trip at 0.06-0.2 /m of decadic optical density. */
const SMOKE_THRESHOLD_OD_PER_M = 0.14;
/** Source: [gb50116-2013] class A1 heat detector 54-65 degC. */
const HEAT_THRESHOLD_K = 331;
/** Assumed: confirmation before sounders, range 10-60 s; discovery by people 3-10 min without detectors [domain A4]; call 45-150 s. */
const ALARM_DELAY_S = 30;
const PUSH_DELAY_S = 60;
const HUMAN_DISCOVERY_S = 240;
const CALL_S = 60;
/** The scenario itself is not random: who has a detector is the same in every run. */
const TOWER_SEED = 1;

/** Smoke detectors in every corridor and flat; the flats' ones work in 90 of 100. */
export function towerProtection(compartments: readonly CompartmentInput[]): ProtectionInput {
  const detectors = compartments.flatMap((compartment, compartmentIndex): DetectorInput[] => {
    if (compartment.kind !== 'flat' && compartment.kind !== 'corridor') return [];
    const id = `${compartment.id}.smoke`;
    const isWorking = compartment.kind === 'corridor' || draw(TOWER_SEED, STREAM.scenarioShare, keyOfId(id)) < FLATS_WITH_DETECTOR_FRAC;
    return [{ id, compartmentIndex, kind: 'smoke', isWorking, thresholdOdPerM: SMOKE_THRESHOLD_OD_PER_M, thresholdTempK: HEAT_THRESHOLD_K }];
  });
  return { detectors, alarm: { isWorking: true, delayS: ALARM_DELAY_S, pushDelayS: PUSH_DELAY_S, humanDiscoveryS: HUMAN_DISCOVERY_S, callS: CALL_S } };
}
