import { describe, expect, it } from 'vitest';
import { codeIn, sentenceOf, warningOf } from '../../../src/run/hydraulics/epanet-says.ts';
import { solveInp } from '../../../src/run/hydraulics/solve-inp.ts';

describe('what EPANET reports', () => {
  it.each([1, 2, 3, 4, 5, 6, 101, 110, 200, 201, 203, 220, 224, 227, 999])('code %i is a sentence in both languages without a number', (code) => {
    const { zh, en } = sentenceOf(code);
    expect(zh).toMatch(/^[^\dA-Za-z]*(?:EPANET[^\dA-Za-z]*)?。$/);
    expect(en).toMatch(/^[A-Z][^\d]*\.$/);
  });

  it('is found in the messages of the library', () => {
    expect(codeIn('epanet-js (Warning 6): WARNING: System has negative pressures.')).toBe(6);
    expect(codeIn('EPANET Error 110: cannot solve network hydraulic equations')).toBe(110);
    expect(codeIn('out of memory')).toBe(-1);
  });

  it('does not reach the console', () => {
    expect(warningOf(() => console.warn('epanet-js (Warning 4): pump cannot deliver'))).toBe(4);
    expect(warningOf(() => undefined)).toBe(0);
  });

  it('comes as words from a network that cannot be', async () => {
    const noSource = '[JUNCTIONS]\nA 0 0\nB 0 0\n[PIPES]\np A B 10 100 120 0 Open\n[OPTIONS]\nUnits LPS\n[END]\n';
    expect((await solveInp(noSource)).remarks).toEqual([sentenceOf(224)]);
    const suction = '[JUNCTIONS]\nA 50 1\n[RESERVOIRS]\nR 10\n[PIPES]\np R A 10 100 120 0 Open\n[OPTIONS]\nUnits LPS\n[END]\n';
    expect((await solveInp(suction)).remarks).toEqual([sentenceOf(6)]);
  });
});
