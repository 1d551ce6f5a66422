/** Shipped scenarios, run for real: what was recorded comes again, from a file, from a snapshot, and on both sides of a pair. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { runConditions } from '../../src/run/pair.ts';
import { buildRecording, conditionOfRecording, parseRecording } from '../../src/run/recording.ts';
import { replay } from '../../src/run/replay.ts';
import { startRun } from '../../src/run/run.ts';
import { toSimInput } from '../../src/scenario/to-sim-input.ts';
import type { Ports } from '../../src/sim/index.ts';
import { SHIPPED, shippedScenario } from '../builders/shipped-scenario.ts';

let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
});

describe.each(SHIPPED)('%s', (name) => {
  const scenario = shippedScenario(name);
  const hazardIds = scenario.hazards.map((hazard) => hazard.id);

  it('replays from its recording', () => {
    const condition = { standing: hazardIds };
    const course = startRun({ input: toSimInput(scenario, condition), seed: 4, commands: [], untilS: 180 }, ports);
    course.advanceTo(course.endTick);
    const json = JSON.stringify(buildRecording({ scenario, scenarioFile: scenario.fileName, condition, commands: [], untilS: 180, result: course.result() }));
    const recording = parseRecording(json, 'recording.json');
    expect(replay(recording, toSimInput(scenario, conditionOfRecording(recording, scenario)), ports).difference).toBeNull();
  });

  it('goes on from a snapshot as if it had never stopped', () => {
    const request = { input: toSimInput(scenario, { standing: hazardIds }), seed: 4, commands: [], untilS: 240 };
    const course = startRun(request, ports, { snapshotEveryTicks: 90 });
    course.advanceTo(course.endTick);
    const straight = course.result().hashes;
    expect(course.restoreTo(200)).toBe(180);
    course.advanceTo(course.endTick);
    expect(course.result().hashes).toEqual(straight);
  });

  it('is a pair: same condition on both sides, or all hazards removed one by one, same hashes', () => {
    const night = { seed: 9, untilS: 120 };
    const [left, right, all, listed] = runConditions(scenario, ['none', 'none', 'all', hazardIds], night, ports);
    expect(right!.hashes).toEqual(left!.hashes);
    expect(listed!.hashes).toEqual(all!.hashes);
    // Two minutes are too short for every hazard to have acted; its patch is there from the start.
    expect(all!.input).not.toEqual(left!.input);
  });
});
