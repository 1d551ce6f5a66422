import { useDrillText } from './use-result.ts';

/** `42 %`, as the reader's language writes it. */
export function usePercent(frac: number): string {
  const { language } = useDrillText();
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(frac);
}
