import { expect, it } from 'vitest';
import { populate } from '../../../src/catalog/profiles/households.ts';
import { night } from '../../../src/catalog/profiles/night.ts';
import { aRoom } from '../../builders/an-input.ts';

const flats = Array.from({ length: 4000 }, (_, index) => ({ index, compartment: aRoom(`F${index}.flat1`, { widthM: 9, depthM: 10, heightM: 2.8 }) }));
const { households, people } = populate(flats, night);
const shareOf = (isCounted: (person: (typeof people)[number]) => boolean) => people.filter(isCounted).length / people.length;

// Chongqing census 2020 and the shares of reduced mobility [domain F1].
it('has 2.45 people a household', () => expect(people.length / households.length).toBeCloseTo(2.45, 1));
it('has the ages of the census', () => {
  expect(shareOf((person) => person.ageYears < 15)).toBeCloseTo(0.159, 1.5);
  expect(shareOf((person) => person.ageYears >= 60)).toBeCloseTo(0.219, 1.5);
});
it('has about one in ten who is slow and one or two in a hundred in a wheelchair', () => {
  expect(Math.abs(shareOf((person) => person.mobility !== 'able') - 0.1)).toBeLessThan(0.015);
  expect(Math.abs(shareOf((person) => person.mobility === 'wheelchair') - 0.015)).toBeLessThan(0.006);
});
it('leaves no child alone', () => {
  const withAdult = new Set(people.filter((person) => person.ageYears >= 18).map((person) => person.householdIndex));
  expect(households.map((_, i) => i).filter((i) => !withAdult.has(i))).toEqual([]);
});
it('keeps a household the same whatever flats stand beside it', () => {
  const few = populate(flats.slice(100, 101), night).people.map(({ householdIndex: _index, ...person }) => person);
  const same = people.filter((person) => person.householdIndex === 100).map(({ householdIndex: _index, ...person }) => person);
  expect(few).toEqual(same);
});
