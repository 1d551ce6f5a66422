import { MATERIALS } from '../../catalog/buildings/materials.ts';
import type { BuildingParts } from '../../catalog/buildings/point-tower.ts';
import { polygonAreaM2 } from '../../catalog/buildings/point-tower-plan.ts';
import { NONE, OUTSIDE, type CompartmentInput, type FacadeCellInput, type FacadeInput, type MaterialInput, type OpeningInput, type PointM, type StoreyInput } from '../../sim/index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import type { SpelledBuilding } from '../schema/building-schema.ts';
import { expandFan, expandTarget } from './expand-fans-targets.ts';
import { checkUnique, lookUp } from './id-index.ts';
import { surfaceMaterials } from './surface-materials.ts';

type SpelledCompartment = SpelledBuilding['compartments'][number];
type SpelledOpening = SpelledBuilding['openings'][number];

/** A building written out compartment by compartment; no contents, detectors or site unless the file gives them. */
export function expandSpelledBuilding(spec: SpelledBuilding, issues: IssueList): BuildingParts {
  const storeys: StoreyInput[] = [...spec.storeys].sort((a, b) => a.floorM - b.floorM);
  const materials = [...MATERIALS.filter((usual) => spec.materials.every((own) => own.id !== usual.id)), ...spec.materials];
  checkUnique(spec.storeys, ['building', 'storeys'], issues);
  checkUnique(spec.materials, ['building', 'materials'], issues);
  checkUnique(spec.compartments, ['building', 'compartments'], issues);
  checkUnique(spec.openings, ['building', 'openings'], issues);
  checkUnique(spec.fans, ['building', 'fans'], issues);
  checkUnique(spec.targets, ['building', 'targets'], issues);
  checkUnique(spec.facade, ['building', 'facade'], issues);
  const compartments = spec.compartments.map((compartment, i) => expandCompartment(compartment, { storeys, materials, path: ['building', 'compartments', i] }, issues));
  const openings = spec.openings.map((opening, i) => expandOpening(opening, compartments, ['building', 'openings', i], issues));
  const fans = spec.fans.map((fan, i) => expandFan(fan, compartments, ['building', 'fans', i], issues));
  const targets = spec.targets.map((target, i) => expandTarget(target, { compartments, materials, path: ['building', 'targets', i] }, issues));
  const protection = { detectors: [], alarm: { isWorking: false, delayS: 30, pushDelayS: null, humanDiscoveryS: 240, callS: 60 } };
  const site = { lanes: [], obstacles: [], outdoorHydrants: [], aerialSites: [], footprintM: compartments[0]?.polygonM ?? [] };
  return { materials, storeys, compartments, openings, fans, targets, facade: expandFacade(spec, compartments, openings, issues), fuels: [], protection, site, entranceM: entranceOf(openings) };
}

function entranceOf(openings: readonly OpeningInput[]): PointM {
  return openings.find((opening) => opening.isExit)?.centreM ?? [0, 0];
}

interface RoomPlace {
  readonly storeys: readonly StoreyInput[];
  readonly materials: readonly MaterialInput[];
  readonly path: FilePath;
}

function expandCompartment(spec: SpelledCompartment, { storeys, materials, path }: RoomPlace, issues: IssueList): CompartmentInput {
  const storeyIndex = lookUp('storey', storeys, spec.storey, [...path, 'storey'], issues);
  const storey = storeys[storeyIndex];
  if (spec.kind === 'stair' && spec.stair === undefined) issues.report(path, 'a stair cell needs to say which stair it belongs to', 'add "stair": "A"');
  const areaM2 = polygonAreaM2(spec.polygonM);
  if (areaM2 === 0) issues.report([...path, 'polygonM'], 'the corners enclose no area', 'at least three corners that do not lie on one line');
  const runsThrough = spec.kind === 'stair' || spec.kind === 'liftShaft' || spec.kind === 'cableShaft';
  return {
    id: spec.id, kind: spec.kind, storeyIndex, polygonM: areaM2 < 0 ? [...spec.polygonM].reverse() : spec.polygonM, areaM2: Math.abs(areaM2), floorM: spec.floorM ?? storey?.floorM ?? 0,
    heightM: spec.heightM ?? storey?.heightM ?? 3, zoneCount: spec.zoneCount ?? (runsThrough ? 1 : 2),
    ...surfaceMaterials(spec, materials, path, issues), leakAreaM2: spec.leakAreaM2, stairId: spec.stair ?? null,
  };
}

