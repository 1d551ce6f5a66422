import { engine } from './access-questions.ts';
import { parting } from './parting-question.ts';
import { inside, oldest, trapped, whyTrapped } from './people-questions.ts';
import type { Question, QuestionName } from './question.ts';
import { smokeNext, stairs } from './smoke-questions.ts';
import { firstWater, noWater } from './water-questions.ts';

/** One line a question; last those that the lines over the towers answer too. */
export const QUESTIONS: Readonly<Record<QuestionName, Question>> = { trapped, whyTrapped, oldest, engine, noWater, firstWater, parting, smokeNext, stairs, inside };

export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];
