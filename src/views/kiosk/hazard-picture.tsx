import type { HazardId } from './kiosk-context.ts';

/** A picture that is understood without a word, on 120 x 80. */
export function HazardPicture({ id }: { readonly id: HazardId }) {
  return <svg className="hazard-picture" viewBox="0 0 120 80" aria-hidden="true">{DRAWN[id]}</svg>;
}

const wheel = (x: number, y: number, r: number) => <circle cx={x} cy={y} r={r} fill="none" stroke="#16222e" strokeWidth="3.4" />;
const flame = (x: number, y: number, s: number) => (
  <g transform={`translate(${x} ${y}) scale(${s})`}>
    <path d="M0 0C-9-6-6-14-1-22 1-15 9-13 8-5 7-1 4 1 0 0z" fill="#ff6a2b" />
    <path d="M0-1C-4-4-3-8 0-12 1-8 4-7 4-4 3-1 2 0 0-1z" fill="#ffd24a" />
  </g>
);
const car = (x: number, y: number, colour: string) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M0 14v-5l3-1 4-7h13l5 7 4 1v5z" fill={colour} />
    <path d="M8 3h5v5H5zM15 3h4l3 5h-7z" fill="#dfeaf2" />
    <circle cx="7" cy="14" r="3.2" fill="#16222e" /><circle cx="23" cy="14" r="3.2" fill="#16222e" />
  </g>
);

const DRAWN: Readonly<Record<HazardId, React.ReactNode>> = {
  ebikes: (
    <>
      <rect width="120" height="80" fill="#e7ecdf" />
      <path d="M120 80V18H104V32H90V46H76V60H62V74H50V80z" fill="#b5c0ab" />
      <g fill="none" stroke="#1c7f5f" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round"><path d="M20 64h18l9-22M47 42h-7M47 42l5 22M24 50h16" /><path d="M22 48h-8" strokeWidth="6" /></g>
      {wheel(20, 64, 9)}{wheel(52, 64, 9)}
      <path d="M34 54c-4 10 0 18-14 20" fill="none" stroke="#444" strokeWidth="2" />
      {flame(36, 52, 1.35)}
    </>
  ),
  canopies: (
    <>
      <rect width="120" height="80" fill="#23324a" />
      <rect x="34" width="58" height="80" fill="#8d7a6c" />
      {[4, 30, 56].map((y) => (
        <g key={y}>
          <rect x="46" y={y + 5} width="26" height="15" fill="#ffd98c" stroke="#3a2f28" strokeWidth="2" />
          <path d={`M40 ${y + 5}L44 ${y - 2}H84l12 9z`} fill="#c2553f" />
        </g>
      ))}
      {flame(84, 64, 1.5)}{flame(88, 38, 1.1)}{flame(92, 14, 0.8)}
    </>
  ),
  lane: (
    <>
      <rect width="120" height="80" fill="#a7b6a0" />
      <path d="M8 80L46 10h28l38 70z" fill="#4a5561" />
      <path d="M60 74V62M60 52v-9M60 35v-7" stroke="#e8edf1" strokeWidth="2.6" strokeDasharray="9 7" />
      {car(28, 52, '#e0b23c')}{car(63, 40, '#7fa8d6')}{car(40, 25, '#d9dde1')}
      <g transform="translate(45 2)"><rect width="30" height="15" rx="2" fill="#d8362f" /><rect x="3" y="3" width="24" height="6" fill="#dfeaf2" /><rect x="9" y="-3" width="12" height="3" fill="#4aa8ff" /></g>
    </>
  ),
  grilles: (
    <>
      <rect width="120" height="80" fill="#b59d86" />
      <rect x="26" y="10" width="68" height="60" fill="#ffe0a3" stroke="#5a4636" strokeWidth="3" />
      <g fill="#2f4a63"><circle cx="60" cy="36" r="9" /><path d="M43 70V60a17 15 0 0 1 34 0v10z" /></g>
      <g stroke="#2b2f33" strokeWidth="3.4"><path d="M34 6v68M45 6v68M56 6v68M67 6v68M78 6v68M89 6v68M24 28h72M24 52h72" /></g>
    </>
  ),
};
