/** The JSON Schema of district files, for editors. */
import { z } from 'zod';
import { HAZARDS } from '../../catalog/hazards/registry.ts';
import { districtSchema, priceSchema } from './district-schema.ts';

export function districtSchemaText(): string {
  const prices = z.strictObject(Object.fromEntries(HAZARDS.map(({ kind, names }) => [kind, priceSchema.optional().meta({ title: `${names.en} / ${names.zh}` })])));
  const schema = z.toJSONSchema(districtSchema.extend({ prices }), { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Lifelane district', ...schema }, null, 1)}\n`;
}
