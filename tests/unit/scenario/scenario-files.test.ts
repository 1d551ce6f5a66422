import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { namesIn } from '../../../src/state/scenario-file.ts';

const VERIFICATION = readdirSync('scenarios/verification').sort().map((name) => `scenarios/verification/${name}`);
const DRILLS = readdirSync('scenarios').filter((name) => name.endsWith('.jsonc') && !name.startsWith('district-')).sort().map((name) => `scenarios/${name}`);
const FILES = [...DRILLS, ...VERIFICATION];

describe.each(FILES)('%s', (fileName) => {
  const text = readFileSync(fileName, 'utf8');
  const scenario = loadScenario(text, fileName);

  it("is short: fewer than 150 lines of tower and night, or 400 where a building is written out; a lesson is fewer than 250 more, a crew's with its roles 300", () => {
    const [night = '', lesson = ''] = text.split(/^ {2}"drill": \{/m);
    expect(night.split('\n').length).toBeLessThan(VERIFICATION.includes(fileName) ? 400 : 150);
    expect(lesson.split('\n').length).toBeLessThan(scenario.drill?.mode === 'crew' ? 300 : 250);
  });

  it('becomes an input without a number that is not one', () => {
    for (const rectify of ['none', 'all'] as const) {
      const input = toSimInput(scenario, conditionOf(scenario, rectify));
      expect(numbersThatAreNot(input)).toEqual([]);
    }
  });

  it('gives the same input whichever way its last hazard is rectified', () => {
    const ids = scenario.hazards.map((hazard) => hazard.id);
    expect(toSimInput(scenario, conditionOf(scenario, ids))).toEqual(toSimInput(scenario, conditionOf(scenario, 'all')));
  });
});

/** Paths of NaN and of infinities that do not say "not yet" or "never sent". */
function numbersThatAreNot(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) || (!Number.isFinite(value) && !/(ignitesAtS|callToDispatchS)$/.test(path)) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => numbersThatAreNot(item, `${path}.${key}`));
}

it('names the facts of the reference fire: 38 appliances of the brigade, about 197 firefighters, an afternoon at 16:55', () => {
  const fileName = 'scenarios/garden-a4.jsonc';
  const input = loadScenario(readFileSync(fileName, 'utf8'), fileName).base;
  const brigade = input.response.units.filter((unit) => unit.kind !== 'micro');
  expect(brigade).toHaveLength(38);
  expect(Math.abs(brigade.reduce((sum, unit) => sum + unit.crewCount, 0) - 197)).toBeLessThanOrEqual(3);
  expect(input.startClockS).toBe(16 * 3600 + 55 * 60);
  expect(input.storeys).toHaveLength(30);
});

describe.each(DRILLS)('the drill %s', (fileName) => {
  const { id, names, idea, objectives } = loadScenario(readFileSync(fileName, 'utf8'), fileName);

  it('is called as its file is, and says in both languages what it is called and what it is about', () => {
    expect(`scenarios/${id}.jsonc`).toBe(fileName);
    for (const { zh, en } of [names, idea]) expect([/\p{Script=Han}/u.test(zh), /[a-z]/.test(en)]).toEqual([true, true]);
    expect(objectives.length).toBeGreaterThan(0);
    expect(namesIn({ fileName, text: readFileSync(fileName, 'utf8'), isOwn: false })).toEqual(names);
  });

  it('stands in the list of drills when it carries one idea', () => {
    const isListed = readFileSync('scenarios/README.md', 'utf8').includes(`(${id}.jsonc)`);
    expect(isListed).toBe(!['scenarios/garden-a4.jsonc', 'scenarios/night-33f.jsonc'].includes(fileName));
  });
});
