import { z } from 'zod';
import { PROFILES, type ProfileKind } from '../../catalog/profiles/registry.ts';
import { count, fraction, metres, quantity, seconds } from '../../catalog/quantity.ts';
import { refTo } from '../../catalog/ref-to.ts';
import { idText } from './id-text.ts';

const speed = () => quantity('m/s', 0.02, 5);

const behaviourSchema = z
  .strictObject({
    trainedFrac: fraction(), asleepFrac: fraction(), preMovementUntrainedS: seconds(0, 7200), preMovementTrainedS: seconds(0, 7200), preMovementSigma: quantity('', 0, 3),
    leaveDoorOpenUntrainedFrac: fraction(), leaveDoorOpenTrainedFrac: fraction(), pushReadFrac: fraction(), alarmHeardFrac: fraction(),
    stairSpeedMeanMPerS: speed(), stairSpeedSigmaMPerS: quantity('m/s', 0, 2), impairedStairSpeedMeanMPerS: speed(), levelSpeedMeanMPerS: speed(),
    turnBackVisibilityM: metres(0, 30), turnBackFrac: fraction(), knockSPerFlat: seconds(0, 600),
  })
  .partial();

const householdSchema = z.strictObject({
  id: idText().optional(), home: refTo('compartment'), homeFrac: fraction().default(1),
  people: z.array(z.strictObject({ ageYears: count(0, 120), mobility: z.enum(['able', 'impaired', 'wheelchair']).default('able'), sex: z.enum(['female', 'male']).optional() })).min(1).max(30),
});

export const residentsSchema = z.strictObject({
  profile: z.enum(Object.keys(PROFILES) as [ProfileKind, ...ProfileKind[]]),
  /** Absent: one household a flat, sizes and ages of the census. */
  households: z.array(householdSchema).max(5000).optional(),
  behaviour: behaviourSchema.optional(),
});
export type ResidentsSpec = z.infer<typeof residentsSchema>;

export const protectionSchema = z.strictObject({
  detectors: z
    .array(z.strictObject({ id: idText(), compartment: refTo('compartment'), kind: z.enum(['smoke', 'heat']).default('smoke'), isWorking: z.boolean().default(true), thresholdOdPerM: quantity('1/m', 0.001, 5).default(0.14), thresholdTempC: quantity('degC', 30, 200).default(58) }))
    .max(10_000)
    .optional(),
  alarm: z
    .strictObject({ isWorking: z.boolean(), delayS: seconds(0, 3600), pushDelayS: seconds(0, 3600).nullable(), humanDiscoveryS: seconds(0, 7200), callS: seconds(0, 3600) })
    .partial()
    .optional(),
});
export type ProtectionSpec = z.infer<typeof protectionSchema>;
