/**
 * Where everybody inside was, a file a storey, as PedPy and the tools around JuPedSim read it: comment lines with frame rate and
 * units, then a line a person and frame. People on a flight of stairs belong to the storey it rises from.
 */
import { join } from 'node:path';
import { PERSON, TICK_S, type SimInput, type World } from '../../sim/index.ts';
import { openTextFile, rounded, type TextFile } from './csv.ts';

export interface Trajectories {
  /** Hook of the run, after every tick. */
  readonly record: (world: World) => void;
  readonly close: () => void;
}

/** Files `trajectory-<storey>.txt`; a storey on which nobody ever was has none. */
export function openTrajectories(directory: string, input: SimInput): Trajectories {
  const files = new Map<number, TextFile>();
  const fileOf = (storeyIndex: number): TextFile => {
    const known = files.get(storeyIndex);
    if (known !== undefined) return known;
    const storeyId = input.storeys[storeyIndex]!.id;
    const file = openTextFile(join(directory, `trajectory-${storeyId}.txt`));
    file.write(header(input.scenarioId, storeyId));
    files.set(storeyIndex, file);
    return file;
  };
  return {
    record: ({ tick, occupants }) => {
      for (let p = 0; p < input.people.length; p++) {
        if (!isInside(occupants.state[p]!)) continue;
        const storeyIndex = input.compartments[occupants.compartmentIndex[p]!]!.storeyIndex;
        const place = [occupants.xM[p]!, occupants.yM[p]!, occupants.zM[p]!].map((atM) => rounded(atM, 3)).join(' ');
        fileOf(storeyIndex).write(`${p + 1} ${tick} ${place}\n`);
      }
    },
    close: () => {
      for (const file of files.values()) file.close();
    },
  };
}

/** Readers look for "framerate:" with the number apart from it, and for "x/m". */
function header(scenarioId: string, storeyId: string): string {
  return `# scenario: ${scenarioId}, storey: ${storeyId}\n# framerate: ${1 / TICK_S}\n# id frame x/m y/m z/m\n`;
}

const isInside = (state: number): boolean => state !== PERSON.absent && state !== PERSON.out;
