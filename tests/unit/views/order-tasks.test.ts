import { describe, expect, it } from 'vitest';
import { UNIT_ORDERS, type KitItem } from '../../../src/sim/index.ts';
import { tasksOf, type PadTask } from '../../../src/views/crew/order-tasks.ts';

const aUnit = (kind: string, kit: KitItem[] = []) => ({ id: 'u', names: { zh: '队', en: 'u' }, kind, crewCount: 6, kit });
const ALL: KitItem[] = ['blower', 'drone', 'fog', 'foam'];

/** Taps behind the unit's own, storey included, to each task. */
function tapsTo(unit: ReturnType<typeof aUnit>): Map<string, number> {
  const taps = new Map<string, number>();
  const walk = (tasks: readonly PadTask[], before: number): void => {
    for (const task of tasks) {
      if (task.kind === 'group') walk(tasksOf(unit, task.group), before + 1);
      else taps.set(task.kind === 'order' ? task.order : task.nozzle, before + 1 + (task.kind === 'order' && task.needsStorey ? 1 : 0));
    }
  };
  walk(tasksOf(unit), 1);
  return taps;
}

describe('the pad of orders', () => {
  it('has every order to a unit, and every branch it carries, within three taps', () => {
    const taps = tapsTo(aUnit('pumper', ALL));
    const missing = UNIT_ORDERS.filter((order) => order !== 'extinguish' && !taps.has(order));
    expect(missing).toEqual([]);
    expect([...taps.keys()]).toEqual(expect.arrayContaining(['straight', 'fog', 'foam']));
    expect(Math.max(...taps.values())).toBe(3);
    expect(tapsTo(aUnit('micro')).get('extinguish')).toBe(3);
  });

  it('has at most nine keys a page', () => {
    for (const unit of [aUnit('pumper', ALL), aUnit('micro', ALL), aUnit('rescue'), aUnit('aerial')]) {
      for (const within of [null, 'way', 'water'] as const) expect(tasksOf(unit, within).length).toBeLessThanOrEqual(9);
    }
  });

  it('offers a drone, fog and foam only to who carries them', () => {
    const plain = tapsTo(aUnit('pumper'));
    for (const each of ['droneLook', 'straight', 'fog', 'foam']) expect(plain.has(each)).toBe(false);
    expect(tapsTo(aUnit('pumper', ['fog'])).has('fog')).toBe(true);
    expect(tapsTo(aUnit('pumper', ['fog'])).has('foam')).toBe(false);
  });
});
