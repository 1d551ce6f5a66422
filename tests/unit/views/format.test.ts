import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../src/i18n/index.ts';
import { celsius, clock, difference, elapsed, measured, unitValue } from '../../../src/views/format.ts';

const { t } = createTranslator('en');

describe('format', () => {
  it('writes elapsed time as minutes and seconds, with hours when there are any', () => {
    expect([0, 330, 3599.9, 4210].map(elapsed)).toEqual(['00:00', '05:30', '59:59', '1:10:10']);
  });

  it('writes the time of day and passes midnight', () => {
    expect(clock(16 * 3600 + 55 * 60, 30)).toBe('16:55:30');
    expect(clock(23 * 3600 + 59 * 60, 61)).toBe('00:00:01');
  });

  it('turns kelvin into degrees Celsius', () => {
    expect(celsius(873.15)).toBe('600 °C');
  });

  it('names the unit of a measure and reads seconds as a clock', () => {
    expect(measured(95, 's', t, 'en')).toBe('01:35');
    expect(measured(3, 'storeys', t, 'en')).toBe('3 storeys');
    expect(measured(5.456, 'L/s', t, 'en')).toBe('5.46 L/s');
    expect(difference(-95, 's', t, 'en')).toBe('−01:35');
  });

  it('reads the unit of an event value from its name', () => {
    expect(unitValue('flowLPerS', 5, 'en')).toBe('5 L/s');
    expect(unitValue('upperTempK', 573.15, 'en')).toBe('300 °C');
    expect(unitValue('tookS', 75, 'en')).toBe('01:15');
    expect(unitValue('openFrac', 0.5, 'en')).toBe('50%');
    expect(unitValue('bayIndex', 3, 'en')).toBe('');
    expect(unitValue('flowLPerS', Infinity, 'en')).toBe('');
    expect([unitValue('fluxKwPerM2', 0, 'en'), unitValue('fluxKwPerM2', 12, 'en')]).toEqual(['', '12 kW/m²']);
  });

  it('gives a count its number', () => {
    expect(unitValue('crewCount', 6, 'en')).toBe('6');
  });
});
