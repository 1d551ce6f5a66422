/** The course of a show as data: what comes after what, how long it may take, and which second of the night it shows. */

export const SHOW_STEPS = ['attract', 'home', 'walk', 'spark', 'vote1', 'flee', 'vote2', 'engines', 'vote3', 'outcome', 'card', 'pledge', 'thanks'] as const;
export type ShowStep = (typeof SHOW_STEPS)[number];

export const SHOW_FORMS = ['full', 'short'] as const;
export type ShowForm = (typeof SHOW_FORMS)[number];

export type StepPlan =
  /** Waits for the visitor, and goes on when told to. */
  | { readonly step: ShowStep; readonly kind: 'input' }
  /** A vote of everybody in front of the screen: closes this long after its first press. */
  | { readonly step: ShowStep; readonly kind: 'ballot'; readonly choiceCount: number }
  /** Plays the night up to this second within about this wall time, and goes on by itself. */
  | { readonly step: ShowStep; readonly kind: 'watch'; readonly untilS: number; readonly wallMs: number }
  /** Goes on by itself. */
  | { readonly step: ShowStep; readonly kind: 'timed'; readonly wallMs: number };

/** Without a press this long the show begins anew, unless the hall wants another time; the last third of it is a warning. */
export const IDLE_RESET_MS = 45_000;
export const IDLE_WARNING_FRAC = 2 / 3;
/** From the first press of a vote to its close. */
export const BALLOT_MS = 10_000;

/** The alarm sounds at about 140 s of this drill, the stair is full of smoke by 300 s, engines come from 600 s on. */
const ALARM_S = 240;
const SMOKE_S = 540;
const LADDER_S = 1000;
const END_S = 1800;

export const SHOW_PLANS: Readonly<Record<ShowForm, readonly StepPlan[]>> = {
  full: [
    { step: 'home', kind: 'input' },
    { step: 'walk', kind: 'ballot', choiceCount: 4 },
    { step: 'spark', kind: 'watch', untilS: ALARM_S, wallMs: 30_000 },
    { step: 'vote1', kind: 'ballot', choiceCount: 3 },
    { step: 'flee', kind: 'watch', untilS: SMOKE_S, wallMs: 32_000 },
    { step: 'vote2', kind: 'ballot', choiceCount: 2 },
    { step: 'engines', kind: 'watch', untilS: LADDER_S, wallMs: 40_000 },
    { step: 'vote3', kind: 'ballot', choiceCount: 2 },
    { step: 'outcome', kind: 'watch', untilS: END_S, wallMs: 36_000 },
    { step: 'card', kind: 'input' },
    { step: 'pledge', kind: 'input' },
    { step: 'thanks', kind: 'timed', wallMs: 12_000 },
  ],
  /** Ninety seconds: one question, the end card, thanks. */
  short: [
    { step: 'spark', kind: 'watch', untilS: ALARM_S, wallMs: 12_000 },
    { step: 'vote1', kind: 'ballot', choiceCount: 3 },
    { step: 'outcome', kind: 'watch', untilS: END_S, wallMs: 34_000 },
    { step: 'card', kind: 'timed', wallMs: 24_000 },
    { step: 'thanks', kind: 'timed', wallMs: 8000 },
  ],
};

/** Nobody is here: the night plays over and over up to this second. */
export const ATTRACT = { untilS: 1000, wallMs: 90_000 } as const;

/** Which vote was cast at which second of the night. */
export const VOTE_AT_S = { vote1: ALARM_S, vote2: SMOKE_S, vote3: LADDER_S } as const;
export type VoteStep = keyof typeof VOTE_AT_S;
export const VOTE_STEPS = Object.keys(VOTE_AT_S) as VoteStep[];

/** Choices of each vote in the order of the keys 1 to 3. */
export const VOTE_CHOICES = {
  vote1: ['down', 'stay', 'lift'],
  vote2: ['back', 'push'],
  vote3: ['signal', 'leave'],
} as const satisfies Record<VoteStep, readonly string[]>;
export type VoteChoice = (typeof VOTE_CHOICES)[VoteStep][number];
