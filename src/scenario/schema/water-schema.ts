import { z } from 'zod';
import { HYDRANT_EMITTER_L_PER_S_PER_SQRT_M } from '../../catalog/buildings/two-zone-water.ts';
import { twoZoneWaterSpec } from '../../catalog/buildings/two-zone-water-spec.ts';
import { count, metres, pointM, quantity, seconds } from '../../catalog/quantity.ts';
import { refTo } from '../../catalog/ref-to.ts';
import { idText } from './id-text.ts';

const nodeSchema = z.strictObject({
  id: idText(), kind: z.enum(['junction', 'reservoir', 'tank']).default('junction'), elevationM: metres(-100, 700),
  levelM: metres(0, 30).default(0), maxLevelM: metres(0, 30).default(0), diameterM: metres(0, 50).default(0),
});

const linkSchema = z.strictObject({
  id: idText(), kind: z.enum(['pipe', 'checkPipe', 'pump', 'prv']).default('pipe'), from: refTo('waterNode'), to: refTo('waterNode'),
  lengthM: metres(0, 5000).default(1), diameterM: metres(0.01, 2).default(0.1), roughnessC: quantity('', 40, 160).default(120), minorLossK: quantity('', 0, 1000).default(0),
  isOpen: z.boolean().default(true),
  curve: z.array(z.strictObject({ flowLPerS: quantity('L/s', 0, 500), headM: metres(0, 500) })).max(20).default([]),
  settingM: metres(0, 500).default(0), control: z.enum(['auto', 'manual', 'dead', 'engine', 'none']).default('none'), startS: seconds(0, 3600).default(0),
});

const hydrantSchema = z.strictObject({
  id: idText(), node: refTo('waterNode'), compartment: refTo('compartment'), isComplete: z.boolean().default(true),
  emitterLPerSPerSqrtM: quantity('L/s per sqrt m', 0.01, 20).default(HYDRANT_EMITTER_L_PER_S_PER_SQRT_M),
});

const adapterSchema = z.strictObject({
  id: idText(), engineLink: refTo('waterLink'), zone: z.string().min(1), servesFromStorey: count(-9, 120), servesToStorey: count(-9, 120), positionM: pointM(),
  isLabelled: z.boolean().default(true), isUsable: z.boolean().default(true),
});

export const spelledWaterSchema = z.strictObject({
  nodes: z.array(nodeSchema).max(5000), links: z.array(linkSchema).max(5000), hydrants: z.array(hydrantSchema).max(2000).default([]), adapters: z.array(adapterSchema).max(50).default([]),
});
export type SpelledWater = z.infer<typeof spelledWaterSchema>;

/** A network that EPANET reads; what a fire officer needs to know of it stands beside it. Pumps that an adapter names belong to appliances. */
export const inpWaterSchema = z.strictObject({
  /** The text of the file, or its lines: then an error points at the line. */
  inp: z.union([z.string().min(1), z.array(z.string()).min(1).max(20_000)]),
  /** `emitterLPerSPerSqrtM`: else the emitter of the node, else that of a hose line. */
  hydrants: z.array(hydrantSchema.extend({ emitterLPerSPerSqrtM: quantity('L/s per sqrt m', 0.01, 20).optional() })).max(2000).default([]),
  adapters: z.array(adapterSchema).max(50).default([]),
  /** Pumps that do not simply start when water is drawn. */
  pumps: z.array(z.strictObject({ id: refTo('waterLink'), control: z.enum(['auto', 'manual', 'dead']).default('auto'), startS: seconds(0, 3600).default(0) })).max(100).default([]),
});
export type InpWater = z.infer<typeof inpWaterSchema>;
export { twoZoneWaterSpec };
