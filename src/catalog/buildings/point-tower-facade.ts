import { NONE, type FacadeCellInput, type FacadeInput } from '../../sim/index.ts';
import type { FlatPlan, TowerPlan } from './point-tower-plan.ts';
import { towerStoreys } from './point-tower-rooms.ts';
import type { PointTowerSpec } from './point-tower-spec.ts';

/** Assumed: tidy balcony after rectification, range 0-150 MJ [domain A4]; peak for that load, range 150-500 kW. */
export const TIDY_BALCONY_MJ = 100;
export const TIDY_BALCONY_PEAK_KW = 300;
/** Flux at which single float glass falls out. Source: [wong2014] least in 117 tests: 20 kW/m2 for 4 mm, 28 for 6 mm; older towers have the thinner. */
export const GLASS_BREAK_FLUX_KW_PER_M2 = 20;

export interface FacadeLinks {
  readonly compartmentIndexOf: (id: string) => number;
  readonly openingIndexOf: (id: string) => number;
}

/** One cell a flat window; its bay is the flat's number less one. */
export function towerFacade(spec: PointTowerSpec, plan: TowerPlan, links: FacadeLinks): FacadeInput {
  const bayCount = spec.flatsPerStorey;
  const cells = towerStoreys(spec).flatMap((storey, storeyIndex) => {
    const flats = (storeyIndex === 0 ? plan.ground : plan.typical).flats;
    return flats.map((flat, bayIndex): FacadeCellInput => ({
      id: `${storey.id}.bay${bayIndex + 1}`,
      storeyIndex,
      bayIndex,
      compartmentIndex: links.compartmentIndexOf(`${storey.id}.flat${bayIndex + 1}`),
      windowOpeningIndex: links.openingIndexOf(`${storey.id}.flat${bayIndex + 1}.window`),
      azimuthDeg: flat.azimuthDeg,
      centreM: flat.windowM,
      floorM: storey.floorM,
      widthM: flat.rect.x1M - flat.rect.x0M,
      hasBalcony: spec.balconies,
      clutterMj: spec.balconies ? TIDY_BALCONY_MJ : 0,
      clutterPeakKw: spec.balconies ? TIDY_BALCONY_PEAK_KW : 0,
      canopy: 'none',
      canopyMj: 0,
      canopyPeakKw: 0,
      insulationMjPerM2: 0,
      guard: 'none',
      glassBreakFluxKwPerM2: GLASS_BREAK_FLUX_KW_PER_M2,
      ...neighbours(flats, spec.storeys, storeyIndex, bayIndex),
    }));
  });
  return { bayCount, cells };
}

/** Left and right as seen from outside, along one side of the tower only. */
function neighbours(flats: readonly FlatPlan[], storeyCount: number, storeyIndex: number, bayIndex: number): Pick<FacadeCellInput, 'aboveIndex' | 'belowIndex' | 'leftIndex' | 'rightIndex'> {
  const cellIndex = storeyIndex * flats.length + bayIndex;
  const side = flats[bayIndex]!.azimuthDeg;
  const westIndex = flats[bayIndex - 1]?.azimuthDeg === side ? cellIndex - 1 : NONE;
  const eastIndex = flats[bayIndex + 1]?.azimuthDeg === side ? cellIndex + 1 : NONE;
  return {
    aboveIndex: storeyIndex + 1 < storeyCount ? cellIndex + flats.length : NONE,
    belowIndex: storeyIndex > 0 ? cellIndex - flats.length : NONE,
    leftIndex: side === 180 ? westIndex : eastIndex,
    rightIndex: side === 180 ? eastIndex : westIndex,
  };
}
