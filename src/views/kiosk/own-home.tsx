import { FRAME_COLUMNS, PERSON, type Frame } from '../../sim/index.ts';
import { SIDES, type Household, type RunData } from '../../state/index.ts';
import { frameIndexAt } from '../view.ts';
import { smokeFrac } from './facade/paint-tower.ts';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';
import { Lung } from './lung.tsx';

/** One's own family in both towers: what it does, what it sees through the spyhole, what it has breathed. */
export function OwnHome() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const { clockS } = useShow();
  const household = kiosk.household();
  const runs = kiosk.runs();
  if (household === null || runs.length < SIDES.length) return null;
  return (
    <div className="own-home" data-testid="own-home">
      {runs.map((run) => {
        const now = momentOf(run, household, clockS);
        return (
          <div key={run.side} className={`own-side ${run.side === 'asFound' ? 'as-found' : 'rectified'}`}>
            <strong>{words[run.side]}</strong>
            <span className="own-state" data-testid={`own-${run.side}`}><span className="own-dot" aria-hidden="true" />{words.state[now.state]}</span>
            <Spyhole smoke={now.corridorSmoke} />
            <Lung dose={now.fed} />
          </div>
        );
      })}
    </div>
  );
}

type HomeState = 'home' | 'aware' | 'moving' | 'sheltering' | 'out' | 'overcome' | 'away';

/** Worst first: what is said of a family is said of the one who needs it most. */
const SAID: readonly (readonly [HomeState, readonly number[]])[] = [
  ['overcome', [PERSON.incapacitated, PERSON.dead]],
  ['sheltering', [PERSON.sheltering]],
  ['moving', [PERSON.moving, PERSON.queueing, PERSON.assisted]],
  ['aware', [PERSON.preparing]],
  ['home', [PERSON.unaware]],
  ['out', [PERSON.out]],
];

interface Moment {
  readonly state: HomeState;
  readonly fed: number;
  readonly corridorSmoke: number;
}

function momentOf(run: RunData, household: Household, timeS: number): Moment {
  const frame = run.frames[Math.max(0, frameIndexAt(run.frames, timeS))];
  if (frame === undefined) return { state: 'away', fed: 0, corridorSmoke: 0 };
  const states = household.personIndexes.map((p) => valueOf(frame, 'people', p, 'state'));
  const fed = Math.max(0, ...household.personIndexes.map((p) => valueOf(frame, 'people', p, 'fed')));
  const home = run.input.compartments[household.homeIndex]!;
  const corridor = run.input.compartments.findIndex(({ kind, storeyIndex }) => kind === 'corridor' && storeyIndex === home.storeyIndex);
  return {
    state: SAID.find(([, codes]) => states.some((state) => codes.includes(state)))?.[0] ?? 'away',
    fed,
    corridorSmoke: smokeFrac(Math.max(0, valueOf(frame, 'compartments', corridor, 'upperOdPerM'))),
  };
}

function valueOf(frame: Frame, block: 'people' | 'compartments', row: number, column: string): number {
  const columns: readonly string[] = FRAME_COLUMNS[block];
  return frame[block][row * columns.length + columns.indexOf(column)] ?? 0;
}

const HAZY_FRAC = 0.25;
const DARK_FRAC = 0.9;

/** The corridor through the door: a lamp and a stair sign that go under in smoke. */
function Spyhole({ smoke }: { readonly smoke: number }) {
  const { words } = useKioskWords();
  const said = smoke > DARK_FRAC ? words.door.dark : smoke > HAZY_FRAC ? words.door.hazy : words.door.clear;
  return (
    <figure className="spyhole">
      <svg viewBox="0 0 64 64" role="img" aria-label={`${words.door.title}: ${said}`}>
        <clipPath id="spyhole-round"><circle cx="32" cy="32" r="29" /></clipPath>
        <g clipPath="url(#spyhole-round)">
          <rect width="64" height="64" fill="#d9d2bd" />
          <path d="M0 0l20 18v30L0 64zM64 0L44 18v30l20 16z" fill="#bdb59c" />
          <rect x="26" y="24" width="12" height="24" fill="#8a7d63" />
          <rect x="24" y="16" width="16" height="6" rx="1" fill="#27a36a" />
          <circle cx="32" cy="7" r="4" fill="#fff7cf" />
          <rect width="64" height="64" fill="#1b1815" opacity={smoke} />
        </g>
        <circle cx="32" cy="32" r="29.5" fill="none" stroke="currentColor" strokeWidth="4" />
      </svg>
      <figcaption>{said}</figcaption>
    </figure>
  );
}
