/** A board of homes: what a press tells, what shows before the clock takes it, who is not asked. */
import { describe, expect, it } from 'vitest';
import { advanceDrill, boardHomes, DRILL_START, givenSoon, heardHomes, homesToTell, NOTHING_SOON, toldHomes, withInput, type DrillInput } from '../../../src/drill/index.ts';
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

describe('telling homes', () => {
  const AT_S = 400;
  const homes = homesToTell(board, scenario.base).slice(0, 3).map(({ id }) => id);
  /** All steps before the homes are skipped, late enough that no work is under way. */
  const skipped: readonly DrillInput[] = ['alarm', 'call', 'gate', 'door'].map((phase, i) => ({ kind: 'next', atS: 30 + i, phase }));
  const after = (toS: number, ...told: readonly DrillInput[]) => advanceDrill({ plan, log: [...skipped, ...told], events: [ALARM] }, DRILL_START, toS);
  const heardAt = (timeS: number, ...told: readonly DrillInput[]) => Object.keys(heardHomes(after(timeS, ...told), 'knock'));

  it('takes its time at each door, home after home in the order of the presses', () => {
    const [takesS] = board.options.map((option) => option.takesS);
    expect(takesS).toBe(5);
    const presses = homes.map((home) => tell(AT_S - 300, home, 'leave'));
    const firstS = AT_S - 300 + 5;
    expect([firstS - 1, firstS, firstS + 5, firstS + 10].map((timeS) => heardAt(timeS, ...presses))).toEqual([[], homes.slice(0, 1), homes.slice(0, 2), homes]);
    const ordered = after(firstS + 10, ...presses).commands.filter(({ command }) => command.kind === 'orderHome').map(({ tick }) => tick);
    expect(ordered).toEqual([firstS + 1, firstS + 6, firstS + 11]);
  });

  it('keeps the turn of a home whose word is changed before it is heard, and goes again to one that has heard', () => {
    const [a = '', b = ''] = homes;
    const atS = AT_S - 300;
    const changed = after(atS + 20, tell(atS, a, 'leave'), tell(atS, b, 'leave'), tell(atS + 2, b, 'stay'));
    expect(heardHomes(changed, 'knock')[b]).toEqual({ atS: atS + 10, option: 'stay' });
    const again = after(atS + 40, tell(atS, a, 'leave'), tell(atS + 20, a, 'stay'));
    expect(heardHomes(again, 'knock')[a]).toEqual({ atS: atS + 25, option: 'stay' });
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
