import { UNIT, type UnitKind } from '../../sim/index.ts';
import type { Theme } from '../view.ts';

/** Ink and paper of the plan. */
export interface PlanColours {
  readonly paper: string;
  readonly grid: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly halo: string;
  readonly lane: string;
  readonly laneEdge: string;
  readonly tower: string;
  readonly towerEdge: string;
  readonly core: string;
  readonly site: string;
  readonly hatch: string;
  readonly danger: string;
  readonly usable: string;
  readonly hose: string;
  readonly reach: string;
}

const DARK: PlanColours = {
  paper: '#151a22', grid: '#1d2430', ink: '#f3ece0', quietInk: '#a9b0bb', halo: '#151a22', lane: '#3b4350', laneEdge: '#e6b93c', tower: '#5a4c3c', towerEdge: '#e9cf9f',
  core: '#80694c', site: '#2d2a20', hatch: '#e6b93c', danger: '#ff6b57', usable: '#4ec3ff', hose: '#f0d060', reach: '#ffb454',
};
const LIGHT: PlanColours = {
  paper: '#f7f2e8', grid: '#ece4d5', ink: '#2b2622', quietInk: '#6d655c', halo: '#f7f2e8', lane: '#d3ccbf', laneEdge: '#b98a10', tower: '#e6cfa8', towerEdge: '#7a5a2c',
  core: '#d2b27f', site: '#f6e6b4', hatch: '#c4930f', danger: '#c8321f', usable: '#0b76b8', hose: '#a8780a', reach: '#c86a10',
};

export function planColours(theme: Theme): PlanColours {
  return theme === 'dark' ? DARK : LIGHT;
}

export const UNIT_COLOURS: Readonly<Record<UnitKind, string>> = {
  micro: '#f4f0e6', pumper: '#e0382b', heavyTender: '#c02660', supplyEngine: '#2f8fd0', aerial: '#f08a1c', rescue: '#8a5cd0',
};

/** Working units are told from waiting ones by this lamp and by the word beside it. */
export function stateColour(state: number): number {
  if (state === UNIT.attacking || state === UNIT.waterOn) return 0x4ec3ff;
  if (state === UNIT.clearingLane || state === UNIT.waterOff || state === UNIT.withdrawn) return 0xff6b57;
  if (state === UNIT.onLane || state === UNIT.climbing) return 0xf5d94e;
  return 0x5fd38a;
}
