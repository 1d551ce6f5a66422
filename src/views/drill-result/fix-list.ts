import { createStore } from 'zustand/vanilla';

/** What the people will fix: ticked on the screen, printed on the list. */
export interface Fix {
  readonly who: string;
  readonly when: string;
}

/** By item id; an item that is not there is not ticked. One page, one list. */
export const fixes = createStore<{ readonly chosen: Readonly<Record<string, Fix>> }>(() => ({ chosen: {} }));

export function toggleFix(id: string, isOn: boolean, who: string): void {
  fixes.setState(({ chosen }) => {
    const { [id]: _gone, ...rest } = chosen;
    return { chosen: isOn ? { ...rest, [id]: { who, when: '' } } : rest };
  });
}

export function editFix(id: string, change: Partial<Fix>): void {
  fixes.setState(({ chosen }) => ({ chosen: chosen[id] ? { ...chosen, [id]: { ...chosen[id], ...change } } : chosen }));
}
