import { describe, expect, it } from 'vitest';
import { FRAME_COLUMNS, NONE, UNIT, type Frame, type ObstacleInput, type SimInput } from '../../../src/sim/index.ts';
import { swept } from '../../../src/views/overlays/site/swept.ts';
import { mixedColumn, sampleFrames, steppedColumn } from '../../../src/views/site/frame-sample.ts';
import { metreNearest, obstaclePlace, pathLengthM, placeAt } from '../../../src/views/site/lane-path.ts';
import { nearestOf } from '../../../src/views/site/nearest.ts';
import { hoseRoute, unitPlace } from '../../../src/views/site/unit-place.ts';
import { windOf } from '../../../src/views/site/wind.ts';
import { gatherLabels, labelAt, layoutLabels, overlap, type LabelRequest } from '../../../src/views/tactical/label-layout.ts';
import { fitPlan, scaleBarM, siteBounds } from '../../../src/views/tactical/plan-transform.ts';
import { passedObstacles, unitMarks } from '../../../src/views/tactical/plan-units.ts';
import { planWords } from '../../../src/views/tactical/plan-words.ts';
import { anInput } from '../../builders/an-input.ts';

const LANE = { id: 'main', pointsM: [[0, -50], [0, 0], [40, 0]] as const, clearWidthM: 4, clearHeightM: 4, maxMassKg: 40_000, bendRadiusM: 12, slopeFrac: 0, turningPlaceM: 15 };
const aCar = (atM: number): ObstacleInput => ({
  id: `car${atM}`, kind: 'car', laneIndex: 0, aerialSiteIndex: NONE, atM, lateralM: 0, lengthM: 4.6, widthM: 1.8, headroomM: 0, removal: { method: 'tow', meanS: 60, sigmaS: 0, crewCount: 2 },
});
const unit = { id: 'P1', kind: 'pumper', stationId: 's', crewCount: 6, skillFrac: 1, hasBreathingSets: true, callToDispatchS: 0, turnoutS: 0, travelS: 0, lengthM: 8, widthM: 2.5, heightM: 3.4, massKg: 15000, wheelbaseM: 4.6, frontOverhangM: 1.4, turningRadiusM: 10, jackSpreadM: 0, tankL: 4000, pumpHeadM: 120, pumpMaxLPerS: 40, workingHeightM: 0 } as const;
const adapter = { id: 'A1', engineLinkIndex: 0, zone: 'low', servesFromStorey: 1, servesToStorey: 16, positionM: [38, 6], isLabelled: true, isUsable: true } as const;
const site: SimInput = anInput({
  site: { lanes: [LANE], obstacles: [aCar(20), aCar(60)], outdoorHydrants: [], aerialSites: [], footprintM: [[20, 8], [44, 8], [44, 28], [20, 28]] },
  response: { units: [unit], searchM2PerMin: 8 },
  water: { nodes: [], links: [], hydrants: [], adapters: [adapter] },
} as never);

function aFrame(timeS: number, units: readonly number[]): Frame {
  return {
    tick: timeS, timeS, compartments: new Float32Array(), openings: new Uint8Array(), facade: new Float32Array(), people: new Float32Array(),
    units: Float32Array.from(units), hydrants: new Float32Array(), pumps: new Float32Array(), totals: new Float64Array(FRAME_COLUMNS.totals.length),
  };
}
/** Front bumper at a metre of the lane. */
const at = (atM: number): readonly [number, number] => (atM <= 50 ? [0, atM - 50] : [atM - 50, 0]);
const standing = (xM: number, yM: number, state: number, atM: number) => aFrame(0, [xM, yM, xM, yM, 0, state, atM]);

