/** One car of a blocked lane can be put right by itself: in a condition, a recording, an address. */
import { describe, expect, it } from 'vitest';
import { buildRecording, conditionOfRecording } from '../../../src/run/recording.ts';
import { runToEnd } from '../../../src/run/run.ts';
import { summariseScenario } from '../../../src/run/scenario-summary.ts';
import { conditionOf, type Rectify } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { gatherThings, hazardOfObstacle, keptThings, singleThing } from '../../../src/views/hud/kept-things.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('blocked-gate');
const night = (rectify: Rectify) => {
  const condition = conditionOf(scenario, rectify);
  return { condition, input: toSimInput(scenario, condition), scenario: summariseScenario(scenario, condition, { seed: 1, night: 'written' }) };
};
const asFound = night('none');
const ids = asFound.input.site.obstacles.map(({ id }) => id);
const atGate = ids.filter((id) => hazardOfObstacle(id, asFound)?.id === 'gate');
const first = atGate[0]!;
const otherHazards = scenario.hazards.flatMap(({ id }) => (id === 'gate' ? [] : [id]));

describe('a single obstacle put right', () => {
  it('is gone, and nothing else is other than as found', () => {
    const { input } = night([first]);
    expect(input).toEqual({ ...asFound.input, site: { ...asFound.input.site, obstacles: asFound.input.site.obstacles.filter(({ id }) => id !== first) } });
  });

  it('can be the only one left', () => {
    const only = night([...otherHazards, ...atGate.slice(1)]);
    const right = night('all');
    expect(only.input.site.obstacles.map(({ id }) => id).filter((id) => !right.input.site.obstacles.some((each) => each.id === id))).toEqual([first]);
    expect(keptThings(only, asFound)).toEqual([first]);
    expect(singleThing(only, asFound)).toEqual({ is: 'only', id: first });
  });

  it('is said by its name, its whole hazard by that of the hazard', () => {
    expect(singleThing(night([first]), asFound)).toEqual({ is: 'without', id: first });
    expect(singleThing(night('all'), asFound)).toBeNull();
    expect(singleThing(asFound, asFound)).toBeNull();
    expect(gatherThings(keptThings(asFound, asFound), asFound)).toContain('gate');
    expect(gatherThings([first, 'other'], asFound)).toEqual([first, 'other']);
  });

  it('is refused where no obstacle has that id', () => {
    expect(() => conditionOf(scenario, ['main.block99'])).toThrow('unknown hazard "main.block99" in --rectify; known: gate');
  });

  it('is in the recording of such a night, and read from there', () => {
    const { condition, input } = night([first]);
    const result = runToEnd({ input, seed: 1, commands: [], untilS: 60 }, DRY_PORTS);
    const recording = buildRecording({ scenario, scenarioFile: 'blocked-gate.jsonc', condition, commands: [], untilS: 60, result });
    expect(conditionOfRecording(recording, scenario)).toEqual(condition);
    expect(() => conditionOfRecording({ ...recording, gone: ['main.block99'] }, scenario)).toThrow('obstacle "main.block99"');
  });
});
