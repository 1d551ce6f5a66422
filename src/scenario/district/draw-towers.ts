/** Towers that are not in any ledger, drawn so that a district of them has the published shares. */
import { draw, drawLognormal, keyOfId, STREAM } from '../../sim/index.ts';
import type { DrawSpec } from './district-schema.ts';
import { NO_WATER } from './hazard-words.ts';
import type { ListedHazard, TowerRecord } from './tower-record.ts';

/** Drawn towers stand in rows this far apart, for the map only. */
const GRID_M = 120;

/** Keyed by tower and purpose: one rate changed, or a tower more, moves nothing else. */
export function drawTowers(spec: DrawSpec): TowerRecord[] {
  const perRowCount = Math.ceil(Math.sqrt(spec.count));
  return Array.from({ length: spec.count }, (_, i) => drawTower(spec, i, perRowCount));
}

function drawTower(spec: DrawSpec, index: number, perRowCount: number): TowerRecord {
  const id = `D${String(index + 1).padStart(4, '0')}`;
  const keyOf = (purpose: string) => keyOfId(`${id} ${purpose}`);
  const chance = (purpose: string) => draw(spec.seed, STREAM.scenarioShare, keyOf(purpose));
  const between = (purpose: string, [low, high]: readonly [number, number]) => low + Math.floor(chance(purpose) * (high - low + 1));
  const storeyCount = between('storeys', spec.storeys);
  const flatsPerStorey = between('flats', spec.flatsPerStorey);
  const flatCount = storeyCount * flatsPerStorey;
  const shareOf = (purpose: string, meanCount: number): number => {
    const households = drawLognormal({ mean: meanCount, sigma: spec.spreadSigma }, spec.seed, STREAM.scenarioShare, keyOf(purpose));
    return Math.round(Math.min(1, households / flatCount) * 1000) / 1000;
  };
  const isWithoutWater = chance('water') < spec.noWaterFrac;
  const isWeaklyManaged = chance('management') < spec.weakManagementFrac;
  const canopyShareFrac = shareOf('canopies', spec.canopiesPerTower);
  const guardShareFrac = shareOf('guards', spec.guardsPerTower);
  const written = [
    ...(canopyShareFrac > 0 ? [{ kind: 'combustibleCanopy', fields: { shareFrac: canopyShareFrac } }] : []),
    ...(guardShareFrac > 0 ? [{ kind: 'closedGuards', fields: { shareFrac: guardShareFrac } }] : []),
    ...(isWithoutWater ? NO_WATER : []),
    ...(chance('lane') < spec.blockedLaneFrac ? [{ kind: 'blockedFireLane', fields: {} }] : []),
    ...(chance('insulation') < spec.insulationFrac ? [{ kind: 'combustibleInsulation', fields: {} }] : []),
    // Assumed: what weak self-management means on a night: doors wedged open, nobody drilled.
    ...(isWeaklyManaged ? [{ kind: 'wedgedStairDoors', fields: {} }, { kind: 'untrainedResidents', fields: {} }] : []),
  ];
  return {
    id,
    names: { zh: `抽样楼 ${index + 1}`, en: `Drawn tower ${index + 1}` },
    estate: null,
    storeyCount,
    flatsPerStorey,
    builtYearNumber: between('built', spec.built),
    archetypeId: null,
    positionM: [(index % perRowCount) * GRID_M, Math.floor(index / perRowCount) * GRID_M],
    canopyShareFrac,
    isWithoutWater,
    hasFund: true,
    fundYuan: null,
    hazards: written.map((hazard): ListedHazard => ({ ...hazard, state: 'found', party: null, person: null, deadline: null, standard: null, costYuan: null })),
    line: 0,
  };
}
