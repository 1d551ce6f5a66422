import { describe, expect, it } from 'vitest';
import { draftIn, galleryAddress, hazardIn, pageOf, readDeepLink, writeDeepLink } from '../../../src/app/deep-link.ts';

const here = { browserLanguage: 'zh-CN', prefersLight: false };

describe('deep link', () => {
  it('reads what an address says', () => {
    expect(readDeepLink('?scenario=night-33f&seed=7&lang=en&theme=light&t=600&rectify=H1,H2', here)).toEqual({
      scenario: 'night-33f', seed: 7, language: 'en', theme: 'light', timeS: 600, rectify: ['H1', 'H2'],
    });
  });

  it('falls back to the surroundings for what is missing or nonsense', () => {
    expect(readDeepLink('?seed=abc&theme=pink&t=-5', here)).toEqual({ scenario: null, seed: 1, language: 'zh-CN', theme: 'dark', timeS: 0, rectify: 'all' });
  });

  it('writes an address that reads back as the same', () => {
    const link = { scenario: 'garden-a4', seed: 3, language: 'en' as const, theme: 'dark' as const, timeS: 90, rectify: 'none' as const };
    expect(readDeepLink(writeDeepLink(link), here)).toEqual(link);
  });

  it('names the pages, a drill where the address has one, and the home page for anything else', () => {
    expect(['?page=validation&lang=en', '?page=gallery', '?page=home&scenario=x', '?page=drill'].map(pageOf)).toEqual(['validation', 'gallery', 'home', 'drill']);
    expect(['?scenario=night-33f', '?draft=mine.jsonc', '?page=nonsense&scenario=x'].map(pageOf)).toEqual(['drill', 'drill', 'drill']);
    expect(['?page=nonsense', '?seed=2', ''].map(pageOf)).toEqual(['home', 'home', 'home']);
  });

  it("names a reader's own file in place of a shipped drill", () => {
    const address = writeDeepLink({ scenario: 'mine', draft: 'mine & yours.jsonc', seed: 2, language: 'en', theme: 'dark', timeS: 61, rectify: 'all' });
    expect(draftIn(address)).toBe('mine & yours.jsonc');
    expect(readDeepLink(address, here)).toMatchObject({ scenario: null, seed: 2, timeS: 61 });
  });

  it('writes a hazard of the gallery so that it reads back', () => {
    const address = galleryAddress({ kind: 'dryRiser', seed: 5, language: 'en', theme: 'light' });
    expect([pageOf(address), hazardIn(address), readDeepLink(address, here)]).toMatchObject(['gallery', 'dryRiser', { seed: 5, language: 'en', theme: 'light' }]);
    expect(hazardIn(galleryAddress({ kind: null, seed: 5, language: 'en', theme: 'light' }))).toBeNull();
  });
});
