import { describe, expect, it } from 'vitest';
import { personLabels, roleOf } from '../../../../src/report/why/household-role.ts';
import { storyOf, type StoryOf } from '../../../../src/report/why/story.ts';
import { anEvent } from '../../../builders/a-measured-run.ts';
import { aStairTower } from '../../../builders/a-stair-tower.ts';

const input = aStairTower({ storeyCount: 3, flatCount: 1, peoplePerFlat: [2], stairIds: ['A'] });
const HE = 'F3.flat1.person1';
const SHE = 'F3.flat1.person2';
const story = (events: StoryOf['events'], last: StoryOf['last'] = { timeS: 3600, state: 'sheltering' }) => storyOf(SHE, { input, events, last });
const short = (lines: ReturnType<typeof story>) => lines.map(({ timeS, kind, cause }) => `${timeS} ${kind} ${cause}`);

describe('story', () => {
  it('tells a night in order, from how it began to how it left them', () => {
    const lines = story([
      anEvent(60, 'personWoke', { who: SHE, where: 'F3.flat1', because: HE }),
      anEvent(60, 'personAware', { who: SHE, where: 'F3.flat1', because: HE }),
      anEvent(70, 'personAware', { who: HE, where: 'F3.flat1', because: 'alarmSounded' }),
      anEvent(300, 'personTurnedBack', { who: SHE, where: 'F3.flat1', because: 'F3.corridor', values: { visibilityM: 0.4 } }),
      anEvent(300, 'personSheltered', { who: SHE, where: 'F3.flat1', because: 'F3.corridor' }),
    ]);
    expect(short(lines)).toEqual(['0 start none', '60 personAware family', '300 personTurnedBack place', '300 personSheltered place', '3600 end none']);
    expect(lines[0]!.state).toBe('asleep');
    expect(lines[1]!.isWoken).toBe(true);
    expect(lines[2]!.event!.values['visibilityM']).toBe(0.4);
    expect(lines.at(-1)!.state).toBe('sheltering');
  });

  it('ends with leaving, rescue or death and adds nothing after it', () => {
    for (const kind of ['personOut', 'personRescued', 'personDied'] as const) {
      expect(story([anEvent(9, 'personAware', { who: SHE, because: 'pushSent' }), anEvent(90, kind, { who: SHE })]).at(-1)!.kind).toBe(kind);
    }
  });

  it('tells the cues apart', () => {
    const causeOf = (because: string | null, rest: Parameters<typeof anEvent>[2] = {}) => story([anEvent(5, 'personAware', { who: SHE, where: 'F3.flat1', because, ...rest })])[1]!.cause;
    expect(['alarmSounded', 'pushSent', 'fireDiscovered', 'facadeIgnited', 'unitArrived', 'commandApplied', HE, SHE, null].map((because) => causeOf(because)))
      .toEqual(['alarm', 'push', 'neighbour', 'street', 'siren', 'order', 'family', 'self', 'none']);
    expect(causeOf('F3.flat1', { values: { hrrKw: 60 } })).toBe('fireHome');
    expect(causeOf('F3.flat1', { values: { odPerM: 0.2 } })).toBe('smokeHome');
    expect(causeOf('F3.corridor', { values: { odPerM: 0.2 } })).toBe('smokeNear');
  });

  it('says of somebody who was out that night only that', () => {
    expect(story([], { timeS: 3600, state: 'absent' })).toMatchObject([{ kind: 'start', state: 'absent' }]);
  });

  it('does not say whether somebody slept whom no cue reached', () => {
    expect(story([], { timeS: 3600, state: 'unaware' }).map(({ kind, state }) => [kind, state])).toEqual([['start', null], ['end', 'unaware']]);
  });
});

describe('names of residents', () => {
  it('follow from the ages under one roof', () => {
    expect(roleOf(82, [45, 9])).toBe('grandparent');
    expect(roleOf(82, [80])).toBe('elder');
    expect(roleOf(86, [16])).toBe('grandparent');
    expect(roleOf(16, [86])).toBe('teen');
    expect(roleOf(38, [9])).toBe('parent');
    expect(roleOf(9, [38])).toBe('child');
    expect(roleOf(30, [58])).toBe('grownChild');
    expect(roleOf(30, [28])).toBe('adult');
  });

  it('carry age, sex where known, home, and whether one lives alone', () => {
    const people = [{ id: 'a', householdIndex: 0, ageYears: 82, mobility: 'able' as const, sex: 'female' as const }, { id: 'b', householdIndex: 1, ageYears: 30, mobility: 'able' as const }];
    const labels = personLabels({ ...input, people });
    expect(labels[0]).toEqual({ role: 'elder', sex: 'female', ageYears: 82, livesAlone: true, homeId: input.compartments[input.households[0]!.homeIndex]!.id });
    expect(labels[1]!.sex).toBeNull();
  });
});
