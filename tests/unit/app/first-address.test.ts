import { describe, expect, it } from 'vitest';
import { firstAddress, studyIn } from '../../../src/app/first-address.ts';
import { FIRST_CHOICE } from '../../../src/state/index.ts';

const around = { scenario: 'garden-a4', draft: null, language: 'en', theme: 'dark' } as const;

describe('address of a study', () => {
  it('carries the whole question there and back', () => {
    const asked = { grouping: 'chain', untilS: 1800, pairLimitCount: 50, nightLimitCount: 8, targetFrac: 0.05 } as const;
    expect(studyIn(firstAddress({ ...around, choice: { ...FIRST_CHOICE, ...asked } }))).toEqual(asked);
  });

  it('leaves out what is as usual, and nonsense', () => {
    expect(firstAddress({ ...around, choice: FIRST_CHOICE })).toBe('?page=first&scenario=garden-a4&seed=1&measure=storeysBurnt&lang=en&theme=dark');
    expect(studyIn('?by=luck&until=0&pairs=many&nights=501&settle=101')).toEqual({});
  });
});