/** Source: an ordinary escape door [gb50096-2011]; used where a file leaves a size out. */
const USUAL_WIDTH_M = 0.9;
const USUAL_HEIGHT_M = 2.1;

function expandOpening(spec: SpelledOpening, compartments: readonly CompartmentInput[], path: FilePath, issues: IssueList): OpeningInput {
  const fromIndex = lookUp('compartment', compartments, spec.from, [...path, 'from'], issues);
  const isOutside = spec.to === 'outside';
  const toIndex = isOutside ? OUTSIDE : lookUp('compartment', compartments, spec.to, [...path, 'to'], issues);
  const from = compartments[fromIndex];
  const to = compartments[toIndex];
  const isFloor = spec.kind === 'stairFlight' || spec.kind === 'shaftHole';
  const floorM = from?.floorM ?? 0;
  const slabM = to?.floorM ?? floorM + (from?.heightM ?? 0);
  const widthM = spec.widthM ?? (isFloor ? Math.sqrt(spec.areaM2 ?? 1) : USUAL_WIDTH_M);
  const sillZM = isFloor ? slabM : floorM + spec.sillM;
  const headZM = isFloor ? slabM : floorM + (spec.headM ?? Math.min(spec.sillM + USUAL_HEIGHT_M, from?.heightM ?? USUAL_HEIGHT_M));
  const isPassable = spec.isPassable ?? (spec.kind === 'door' || spec.kind === 'stairFlight');
  return {
    id: spec.id, kind: spec.kind, fromIndex, toIndex, orientation: isFloor ? 'floor' : 'wall', widthM, sillZM, headZM, areaM2: spec.areaM2 ?? (isFloor ? 1 : widthM * (headZM - sillZM)),
    leakAreaM2: spec.leakAreaM2, openFrac: spec.openFrac, closer: spec.closer, isLocked: spec.isLocked, isPassable, clearWidthM: spec.clearWidthM ?? (isPassable ? widthM : 0),
    centreM: spec.centreM ?? between(from, to), azimuthDeg: spec.azimuthDeg ?? (isOutside ? 0 : null), isExit: spec.isExit ?? (isOutside && isPassable && !spec.isLocked),
  };
}

function between(from: CompartmentInput | undefined, to: CompartmentInput | undefined): PointM {
  const a = middleM(from ?? to);
  const b = middleM(to ?? from);
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function middleM(compartment: CompartmentInput | undefined): PointM {
  const points = compartment?.polygonM ?? [];
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0) / Math.max(1, points.length);
  return [sum(0), sum(1)];
}

function expandFacade(spec: SpelledBuilding, compartments: readonly CompartmentInput[], openings: readonly OpeningInput[], issues: IssueList): FacadeInput {
  const path = (i: number, key: string): FilePath => ['building', 'facade', i, key];
  const neighbour = (id: string | undefined, i: number, key: string) => (id === undefined ? NONE : lookUp('facadeCell', spec.facade, id, path(i, key), issues));
  const belowIndex = (cellIndex: number, id: string) => spec.facade.findIndex((other, i) => i !== cellIndex && other.above === id);
  const cells = spec.facade.map((cell, i): FacadeCellInput => {
    const { id, compartment, window, bay, above, left, right, ...rest } = cell;
    const compartmentIndex = lookUp('compartment', compartments, compartment, path(i, 'compartment'), issues);
    const windowOpeningIndex = lookUp('opening', openings, window, path(i, 'window'), issues);
    const room = compartments[compartmentIndex];
    return {
      id, compartmentIndex, windowOpeningIndex, bayIndex: bay - 1, storeyIndex: room?.storeyIndex ?? 0, floorM: room?.floorM ?? 0, centreM: openings[windowOpeningIndex]?.centreM ?? [0, 0], ...rest,
      aboveIndex: neighbour(above, i, 'above'), belowIndex: belowIndex(i, id), leftIndex: neighbour(left, i, 'left'), rightIndex: neighbour(right, i, 'right'),
    };
  });
  return { bayCount: Math.max(0, ...spec.facade.map((cell) => cell.bay)), cells };
}
