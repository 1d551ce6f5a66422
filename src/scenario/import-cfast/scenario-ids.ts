/** CFAST's names may hold blanks and strokes and may repeat; ids of a scenario may not. */
export interface ScenarioIds {
  /** A new id, as like the name as can be. */
  take(name: string, fallback: string): string;
}

const MAX_ID_CHARS = 80;

export function createScenarioIds(): ScenarioIds {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return {
    take: (name, fallback) => {
      const plain = name.trim().replace(/[^\p{L}\d._-]+/gu, '-').replace(/^[^\p{L}\d]+/u, '').slice(0, MAX_ID_CHARS - 6) || fallback;
      let id = plain;
      while (taken.has(id)) {
        const number = (lastNumber.get(plain) ?? 1) + 1;
        lastNumber.set(plain, number);
        id = `${plain}-${number}`;
      }
      taken.add(id);
      return id;
    },
  };
}
