/** What a card on the home page shows of a drill, read from its text without loading or checking it: the worker does that when it is run. */
import { parse } from 'jsonc-parser';
import type { Names } from '../catalog/hazard.ts';

export interface ScenarioCard {
  readonly id: string;
  readonly names: Names;
  readonly idea: Names | null;
  /** Time of day at which it starts: `23:00`. */
  readonly startsAt: string;
  readonly durationS: number;
  /** 0: spelled out in a way a card cannot count. */
  readonly storeyCount: number;
  readonly fireStoreys: readonly number[];
  /** Whether a fire starts outdoors, on a balcony. */
  readonly isOnFacade: boolean;
  readonly hazards: readonly CardHazard[];
  readonly canopyFrac: number;
  readonly guardFrac: number;
  readonly laneObstacles: readonly { readonly kind: string; readonly atM: number }[];
  readonly level: CardLevel;
  /** Whose lesson the file holds as well; null: none. */
  readonly lessonOf: 'crew' | 'station' | null;
}

export interface CardHazard {
  readonly id: string;
  readonly kind: string;
}

/** 1: one hazard or none, so that its effect stands alone; 2: a few; 3: many at once, as in an ordinary old tower. */
export type CardLevel = 1 | 2 | 3;
/** Assumed: where "a few" ends; 4 .. 7 would divide the shipped drills alike. */
const MOST_OF_A_FEW = 5;

type Fields = Readonly<Record<string, unknown>>;

/** null: the text is no drill that a card can be made of. */
export function scenarioCard(text: string): ScenarioCard | null {
  const file = fieldsOf(parse(text, [], { allowTrailingComma: true }));
  const names = namesOf(file['names']);
  if (names === null || typeof file['id'] !== 'string') return null;
  const hazards = listOf(file['hazards']);
  const fires = listOf(file['fires']).map((fire) => textOf(fire['at']));
  return {
    id: file['id'],
    names,
    idea: namesOf(file['idea']),
    startsAt: textOf(file['time']),
    durationS: numberOf(file['durationS']),
    storeyCount: storeyCountOf(fieldsOf(file['building'])),
    fireStoreys: [...new Set(fires.map(storeyOf).filter((storey) => storey > 0))],
    isOnFacade: fires.some((at) => /\.bay\d/.test(at)),
    hazards: hazards.map((hazard) => ({ id: textOf(hazard['id']), kind: textOf(hazard['kind']) })),
    canopyFrac: shareOf(hazards, 'combustibleCanopy'),
    guardFrac: shareOf(hazards, 'closedGuards'),
    laneObstacles: hazards.filter(({ kind }) => kind === 'blockedFireLane').flatMap(({ obstacles }) => listOf(obstacles)).map(({ kind, atM }) => ({ kind: textOf(kind), atM: numberOf(atM) })),
    level: levelOf(hazards.length),
    lessonOf: lessonOf(fieldsOf(file['drill'])),
  };
}

function lessonOf({ mode }: Fields): ScenarioCard['lessonOf'] {
  return mode === 'crew' || mode === 'station' ? mode : null;
}

function levelOf(hazardCount: number): CardLevel {
  if (hazardCount <= 1) return 1;
  return hazardCount <= MOST_OF_A_FEW ? 2 : 3;
}

function storeyCountOf({ storeys }: Fields): number {
  return Array.isArray(storeys) ? storeys.length : numberOf(storeys);
}

/** `F9.flat5` -> 9; 0: not named as templates name their places. */
function storeyOf(at: string): number {
  return Number(/^F(\d+)\./.exec(at)?.[1] ?? 0);
}

function shareOf(hazards: readonly Fields[], kind: string): number {
  return Math.max(0, ...hazards.filter((hazard) => hazard['kind'] === kind).map((hazard) => numberOf(hazard['shareFrac'])));
}

function namesOf(value: unknown): Names | null {
  const { zh, en } = fieldsOf(value);
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
