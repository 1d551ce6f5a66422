/** What must not matter: the order in which a building is written down, which way its plan faces, an opening cut in two. */
import { describe, expect, it } from 'vitest';
import { OUTSIDE, type CompartmentInput, type OpeningInput, type PointM } from '../../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun, type FireByHand } from '../../builders/a-smoke-run.ts';

interface Building {
  readonly compartments: readonly CompartmentInput[];
  readonly openings: readonly OpeningInput[];
}

/** Three storeys: a flat on fire and its corridor, a stair with a cell a storey, open below and above. */
const stairCell = (k: number) => aRoom(`stair${k}`, { xM: 10, widthM: 3, depthM: 5, heightM: 3, floorM: 3 * k }, { zoneCount: 1 });
const flight = (from: number) => aDoor(`flight${from}`, from, from + 1, { widthM: 2, heightM: 0, sillM: 3 * (from - 1) }, { orientation: 'floor', kind: 'stairFlight', areaM2: 4 });
const BASE: Building = {
  compartments: [
    aRoom('flat', { widthM: 8, depthM: 6, heightM: 2.7 }, { leakAreaM2: 0.02 }), aRoom('corridor', { xM: 8, widthM: 2, depthM: 8, heightM: 2.7 }),
    stairCell(0), stairCell(1), stairCell(2),
  ],
  openings: [
    aDoor('window', 0, OUTSIDE, { widthM: 1.2, heightM: 1.4, sillM: 0.9 }), aDoor('flatDoor', 0, 1, { widthM: 0.9, heightM: 2 }), aDoor('stairDoor', 1, 2, { widthM: 0.9, heightM: 2 }),
    flight(2), flight(3), aDoor('entrance', 2, OUTSIDE, { widthM: 1, heightM: 2 }), aDoor('vent', 4, OUTSIDE, { widthM: 1, heightM: 1, sillM: 7.5 }),
  ],
};
const FIRE: Omit<FireByHand, 'compartmentIndex'> = { hrrKw: 800 };
const DURATION_S = 240;

/** What every compartment holds at the end, by id. */
function outcome({ compartments, openings }: Building): ReadonlyMap<string, readonly number[]> {
  const run = aSmokeRun(anInput({ compartments, openings }), [{ ...FIRE, compartmentIndex: compartments.findIndex(({ id }) => id === 'flat') }]);
  run.run(DURATION_S);
  const { smoke } = run.world;
  return new Map(compartments.map(({ id }, i) => [id, [smoke.upperTempK[i]!, smoke.lowerTempK[i]!, smoke.layerHeightM[i]!, smoke.pressurePa[i]!, smoke.upperSootFrac[i]!]]));
}

/** The largest difference of any figure, relative to the largest such figure in the building. */
function relativeDifference(a: ReadonlyMap<string, readonly number[]>, b: ReadonlyMap<string, readonly number[]>): number {
  const scales = [...a.values()].reduce((most, figures) => figures.map((figure, k) => Math.max(most[k] ?? 0, Math.abs(figure))), [] as number[]);
  return Math.max(...[...a].flatMap(([id, figures]) => figures.map((figure, k) => Math.abs(figure - b.get(id)![k]!) / scales[k]!)));
}

function renumbered({ compartments, openings }: Building): Building {
  const order = [3, 0, 4, 2, 1];
  const renamed = (index: number): number => (index === OUTSIDE ? OUTSIDE : order.indexOf(index));
  return {
    compartments: order.map((index) => compartments[index]!),
    openings: [...openings].reverse().map((opening) => ({ ...opening, fromIndex: renamed(opening.fromIndex), toIndex: renamed(opening.toIndex) })),
  };
}

function mirrored({ compartments, openings }: Building): Building {
  const flip = (points: readonly PointM[]): PointM[] => points.map(([xM, yM]) => [-xM, yM] as const).reverse();
  return { openings, compartments: compartments.map((compartment) => ({ ...compartment, polygonM: flip(compartment.polygonM) })) };
}

/** `flatDoor` and `entrance` as two halves side by side. */
function halved({ compartments, openings }: Building): Building {
  return {
    compartments,
    openings: openings.flatMap((opening) => {
      if (opening.id !== 'flatDoor' && opening.id !== 'entrance') return [opening];
      const half = { ...opening, widthM: opening.widthM / 2, areaM2: opening.areaM2 / 2 };
      return [half, { ...half, id: `${opening.id}2` }];
    }),
  };
}

describe('a building', () => {
  const base = outcome(BASE);

  it('is hot and smoky enough to tell', () => {
    expect(base.get('flat')![0]).toBeGreaterThan(400);
    expect(base.get('stair2')![4]).toBeGreaterThan(0);
  });
  it.each([['written down in another order', renumbered], ['mirrored', mirrored], ['with doors of two halves', halved]])('%s fares the same', (_, change) => {
    expect(relativeDifference(base, outcome(change(BASE)))).toBeLessThan(1e-6);
  });
});
