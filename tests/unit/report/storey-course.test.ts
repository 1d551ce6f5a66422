import { describe, expect, it } from 'vitest';
import { columnAt, COURSE_COLUMNS, createStoreyCourse, takeFrames, valuesOf, worstOf } from '../../../src/report/storey-course.ts';
import { FRAME_COLUMNS, PERSON, type CompartmentKind, type Frame, type SimInput } from '../../../src/sim/index.ts';
import { aFrame } from '../../builders/a-measured-run.ts';
import { anInput } from '../../builders/an-input.ts';

const base = anInput();
const room = (kind: CompartmentKind, storeyIndex: number) => ({ ...base.compartments[0]!, id: `${kind}${storeyIndex}`, kind, storeyIndex });
const input: SimInput = {
  ...base,
  durationS: 2400,
  storeys: [0, 3].map((floorM, i) => ({ id: `F${i + 1}`, number: i + 1, floorM, heightM: 3 })),
  compartments: [room('corridor', 0), room('flat', 0), room('stair', 1), room('cableShaft', 1)],
  people: ['a', 'b', 'c'].map((id) => ({ id, householdIndex: 0, ageYears: 40, mobility: 'able' as const })),
  water: { ...base.water, hydrants: [0, 1, 1].map((storeyIndex, i) => ({ id: `h${i}`, nodeIndex: 0, compartmentIndex: 0, storeyIndex, isComplete: true, emitterLPerSPerSqrtM: 1 })) },
};

const AIR = { layerHeightM: 2, upperTempK: 293, upperOdPerM: 0, lowerOdPerM: 0 };
const air = (rows: readonly Partial<typeof AIR>[]) => Float32Array.from(rows.flatMap((row) => FRAME_COLUMNS.compartments.map((name) => ({ ...AIR, ...row })[name as keyof typeof AIR] ?? 0)));
const people = (rows: readonly (readonly [zM: number, state: number])[]) => Float32Array.from(rows.flatMap(([zM, state]) => FRAME_COLUMNS.people.map((name) => (name === 'zM' ? zM : name === 'state' ? state : 0))));
const heads = (...headsM: readonly number[]) => Float32Array.from(headsM.flatMap((headM) => [0, headM]));

const clear = { compartments: air([{}, {}, {}, {}]), people: people([[0, PERSON.unaware], [0, PERSON.absent], [3, PERSON.moving]]), hydrants: heads(50, 40, 30) };
const frameAt = (timeS: number, rest: Partial<Frame> = {}) => aFrame(timeS, {}, { ...clear, ...rest });
const courseOf = (...frames: readonly Frame[]) => {
  const course = createStoreyCourse(input);
  takeFrames(course, frames, frames.length);
  return course;
};
const cell = (storeyIndex: number, column: number) => storeyIndex * COURSE_COLUMNS + column;

describe('strips of a night', () => {
  it('keeps the hottest of a storey and of a column, shafts left out', () => {
    const course = courseOf(frameAt(0, { compartments: air([{ upperTempK: 300 }, { upperTempK: 500 }, {}, { upperTempK: 900 }]) }), frameAt(4));
    expect([course.tempK[cell(0, 0)], course.tempK[cell(1, 0)]]).toEqual([500, 293]);
  });

  it('looks through the smoke at head height, on the ways out only', () => {
    const thick = { upperOdPerM: 1, lowerOdPerM: 0.1 };
    expect(courseOf(frameAt(0, { compartments: air([{ ...thick, layerHeightM: 2 }, thick, {}, {}]) })).odPerM[cell(0, 0)]).toBeCloseTo(0.1, 6);
    expect(courseOf(frameAt(0, { compartments: air([{ ...thick, layerHeightM: 1 }, {}, {}, {}]) })).odPerM[cell(0, 0)]).toBe(1);
    expect(courseOf(frameAt(0, { compartments: air([{}, { ...thick, layerHeightM: 0 }, {}, {}]) })).odPerM[cell(0, 0)]).toBe(0);
  });

  it('counts people who are there, the last of a column', () => {
    const course = courseOf(frameAt(0), frameAt(4, { people: people([[0, PERSON.out], [0, PERSON.absent], [2.8, PERSON.moving]]) }));
    expect([course.peopleCount[cell(0, 0)], course.peopleCount[cell(1, 0)]]).toEqual([0, 1]);
  });

  it('keeps the least head of a storey and of a column', () => {
    const course = courseOf(frameAt(0, { hydrants: heads(0, 0, 0) }), frameAt(4), frameAt(8, { hydrants: heads(2, 35, 45) }));
    expect([course.headM[cell(0, 0)], course.headM[cell(1, 0)]]).toEqual([2, 30]);
  });

  it('leaves what is not computed empty and takes each frame once', () => {
    const frames = [frameAt(0), frameAt(1200)];
    const course = createStoreyCourse(input);
    expect([takeFrames(course, frames, 1), takeFrames(course, frames, 9), takeFrames(course, frames, 9)]).toEqual([1, 1, 0]);
    expect(columnAt(course, 1200)).toBe(120);
    expect(course.tempK[cell(0, 60)]).toBeNaN();
    expect(columnAt(course, 99_999)).toBe(COURSE_COLUMNS - 1);
  });

  it('has no column of a short night that no frame falls into', () => {
    const course = createStoreyCourse({ ...input, durationS: 362 });
    takeFrames(course, Array.from({ length: 91 }, (_, i) => frameAt(i * 4)), 99);
    expect(course.columnCount).toBe(90);
    expect([...course.tempK].filter(Number.isNaN)).toEqual([]);
  });

  it('finds the worst of a storey and when', () => {
    const course = courseOf(frameAt(0), frameAt(600, { hydrants: heads(2, 40, 30), compartments: air([{ upperTempK: 700 }, {}, {}, {}]) }), frameAt(1200));
    expect(worstOf(course, 'temp', 0)).toEqual({ value: 700, timeS: 600 });
    expect(worstOf(course, 'pressure', 0)).toEqual({ value: 2, timeS: 600 });
    expect(worstOf(createStoreyCourse(input), 'people', 0)).toBeNull();
    expect(valuesOf(course, 'people')).toBe(course.peopleCount);
  });
});
