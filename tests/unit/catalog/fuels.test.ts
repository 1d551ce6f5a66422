import { describe, expect, it } from 'vitest';
import { canopyShareFrac, canopyTier } from '../../../src/catalog/fuels/canopy-tier.ts';
import { poolHrrKw, poolLiquid } from '../../../src/catalog/fuels/pool-fire.ts';
import { FUEL_OIL, METHANOL } from '../../../src/catalog/fuels/fuel-materials.ts';
import { FUELS } from '../../../src/catalog/fuels/registry.ts';

const diesel = poolLiquid(FUEL_OIL, 0.039, 820, 3.5);
const perM2 = (liquid: typeof diesel, diameterM: number) => poolHrrKw(liquid, diameterM) / ((Math.PI / 4) * diameterM * diameterM);

describe('burning pools', () => {
  it('of alcohol give 300 to 600 kW/m2 at every size (E2)', () => {
    const alcohol = poolLiquid(METHANOL, 0.017, 796);
    for (const diameterM of [0.3, 1, 3]) expect(perM2(alcohol, diameterM)).toBeCloseTo(324.7, 0);
  });

  it('of oil give more a square metre the larger they are, 1.0 to 2.4 MW/m2 from half a metre on (E2)', () => {
    expect(perM2(diesel, 0.2)).toBeLessThan(1000);
    for (const diameterM of [0.5, 1, 3]) {
      expect(perM2(diesel, diameterM)).toBeGreaterThan(1000);
      expect(perM2(diesel, diameterM)).toBeLessThan(2400);
    }
  });
});

describe('the risk tier of a façade', () => {
  it('is high from 60 % of flats with a combustible canopy, medium from 20 %, low below', () => {
    expect([1, 0.6, 0.599, 0.2, 0.199, 0].map(canopyTier)).toEqual(['high', 'high', 'medium', 'medium', 'low', 'low']);
  });

  it('counts combustible canopies only', () => {
    expect(canopyShareFrac([{ canopy: 'combustible' }, { canopy: 'limited' }, { canopy: 'none' }, { canopy: 'combustible' }])).toBe(0.5);
    expect(canopyShareFrac([])).toBe(0);
  });
});

describe.each(Object.entries(FUELS))('fuel %s', (kind, fuel) => {
  const { material, course } = fuel;

  it('carries its own name', () => expect(fuel.kind).toBe(kind));

  it('gives no more than its carbon can', () => {
    const carbonKg = (material.co2YieldKgPerKg * 12) / 44;
    expect(carbonKg).toBeGreaterThan(0.2);
    expect(carbonKg).toBeLessThan(0.9);
    expect(material.coYieldKgPerKg + material.sootYieldKgPerKg + material.hcnYieldKgPerKg).toBeLessThan(carbonKg);
  });

  it('needs 9 to 15 MJ a kilogram of oxygen for what it turns into carbon dioxide and water', () => {
    // Oxygen in the carbon dioxide alone bounds the heat from below.
    const oxygenKg = (material.co2YieldKgPerKg * 32) / 44;
    expect(material.heatOfCombustionKjPerKg / 1000 / oxygenKg).toBeGreaterThan(9);
    expect(material.heatOfCombustionKjPerKg / 1000 / oxygenKg).toBeLessThan(25);
  });

  it('lasts at least a minute at its peak', () => {
    const peakKw = course.kind === 'table' ? Math.max(...course.hrrKw) : course.peakKw;
    expect((fuel.energyMj * 1000) / peakKw).toBeGreaterThan(60);
  });
});
