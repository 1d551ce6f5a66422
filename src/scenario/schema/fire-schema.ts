import { z } from 'zod';
import { FUELS, type FuelKind } from '../../catalog/fuels/registry.ts';
import { fraction, metres, pointM, quantity, seconds, squareMetres } from '../../catalog/quantity.ts';
import { idText } from './id-text.ts';

const burningArea = () => squareMetres(0.001, 500);

const itemFields = {
  energyMj: quantity('MJ', 0.01, 1_000_000).optional(),
  baseHeightM: metres(0, 10).default(0.2),
  burningAreaM2: burningArea().default(1),
  heatOfCombustionKjPerKg: quantity('kJ/kg', 5000, 60_000).default(20_000),
  radiativeFrac: fraction().default(0.33),
  /** Of complete burning. */
  co2YieldKgPerKg: quantity('kg/kg', 0, 4).default(1.7),
  /** Where it stands; absent: away from the walls. */
  positionM: pointM().optional(),
  coYieldKgPerKg: quantity('kg/kg', 0, 0.5).default(0.03),
  hcnYieldKgPerKg: quantity('kg/kg', 0, 0.1).default(0.003),
  sootYieldKgPerKg: quantity('kg/kg', 0, 0.5).default(0.06),
};

export const tableItemSchema = z.strictObject({ timeS: z.array(seconds(0, 86_400)).min(2).max(2000), hrrKw: z.array(quantity('kW', 0, 100_000)).min(2).max(2000), ...itemFields, burningAreaM2: z.union([burningArea(), z.array(burningArea()).min(2).max(2000)]).default(1) });
export const tSquaredItemSchema = z.strictObject({ growthKwPerS2: quantity('kW/s2', 0.0001, 2), peakKw: quantity('kW', 1, 100_000), ...itemFields });
export const fuelKindSchema = z.enum(Object.keys(FUELS) as [FuelKind, ...FuelKind[]]);

export const fireSchema = z.strictObject({
  id: idText().optional(),
  /** A compartment or a façade cell. */
  at: z.string().min(1),
  item: z.unknown(),
  /** Seconds after the start; null: it waits until something lights it. */
  igniteAtS: seconds(0, 86_400).nullable().default(0),
});

export type FireItem = FuelKind | z.infer<typeof tableItemSchema> | z.infer<typeof tSquaredItemSchema>;
export type FireSpec = Omit<z.infer<typeof fireSchema>, 'item'> & { readonly item: FireItem };
