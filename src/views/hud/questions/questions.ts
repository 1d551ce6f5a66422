import { engine } from './access-questions.ts';
import { parting } from './parting-question.ts';
import { inside, oldest, trapped, whyTrapped } from './people-questions.ts';
import type { Question, QuestionName } from './question.ts';
import { smokeNext, stairs } from './smoke-questions.ts';
import { firstWater, noWater } from './water-questions.ts';

/** One line a question, in the order in which they are asked. */
export const QUESTIONS: Readonly<Record<QuestionName, Question>> = { smokeNext, stairs, inside, trapped, whyTrapped, oldest, engine, noWater, firstWater, parting };

export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];
