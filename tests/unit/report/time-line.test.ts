import { describe, expect, it } from 'vitest';
import { firstDifferent, timeLineOf } from '../../../src/report/time-line.ts';
import type { EventKind, SimEvent } from '../../../src/sim/index.ts';
import { aFrame, aMeasuredRun, anEvent } from '../../builders/a-measured-run.ts';
import { anInput } from '../../builders/an-input.ts';

const told = (timeS: number, kind: EventKind, rest: Partial<SimEvent> = {}) => anEvent(timeS, kind, rest);
const burning = (timeS: number, storeysBurningCount: number) => aFrame(timeS, { storeysBurningCount });
const IGNITION = told(1, 'fuelIgnited', { where: 'F1.flat1' });

const AS_FOUND = aMeasuredRun({
  events: [IGNITION, told(300, 'fireDiscovered'), told(360, 'callReceived'), told(700, 'personIncapacitated', { who: 'p1' }), told(720, 'personDied', { who: 'p1' }), told(840, 'attackStarted')],
  frames: [burning(0, 0), burning(400, 4), burning(500, 5), burning(600, 9)],
});
const RECTIFIED = aMeasuredRun({ events: [IGNITION, told(30, 'detectorTripped'), told(90, 'callReceived'), told(400, 'attackStarted'), told(900, 'personOut', { who: 'p1' })], frames: [burning(0, 0), burning(600, 1)] });

describe('time line of both nights', () => {
  const line = timeLineOf(AS_FOUND, RECTIFIED, 1000);
  const row = (name: string) => line.milestones.find((milestone) => milestone.name === name);

  it('has a row for what happened on either side, in order of the earlier one', () => {
    expect(line.milestones.map(({ name, asFound, rectified }) => [name, asFound?.timeS ?? null, rectified?.timeS ?? null])).toEqual([
      ['ignition', 1, 1], ['detected', null, 30], ['call', 360, 90], ['reported', 300, null], ['firstWater', 840, 400], ['fiveStoreys', 500, null], ['firstDown', 700, null],
    ]);
  });

  it('keeps apart a resident who notices, a detector that trips and a report that is acted on', () => {
    const night = aMeasuredRun({ events: [IGNITION, told(20, 'personAware', { who: 'p1' }), told(28, 'detectorTripped'), told(58, 'fireDiscovered', { because: 'alarmSounded' })] });
    expect(timeLineOf(night, night, 100).milestones.map(({ name, asFound }) => [name, asFound!.timeS])).toEqual([['ignition', 1], ['noticed', 20], ['detected', 28], ['reported', 58]]);
  });

  it('keeps the fact itself, and none for a total of the night', () => {
    expect(row('firstDown')!.asFound!.event).toMatchObject({ kind: 'personIncapacitated', who: 'p1' });
    expect(row('fiveStoreys')!.asFound!.event).toBeNull();
  });

  it('says what differs first at all, and where the towers part in a way that bears on the end', () => {
    expect(line.difference).toMatchObject({ timeS: 30, asFound: { kind: 'fireDiscovered' }, rectified: { kind: 'detectorTripped' } });
    expect(line.parting).toMatchObject({ timeS: 400, stake: 'water', asFound: { kind: 'attackStarted', timeS: 840 }, rectified: { timeS: 400 } });
  });

  it('names the first row that differs, and the tower where it came first', () => {
    expect(firstDifferent(line.milestones)).toEqual({ name: 'detected', timeS: 30, side: 'rectified' });
    expect(firstDifferent(timeLineOf(AS_FOUND, AS_FOUND, 1000).milestones)).toBe(null);
  });

  it('compares only what both have computed', () => {
    expect(timeLineOf(AS_FOUND, RECTIFIED, 20)).toMatchObject({ milestones: [{ name: 'ignition' }], parting: null });
    expect(timeLineOf(AS_FOUND, RECTIFIED, 450).milestones.map(({ name }) => name)).toEqual(['ignition', 'detected', 'call', 'reported', 'firstWater']);
  });

  it('finds nothing to part where both nights are one', () => {
    expect(timeLineOf(AS_FOUND, AS_FOUND, 1000)).toMatchObject({ parting: null, difference: null });
  });

  it('counts smoke in a stair, not in a flat', () => {
    const base = anInput();
    const compartments = [{ ...base.compartments[0]!, id: 'F1.flat1', kind: 'flat' as const }, { ...base.compartments[0]!, id: 'F2.stairA', kind: 'stair' as const }];
    const run = aMeasuredRun({ input: { ...base, compartments }, events: [told(50, 'smokeReached', { where: 'F1.flat1' }), told(80, 'smokeReached', { where: 'F2.stairA' })] });
    expect(timeLineOf(run, run, 100).milestones).toMatchObject([{ name: 'smokeStair', asFound: { timeS: 80 } }]);
  });
});
