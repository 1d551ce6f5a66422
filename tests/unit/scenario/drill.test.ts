import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';

const TEXT = readFileSync(new URL('../../../scenarios/ebike-lobby.jsonc', import.meta.url), 'utf8');

function messageOf(from: string, to: string): string {
  if (!TEXT.includes(from)) throw new Error(`the scenario no longer holds ${from}`);
  try {
    loadScenario(TEXT.replace(from, to), 'lobby.jsonc');
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

describe('a drill section', () => {
  it.each([
    ["happened('detectorTripped')", "happened('detectorTriped')", "drill.zeroWhen: at character 10: unknown event 'detectorTriped'; known: "],
    ['"zeroWhen": "happened(\'detectorTripped\')"', '"zeroWhen": "time"', 'drill.zeroWhen: gives a number of s, not yes or no'],
    ["early(decided('confirm') - zero, 30 s, 75 s)", "early(decided('confirm') - zero, 30, 75 s)", 'early over seconds, a plain number, seconds; one unit for all'],
    ["chosen('start', 'go') and", "chosen('start', 'gone') and", "unknown option 'gone'; known: go, ask, wait"],
    ['"phase": "alarm", "names"', '"phase": "alarn", "names"', 'drill.decisions.0.phase: no phase "alarn"; did you mean "alarm"?'],
    ['"opening": "F1.entrance"', '"opening": "F1.entrence"', 'no opening "F1.entrence"'],
    ['"fuel": "F1.corridor.ebike2"', '"fuel": "F1.corridor.ebike9"', 'no fuel "F1.corridor.ebike9"'],
    ['"weight": 8', '"weight": 9', 'drill.criteria: the weights add up to 101; 100 points in all'],
    ['"toStorey": 4, "names"', '"toStorey": 40, "names"', 'no storey 40; 1..11'],
    ['"decisions": [', '"hidden": [{ "role": "heed", "of": "radio" }], "decisions": [', 'drill.hidden.0.role: no role "heed"; did you mean "head"?'],
    ['"decisions": [', '"hidden": [{ "role": "head", "of": "fire" }], "decisions": [', 'drill.hidden.0.of: '],
    [', "homeOrder": "stay" }', ' }', 'on a board each option orders the home'],
  ])('with %s made %s says where and what is allowed', (from, to, message) => {
    expect(messageOf(from, to)).toMatch(/^lobby\.jsonc:\d+:\d+ drill\./);
    expect(messageOf(from, to)).toContain(message);
  });
});
