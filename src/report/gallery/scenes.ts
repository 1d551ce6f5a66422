/** The smallest scenes in which a hazard shows: scenario files without hazards, and without whatever the hazard does not need. */

/** The keys of a scenario file, hazards aside. */
export interface SceneParts extends Parts {
  readonly durationS: number;
}
type Parts = Readonly<Record<string, unknown>>;

const NIGHT = { version: 1, id: 'gallery', names: { zh: '图例', en: 'Gallery' }, idea: { zh: '一处隐患，最小的场景', en: 'One hazard in the smallest scene' }, time: '23:00' } as const;
const PUMPER = { kind: 'pumper', station: 'district', travelS: 60 } as const;
const MICRO = { kind: 'micro', station: 'micro', travelS: 60 } as const;
const AERIAL = { kind: 'aerial54', station: 'formation', travelS: 60 } as const;
/** No pool and no tank: engines alone bring water up. */
const EMPTY_RISER = { template: 'twoZone', risers: ['A'], poolLevelM: 0, roofTankLevelM: 0 } as const;

const tower = (storeyCount: number, more: Parts = {}) => ({ template: 'pointTower', flatsPerStorey: 4, stairs: ['A'], storeys: storeyCount, ...more });
const openFlat = (flat: string) => ({ [`${flat}.door`]: { openFrac: 1 }, [`${flat}.window`]: { openFrac: 1 } });
/** A hundred minutes of fire in the whole flat: more than one tank of water. */
const longFire = (at: string) => ({ at, item: { growthKwPerS2: 0.0469, peakKw: 4000, burningAreaM2: 60, energyMj: 60_000 } });
const dressed = (bay: string, storeyCount: number) =>
  Object.fromEntries(Array.from({ length: storeyCount }, (_, i) => [`F${i + 1}.${bay}`, { canopy: 'combustible', canopyMj: 54, canopyPeakKw: 600, clutterMj: 600, clutterPeakKw: 1000 }]));
const thirst = (outdoorHydrants: readonly object[], responders: readonly object[]): SceneParts => ({
  ...NIGHT, durationS: 1500, building: tower(3), openings: { ...openFlat('F3.flat1'), ...openFlat('F3.flat2') }, fires: [longFire('F3.flat1'), longFire('F3.flat2')],
  water: { ...EMPTY_RISER, lowZoneTopStorey: 1 }, site: { outdoorHydrants }, responders,
});

export const SCENES = {
  /** One engine from the street to a low fire: the lane and nothing else. */
  street: { ...NIGHT, durationS: 900, building: tower(2), fires: [{ at: 'F2.flat1', item: 'livingRoom' }], responders: [PUMPER] },
  /** A fire on storey 8 of 10 with pump, pool, tank, one riser and a lift. */
  riser: { ...NIGHT, durationS: 900, building: tower(10), fires: [{ at: 'F8.flat1', item: 'livingRoom' }], water: { template: 'twoZone', lowZoneTopStorey: 4, risers: ['A'] }, fireLift: {}, responders: [PUMPER] },
  /** The tower's own water and its micro station, no engine. */
  houseWater: { ...NIGHT, durationS: 600, building: tower(8), fires: [{ at: 'F7.flat1', item: 'livingRoom' }], water: { template: 'twoZone', lowZoneTopStorey: 4, risers: ['A'] }, responders: [MICRO] },
  /** The same while the pump is still starting: the roof tank has the first ten minutes. */
  tank: { ...NIGHT, durationS: 600, building: tower(10), fires: [{ at: 'F3.flat1', item: 'livingRoom' }], water: { template: 'twoZone', lowZoneTopStorey: 5, risers: ['A'], pumpStartS: 600 }, responders: [MICRO] },
  /** Goods alight in a corridor that no door shuts: the nozzle is there before anybody has been in the pump room. */
  pumpRoom: {
    ...NIGHT, durationS: 600, building: tower(2, { storeyHeightM: 4.5 }), fires: [{ at: 'F2.corridor', item: 'stairClutter' }],
    water: { template: 'twoZone', lowZoneTopStorey: 1, risers: ['A'], roofTankLevelM: 0, pumpStartS: 0 }, responders: [{ ...PUMPER, skill: 0.3, crew: 3 }, { ...PUMPER, station: 'second', skill: 1, crew: 7 }],
  },
  /** Empty risers in a tower of 72 m, an ordinary engine and a supply engine. */
  dryTower: {
    ...NIGHT, durationS: 900, building: tower(12, { storeyHeightM: 6 }), fires: [{ at: 'F11.flat1', item: 'livingRoom' }], water: { ...EMPTY_RISER, lowZoneTopStorey: 5 }, fireLift: {},
    responders: [PUMPER, { kind: 'supplyEngine', station: 'formation', travelS: 60 }],
  },
  /** Two flats that outlast the water of one engine, beside one outdoor hydrant. */
  thirst: thirst([{ id: 'OH1', positionM: [10, -16] }], [PUMPER]),
  /** The same without a hydrant; a tender, or an engine of another district, brings the second load. */
  tender: thirst([], [PUMPER, { kind: 'heavyTender', station: 'formation', travelS: 300 }]),
  relief: thirst([], [PUMPER, { kind: 'pumper', station: 'war-zone', travelS: 600 }]),
  /** A balcony fire below a clean façade. */
  facade: { ...NIGHT, durationS: 900, building: tower(7), fires: [{ at: 'F2.bay3', item: 'balconyClutter' }] },
  /** A balcony fire below a dressed one, an engine and a platform. */
  ladder: { ...NIGHT, durationS: 800, building: tower(5), facade: dressed('bay4', 5), fires: [{ at: 'F2.bay4', item: 'balconyClutter' }], responders: [PUMPER, AERIAL] },
  /** People behind smoke at windows, a platform below. */
  windows: {
    ...NIGHT, durationS: 1500, building: tower(4), openings: { ...openFlat('F1.flat1'), 'F1.stairA.door': { openFrac: 1, closer: 'wedged' } }, fires: [{ at: 'F1.flat1', item: 'livingRoom' }],
    residents: { profile: 'night' }, responders: [AERIAL],
  },
  /** Cables alight at the foot of a sealed shaft. */
  shaft: { ...NIGHT, durationS: 900, building: tower(6), fires: [{ at: 'F1.cable', item: 'cableTray' }] },
  /** A flat on fire that its household left open, people above, a fan for the stair. */
  smoky: { ...NIGHT, durationS: 1000, building: tower(4, { stairFanM3PerS: 3 }), openings: openFlat('F2.flat1'), fires: [{ at: 'F2.flat1', item: 'livingRoom' }], residents: { profile: 'night' } },
  /** A sofa in a closed flat. */
  flat: { ...NIGHT, durationS: 1000, building: tower(3), fires: [{ at: 'F2.flat1', item: 'sofa' }] },
  /** People asleep above a small fire, two stairs. */
  sleepers: { ...NIGHT, durationS: 1200, building: tower(3, { stairs: ['A', 'B'] }), fires: [{ at: 'F1.flat1', item: 'sofa' }], residents: { profile: 'night' } },
  /** The same without sounders and messages. */
  quiet: { ...NIGHT, durationS: 1200, building: tower(3), fires: [{ at: 'F1.flat1', item: 'sofa' }], protection: { alarm: { isWorking: false, pushDelayS: null } }, residents: { profile: 'night' } },
  /** Forty households that set off together, one stair. */
  crowd: { ...NIGHT, durationS: 700, building: tower(5, { flatsPerStorey: 8 }), fires: [{ at: 'F1.flat1', item: 'sofa' }], residents: { profile: 'holiday', behaviour: { preMovementSigma: 0 } } },
} as const satisfies Readonly<Record<string, SceneParts>>;
export type SceneName = keyof typeof SCENES;

