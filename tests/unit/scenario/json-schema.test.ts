import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HAZARDS } from '../../../src/catalog/hazards/registry.ts';
import { schemaText } from '../../../src/scenario/json-schema.ts';

const PATH = 'scenarios/schema.json';

it('is published beside the scenarios as it is in the code', () => {
  const isToBeWritten = process.env['LIFELANE_GOLDEN'] === 'write';
  if (isToBeWritten) writeFileSync(PATH, schemaText());
  expect(existsSync(PATH)).toBe(true);
  expect(readFileSync(PATH, 'utf8')).toBe(schemaText());
});

it('knows every hazard kind and every unit', () => {
  const text = schemaText();
  for (const hazard of HAZARDS) expect(text).toContain(`"${hazard.kind}"`);
  for (const unit of ['m', 's', 'kW', 'L/s', 'degC']) expect(text).toContain(`"unit": "${unit}"`);
});
