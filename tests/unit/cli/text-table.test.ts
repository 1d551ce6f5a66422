import { describe, expect, it } from 'vitest';
import { displayWidth, renderTable } from '../../../src/cli/text-table.ts';

describe('displayWidth', () => {
  it.each([['abc', 3], ['车进不去', 8], ['119 接到报警（分:秒）', 4 + 8 + 2 + 2 + 1 + 2 + 2], ['façade ± ≥ –', 12], ['', 0], ['e\u0301', 1]])('of %s is %i', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('renderTable', () => {
  it('aligns columns where some characters are two wide', () => {
    const lines = renderTable(['指标', '值'], ['火', ['过火层数', '9'], ['Dead', '12']]);
    expect(lines).toEqual(['指标      值', '────────────', '火', '过火层数   9', 'Dead      12']);
    expect(new Set([lines[0], lines[1], lines[3], lines[4]].map((line) => displayWidth(line!))).size).toBe(1);
  });
});
