/** A scenario made by hand, for what needs one but not the loader. */
import { hashText, type SimInput } from '../../src/sim/index.ts';
import type { Scenario, ScenarioHazard } from '../../src/scenario/scenario.ts';
import { anInput } from './an-input.ts';

export function aHazard(id: string, rest: Partial<ScenarioHazard> = {}): ScenarioHazard {
  return {
    id, kind: 'test', chain: 'water', names: { zh: id, en: id }, lesson: { zh: '', en: '' }, symbol: '', costYuan: null, party: null,
    asFound: () => undefined, remedy: () => undefined, ...rest,
  };
}

export function aScenario(hazards: readonly ScenarioHazard[] = [], base: SimInput = anInput()): Scenario {
  return { id: 'test', fileName: 'test.jsonc', hash: hashText('test'), names: { zh: '测试', en: 'test' }, idea: { zh: '', en: '' }, base, hazards, objectives: [], drill: null, uncertainty: null };
}
