import { expect, it } from 'vitest';
import { firstShow, nextShow, type Show, type ShowEvent } from '../../../../src/state/kiosk/show.ts';
import { EMPTY_TALLY, readTally, tallied, type Tally } from '../../../../src/state/kiosk/tally.ts';
import { voteOrders } from '../../../../src/state/kiosk/vote-orders.ts';

const HAZARDS = ['ebikes', 'canopies', 'lane', 'grilles'];
function played(...events: readonly ShowEvent[]): { show: Show; tally: Tally } {
  let show = firstShow();
  let tally = EMPTY_TALLY;
  for (const event of events) {
    const next = nextShow(show, event);
    tally = tallied(tally, show, next, HAZARDS);
    show = next;
  }
  return { show, tally };
}

it('counts visits and presses, and knows nobody', () => {
  const { tally } = played({ kind: 'begin', form: 'full' }, { kind: 'setStorey', storey: 7 }, { kind: 'goOn' }, { kind: 'vote', choice: 1 }, { kind: 'vote', choice: 1 }, { kind: 'vote', choice: 3 }, { kind: 'goOn' }, { kind: 'reset' });
  expect(tally).toEqual({ visitCount: 1, finishedCount: 0, presses: { 'feared.canopies': 2, 'feared.grilles': 1 } });
});

it('does not count a vote that was left', () => {
  expect(played({ kind: 'begin', form: 'full' }, { kind: 'goOn' }, { kind: 'vote', choice: 0 }, { kind: 'reset' }).tally.presses).toEqual({});
});

it.each([null, '', '[]', '{"visitCount":-1}', '{"visitCount":1,"finishedCount":0.5,"presses":{}}', 'null'])('begins at nothing where the browser kept %s', (text) => {
  expect(readTally(text)).toEqual(EMPTY_TALLY);
});

it('reads back what it wrote', () => {
  const tally: Tally = { visitCount: 3, finishedCount: 2, presses: { 'vote1.down': 5 } };
  expect(readTally(JSON.stringify(tally))).toEqual(tally);
});

it('turns votes into orders of the home, one second after each was shown', () => {
  expect(voteOrders({ votes: { vote1: 'lift', vote2: 'push', vote3: 'signal' } }, 'F20.flat2')).toEqual([
    { tick: 241, command: { kind: 'orderHome', home: 'F20.flat2', order: 'lift' } },
    { tick: 541, command: { kind: 'orderHome', home: 'F20.flat2', order: 'pushOn' } },
    { tick: 1001, command: { kind: 'orderHome', home: 'F20.flat2', order: 'stay' } },
  ]);
  expect(voteOrders({ votes: {} }, 'F20.flat2')).toEqual([]);
});
