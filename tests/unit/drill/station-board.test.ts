/** A board of homes: what a press tells, what shows before the clock takes it, who is not asked. */
import { describe, expect, it } from 'vitest';
import { advanceDrill, boardHomes, DRILL_START, givenSoon, homesToTell, NOTHING_SOON, toldHomes, withInput, type DrillInput } from '../../../src/drill/index.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import { nextOption } from '../../../src/views/station/next-option.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const scenario = shippedScenario('blocked-gate');
const plan = scenario.drill!;
const board = plan.decisions.find(({ kind }) => kind === 'board')!;
const tell = (atS: number, home: string, option: string): DrillInput => ({ kind: 'tell', atS, decision: 'knock', home, option });
const ALARM: SimEvent = { tick: 25, timeS: 25, kind: 'detectorTripped', who: null, where: null, because: null, values: {} };

describe('a board of homes', () => {
  it('offers with each press the next option of the file, round and round', () => {
    expect([undefined, 'leave', 'stay'].map((said) => nextOption(board.options, said).id)).toEqual(['leave', 'stay', 'leave']);
  });

  it('shows what was put in before the clock takes it', () => {
    const soon = givenSoon({ timeS: 100, choices: {} }, [tell(90, 'F4.flat1', 'leave'), tell(101, 'F4.flat2', 'stay')]);
    expect(soon.told).toEqual({ knock: { 'F4.flat2': { atS: 101, option: 'stay' } } });
    const drill = { told: { knock: { 'F4.flat1': { atS: 90, option: 'leave' }, 'F4.flat2': { atS: 95, option: 'leave' } } } };
    expect(Object.entries(toldHomes(drill, soon, 'knock')).map(([home, { option }]) => [home, option])).toEqual([['F4.flat1', 'leave'], ['F4.flat2', 'stay']]);
    expect(toldHomes(drill, NOTHING_SOON, 'knock')).toEqual(drill.told.knock);
  });

  it('puts in the last of several presses on one home within a second, and every other home as it was', () => {
    const log = [tell(100, 'F4.flat1', 'leave'), tell(101, 'F4.flat1', 'leave'), tell(101, 'F4.flat2', 'leave')];
    expect(withInput(log, tell(101, 'F4.flat1', 'stay'))).toEqual([log[0], log[2], tell(101, 'F4.flat1', 'stay')]);
  });

  it('does not ask the flat that burns', () => {
    expect(boardHomes(board, scenario.base).filter(({ isOnFire }) => isOnFire).map(({ id }) => id)).toEqual(['F4.flat5']);
    expect(homesToTell(board, scenario.base)).toHaveLength(17);
  });
});

describe('skipping a step', () => {
  it('waits for the work that a wrong answer began', () => {
    const wrong: DrillInput = { kind: 'choose', atS: 30, decision: 'confirm', options: ['alone'] };
    const at = (atS: number) => advanceDrill({ plan, log: [wrong, { kind: 'next', atS, phase: 'alarm' }], events: [ALARM] }, DRILL_START, atS);
    expect(at(40)).toMatchObject({ phaseIndex: 0, busyUntilS: 70, ignoredCount: 1 });
    expect(at(70).phaseIndex).toBeGreaterThan(0);
  });
});
