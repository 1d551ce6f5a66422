import { z } from 'zod';
import { fraction, metres, pointM, quantity, seconds, count } from '../../catalog/quantity.ts';
import { obstacleFields } from '../../catalog/obstacles/obstacle-fields.ts';
import { refTo } from '../../catalog/ref-to.ts';
import { RESPONDERS, type ResponderKind } from '../../catalog/responders/registry.ts';
import { KIT_ITEMS } from '../../sim/index.ts';
import { idText } from './id-text.ts';

export const laneSchema = z.strictObject({
  id: idText(),
  /** Centre line, from the gate to the tower. */
  pointsM: z.array(pointM()).min(2).max(500),
  clearWidthM: metres(0, 12).default(4),
  clearHeightM: metres(0, 12).default(4),
  maxMassKg: quantity('kg', 0, 100_000).default(40_000),
  /** Of the centre line in its bends; on a lane 4 m wide 9 m suit a pumper, 12 m a 54 m platform. */
  bendRadiusM: metres(3, 100).default(12),
  slopeFrac: quantity('', 0, 0.5).default(0.01),
  /** Side of the turning place at the end; 0: none. */
  turningPlaceM: metres(0, 60).default(15),
});

export const aerialSiteSchema = z.strictObject({
  id: idText(), lane: refTo('lane'), centreM: pointM(), lengthM: metres(1, 100).default(20), widthM: metres(1, 50).default(10), azimuthDeg: quantity('deg', 0, 360),
  slopeFrac: quantity('', 0, 0.5).default(0.01), maxMassKg: quantity('kg', 0, 100_000).default(40_000),
});

export const siteSchema = z.strictObject({
  lanes: z.array(laneSchema).max(50).optional(),
  obstacles: z.array(z.strictObject({ id: idText(), lane: refTo('lane').optional(), aerialSite: refTo('aerialSite').optional(), ...obstacleFields })).max(500).optional(),
  outdoorHydrants: z.array(z.strictObject({ id: idText(), positionM: pointM(), flowLPerS: quantity('L/s', 0, 100).default(15), isUsable: z.boolean().default(true) })).max(100).optional(),
  aerialSites: z.array(aerialSiteSchema).max(20).optional(),
  footprintM: z.array(pointM()).min(3).max(200).optional(),
});
export type SiteSpec = z.infer<typeof siteSchema>;

export const responderSchema = z.strictObject({
  kind: z.enum(Object.keys(RESPONDERS) as [ResponderKind, ...ResponderKind[]]),
  station: idText(),
  /** One of the two: by road at 32 km/h, or the time itself. */
  distanceKm: quantity('km', 0, 200).optional(),
  travelS: seconds(0, 14_400).optional(),
  count: count(1, 20).default(1),
  crew: count(1, 12).optional(),
  /** Training: 0.5 none to speak of, 0.9 weekly. */
  skill: fraction().default(0.8),
  hasBreathingSets: z.boolean().optional(),
  /** What it carries besides hose and straight-stream nozzles, instead of the usual kit of its appliance. */
  kit: z.array(z.enum(KIT_ITEMS)).max(KIT_ITEMS.length).optional(),
});
export type ResponderSpec = z.infer<typeof responderSchema>;

/** The lift that crews may use. Source: [gb50016-2014] 7.3.8: at the top within 60 s, 800 kg or more: eight firefighters with kit. */
export const fireLiftSchema = z.strictObject({ isWorking: z.boolean().default(true), rideTopS: seconds(10, 600).default(60), capacityCount: count(1, 30).default(8), isOnFireSupply: z.boolean().default(true) });
export type FireLiftSpec = z.infer<typeof fireLiftSchema>;
