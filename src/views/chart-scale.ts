/** Limits on round numbers with a handful of ticks: the axes of charts, on the page and in the documents. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export function niceScale(least: number, most: number): Scale {
  const low = Number.isFinite(least) ? Math.min(least, most) : 0;
  const high = Number.isFinite(most) && most > low ? most : low + 1;
  const rough = (high - low) / 4;
  const decade = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = decade * ([1, 2, 5, 10].find((factor) => factor * decade >= rough) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(6)));
  return { low: first * step, high: last * step, ticks };
}
