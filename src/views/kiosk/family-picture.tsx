import type { FamilyKind } from '../../state/index.ts';

/** Head and shoulders; `s` for small. */
function Figure({ x, s = 1, hasStick = false }: { readonly x: number; readonly s?: number; readonly hasStick?: boolean }) {
  const foot = 44;
  return (
    <g>
      <circle cx={x} cy={foot - 30 * s} r={6.5 * s} />
      <path d={`M${x - 8 * s} ${foot}v${-12 * s}a${8 * s} ${9 * s} 0 0 1 ${16 * s} 0v${12 * s}z`} />
      {hasStick ? <path d={`M${x + 12 * s} ${foot}V${foot - 16 * s}q0-4-4-4`} fill="none" stroke="currentColor" strokeWidth="2.4" /> : null}
    </g>
  );
}

export function FamilyPicture({ kind }: { readonly kind: FamilyKind }) {
  return (
    <svg className="family-picture" viewBox="0 0 72 48" aria-hidden="true" fill="currentColor">
      {kind === 'alone' ? <Figure x={36} /> : null}
      {kind === 'couple' ? <><Figure x={26} /><Figure x={46} /></> : null}
      {kind === 'child' ? <><Figure x={18} /><Figure x={38} /><Figure x={56} s={0.66} /></> : null}
      {kind === 'elder' ? <><Figure x={24} /><Figure x={44} s={0.92} hasStick /></> : null}
    </svg>
  );
}
