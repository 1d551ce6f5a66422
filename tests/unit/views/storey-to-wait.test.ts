import { expect, it } from 'vitest';
import { storeyToWait } from '../../../src/views/storey-to-wait.ts';

const numbers = [-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

it.each<[string, number, readonly number[], number]>([
  ['three storeys down where nothing is known to burn', 12, [], 9],
  ['as far below the fire as below those who move', 12, [9, 10], 6],
  ['a fire above them changes nothing', 6, [9], 3],
  ['the storey that burns moves below itself', 9, [9], 6],
  ['the lowest there is', 2, [1], -1],
])('people who move down wait %s', (_, from, burning, to) => expect(storeyToWait(from, numbers, burning)).toBe(to));
