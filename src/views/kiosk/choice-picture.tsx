import type { VoteChoice } from '../../state/index.ts';

/** Each answer as a sign, on 48 x 48: who cannot read votes all the same. */
export function ChoicePicture({ choice }: { readonly choice: VoteChoice }) {
  return (
    <svg className="choice-picture" viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
      {DRAWN[choice]}
    </svg>
  );
}

const STAIR = <path d="M4 14h10v8h10v8h10v8h10" />;
const DOOR = <path d="M10 44V6h26v38M4 44h40M30 25v3" />;

const DRAWN: Readonly<Record<VoteChoice, React.ReactNode>> = {
  down: <>{STAIR}<path d="M30 8v14M30 22l-5-5M30 22l5-5" /></>,
  stay: <>{DOOR}<path d="M14 40c3-3 5 3 8 0s5 3 10 0" strokeWidth="4.4" /></>,
  lift: <><path d="M8 6h32v38H8zM24 6v38" /><path d="M15 20l3-4 3 4M28 28l3 4 3-4" /></>,
  back: <>{DOOR}<path d="M46 25H24M24 25l6-6M24 25l6 6" /></>,
  push: <>{STAIR}<path d="M6 8c6-5 9 4 15-1s8 4 14-1 6 2 9 0" strokeWidth="4.4" /></>,
  signal: <><path d="M6 6h36v36H6zM6 24h36" /><path d="M18 38V20l14-6v9l-14 6" fill="currentColor" /></>,
  leave: <><path d="M6 44V6h20v38" /><path d="M20 25h24M44 25l-7-7M44 25l-7 7" /></>,
};
