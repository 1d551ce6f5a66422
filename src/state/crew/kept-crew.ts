/** A crew's drill as the browser keeps it: until the end what the screen was shown and has put in, after the end all of it. */
import type { KeptDrill } from '../drill/index.ts';
import type { CrewPorts, CrewState } from './crew-drill.ts';

/** null: there is nothing to keep. */
export function keptCrew(state: CrewState, { scenario, seed, paceFactor }: Pick<CrewPorts, 'scenario' | 'seed' | 'paceFactor'>, briefId: string): Omit<KeptDrill, 'mode' | 'savedAtMs'> | null {
  const { stage, brief, picture, people, place, startedAt, taken, textHash, inputs, keptId } = state;
  if (brief === null) return null;
  const drill = { scenario, names: brief.names, textHash, seed, startedAt, place, people, taken, inputs, clockS: 0, sinceS: 0, paceFactor, isPaused: false, finished: null };
  if (stage === 'brief') return isTyped(state) ? { ...drill, id: briefId, stage } : null;
  if (keptId === null) return null;
  const finished = finishedOf(state);
  if (finished !== null) return { ...drill, id: keptId, stage: 'result', clockS: finished.drill.timeS, sinceS: finished.drill.timeS - finished.drill.zeroS, finished };
  if (picture === null || !['running', 'paused', 'stopped'].includes(picture.session)) return null;
  const { clockS, zeroS, paceFactor: pace, session } = picture;
  return { ...drill, id: keptId, stage: 'drill', clockS, sinceS: zeroS === null ? 0 : clockS - zeroS, paceFactor: pace, isPaused: session === 'paused' };
}

function finishedOf({ finished, file, overrides, fixes, tree }: CrewState): KeptDrill['finished'] {
  if (finished === null || file === null) return null;
  const { log, commands, drill } = finished;
  return { file, log, commands, drill, overrides, fixes, tree, retry: null };
}

function isTyped({ people, place, taken, brief }: CrewState): boolean {
  return place !== '' || Object.values(people).some((name) => name !== '') || taken.length !== brief?.roles.length;
}