describe('moments between frames', () => {
  const frames = [aFrame(0, [0, 0, 0, 0, 0, UNIT.onLane, 0]), aFrame(4, [0, 8, 0, 8, 0, UNIT.attacking, 8])];

  it('mixes places and never states', () => {
    const sample = sampleFrames(frames, 3)!;
    expect(mixedColumn(sample, 'units', 'yM')(0)).toBeCloseTo(6, 6);
    expect(steppedColumn(sample, 'units', 'state')(0)).toBe(UNIT.onLane);
  });

  it('holds the last frame past the end and gives nothing without frames', () => {
    expect(mixedColumn(sampleFrames(frames, 99)!, 'units', 'yM')(0)).toBe(8);
    expect(sampleFrames([], 3)).toBeNull();
  });
});

describe('wind', () => {
  it('is the one the night began with until a frame tells of another', () => {
    expect(windOf(site, null)).toEqual({ mPerS: site.ambient.windMPerS, fromDeg: site.ambient.windFromDeg });
    const turned = aFrame(0, []);
    turned.totals[FRAME_COLUMNS.totals.indexOf('windMPerS')] = 9;
    turned.totals[FRAME_COLUMNS.totals.indexOf('windFromDeg')] = 270;
    expect(windOf(site, sampleFrames([turned], 0))).toEqual({ mPerS: 9, fromDeg: 270 });
  });
});

describe('swept path', () => {
  it('turns an appliance through a bend, not on the spot', () => {
    const headings = [44, 50, 56, 62].map((atM) => unitPlace(site, sampleFrames([standing(...at(atM), UNIT.onLane, atM)], 0)!, 0).headingRad);
    for (let i = 0; i + 1 < headings.length; i++) expect(headings[i + 1]!).toBeLessThan(headings[i]! + 0.02);
    expect(headings[1]!).toBeLessThan(Math.PI / 2 - 0.1);
    expect(headings[1]!).toBeGreaterThan(0.1);
  });

  it('grows with the appliance and ends with it', () => {
    const coveredAt = (atM: number) => swept.shapesOf(site, sampleFrames([standing(...at(atM), UNIT.onLane, atM)], 0)).find(({ tone }) => tone === 'covered')!.polygonsM;
    expect(coveredAt(40).length).toBeGreaterThan(coveredAt(20).length);
    expect(Math.max(...coveredAt(40).flat().map(([, yM]) => yM))).toBeCloseTo(-10, 0);
    expect(swept.shapesOf(site, null).some(({ tone }) => tone === 'covered')).toBe(false);
  });
});

describe('hose', () => {
  it('leaves a lane where the lane comes nearest', () => {
    expect(metreNearest(LANE.pointsM, [-3, -20])).toBeCloseTo(30, 9);
    expect(metreNearest(LANE.pointsM, [99, 2])).toBeCloseTo(90, 9);
  });
});

describe('lane', () => {
  it('turns metres into places, left of travel positive', () => {
    expect(pathLengthM(LANE.pointsM)).toBe(90);
    expect(placeAt(LANE.pointsM, 60)).toMatchObject({ xM: 10, yM: 0, headingRad: 0 });
    expect(placeAt(LANE.pointsM, 20, 1).xM).toBeCloseTo(-1, 9);
  });

  it('puts an obstacle with its near edge at its metre', () => {
    expect(obstaclePlace(site.site, 0)!.yM).toBeCloseTo(-50 + 20 + 2.3, 9);
  });

  it('fades what the foremost appliance has left behind', () => {
    expect(passedObstacles(site, sampleFrames([standing(0, 0, UNIT.onLane, 50)], 0)!)).toEqual([true, false]);
    expect(passedObstacles(site, sampleFrames([standing(0, 0, UNIT.onRoute, 50)], 0)!)).toEqual([false, false]);
  });
});

