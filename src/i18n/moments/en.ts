import type { zhMoments } from './zh-CN.ts';

export const enMoments: typeof zhMoments = {
  title: 'The moments that mattered most',
  lead: 'Each decision is left out once and made a minute sooner once, with all other orders as they were, and the night is computed again: what would have been different?',
  find: 'Find the moments', again: 'Find them again', stop: 'Stop', noOrders: 'Give orders first, then see which of them mattered.', stale: 'The orders have changed since; this was found for the earlier ones.',
  progress: '{{done}} of {{count}} nights computed', starting: 'Reading…', failed: 'It could not be computed: {{message}}', stopped: 'Stopped after {{done}} of {{count}} nights.',
  none: 'Whichever decision is changed, casualties, people trapped, storeys burnt and times stay much the same: this night did not hang on them.',
  jump: 'Go to {{clock}}',
  if: { leftOut: 'without this order', sooner: '60 s sooner' },
  sign: { worse: 'worse', better: 'better' },
  measure: { casualtyCount: 'casualties', maxTrappedCount: 'most trapped', storeysBurnt: 'storeys burnt', firstWaterS: 'first water (after ignition)', t95OutS: '95 % out (after ignition)' },
  verdict: {
    leftOut: { worse: 'This decision helped.', better: 'This decision did harm.' },
    sooner: { worse: 'This decision was better not made sooner.', better: 'This decision came late.' },
  },
  change: '{{measure}} {{ordered}} → {{other}}', never: 'never', and: '; ',
  all: 'All alternatives ({{count}})', what: 'Decision', instead: 'Instead', outcome: 'Outcome', same: 'no difference',
  how: 'Same seed, same tower, computed again from the second of the change to the end. Differences below 1 person, 1 storey or 15 s do not count. One night is one night: for the rule, ask “Which fix first”.',
};
