/** Scenario files as text: a small valid tower, and whatever a test lays over it. */
import { loadScenario } from '../../src/scenario/load.ts';
import { ScenarioError, formatIssue } from '../../src/scenario/scenario-error.ts';

export const RESPONDERS_OF_SMALL_TOWER = [
  { kind: 'micro', station: 'micro', travelS: 60 },
  { kind: 'pumper', station: 'district', travelS: 240, count: 2 },
  { kind: 'aerial54', station: 'formation', travelS: 600 },
  { kind: 'heavyTender', station: 'formation', travelS: 600 },
  { kind: 'supplyEngine', station: 'formation', travelS: 600 },
];

const SMALL_TOWER = {
  version: 1,
  id: 'small',
  names: { zh: '小楼', en: 'Small tower' },
  idea: { zh: '测试', en: 'For tests' },
  time: '23:00',
  durationS: 600,
  building: { template: 'pointTower', storeys: 4, flatsPerStorey: 4 },
  fires: [{ at: 'F2.flat1', item: 'sofa' }],
  residents: { profile: 'night' },
  fireLift: {},
  responders: RESPONDERS_OF_SMALL_TOWER,
};

/** Two rooms on two storeys with a stair between them, spelled out. */
export const SPELLED_BUILDING = {
  storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }, { id: 'F2', number: 2, floorM: 3, heightM: 3 }, { id: 'F3', number: 3, floorM: 6, heightM: 3 }],
  compartments: [
    { id: 'low', storey: 'F1', polygonM: [[0, 0], [5, 0], [5, 4], [0, 4]] },
    { id: 'stair1', kind: 'stair', stair: 'A', storey: 'F1', polygonM: [[5, 0], [8, 0], [8, 4], [5, 4]] },
    { id: 'stair2', kind: 'stair', stair: 'A', storey: 'F2', polygonM: [[5, 0], [8, 0], [8, 4], [5, 4]] },
    { id: 'stair3', kind: 'stair', stair: 'A', storey: 'F3', polygonM: [[5, 0], [8, 0], [8, 4], [5, 4]] },
    { id: 'high', storey: 'F2', polygonM: [[0, 0], [5, 0], [5, 4], [0, 4]] },
  ],
  openings: [
    { id: 'out', from: 'low', to: 'outside' },
    { id: 'lowDoor', from: 'low', to: 'stair1' },
    { id: 'flight1', kind: 'stairFlight', from: 'stair1', to: 'stair2', areaM2: 3 },
    { id: 'flight2', kind: 'stairFlight', from: 'stair2', to: 'stair3', areaM2: 3 },
    { id: 'highDoor', from: 'high', to: 'stair2' },
  ],
};

type Parts = Readonly<Record<string, unknown>>;

/** A spelled-out building in place of the tower, with nobody sent. */
export function spelledScenario(building: Parts, rest: Parts = {}): Parts {
  return { building: { ...SPELLED_BUILDING, ...building }, fires: [], responders: [], residents: undefined, ...rest };
}

export function scenarioText(parts: Parts = {}): string {
  return JSON.stringify({ ...SMALL_TOWER, ...parts }, null, 2);
}

export function aScenario(parts: Parts = {}) {
  return loadScenario(scenarioText(parts), 'small.jsonc');
}

/** The issues of a text as lines; empty when it loads. */
export function issuesOfText(text: string): string[] {
  try {
    loadScenario(text, 'small.jsonc');
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues.map(formatIssue);
    throw error;
  }
}

export const issuesOf = (parts: Parts): string[] => issuesOfText(scenarioText(parts));
