import { describe, expect, it } from 'vitest';
import { bandOf, bandText, rgbOf, SCALES, type ScaleName } from '../../../src/views/scales.ts';

/** Relative luminance after WCAG. */
function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour).map((byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('scales', () => {
  it.each(Object.entries(SCALES))('%s has a colour a band, limits that rise, and a neutral band of its own', (_, { from, colours, neutralBand }) => {
    expect(colours.dark).toHaveLength(from.length);
    expect(colours.light).toHaveLength(from.length);
    expect([...from].sort((a, b) => a - b)).toEqual(from);
    expect([...from.keys()]).toContain(neutralBand);
  });

  it.each(['temp', 'sight', 'people', 'crowding', 'dose', 'searched', 'reach'] as const)('%s can be read in grey: lightness goes one way', (name: ScaleName) => {
    for (const theme of ['dark', 'light'] as const) {
      const lights = SCALES[name].colours[theme].map(luminance);
      const steps = lights.slice(1).map((light, i) => light - lights[i]!);
      expect(new Set(steps.map(Math.sign)).size, `${theme}: ${lights.map((light) => light.toFixed(2)).join(' ')}`).toBe(1);
      for (const step of steps) expect(Math.abs(step)).toBeGreaterThan(0.008);
    }
  });

  it('puts a value in the band that holds it', () => {
    expect([-300, 20, 30, 99.9, 100, 1200].map((value) => bandOf(SCALES.temp, value))).toEqual([0, 0, 1, 2, 3, 5]);
    expect(bandOf(SCALES.sight, Infinity)).toBe(4);
  });

  it('says each band in words', () => {
    const words = (name: ScaleName, isCounted: boolean) => SCALES[name].from.map((_, band) => bandText(SCALES[name], band, isCounted));
    expect(words('temp', false)).toEqual(['< 30', '30–60', '60–100', '100–200', '200–400', '≥ 400']);
    expect(words('people', true)).toEqual(['0', '1–2', '3–5', '6–10', '11–20', '≥ 21']);
    expect(words('airPressure', false)).toEqual(['< −20', '−20 … −5', '−5 … 5', '5–20', '≥ 20']);
  });
});
