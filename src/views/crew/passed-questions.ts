import type { KnownPicture, KnownQuestion } from '../../drill/index.ts';

type Asked = Pick<KnownPicture, 'open' | 'answers' | 'lookS'>;
type Heard = Asked & Pick<KnownPicture, 'busyUntilS' | 'timeS'>;

/** Every question that was ever open on this screen; the same list when there is nothing new. An earlier second that is looked at asks nothing new. */
export function askedSoFar(asked: readonly KnownQuestion[], { open, lookS }: Asked): readonly KnownQuestion[] {
  const added = lookS === null ? open.filter(({ id }) => !asked.some((each) => each.id === id)) : [];
  return added.length === 0 ? asked : [...asked, ...added];
}

/** Questions of a role that closed without an answer, the last first: their time went by. */
export function passedQuestions(asked: readonly KnownQuestion[], { open, answers, lookS, busyUntilS, timeS }: Heard, role: string): readonly KnownQuestion[] {
  // Busy people are asked nothing; what was open then opens again.
  if (lookS !== null || busyUntilS > timeS) return [];
  const isStillAbout = (id: string) => open.some((each) => each.id === id) || answers.some((each) => each.id === id);
  return asked.filter(({ id, role: askedOf }) => askedOf === role && !isStillAbout(id)).reverse();
}
