import { describe, expect, it } from 'vitest';
import { PERSON } from '../../../src/sim/index.ts';
import { frameBox, directionOf } from '../../../src/views/tower/camera-framing.ts';
import { noisePixels } from '../../../src/views/tower/noise-texture.ts';
import { lightAt, PERSON_COLOURS, scatter, type Rgb } from '../../../src/views/tower/palette.ts';
import { createQualityGovernor, PROCESSOR_PACE } from '../../../src/views/tower/quality-governor.ts';
import { smokeOpacity, upperBand } from '../../../src/views/tower/smoke-law.ts';

describe('smoke as it is seen', () => {
  it('takes nine tenths of the light at an optical density of one over one metre', () => {
    expect(smokeOpacity(1, 1)).toBeCloseTo(0.9, 4);
  });

  it('adds up along the sight line as Beer and Lambert say', () => {
    const through = (odPerM: number, pathM: number) => 1 - smokeOpacity(odPerM, pathM);
    expect(through(0.3, 5)).toBeCloseTo(through(0.3, 2) * through(0.3, 3), 9);
  });

  it('is clear air at no density and never more than opaque', () => {
    expect(smokeOpacity(0, 10)).toBe(0);
    expect(smokeOpacity(50, 50)).toBeLessThanOrEqual(1);
  });

  it('fills a one-zone stair to the floor and a two-zone room down to its layer', () => {
    expect(upperBand(0, 3)).toEqual({ fromM: 0, toM: 3 });
    expect(upperBand(1.8, 2.8)).toEqual({ fromM: 1.8, toM: 2.8 });
    expect(upperBand(9, 2.8)).toEqual({ fromM: 2.8, toM: 2.8 });
  });
});

describe('colours', () => {
  const lightness = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

  it('gives every state that is drawn a colour of its own', () => {
    const drawn = Object.entries(PERSON).filter(([name]) => name !== 'absent').map(([, code]) => PERSON_COLOURS[code]!);
    expect(new Set(drawn.map(String)).size).toBe(drawn.length);
  });

  it('keeps the dead far darker than everybody else', () => {
    const dead = lightness(PERSON_COLOURS[PERSON.dead]!);
    for (const code of [PERSON.unaware, PERSON.moving, PERSON.queueing, PERSON.sheltering, PERSON.incapacitated]) expect(lightness(PERSON_COLOURS[code]!)).toBeGreaterThan(dead + 0.2);
  });

  it('is dark at 23:00, lit low at 16:55 and wraps at midnight', () => {
    expect(lightness(lightAt(23 * 3600, 'dark').skyTop)).toBeLessThan(0.12);
    const dusk = lightAt(16 * 3600 + 55 * 60, 'dark');
    expect(lightness(dusk.skyHorizon)).toBeGreaterThan(lightness(dusk.skyTop));
    expect(dusk.litHomeFrac).toBeGreaterThan(0.3);
    expect(lightAt(86400 + 3600, 'dark')).toEqual(lightAt(3600, 'dark'));
  });

  it('is brighter at night on a light page', () => {
    expect(lightness(lightAt(82800, 'light').skyHorizon)).toBeGreaterThan(lightness(lightAt(82800, 'dark').skyHorizon));
  });

  it('scatters evenly and the same every time', () => {
    const values = Array.from({ length: 2000 }, (_, i) => scatter(i, 4));
    expect(values.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1);
    expect(scatter(17, 4)).toBe(scatter(17, 4));
    expect(Math.max(...noisePixels())).toBeGreaterThan(160);
  });
});

describe('camera', () => {
  const size = { halfX: 22, halfZ: 18, height: 108 };
  const seen = (aim: Parameters<typeof frameBox>[1], aspect: number, topFrac = 0) => {
    const fovRad = 0.45;
    const { target, distance } = frameBox(size, aim, { fovRad, aspect, fillFrac: 0.94, topFrac });
    const back = directionOf(aim);
    const corners = [-1, 1].flatMap((x) => [0, 1].flatMap((y) => [-1, 1].map((z) => [x * size.halfX, y * size.height, z * size.halfZ] as const)));
    return corners.every((corner) => {
      const offset = corner.map((value, i) => value - target[i]!) as [number, number, number];
      const depth = distance - (offset[0] * back[0] + offset[1] * back[1] + offset[2] * back[2]);
      const across = offset[0] * Math.cos(aim.azimuthRad) - offset[2] * Math.sin(aim.azimuthRad);
      const up = (offset[1] - back[1] * (offset[0] * back[0] + offset[1] * back[1] + offset[2] * back[2])) / Math.cos(aim.elevationRad);
      return depth > 0 && Math.abs(across / depth) <= Math.tan(fovRad / 2) * aspect && up / depth >= -Math.tan(fovRad / 2) && up / depth <= Math.tan(fovRad / 2) * (1 - 2 * topFrac);
    });
  };

  it.each([0.24, 0.49, 0.8, 1.6, 3])('keeps a whole tower in the picture at aspect %f', (aspect) => {
    for (const elevationRad of [0.1, 0.42, 1.35]) for (const topFrac of [0, 0.2]) expect(seen({ azimuthRad: 2.1, elevationRad }, aspect, topFrac)).toBe(true);
  });
});

describe('quality governor', () => {
  const play = (gapMs: number, count: number, governor = createQualityGovernor()) => {
    let nowMs = 0;
    for (let i = 0; i < count; i++) governor.note((nowMs += gapMs));
    return governor;
  };

  it('keeps full quality at 60 pictures a second', () => {
    expect(play(16.7, 600).quality().resolutionScale).toBe(1);
  });

  it('gives way step by step when pictures are slow, and no further than half', () => {
    expect(play(120, 200).quality()).toMatchObject({ level: 3, resolutionScale: 0.5 });
  });

  it('keeps its sharpness on a processor that holds twenty pictures a second, and gives it up at fourteen', () => {
    expect(play(50, 200, createQualityGovernor(1, PROCESSOR_PACE)).quality()).toMatchObject({ level: 1, resolutionScale: 1 });
    expect(play(72, 200, createQualityGovernor(1, PROCESSOR_PACE)).quality().level).toBe(3);
  });

  it('does not mistake a hidden tab for a slow machine', () => {
    expect(play(5000, 20).quality().level).toBe(0);
  });

  it('comes back when there is room again', () => {
    expect(play(16.7, 600, createQualityGovernor(2)).quality().level).toBeLessThan(2);
  });
});
