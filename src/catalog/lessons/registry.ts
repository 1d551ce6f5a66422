import type { Lesson } from './lesson.ts';
import { canopies } from './canopies.ts';
import { facade } from './facade.ts';
import { gate } from './gate.ts';
import { hall } from './hall.ts';
import { kitchen } from './kitchen.ts';
import { lead } from './lead.ts';
import { lobby } from './lobby.ts';
import { riser } from './riser.ts';
import { shaft } from './shaft.ts';
import { wholeNight } from './whole-night.ts';

/** The curriculum, in the order in which it is taught. A lesson is one file and one line here. */
export const LESSONS: readonly Lesson[] = [
  gate,
  riser,
  shaft,
  facade,
  wholeNight,
  lobby,
  lead,
  kitchen,
  hall,
  canopies,
];
