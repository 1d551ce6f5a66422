/** The files of one run. Series are written while it runs, the rest at its end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording, RunResult } from '../../run/run-types.ts';
import type { RunBatch } from '../../run/run.ts';
import type { SimEvent, SimInput, World } from '../../sim/index.ts';
import { makeDirectory } from '../files.ts';
import { COMPARTMENTS_HEADER, compartmentRows } from './compartments-csv.ts';
import { openTextFile } from './csv.ts';
import { OPENINGS_HEADER, openingRows } from './openings-csv.ts';
import { PEOPLE_HEADER, personRow } from './people-csv.ts';
import type { RunSummary } from './summary.ts';
import { TARGETS_HEADER, targetRows } from './targets-csv.ts';
import { openTrajectories } from './trajectories.ts';
import { WATER_HEADER, waterRows } from './water-csv.ts';

export interface RunDirectory {
  /** Hook of the run: rows that need more than a frame. */
  readonly sample: (world: World) => void;
  /** Hook of the run after every tick: nothing unless trajectories were asked for. */
  readonly follow: (world: World) => void;
  readonly append: (batch: RunBatch) => void;
  readonly finish: (parts: { readonly summary: RunSummary; readonly recording: Recording; readonly people: RunResult['people']; readonly radio: string }) => void;
}

export interface SeriesOptions {
  /** Seconds between two rows of a series; a multiple of the frame interval. */
  readonly everyS: number;
  /** Whether to write where everybody was, every second. */
  readonly hasTrajectories: boolean;
}

export function openRunDirectory(directory: string, input: SimInput, { everyS, hasTrajectories }: SeriesOptions): RunDirectory {
  makeDirectory(directory);
  const open = (name: string, header: string) => {
    const file = openTextFile(join(directory, name));
    file.write(header);
    return file;
  };
  const events = open('events.ndjson', '');
  const compartments = open('compartments.csv', COMPARTMENTS_HEADER);
  const openings = open('openings.csv', OPENINGS_HEADER);
  const water = open('water.csv', WATER_HEADER);
  const targets = input.targets.length > 0 ? open('targets.csv', TARGETS_HEADER) : null;
  const trajectories = hasTrajectories ? openTrajectories(directory, input) : null;
  return {
    follow: (world) => trajectories?.record(world),
    sample: (world) => {
      if (world.timeS % everyS !== 0) return;
      openings.write(openingRows(world));
      water.write(waterRows(world));
      targets?.write(targetRows(world));
    },
    append: (batch) => {
      for (const frame of batch.frames) if (frame.timeS % everyS === 0) compartments.write(compartmentRows(input, frame));
      for (const event of batch.events) events.write(eventLine(event));
    },
    finish: ({ summary, recording, people, radio }) => {
      for (const file of [events, compartments, openings, water, targets, trajectories]) file?.close();
      writeFileSync(join(directory, 'people.csv'), PEOPLE_HEADER + people.map(personRow).join(''));
      writeFileSync(join(directory, 'radio.txt'), radio);
      writeFileSync(join(directory, 'recording.json'), `${JSON.stringify(recording)}\n`);
      writeFileSync(join(directory, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    },
  };
}

function eventLine({ tick, timeS, kind, who, where, values, because }: SimEvent): string {
  return `${JSON.stringify({ tick, timeS, kind, who, where, values, because })}\n`;
}
