import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY_KINDS } from '../../../../src/state/kiosk/household.ts';
import { firstShow, nextShow, planOf, secondsToClose, secondsToReset, type Show, type ShowEvent } from '../../../../src/state/kiosk/show.ts';
import { ATTRACT, BALLOT_MS, IDLE_RESET_MS, SHOW_PLANS, SHOW_STEPS, VOTE_AT_S } from '../../../../src/state/kiosk/show-plan.ts';

const ALL_COMPUTED = { horizonS: 1800, isHomeOut: false };
const play = (show: Show, ...events: readonly ShowEvent[]): Show => events.reduce(nextShow, show);
const wait = (show: Show, ms: number, how: { readonly horizonS: number; readonly isHomeOut: boolean } = ALL_COMPUTED): Show => {
  let now = show;
  for (let passedMs = 0; passedMs < ms; passedMs += 100) now = nextShow(now, { kind: 'tick', nowMs: now.nowMs + 100, ...how });
  return now;
};
const begun = (form: 'full' | 'short' = 'full'): Show => play(firstShow(), { kind: 'begin', form });
const atVote1 = (): Show => wait(play(begun(), { kind: 'goOn' }, { kind: 'vote', choice: 2 }, { kind: 'goOn' }), 31_000);

describe('the show', () => {
  it('leads one visitor from the first touch to thanks and back to the attract loop', () => {
    const seen: string[] = [];
    let show = begun();
    for (let guard = 0; show.step !== 'attract' && guard < 5000; guard++) {
      if (seen.at(-1) !== show.step) seen.push(show.step);
      const plan = planOf(show);
      if (plan?.kind === 'ballot') show = play(show, { kind: 'vote', choice: 0 }, { kind: 'goOn' });
      else if (plan?.kind === 'input') show = nextShow(show, { kind: 'goOn' });
      else show = wait(show, 100);
    }
    expect(seen).toEqual(SHOW_STEPS.filter((step) => step !== 'attract'));
    expect(show).toMatchObject({ step: 'attract', visit: 1, votes: {}, fearedIndex: null, fixedIds: [], pledged: [] });
  });

  it('takes ninety seconds in the short form', () => {
    let show = begun('short');
    const startMs = show.nowMs;
    while (show.step !== 'attract') {
      if (show.step === 'vote1' && show.ballot.openedMs === null) show = nextShow(show, { kind: 'vote', choice: 1 });
      show = wait(show, 100);
    }
    expect(show.nowMs - startMs).toBeGreaterThan(70_000);
    expect(show.nowMs - startMs).toBeLessThanOrEqual(92_000);
  });

  it('begins anew after 45 s without a press, after a warning', () => {
    const home = wait(begun(), 44_900);
    expect(home.step).toBe('home');
    expect(secondsToReset(home)).toBe(1);
    expect(secondsToReset(wait(begun(), 29_000))).toBeNull();
    expect(wait(home, 200)).toMatchObject({ step: 'attract', visit: 1 });
  });

  it.each(['home', 'walk', 'vote1', 'card', 'pledge'] as const)('is left to itself at %s and begins anew', (step) => {
    const shown: Show = { ...begun(), step, ballot: { openedMs: null, counts: [0, 0, 0, 0] } };
    expect(wait(shown, IDLE_RESET_MS + 100).step).toBe('attract');
  });

  it('keeps the idle clock at zero while the night plays by itself', () => {
    const watching = wait(play(begun(), { kind: 'goOn' }, { kind: 'vote', choice: 0 }, { kind: 'goOn' }), 29_000);
    expect(watching.step).toBe('spark');
    expect(watching.nowMs - watching.idleSinceMs).toBe(0);
  });

  it('counts any touch as a sign of life', () => {
    expect(wait(nextShow(wait(begun(), 40_000), { kind: 'touch' }), 10_000).step).toBe('home');
  });

  it('begins anew under a question of the staff that nobody answers', () => {
    const asked = nextShow(wait(play(begun(), { kind: 'goOn' }, { kind: 'vote', choice: 0 }, { kind: 'goOn' }), 5000), { kind: 'askStaff' });
    expect(wait(asked, 25_000 + IDLE_RESET_MS + 100)).toMatchObject({ isStaffAsked: false, visit: 1 });
  });
});

