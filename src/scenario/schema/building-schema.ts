import { z } from 'zod';
import { pointTowerSpec } from '../../catalog/buildings/point-tower-spec.ts';
import { count, fraction, metres, pointM, quantity, seconds, squareMetres } from '../../catalog/quantity.ts';
import { refTo } from '../../catalog/ref-to.ts';
import { idText } from './id-text.ts';

const degrees = () => quantity('deg', 0, 360);
const polygonM = () => z.array(pointM()).min(3).max(200);

export const materialSchema = z.strictObject({
  id: idText(),
  conductivityWPerMK: quantity('W/m.K', 0.01, 500),
  densityKgPerM3: quantity('kg/m3', 10, 12_000),
  specificHeatJPerKgK: quantity('J/kg.K', 100, 5000),
  thicknessM: metres(0.001, 2),
  emissivityFrac: fraction().default(0.9),
});

export const storeySchema = z.strictObject({ id: idText(), number: count(-9, 120).refine((n) => n !== 0, '0 is no storey number; use 1 for the ground storey'), floorM: metres(-60, 600), heightM: metres(0.3, 12) });

export const compartmentSchema = z.strictObject({
  id: idText(),
  kind: z.enum(['room', 'flat', 'corridor', 'lobby', 'stair', 'liftShaft', 'cableShaft']).default('room'),
  storey: refTo('storey'),
  /** Corners counter-clockwise. */
  polygonM: polygonM(),
  /** Absent: the storey's floor and height. */
  floorM: metres(-60, 600).optional(),
  heightM: metres(0.3, 400).optional(),
  zoneCount: z.union([z.literal(1), z.literal(2)]).optional(),
  material: z.string().default('concrete'),
  /** Absent: as `material`; null: no heat passes into it. */
  ceiling: z.string().nullable().optional(),
  walls: z.string().nullable().optional(),
  floor: z.string().nullable().optional(),
  leakAreaM2: squareMetres(0, 100).default(0),
  /** Which cells make one stair. */
  stair: z.string().optional(),
});

export const openingSchema = z.strictObject({
  id: idText(),
  kind: z.enum(['door', 'window', 'gap', 'stairFlight', 'shaftHole']).default('door'),
  from: refTo('compartment'),
  /** A compartment, or `outside`. For floor openings `from` is below. */
  to: z.string().min(1),
  widthM: metres(0, 30).optional(),
  /** Above the floor of `from`. */
  sillM: metres(0, 400).default(0),
  headM: metres(0, 400).optional(),
  /** Floor openings: the free area. Wall openings: absent is width times height. */
  areaM2: squareMetres(0, 200).optional(),
  leakAreaM2: squareMetres(0, 10).default(0),
  openFrac: fraction().default(1),
  closer: z.enum(['selfClosing', 'none', 'wedged']).default('none'),
  isLocked: z.boolean().default(false),
  isPassable: z.boolean().optional(),
  clearWidthM: metres(0, 30).optional(),
  centreM: pointM().optional(),
  azimuthDeg: degrees().optional(),
  isExit: z.boolean().optional(),
});

/** A supply or extract fan, or one between two compartments. */
export const fanSchema = z.strictObject({
  id: idText(),
  /** A compartment, or `outside`. */
  from: z.string().min(1),
  to: z.string().min(1),
  /** Of intake and outlet above the floor of their compartment, and their free area. */
  intakeHeightM: metres(0, 40).default(0),
  outletHeightM: metres(0, 40).default(0),
  areaM2: squareMetres(0.001, 200).default(0.25),
  /** Pressure rise rising, flow never rising. */
  curve: z.array(z.strictObject({ risePa: quantity('Pa', -10_000, 10_000), flowM3PerS: quantity('m3/s', 0, 1000) })).min(1).max(20),
  starts: z.enum(['always', 'alarm']).default('always'),
  delayS: seconds(0, 3600).default(0),
  isWorking: z.boolean().default(true),
});

const direction = () => z.number().min(-1).max(1);
/** A plate whose temperature and heat flux are watched. */
export const targetSchema = z.strictObject({
  id: idText(),
  compartment: refTo('compartment'),
  positionM: pointM(),
  heightM: metres(0, 40),
  /** Outward normal of its face. */
  normal: z.tuple([direction(), direction(), direction()]).refine((normal) => normal.some((part) => part !== 0), 'a normal of no length faces nowhere; write [0, 0, 1] for facing up'),
  material: z.string().default('steel'),
  thicknessM: metres(0.0001, 1).default(0.001),
  depthM: metres(0, 1).default(0),
});

export const facadeCellSchema = z.strictObject({
  id: idText(),
  compartment: refTo('compartment'),
  window: refTo('opening'),
  bay: count(1, 200),
  azimuthDeg: degrees(),
  widthM: metres(0.5, 30),
  hasBalcony: z.boolean().default(false),
  clutterMj: quantity('MJ', 0, 20_000).default(0),
  clutterPeakKw: quantity('kW', 0, 20_000).default(0),
  canopy: z.enum(['none', 'combustible', 'limited']).default('none'),
  canopyMj: quantity('MJ', 0, 5000).default(0),
  canopyPeakKw: quantity('kW', 0, 10_000).default(0),
  insulationMjPerM2: quantity('MJ/m2', 0, 500).default(0),
  guard: z.enum(['none', 'closed', 'port']).default('none'),
  glassBreakFluxKwPerM2: quantity('kW/m2', 1, 200).default(20),
  above: refTo('facadeCell').optional(),
  left: refTo('facadeCell').optional(),
  right: refTo('facadeCell').optional(),
});

export const spelledBuildingSchema = z.strictObject({
  storeys: z.array(storeySchema).min(1).max(120),
  materials: z.array(materialSchema).max(200).default([]),
  compartments: z.array(compartmentSchema).min(1).max(10_000),
  openings: z.array(openingSchema).max(40_000).default([]),
  fans: z.array(fanSchema).max(2000).default([]),
  targets: z.array(targetSchema).max(2000).default([]),
  facade: z.array(facadeCellSchema).max(10_000).default([]),
});
export type SpelledBuilding = z.infer<typeof spelledBuildingSchema>;

export { pointTowerSpec };

/** What may be changed of one compartment, opening or façade cell of a template, by id. */
export const compartmentOverrideSchema = z.strictObject({ heightM: metres(1, 40).optional(), leakAreaM2: squareMetres(0, 100).optional(), material: z.string().optional(), zoneCount: z.union([z.literal(1), z.literal(2)]).optional() });
export const openingOverrideSchema = z.strictObject({
  areaM2: squareMetres(0.0001, 200).optional(), leakAreaM2: squareMetres(0, 10).optional(), openFrac: fraction().optional(), closer: z.enum(['selfClosing', 'none', 'wedged']).optional(),
  isLocked: z.boolean().optional(), clearWidthM: metres(0, 30).optional(),
});
export const facadeOverrideSchema = facadeCellSchema
  .pick({ hasBalcony: true, clutterMj: true, clutterPeakKw: true, canopy: true, canopyMj: true, canopyPeakKw: true, insulationMjPerM2: true, guard: true, glassBreakFluxKwPerM2: true })
  .partial();
