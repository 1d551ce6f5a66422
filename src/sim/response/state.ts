import type { CrewState } from './crew-state.ts';
import type { TowerWorks } from './tower-works.ts';

/** Units' states; the numbers are the national vehicle-state codes where one exists [ga-t-974-39], above 100 our own. */
export const UNIT = {
  onWatch: 10,
  turningOut: 20,
  onRoute: 21,
  onScene: 22,
  waterOn: 23,
  waterOff: 24,
  clearingLane: 101,
  onLane: 102,
  settingUp: 103,
  climbing: 104,
  connecting: 105,
  attacking: 106,
  searching: 107,
  withdrawn: 108,
  atWorks: 109,
} as const;
export type UnitStateName = keyof typeof UNIT;

/** One entry a unit (input.response.units) unless said otherwise. */
export interface ResponseState {
  state: Int32Array;
  /** When the present task ends; Infinity while it waits for something. */
  taskUntilS: Float64Array;
  /** Appliance position. */
  xM: Float64Array;
  yM: Float64Array;
  /** Distance driven along its lane; the metre it stopped at. */
  laneAtM: Float64Array;
  /** Crew position: compartment or NONE while outside; height for the view. */
  crewCompartmentIndex: Int32Array;
  crewZM: Float64Array;
  arrivedAtS: Float64Array;
  /** First water of any crew on the fire. */
  firstWaterS: number;
  laneClearedAtS: number;
  /** Per obstacle: Infinity until removed. */
  obstacleClearedAtS: Float64Array;
  /** Per compartment: water on the fire, L/s, and share of it that is evaporated in the flame zone. */
  attackLPerS: Float64Array;
  attackEfficiencyFrac: Float64Array;
  /** Per façade cell: water on it, L/s. */
  facadeLPerS: Float64Array;
  /** Per hydrant: 1 while a crew holds it open. */
  wantsHydrant: Uint8Array;
  /** Per hydrant: people at the nozzle of its line; 0: nobody, it runs as it will. */
  nozzleHandCount: Uint8Array;
  /** Per link (engine pumps): head held at the outlet and most delivered by the appliance coupled there, and 80 mm hose from it to the adapter; 0 = none. */
  engineHeadM: Float64Array;
  engineMaxLPerS: Float64Array;
  engineHoseM: Float64Array;
  /** Per pump link: 1 once somebody started it by hand. */
  pumpStartedByHand: Uint8Array;
  /** Per opening: crew holds it open this far (0: not held). */
  heldOpenFrac: Float64Array;
  /** Per compartment: when it was knocked at / searched by a crew; Infinity before. */
  knockedAtS: Float64Array;
  searchedAtS: Float64Array;
  /** Per person: Infinity until a crew reached and started to take them out; then when they are out. */
  rescueStartS: Float64Array;
  rescueOutS: Float64Array;
  /** What crews and the command post keep for themselves. */
  crews: CrewState;
  /** What crews have changed about the tower besides water; absent until the first of it, so that a night without any keeps its codes. */
  works?: TowerWorks;
}
