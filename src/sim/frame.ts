/** A picture of the world for views and series: typed arrays only, so that it moves between threads without copying. */
export interface Frame {
  readonly tick: number;
  readonly timeS: number;
  readonly compartments: Float32Array;
  readonly openings: Uint8Array;
  readonly facade: Float32Array;
  readonly people: Float32Array;
  readonly units: Float32Array;
  readonly hydrants: Float32Array;
  /** Links of kind pump, the engines' among them, in the order of the input's links. */
  readonly pumps: Float32Array;
  readonly totals: Float64Array;
}

/**
 * Columns of each block: `block[index * columns.length + columns.indexOf(name)]`. Append only. `searchedFrac` of a compartment: 0 nobody
 * was there, 0.5 knocked at, 1 searched.
 */
export const FRAME_COLUMNS = {
  compartments: ['pressurePa', 'layerHeightM', 'upperTempK', 'lowerTempK', 'upperOdPerM', 'lowerOdPerM', 'upperCoPpm', 'lowerCoPpm', 'upperO2Frac', 'upperCo2Frac', 'hrrKw', 'toxicPerMin', 'searchedFrac'],
  facade: ['hrrKw', 'flameHeightM', 'windowBrokenFrac', 'burntFrac'],
  people: ['xM', 'yM', 'zM', 'state', 'fed', 'isTrapped'],
  units: ['xM', 'yM', 'crewXM', 'crewYM', 'crewZM', 'state', 'laneAtM', 'airLeftL'],
  hydrants: ['flowLPerS', 'pressureM'],
  pumps: ['flowLPerS', 'outletPressureM'],
  totals: ['outCount', 'insideCount', 'unawareCount', 'movingCount', 'shelteringCount', 'trappedCount', 'incapacitatedCount', 'deadCount', 'hrrKw', 'facadeHrrKw', 'storeysBurningCount', 'storeysBurntCount', 'storeysSmokyCount', 'waterLPerS', 'nozzlePressureM', 'unitsOnSceneCount', 'windMPerS', 'windFromDeg'],
} as const;
export type TotalName = (typeof FRAME_COLUMNS.totals)[number];
