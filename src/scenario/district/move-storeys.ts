/** A drill's ids (`F9.flat5.door`) in a tower of other storeys: the same height in proportion, a flat that exists. */
export interface TowerSize {
  readonly storeyCount: number;
  readonly flatsPerStorey: number;
}

const ID = /^F(\d+)(\..*)?$/;

/** Every id in a value, keys and texts alike. */
export function moveStoreys(value: unknown, from: TowerSize, to: TowerSize): unknown {
  if (typeof value === 'string') return moveId(value, from, to);
  if (Array.isArray(value)) return value.map((item) => moveStoreys(item, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [moveId(key, from, to), moveStoreys(item, from, to)]));
}

function moveId(id: string, from: TowerSize, to: TowerSize): string {
  const match = ID.exec(id);
  if (match === null) return id;
  const storeyNumber = Number(match[1]);
  // Lobbies stay on the ground; a fire upstairs stays upstairs.
  const moved = storeyNumber <= 1 ? storeyNumber : Math.min(to.storeyCount, Math.max(2, Math.round((storeyNumber * to.storeyCount) / from.storeyCount)));
  const rest = (match[2] ?? '').replace(/^\.(flat|bay)(\d+)/, (_, noun: string, number: string) => `.${noun}${Math.min(Number(number), to.flatsPerStorey)}`);
  return `F${moved}${rest}`;
}
