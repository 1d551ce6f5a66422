import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HAZARDS } from '../../../src/catalog/hazards/registry.ts';
import { districtSchemaText } from '../../../src/scenario/district/district-json-schema.ts';
import { schemaText } from '../../../src/scenario/json-schema.ts';

const PUBLISHED = [['scenarios/schema.json', schemaText()], ['scenarios/district-schema.json', districtSchemaText()]] as const;

it.each(PUBLISHED)('%s is published as it is in the code', (path, text) => {
  const isToBeWritten = process.env['LIFELANE_GOLDEN'] === 'write';
  if (isToBeWritten) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('knows every hazard kind and every unit', () => {
  const text = schemaText();
  for (const hazard of HAZARDS) expect(text).toContain(`"${hazard.kind}"`);
  for (const unit of ['m', 's', 'kW', 'L/s', 'degC']) expect(text).toContain(`"unit": "${unit}"`);
});
