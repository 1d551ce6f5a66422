/** What a vote makes the household do, in both towers, as commands of the one log. */
import type { LoggedCommand } from '../../run/run-types.ts';
import { TICK_S, type Command } from '../../sim/index.ts';
import type { Show } from './show.ts';
import { VOTE_AT_S, VOTE_STEPS, type VoteChoice } from './show-plan.ts';

type HomeOrder = Extract<Command, { kind: 'orderHome' }>['order'];

const ORDER_OF: Readonly<Record<VoteChoice, HomeOrder>> = { down: 'evacuate', stay: 'stay', lift: 'lift', back: 'stay', push: 'pushOn', signal: 'stay', leave: 'evacuate' };

/** Given in the second after the one that is on screen while people vote. */
export function voteOrders({ votes }: Pick<Show, 'votes'>, home: string): readonly LoggedCommand[] {
  return VOTE_STEPS.flatMap((step) => {
    const choice = votes[step];
    return choice === undefined ? [] : [{ tick: Math.round(VOTE_AT_S[step] / TICK_S) + 1, command: { kind: 'orderHome', home, order: ORDER_OF[choice] } satisfies Command }];
  });
}
