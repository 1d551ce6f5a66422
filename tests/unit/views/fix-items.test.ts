import { describe, expect, it } from 'vitest';
import type { DrillScore } from '../../../src/drill/index.ts';
import type { Finished, Outcome } from '../../../src/state/drill/index.ts';
import { fixItems } from '../../../src/views/drill-result/fix-items.ts';
import type { DrillText } from '../../../src/views/drill-result/use-result.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const { hazards } = shippedScenario('night-33f');
const listOf = (language: 'zh' | 'en', parties: Readonly<Record<string, string>> = {}) => {
  const outcome = { asFound: { scenario: { hazards: hazards.map((hazard) => ({ ...hazard, party: parties[hazard.kind] ?? hazard.party })) } } } as unknown as Outcome;
  const words = { t: (_key: string, { name }: { readonly name: string }) => name, name: (names: { readonly zh: string; readonly en: string }) => names[language] } as unknown as DrillText;
  return fixItems({ improvements: [], criteria: [] } as unknown as DrillScore, { outcome } as unknown as Finished, words);
};

describe('what to fix after a drill', () => {
  it('says what is to be done, not what is to be learnt', () => {
    const canopies = hazards.find(({ kind }) => kind === 'combustibleCanopy')!;
    const item = listOf('zh').find(({ id }) => id === `hazard.${canopies.id}`)!;
    expect(item.what).toBe('拆除，或换成不燃材料。');
    expect(item.what).not.toBe(canopies.lesson.zh);
  });

  it('names who has to in the language of the paper, and anybody else as the file does', () => {
    expect(listOf('en').map(({ party }) => party).filter((party) => /[一-鿿]/.test(party))).toEqual([]);
    expect(listOf('en', { deadFirePump: '业委会老王' }).map(({ party }) => party)).toContain('业委会老王');
  });
});
