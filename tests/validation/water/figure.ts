/** One published figure beside ours. */
export interface Figure {
  /** Section or check of the domain study. */
  readonly key: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** As published, in words. */
  readonly given: string;
  readonly low: number;
  readonly high: number;
  /** Least and most over seeds; absent where nothing is drawn. */
  readonly overSeeds?: readonly [least: number, most: number];
  /** Where the figure is put in rather than predicted. */
  readonly remark?: string;
}

/** Source: domain H: 2 % for what EPANET referees, 20 % for the rest. */
const HYDRAULIC_FRAC = 0.02;
const DRILL_FRAC = 0.2;

export function isMet({ ours, low, high }: Figure): boolean {
  return ours >= low && ours <= high;
}

/** Within 2 %, or within the rounding of the published figure where that is coarser. */
export function hydraulic(given: number, roundedTo: number): Pick<Figure, 'given' | 'low' | 'high'> {
  const sparePart = Math.max(HYDRAULIC_FRAC * given, roundedTo / 2);
  return { given: String(given), low: given - sparePart, high: given + sparePart };
}

export function drilled(given: number): Pick<Figure, 'given' | 'low' | 'high'> {
  return { given: String(given), low: (1 - DRILL_FRAC) * given, high: (1 + DRILL_FRAC) * given };
}

export function between(low: number, high: number, given = `${low} to ${high}`): Pick<Figure, 'given' | 'low' | 'high'> {
  return { given, low, high };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
