import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { ENGINE_VERSION } from '../../../src/run/engine-version.ts';
import { MAX_RECORDING_BYTES, buildRecording, conditionOfRecording, parseRecording } from '../../../src/run/recording.ts';
import { replay } from '../../../src/run/replay.ts';
import { runToEnd } from '../../../src/run/run.ts';
import type { LoggedCommand, Recording } from '../../../src/run/run-types.ts';
import { aHazard, aScenario } from '../../builders/a-scenario.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const scenario = aScenario([aHazard('H1')]);
const commands: LoggedCommand[] = [{ tick: 30, command: { kind: 'setWind', windMPerS: 5, windFromDeg: 90 } }];

function record(): Recording {
  const result = runToEnd({ input: scenario.base, seed: 3, commands, untilS: 150 }, DRY_PORTS);
  return buildRecording({ scenario, scenarioFile: 'test.jsonc', condition: { standing: ['H1'] }, commands, untilS: 150, result });
}
const altered = (change: (draft: Record<string, unknown>) => void): string => {
  const draft = JSON.parse(JSON.stringify(record())) as Record<string, unknown>;
  change(draft);
  return JSON.stringify(draft);
};
const parse = (json: string) => () => parseRecording(json, 'r.json');

describe('parseRecording', () => {
  it('returns what was written', () => expect(parseRecording(JSON.stringify(record()), 'r.json')).toEqual(record()));

  it.each<[string, string, string]>([
    ['text that is not JSON', '{"format": ', 'r.json: not a recording: '],
    ['another kind of file', '{"version": 1}', 'r.json: not a recording: no "format"'],
    ['a bare value', 'null', 'r.json: not a recording: no "format"'],
    ['another version', altered((r) => (r['version'] = 2)), 'recording of version 2; this program reads version 1'],
    ['another engine', altered((r) => (r['engineVersion'] = '9.9.9')), 'recorded by engine "9.9.9"'],
    ['an unknown key', altered((r) => (r['extra'] = 1)), 'extra'],
    ['a missing field', altered((r) => delete r['scenarioHash']), 'scenarioHash'],
    ['a fractional seed', altered((r) => (r['seed'] = 1.5)), 'seed'],
    ['an endless run', altered((r) => (r['untilS'] = 1e12)), 'untilS'],
    ['no hashes', altered((r) => (r['hashes'] = [])), 'hashes: holds no state hash'],
    ['hashes out of order', altered((r) => (r['hashes'] as unknown[]).reverse()), 'hashes: ticks must rise'],
    ['an unknown command', altered((r) => (r['commands'] = [{ tick: 3, command: { kind: 'fly' } }])), 'commands.0.command.kind'],
    ['a command with a wrong field', altered((r) => (r['commands'] = [{ tick: 3, command: { kind: 'setWind', windMPerS: 'x', windFromDeg: 0 } }])), 'commands.0.command.windMPerS'],
    ['a hash that is no hash', altered((r) => ((r['hashes'] as { all: string }[])[0]!.all = 'zz')), 'hashes.0.all: must be 16 hex digits'],
    ['a file too large', ' '.repeat(MAX_RECORDING_BYTES + 1), 'too large'],
  ])('refuses %s', (_, json, message) => expect(parse(json)).toThrow(message));
});

describe('conditionOfRecording', () => {
  it('gives the hazards that stood', () => expect(conditionOfRecording(record(), scenario)).toEqual({ standing: ['H1'] }));
  it('refuses an edited scenario', () => expect(() => conditionOfRecording(record(), { ...scenario, hash: '0'.repeat(16) })).toThrow('is not the file this was recorded with'));
  it('refuses a hazard the scenario does not have', () => expect(() => conditionOfRecording({ ...record(), standing: ['H9'] }, scenario)).toThrow('hazard "H9"'));
});

describe('replay', () => {
  it('finds every hash as recorded', () => expect(replay(record(), scenario.base, DRY_PORTS)).toEqual({ checkedCount: 3, endTick: 150, difference: null }));

  it('names the first tick and slice that differ', () => {
    const { difference } = replay({ ...record(), commands: [{ tick: 70, command: { kind: 'setWind', windMPerS: 6, windFromDeg: 90 } }] }, scenario.base, DRY_PORTS);
    expect(difference).toMatchObject({ tick: 60, slice: 'commands' });
  });

  it('notices a changed sum over unchanged slices', () => {
    const [first, ...rest] = record().hashes;
    const { difference } = replay({ ...record(), hashes: [{ ...first!, all: '0'.repeat(16) }, ...rest] }, scenario.base, DRY_PORTS);
    expect(difference).toMatchObject({ tick: 60, slice: 'all' });
  });
});

it('the engine version is the one of the package', () => expect(ENGINE_VERSION).toBe(packageJson.version));