export interface Setting {
  readonly scene: SceneName;
  /** The hazard's own fields in that scene. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const at = (scene: SceneName, fields: Setting['fields'] = {}): Setting => ({ scene, fields });

/** Where each kind of hazard is shown. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  blockedFireLane: at('street', { lane: 'main', obstacles: [{ kind: 'car', atM: 60, lateralM: -1.1 }, { kind: 'fixedBollard', atM: 90, lateralM: 0 }] }),
  unmarkedLane: at('street', { lane: 'main' }),
  occupiedAerialSite: at('ladder', { site: 'south' }),
  farStation: at('street', { station: 'district' }),
  noReinforcement: at('relief', { station: 'war-zone' }),
  shutRiserValve: at('riser', { valve: 'hA' }),
  dryRiser: at('riser', { riser: 'A', aboveStorey: 6 }),
  emptyRoofTank: at('tank'),
  emptyPool: at('houseWater'),
  deadFirePump: at('houseWater'),
  manualFirePump: at('pumpRoom'),
  missingHydrantKit: at('riser', { shareFrac: 1 }),
  unlabelledAdapter: at('dryTower', { adapter: 'high' }),
  hiddenAdapter: at('dryTower', { adapter: 'high' }),
  blockedOutdoorHydrant: at('thirst', { hydrant: 'OH1' }),
  weakMain: at('thirst'),
  noSupplyEngine: at('dryTower', { station: 'formation' }),
  noHeavyTender: at('tender', { station: 'formation' }),
  closedGuards: at('windows', { shareFrac: 1, portShareFrac: 1 }),
  breachedCableShaft: at('shaft'),
  wedgedStairDoors: at('smoky', { shareFrac: 1 }),
  missingSmokeDoors: at('smoky', { fromStorey: 2, toStorey: 2 }),
  obstructedStair: at('crowd', { stair: 'A' }),
  lockedStair: at('sleepers', { door: 'F1.stairB.door' }),
  failedSmokeControl: at('smoky'),
  deadFireLift: at('riser'),
  weakMicroStation: at('tank'),
  unmannedMicroStation: at('tank'),
  noAerial: at('ladder', { station: 'formation' }),
  noHighReach: at('dryTower', { station: 'formation' }),
  combustibleCanopy: at('facade', { shareFrac: 1 }),
  balconyClutter: at('facade', { shareFrac: 1 }),
  combustibleInsulation: at('facade'),
  ebikeInLobby: at('flat', { ignitesAtS: 0 }),
  overloadedWiring: at('flat', { fuel: 'F1.cable.tray' }),
  builtOverGasPipe: at('flat', { at: 'F2.flat1', ignitesAtS: 0 }),
  lpgCylinder: at('flat', { at: 'F2.flat1', ignitesAtS: 60 }),
  alcoholFuel: at('flat', { at: 'F1.corridor', ignitesAtS: 0 }),
  storedOil: at('flat', { at: 'F1.corridor', ignitesAtS: 0 }),
  noDetection: at('sleepers'),
  deadAlarm: at('sleepers'),
  noPush: at('sleepers'),
  untrainedResidents: at('sleepers'),
  noBuildingHead: at('quiet'),
};
