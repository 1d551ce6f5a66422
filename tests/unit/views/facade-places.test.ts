import { expect, it } from 'vitest';
import { outsidePoint } from '../../../src/views/kiosk/facade/person-place.ts';

const aBox = (rightX: number) => ({ plot: { x: 0, y: 0, width: 380, height: 700 }, body: { x: 100, y: 40, width: rightX - 100, height: 600 }, groundY: 640 });
const RADIUS = 10;

it('stands those who are out beside the tower, one above the other', () => {
  const box = aBox(300);
  expect(outsidePoint(box, RADIUS, 0)).toEqual({ x: 314, y: 630 });
  expect(outsidePoint(box, RADIUS, 2).y).toBe(590);
});

it('keeps their dots whole where the picture ends close to the tower', () => {
  const { x } = outsidePoint(aBox(361), RADIUS, 0);
  expect(x + RADIUS).toBeLessThanOrEqual(380);
});
