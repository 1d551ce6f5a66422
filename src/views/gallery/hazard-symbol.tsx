import { PLAIN_SYMBOL, SYMBOLS } from './symbols.ts';

/** The sign of a hazard; its name always stands beside it. */
export function HazardSymbol({ symbol, sizePx = 44 }: { readonly symbol: string; readonly sizePx?: number }) {
  const { line, bad, isStruck } = SYMBOLS[symbol] ?? PLAIN_SYMBOL;
  return (
    <svg className="hazard-symbol" viewBox="0 0 32 32" width={sizePx} height={sizePx} aria-hidden="true">
      <path className="symbol-line" d={line} />
      {bad === undefined ? null : <><path className="symbol-halo" d={bad} /><path className="symbol-bad" d={bad} /></>}
      {isStruck ? <><path className="symbol-halo" d="M4 28 28 4" /><path className="symbol-bad" d="M4 28 28 4" /></> : null}
    </svg>
  );
}
