import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/catalog/lessons/registry.ts';
import { pageOf } from '../../../src/app/deep-link.ts';

const drills = readdirSync('scenarios').flatMap((name) => (name.endsWith('.jsonc') ? [name.replace('.jsonc', '')] : []));

describe('lessons', () => {
  it('are five for crews, three for micro stations, two for the public, each under its own id', () => {
    const count = (audience: string) => LESSONS.filter((lesson) => lesson.audience === audience).length;
    expect([count('crew'), count('station'), count('public')]).toEqual([5, 3, 2]);
    expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length);
  });

  it.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s opens a page that is there, on a drill that is shipped', (_, { query }) => {
    const address = new URLSearchParams(query);
    const scenario = address.get('scenario');
    if (scenario !== null) expect(drills).toContain(scenario);
    expect(pageOf(`?${query}`)).toBe(address.get('page') ?? 'drill');
  });

  it('say everything in both languages', () => {
    for (const { names, objectives, decisions, before, questions } of LESSONS) {
      const texts = [names, ...objectives, ...before, ...questions, ...decisions.flatMap(({ when, decision, why }) => [when, decision, why])];
      expect(texts.length).toBeGreaterThan(6);
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
      }
    }
  });
});
