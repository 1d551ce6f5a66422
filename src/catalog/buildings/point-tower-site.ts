import type { AerialSiteInput, LaneInput, OutdoorHydrantInput, PointM, SiteInput } from '../../sim/index.ts';
import { rectPolygonM, type TowerPlan } from './point-tower-plan.ts';

/** Assumed: estate lane, gate to entrance; 168-300 m in the published access tests. */
const GATE_WEST_OF_TOWER_M = 60;
const GATE_SOUTH_OF_TOWER_M = 110;
/** Source: [gb50016-2014] 7.1.8: clear width and height >= 4.0 m. */
const LANE_WIDTH_M = 4;
const LANE_HEIGHT_M = 4;
/** Assumed: where heavy appliances are expected; local practice 15-50 t. */
const LANE_MAX_MASS_KG = 40_000;
/** Source: domain B1, 12 m for large appliances, taken as that of the centre line: a 54 m platform needs 3.97 m of lane there. */
const LANE_BEND_RADIUS_M = 12;
/** Source: [gb50016-2014] 7.1.8: at most 8 %. Assumed: an estate on level ground; 0 .. 0.03. */
const LANE_SLOPE_FRAC = 0.01;
/** Source: domain B1, turning place of a high-rise 15 x 15 m. */
const TURNING_PLACE_M = 15;
/** Source: [gb50016-2014] 7.2.2: site slope at most 3 %. Assumed: 1 % for drainage; 0.005 .. 0.03. */
const SITE_SLOPE_FRAC = 0.01;
/** Source: [gb50016-2014] 7.2.2: 20 x 10 m above 50 m of height, 5-10 m from the façade. */
const SITE_LENGTH_M = 20;
const SITE_DEPTH_M = 10;
const SITE_CENTRE_FROM_FACADE_M = 12;
/** Source: [gb50974-2014] 3.3.2: 15 L/s a hydrant. */
const OUTDOOR_HYDRANT_L_PER_S = 15;

/** Lane from a gate in the south-west to the entrance side, an aerial site there, two outdoor hydrants. */
export function towerSite(plan: TowerPlan): SiteInput {
  const [entranceXM] = plan.entranceM;
  const laneYM = -SITE_CENTRE_FROM_FACADE_M;
  const pointsM: readonly PointM[] = [[-GATE_WEST_OF_TOWER_M, -GATE_SOUTH_OF_TOWER_M], [-GATE_WEST_OF_TOWER_M, laneYM], [entranceXM, laneYM]];
  const lane: LaneInput = { id: 'main', pointsM, clearWidthM: LANE_WIDTH_M, clearHeightM: LANE_HEIGHT_M, maxMassKg: LANE_MAX_MASS_KG, bendRadiusM: LANE_BEND_RADIUS_M, slopeFrac: LANE_SLOPE_FRAC, turningPlaceM: TURNING_PLACE_M };
  const aerialSite: AerialSiteInput = { id: 'south', laneIndex: 0, centreM: [plan.widthM / 2, laneYM], lengthM: SITE_LENGTH_M, widthM: SITE_DEPTH_M, azimuthDeg: 180, slopeFrac: SITE_SLOPE_FRAC, maxMassKg: LANE_MAX_MASS_KG };
  const hydrant = (id: string, xM: number): OutdoorHydrantInput => ({ id, positionM: [xM, laneYM - 4], flowLPerS: OUTDOOR_HYDRANT_L_PER_S, isUsable: true });
  return {
    lanes: [lane],
    obstacles: [],
    outdoorHydrants: [hydrant('OH1', -GATE_WEST_OF_TOWER_M + 20), hydrant('OH2', entranceXM + 18)],
    aerialSites: [aerialSite],
    footprintM: rectPolygonM({ x0M: 0, y0M: 0, x1M: plan.widthM, y1M: plan.depthM }),
  };
}