describe('a vote', () => {
  it('stops the night at its second, and waits for the first press', () => {
    const show = wait(atVote1(), 20_000);
    expect(show).toMatchObject({ step: 'vote1', clockS: VOTE_AT_S.vote1 });
    expect(secondsToClose(show)).toBeNull();
  });

  it('cannot be left without a press', () => {
    expect(nextShow(atVote1(), { kind: 'goOn' }).step).toBe('vote1');
  });

  it('closes ten seconds after its first press, for the majority', () => {
    const open = play(atVote1(), { kind: 'vote', choice: 0 }, { kind: 'vote', choice: 2 }, { kind: 'vote', choice: 2 });
    expect(wait(open, BALLOT_MS - 200).step).toBe('vote1');
    expect(wait(open, BALLOT_MS)).toMatchObject({ step: 'flee', votes: { vote1: 'lift' } });
  });

  it('gives a tie to the first choice and ignores keys that stand for nothing', () => {
    expect(play(atVote1(), { kind: 'vote', choice: 2 }, { kind: 'vote', choice: 1 }, { kind: 'vote', choice: 3 }, { kind: 'goOn' }).votes).toEqual({ vote1: 'stay' });
  });

  it('is not asked of a household that is out of both towers', () => {
    const fled = wait(play(atVote1(), { kind: 'vote', choice: 0 }, { kind: 'goOn' }), 80_000, { horizonS: 1800, isHomeOut: true });
    expect(fled.votes).toEqual({ vote1: 'down' });
    expect(fled.step).toBe('outcome');
  });
});

describe('the clock of the night', () => {
  it('waits for what is not computed yet, and never goes back', () => {
    const spark = play(begun(), { kind: 'goOn' }, { kind: 'vote', choice: 0 }, { kind: 'goOn' });
    const held = wait(spark, 20_000, { horizonS: 50, isHomeOut: false });
    expect(held).toMatchObject({ clockS: 50, isWaiting: true });
    expect(wait(held, 100, { horizonS: 10, isHomeOut: false }).clockS).toBe(50);
  });

  it('plays over and over while nobody is here', () => {
    const late = wait(firstShow(), ATTRACT.wallMs - 1000);
    expect(late.clockS).toBeGreaterThan(900);
    expect(wait(late, 2000).clockS).toBeLessThan(30);
    expect(late.step).toBe('attract');
  });

  it('does not jump when the page slept', () => {
    expect(nextShow(firstShow(), { kind: 'tick', nowMs: 60_000, ...ALL_COMPUTED }).clockS).toBeLessThan(20);
  });
});

describe('whatever a crowd of children presses', () => {
  const pressed = fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((choice): ShowEvent => ({ kind: 'vote', choice })),
    fc.integer({ min: -5, max: 50 }).map((storey): ShowEvent => ({ kind: 'setStorey', storey })),
    fc.constantFrom<ShowEvent>({ kind: 'goOn' }, { kind: 'touch' }, { kind: 'begin', form: 'full' }, { kind: 'begin', form: 'short' }, { kind: 'askStaff' }, { kind: 'dismissStaff' }, { kind: 'reset' }),
    fc.constantFrom(...FAMILY_KINDS).map((family): ShowEvent => ({ kind: 'setFamily', family })),
    fc.constantFrom('ebikes', 'lane').map((hazardId): ShowEvent => ({ kind: 'toggleFixed', hazardId })),
    fc.integer({ min: 0, max: 2 }).map((item): ShowEvent => ({ kind: 'togglePledge', item })),
    fc.integer({ min: 1, max: 20_000 }).map((nowMs): ShowEvent => ({ kind: 'tick', nowMs, ...ALL_COMPUTED })),
  );

  it('the show stays on its course, and an hour of nobody brings the attract loop back', () => {
    fc.assert(
      fc.property(fc.array(pressed, { maxLength: 80 }), (events) => {
        let show = firstShow();
        for (const event of events) {
          const next = nextShow(show, event.kind === 'tick' ? { ...event, nowMs: show.nowMs + event.nowMs } : event);
          const plans = SHOW_PLANS[next.form].map(({ step }) => step);
          expect(next.step === 'attract' || plans.includes(next.step)).toBe(true);
          expect(next.storey).toBeGreaterThanOrEqual(1);
          expect(next.storey).toBeLessThanOrEqual(33);
          if (next.visit === show.visit && next.step !== 'attract' && show.step !== 'attract') expect(next.clockS).toBeGreaterThanOrEqual(show.clockS);
          show = next;
        }
        for (let s = 0; s < 400; s++) show = nextShow(show, { kind: 'tick', nowMs: show.nowMs + 1000, ...ALL_COMPUTED });
        expect(show.step).toBe('attract');
        expect(show.isStaffAsked).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
