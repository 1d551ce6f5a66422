/** A lesson over a shipped drill: what is to be learnt, what good people decide and why, and the teacher's sheet. */
import type { Names } from '../hazard.ts';

export type Audience = 'crew' | 'station' | 'public';

export interface ExpectedDecision {
  /** The moment at which it is due. */
  readonly when: Names;
  readonly decision: Names;
  /** What the model shows when it is not taken. */
  readonly why: Names;
}

export interface Lesson {
  readonly id: string;
  readonly audience: Audience;
  /** 1: one idea; 2: several at once; 3: a whole night. */
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  /** Page and drill it is given on, as in an address. */
  readonly query: string;
  readonly names: Names;
  readonly objectives: readonly Names[];
  readonly decisions: readonly ExpectedDecision[];
  readonly before: readonly Names[];
  readonly questions: readonly Names[];
}

export const defineLesson = (lesson: Lesson): Lesson => lesson;
