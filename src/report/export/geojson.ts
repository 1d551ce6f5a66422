/** Building and site as one GeoJSON FeatureCollection for GIS programs and notebooks, in the scenario's own metres. */
import { NONE, OUTSIDE, pointOnLane, type ObstacleInput, type PointM, type SimInput } from '../../sim/index.ts';
import type { ExportFormat } from './export-format.ts';
import { direction } from './plan/inset.ts';
import { millimetres } from './plan/wkt.ts';

type Geometry =
  | { readonly type: 'Point'; readonly coordinates: PointM }
  | { readonly type: 'LineString'; readonly coordinates: readonly PointM[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly PointM[])[] };

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null: it has no place of its own in the scenario. */
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

export const geojson: ExportFormat = {
  names: { zh: '楼与场地（GeoJSON，本地米制坐标）', en: 'building and site (GeoJSON, local metres)' },
  write: (input) => {
    const features = [...building(input), ...facade(input), ...site(input)];
    const collection = { type: 'FeatureCollection', name: input.scenarioId, coordinateSystem: 'local plane, metres, x east, y north; not longitude and latitude', features };
    return [{ name: `${input.scenarioId}.geojson`, text: `${JSON.stringify(collection)}\n` }];
  },
  omissions: () => [{ zh: '坐标是场景自己的平面米制坐标，不是经纬度', en: 'coordinates are the scenario\'s own plane metres, not longitude and latitude' }],
};

function building({ compartments, openings, storeys }: SimInput): Feature[] {
  const name = (index: number): string => (index === OUTSIDE ? 'outside' : compartments[index]!.id);
  return [
    ...compartments.map(({ id, kind, storeyIndex, polygonM, areaM2, floorM, heightM, stairId }) =>
      feature(id, polygon(polygonM), { layer: 'compartment', kind, storey: storeys[storeyIndex]!.id, floorM, heightM, areaM2, stair: stairId })),
    ...openings.map(({ id, kind, fromIndex, toIndex, centreM, clearWidthM, sillZM, headZM, closer, isLocked, isExit }) =>
      feature(id, point(centreM), { layer: 'opening', kind, from: name(fromIndex), to: name(toIndex), clearWidthM, sillZM, headZM, closer, isLocked, isExit })),
  ];
}

function facade({ facade: { cells } }: SimInput): Feature[] {
  return cells.map(({ id, centreM, floorM, widthM, azimuthDeg, hasBalcony, canopy, guard, clutterMj, insulationMjPerM2 }) =>
    feature(id, point(centreM), { layer: 'facadeCell', floorM, widthM, azimuthDeg, hasBalcony, canopy, guard, clutterMj, insulationMjPerM2 }));
}

function site(input: SimInput): Feature[] {
  const { lanes, obstacles, outdoorHydrants, aerialSites, footprintM } = input.site;
  return [
    ...(footprintM.length < 3 ? [] : [feature('footprint', polygon(footprintM), { layer: 'footprint' })]),
    ...lanes.map(({ id, pointsM, clearWidthM, clearHeightM, maxMassKg }) => feature(id, line(pointsM), { layer: 'lane', clearWidthM, clearHeightM, maxMassKg })),
    ...obstacles.map((obstacle) => feature(obstacle.id, obstacleOutline(input, obstacle), { layer: 'obstacle', kind: obstacle.kind, lengthM: obstacle.lengthM, widthM: obstacle.widthM, headroomM: obstacle.headroomM })),
    ...outdoorHydrants.map(({ id, positionM, flowLPerS, isUsable }) => feature(id, point(positionM), { layer: 'outdoorHydrant', flowLPerS, isUsable })),
    ...aerialSites.map(({ id, centreM, lengthM, widthM, azimuthDeg, maxMassKg }) => feature(id, point(centreM), { layer: 'aerialSite', lengthM, widthM, azimuthDeg, maxMassKg })),
    ...input.water.adapters.map(({ id, positionM, zone, isLabelled, isUsable }) => feature(id, point(positionM), { layer: 'adapter', zone, isLabelled, isUsable })),
  ];
}

/** As it lies along its lane. */
function obstacleOutline({ site: { lanes } }: SimInput, { laneIndex, atM, lengthM, lateralM, widthM }: ObstacleInput): Geometry | null {
  if (laneIndex === NONE) return null;
  const lane = lanes[laneIndex]!;
  const [x, y] = pointOnLane(lane, atM);
  const [alongX, alongY] = direction([x, y], pointOnLane(lane, atM + lengthM));
  const corner = (forwardM: number, leftM: number): PointM => [x + alongX * forwardM - alongY * leftM, y + alongY * forwardM + alongX * leftM];
  const [rightM, leftM] = [lateralM - widthM / 2, lateralM + widthM / 2];
  return polygon([corner(0, rightM), corner(lengthM, rightM), corner(lengthM, leftM), corner(0, leftM)]);
}

const feature = (id: string, geometry: Geometry | null, properties: Feature['properties']): Feature => ({ type: 'Feature', id, geometry, properties });
const place = ([xM, yM]: PointM): PointM => [millimetres(xM), millimetres(yM)];
const point = (atM: PointM): Geometry => ({ type: 'Point', coordinates: place(atM) });
const line = (pointsM: readonly PointM[]): Geometry => ({ type: 'LineString', coordinates: pointsM.map(place) });
/** Closed, as the format wants it. */
const polygon = (pointsM: readonly PointM[]): Geometry => ({ type: 'Polygon', coordinates: [[...pointsM, pointsM[0]!].map(place)] });