describe('units', () => {
  it('point along their lane and lay hose along it', () => {
    const sample = sampleFrames([standing(0, -10, UNIT.attacking, 40)], 0)!;
    const place = unitPlace(site, sample, 0);
    expect(place.headingRad).toBeCloseTo(Math.PI / 2, 1);
    expect(place.yM + unit.lengthM / 2).toBeCloseTo(-10, 0);
    expect(hoseRoute(site, sample, 0)).toEqual([[place.xM, place.yM], [0, 0], [38, 0], [38, 6]]);
    expect(unitMarks(site, sample)[0]).toMatchObject({ crewStorey: null, reachM: null });
  });

  it('are not on the plan while under way', () => {
    expect(unitMarks(site, sampleFrames([standing(0, 0, UNIT.onRoute, 0)], 0)!)).toEqual([]);
  });

  it('have a word for every state on scene, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) for (const [name, code] of Object.entries(UNIT)) if (!['onWatch', 'turningOut', 'onRoute'].includes(name)) expect(planWords(language).state[code], name).toBeTruthy();
  });
});

describe('plan', () => {
  it('fits the site with north up', () => {
    const plan = fitPlan(siteBounds(site), { xPx: 0, yPx: 0, widthPx: 360, heightPx: 400 });
    expect(plan.y(28)).toBeLessThan(plan.y(-50));
    for (const [xM, yM] of [...LANE.pointsM, [44, 28]] as const) {
      expect(plan.x(xM)).toBeGreaterThanOrEqual(0);
      expect(plan.x(xM)).toBeLessThanOrEqual(360);
      expect(plan.y(yM)).toBeGreaterThanOrEqual(0);
      expect(plan.y(yM)).toBeLessThanOrEqual(400);
    }
    expect(scaleBarM(3, 110)).toBe(20);
  });

  it('knows whose name is pressed', () => {
    const request = { key: '3', text: 'pumper 1', anchorXPx: 50, anchorYPx: 50, clearPx: 7, widthPx: 40, heightPx: 14, priority: 20 };
    const placed = layoutLabels([request], { xPx: 0, yPx: 0, widthPx: 200, heightPx: 100 });
    const { xPx, yPx } = placed[0]!.box;
    expect(labelAt(placed, xPx + 20, yPx + 7)).toBe(request);
    expect(labelAt(placed, xPx - 3, yPx + 7)).toBeNull();
  });

  it('never lets two labels overlap, at the width of a phone', () => {
    const area = { xPx: 0, yPx: 0, widthPx: 360, heightPx: 360 };
    const requests = Array.from({ length: 24 }, (_, i): LabelRequest => ({ key: String(i), text: '水罐车', anchorXPx: 60 + ((i * 53) % 240), anchorYPx: 150 + ((i * 17) % 40), clearPx: 6, widthPx: 70, heightPx: 14, priority: i }));
    const placed = layoutLabels(requests, area);
    expect(placed.length).toBeGreaterThan(10);
    placed.forEach(({ box }, i) => placed.slice(i + 1).forEach((other) => expect(overlap(box, other.box)).toBe(false)));
    expect(placed[0]!.request.key).toBe('23');
  });

  it('writes the same word once where things of one name stand together', () => {
    const at = (text: string, anchorXPx: number, anchorYPx = 0): LabelRequest => ({ key: text, text, anchorXPx, anchorYPx, clearPx: 6, widthPx: 36, heightPx: 14, priority: 8 });
    const gathered = gatherLabels([at('私家车', 0), at('私家车', 40), at('固定桩', 50), at('私家车', 80), at('私家车', 300)], ({ text }, count) => ({ text: `${text} ×${count}`, widthPx: 60 }));
    expect(gathered.map(({ text, anchorXPx, widthPx }) => [text, anchorXPx, widthPx])).toEqual([['私家车 ×3', 40, 60], ['固定桩', 50, 36], ['私家车', 300, 36]]);
  });

  it('picks the small thing before the large one', () => {
    const at = (kind: 'unit' | 'obstacle', xPx: number, rank: number) => ({ kind, index: 0, xPx, yPx: 0, reachPx: 20, rank });
    expect(nearestOf([at('obstacle', 1, 1), at('unit', 9, 0)], { xPx: 0, yPx: 0 })).toEqual({ kind: 'unit', index: 0 });
    expect(nearestOf([at('unit', 90, 0)], { xPx: 0, yPx: 0 })).toBeNull();
  });
});
