/** As found is shown on the left, rectified (or partly so) on the right. */
export const SIDES = ['asFound', 'rectified'] as const;
export type Side = (typeof SIDES)[number];

export type BySide<T> = Readonly<Record<Side, T>>;

export function otherSide(side: Side): Side {
  return side === 'asFound' ? 'rectified' : 'asFound';
}
