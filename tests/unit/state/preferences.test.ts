import { describe, expect, it } from 'vitest';
import { createPreferences } from '../../../src/state/preferences.ts';

function drawer(text: string | null = null) {
  const kept = { text };
  return { kept, keeping: { getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) } };
}

describe('preferences', () => {
  it('are kept from one visit to the next', () => {
    const { keeping } = drawer();
    createPreferences(keeping).setState({ isTourSeen: true });
    expect(createPreferences(keeping).getState()).toEqual({ isProjector: false, isTourSeen: true, isSoundOn: false });
  });

  it('start from nothing where nothing sensible is kept', () => {
    for (const text of [null, '', '{', '[]', '7', '{"isSoundOn":"yes","other":true}']) expect(createPreferences(drawer(text).keeping).getState(), String(text)).toEqual({ isProjector: false, isTourSeen: false, isSoundOn: false });
    expect(createPreferences(null).getState().isSoundOn).toBe(false);
  });

  it('do without a browser that refuses to keep them', () => {
    const full = { getItem: () => null, setItem: () => { throw new Error('no room'); } };
    const store = createPreferences(full);
    store.setState({ isSoundOn: true });
    expect(store.getState().isSoundOn).toBe(true);
  });
});
