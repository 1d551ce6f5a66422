import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import { scenarioCard } from '../../../src/scenario/scenario-card.ts';

const FOLDER = new URL('../../../scenarios/', import.meta.url);
const SHIPPED = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonc') && !name.startsWith('district-'));

describe('card of a drill', () => {
  it.each(SHIPPED)('says of %s what the loader says', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const scenario = loadScenario(text, name);
    const card = scenarioCard(text)!;
    expect(card.names).toEqual(scenario.names);
    expect(card.hazards.map(({ id }) => id)).toEqual(scenario.hazards.map(({ id }) => id));
    expect(card.hazards.map(({ kind }) => kind)).toEqual(scenario.hazards.map(({ kind }) => kind));
    expect(card.storeyCount).toBeGreaterThan(0);
    expect(card.durationS).toBeGreaterThan(0);
    expect(card.fireStoreys.length).toBeGreaterThan(0);
    for (const storey of card.fireStoreys) expect(storey).toBeLessThanOrEqual(card.storeyCount);
  });

  it('counts hazards into three levels', () => {
    const withHazards = (count: number) => scenarioCard(JSON.stringify({ id: 'x', names: { zh: '某', en: 'x' }, hazards: Array.from({ length: count }, () => ({ kind: 'dryRiser' })) }))!.level;
    expect([0, 1, 2, 5, 6].map(withHazards)).toEqual([1, 1, 2, 2, 3]);
  });

  it('makes no card of what is no drill', () => {
    for (const text of ['', 'nonsense {', '[]', '{"id": "x"}', '{"id": 3, "names": {"zh": "某", "en": "x"}}']) expect(scenarioCard(text)).toBeNull();
  });

  it('keeps to what a broken file still says', () => {
    const card = scenarioCard('{"id": "x", "names": {"zh": "某", "en": "x"}, "building": {"storeys": "many"}, "fires": 3, "hazards": [{"kind": 7}, null]}')!;
    expect(card).toMatchObject({ storeyCount: 0, fireStoreys: [], hazards: [{ id: '', kind: '' }, { id: '', kind: '' }], durationS: 0 });
  });
});
