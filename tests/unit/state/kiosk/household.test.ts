import { describe, expect, it } from 'vitest';
import type { SimInput } from '../../../../src/sim/index.ts';
import { isLikeFamily, pickHousehold } from '../../../../src/state/kiosk/household.ts';

/** Two flats on each of three storeys; ages of who lives there. */
function aTower(ages: readonly (readonly number[])[]): SimInput {
  return {
    storeys: [1, 2, 3].map((number) => ({ id: `F${number}`, number, floorM: 3 * (number - 1), heightM: 3 })),
    compartments: ages.map((_, i) => ({ id: `F${1 + Math.floor(i / 2)}.flat${1 + (i % 2)}`, storeyIndex: Math.floor(i / 2) })),
    households: ages.map((_, i) => ({ id: `h${i}`, homeIndex: i, homeFrac: 1 })),
    people: ages.flatMap((years, householdIndex) => years.map((ageYears, j) => ({ id: `h${householdIndex}.${j}`, householdIndex, ageYears, mobility: 'able' }))),
  } as unknown as SimInput;
}

const TOWER = aTower([[40], [35, 36, 8], [30, 31], [70, 72], [28], [33, 3]]);
const everybody = (): boolean => true;

describe("the visitor's household", () => {
  it('lives on the storey that was chosen', () => {
    expect(pickHousehold(TOWER, everybody, 2, 'child')?.storey).toBe(2);
  });

  it('is the one most like the family', () => {
    expect(pickHousehold(TOWER, everybody, 1, 'child')).toMatchObject({ home: 'F1.flat2', adultCount: 2, childCount: 1, elderCount: 0 });
    expect(pickHousehold(TOWER, everybody, 2, 'elder')).toMatchObject({ home: 'F2.flat2', elderCount: 2 });
    expect(pickHousehold(TOWER, everybody, 3, 'alone')?.home).toBe('F3.flat1');
  });

  it('is at home tonight, on the nearest storey where anybody is', () => {
    const isUpstairs = (p: number): boolean => TOWER.people[p]!.householdIndex >= 4;
    expect(pickHousehold(TOWER, isUpstairs, 1, 'child')).toMatchObject({ home: 'F3.flat2', storey: 3 });
    expect(pickHousehold(TOWER, () => false, 1, 'child')).toBeNull();
  });

  it('says where it is not what was asked for', () => {
    const isLike = (storey: number, family: 'alone' | 'couple' | 'child' | 'elder') => isLikeFamily(pickHousehold(TOWER, everybody, storey, family)!, { storey, family });
    expect([isLike(2, 'elder'), isLike(1, 'child'), isLike(2, 'couple'), isLike(3, 'alone')]).toEqual([true, true, true, true]);
    expect([isLike(1, 'elder'), isLike(2, 'child'), isLike(3, 'couple')]).toEqual([false, false, false]);
    const upstairs = pickHousehold(TOWER, (p) => TOWER.people[p]!.householdIndex >= 4, 1, 'child')!;
    expect(isLikeFamily(upstairs, { storey: 1, family: 'child' })).toBe(false);
  });

  it('counts only those of it who are in', () => {
    const isAdult = (p: number): boolean => TOWER.people[p]!.ageYears > 15;
    expect(pickHousehold(TOWER, isAdult, 1, 'couple')).toMatchObject({ home: 'F1.flat2', adultCount: 2, childCount: 0 });
  });
});
