import type { LookBackWords } from './look-back-words.ts';

/** Looking back in the middle of a drill, or going on from there. */
export const enLookBack: LookBackWords = {
  open: 'Look back', scrub: 'Which second', at: 'You see {{time}} after the alarm; the clock stands.', atCall: 'You see {{time}} after the call, as it was known then; the clock stands.', now: 'Back to now', from: 'Again from here',
  sure: 'Again from {{time}}?', sureText: 'What came before stays as it was; what came after is played anew. The drill as it is now stays kept and can be gone on with.', yes: 'Again', no: 'No',
};
