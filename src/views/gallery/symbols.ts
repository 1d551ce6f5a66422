/** Signs of the catalogue's hazards, drawn on 32 x 32. `bad` is what is wrong with a thing; what is missing or dead is struck out. */
export interface SymbolDrawing {
  readonly line: string;
  readonly bad?: string;
  readonly isStruck?: true;
}

const ring = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

const ROAD = 'M9 30 13 3M23 30 19 3';
const CAR = `M6 21v-4l3-5h10l4 5h4v4z${ring(11, 22, 2)}${ring(22, 22, 2)}`;
const TRUCK = `M2 22V11h17v11M19 15h6l4 4v3H2${ring(8, 23, 2.5)}${ring(23, 23, 2.5)}`;
const STATION = 'M4 28V13l12-8 12 8v15zM11 28V18h10v10';
const TANK = 'M5 9h22v16H5z';
const PUMP = `${ring(14, 18, 8)}M14 10h13v6h-5M14 18l4-4M14 18l-5 3M14 18l2 5`;
const COUPLING = 'M3 13h10v8H3M13 10h4v14h-4zM17 13h5v8h-5M22 15h4v4h-4';
const DOOR = 'M8 29V4h16v25M5 29h22';
const STAIR = 'M3 28h6v-6h6v-6h6v-6h6V4';
const PERSON = `${ring(16, 8, 4)}M8 28v-6a8 8 0 0 1 16 0v6`;
const LADDER = 'M4 27 24 5M9 29 29 7M9 21l6 5M14 16l6 5M19 10l6 5';

export const SYMBOLS: Readonly<Record<string, SymbolDrawing>> = {
  blockedLane: { line: ROAD, bad: CAR },
  unmarkedLane: { line: `${ROAD}M3 30 8 3M29 30 24 3`, bad: 'M13 12c0-4 6-4 6 0 0 3-3 3-3 6M16 22v1' },
  occupiedSite: { line: 'M3 4h6M3 4v6M29 4h-6M29 4v6M3 28h6M3 28v-6M29 28h-6M29 28v-6', bad: CAR },
  farStation: { line: 'M2 28V15l8-6 8 6v13zM7 28v-8h6v8', bad: 'M20 25h10M27 22l3 3-3 3M21 15h2M25 15h2M29 15h1' },
  noReinforcement: { line: `${TRUCK}M5 5h8M9 1v8`, isStruck: true },
  shutValve: { line: 'M2 20h6M24 20h6M8 14v12l16-12v12zM16 20V9', bad: 'M10 9h12' },
  dryRiser: { line: 'M12 3v26M20 3v26M12 10h8M12 22h8', bad: 'M16 13.5v5M24 12l5 5M29 12l-5 5' },
  emptyTank: { line: `${TANK}M9 25v4M23 25v4`, bad: 'M8 22h16M16 12v6M13.5 15.5 16 18l2.5-2.5' },
  emptyPool: { line: 'M2 8h4v18h20V8h4', bad: 'M8 23c2-2 3 0 4 0s2-2 4 0 3 0 4 0 2-2 4 0M16 10v7M13 14l3 3 3-3' },
  deadPump: { line: PUMP, isStruck: true },
  manualPump: { line: PUMP, bad: `${ring(24, 25, 4.5)}M24 25v-4.5` },
  missingKit: { line: 'M5 4h22v24H5zM11 28v1M21 28v1', bad: 'M13 12c0-4 6-4 6 0 0 3-3 3-3 6M16 22v1' },
  noLabel: { line: COUPLING, bad: 'M24 4h5v6h-5zM26.5 10v4' },
  hiddenAdapter: { line: 'M9 19v-6h6v6M15 16h5v3M12 13V9', bad: 'M2 24c3-6 6-5 9-4s5-3 9-2 6 0 10 6M2 29h28' },
  blockedHydrant: { line: 'M5 26V13a3.5 3.5 0 0 1 7 0v13M3 26h11M3 16h2M12 16h2', bad: `M14 22v-3l2-4h8l3 4h3v3z${ring(18, 23, 1.8)}${ring(26, 23, 1.8)}` },
  weakMain: { line: `${ring(16, 14, 10)}M16 24v5M10 29h12M9 14h1M16 7v1M22 14h1`, bad: 'M16 14 11 18' },
  noSupplyEngine: { line: `${TRUCK}M7 8V4M7 4 5 6M7 4l2 2M13 8V4M13 4l-2 2M13 4l2 2`, isStruck: true },
  noHeavyTender: { line: `M3 21v-8a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v8zM21 14h5l4 4v3H3${ring(8, 23, 2.5)}${ring(15, 23, 2.5)}${ring(25, 23, 2.5)}`, isStruck: true },
  guard: { line: `M4 4h24v24H4z${ring(16, 13, 3)}M10 25v-1a6 6 0 0 1 12 0v1`, bad: 'M10 4v24M16 4v24M22 4v24M4 16h24' },
  shaft: { line: 'M10 3v26M22 3v26M3 11h7M22 11h7M3 21h7M22 21h7', bad: 'M16 27c-3-3 3-4 0-8s3-4 0-8 2-3 0-6' },
  wedgedDoor: { line: 'M5 29V4h12v25M2 29h28M17 4l7 4v21M20 17v2', bad: 'M24 29v-5l6 5z' },
  missingDoor: { line: `${DOOR}`, bad: 'M12 22c-2-4 3-5 1-9M16 23c-2-5 3-6 1-11M20 22c-2-4 3-5 1-9' },
  stairClutter: { line: STAIR, bad: 'M10 21V13h8v2M12 13V8h6v5' },
  lockedDoor: { line: DOOR, bad: 'M12 16h8v7h-8zM13.5 16v-2.5a2.5 2.5 0 0 1 5 0V16' },
  deadFan: { line: `${ring(16, 16, 12)}${ring(16, 16, 2)}M16 14c-4-4-1-8 2-8M18 16c4-4 8-1 8 2M16 18c4 4 1 8-2 8M14 16c-4 4-8 1-8-2`, isStruck: true },
  deadLift: { line: 'M6 3h20v26H6zM16 3v26M11 12V8M11 8 9.5 10M11 8l1.5 2M21 20v4M21 24l-1.5-2M21 24l1.5-2', isStruck: true },
  microStation: { line: `${STATION}`, bad: `${ring(16, 20.5, 1.8)}M13 27v-1a3 3 0 0 1 6 0v1` },
  unmannedStation: { line: `${STATION}`, bad: 'M13 21h6v5h-6zM14.5 21v-1.2a1.5 1.5 0 0 1 3 0V21' },
  noAerial: { line: `M2 24V17h26v7z${ring(8, 25, 2.5)}${ring(22, 25, 2.5)}M6 17 25 5M10 17l17-10`, isStruck: true },
  noReach: { line: LADDER, bad: 'M21 3h9M25.5 3v0' },
  canopy: { line: 'M5 29V3h13v26M9 8h5M9 16h5M9 24h5', bad: 'M18 6l10 3M18 14l10 3M18 22l10 3' },
  clutter: { line: 'M3 27h26M3 18v9M29 18v9M3 18h26', bad: 'M7 18v-6h7v6M16 18V8h9v10M18 8V4h5v4' },
  insulation: { line: 'M4 3v26M11 3v26M4 10h7M4 17h7M4 24h7', bad: 'M16 29c-3-4 3-6 0-11s3-6 0-11M22 29c-3-4 3-6 0-11s3-6 0-11' },
  ebike: { line: `${ring(8, 22, 5)}${ring(24, 22, 5)}M8 22h9l5-10M22 12h-4M22 12l2 10M11 15h6`, bad: 'M14 3l-4 6h5l-3 5' },
  wiring: { line: 'M6 27c6 2 8-4 4-7s-3-8 3-8 8 4 6 8 1 8 7 6', bad: 'M21 2l-5 7h6l-4 7' },
  gasPipe: { line: 'M2 25h28M2 29h28M13 25v-4h6v4', bad: 'M6 21V10l10-6 10 6v11' },
  lpg: { line: 'M9 12a7 5 0 0 1 14 0v15H9zM13 7V4h6v3M16 7V4M9 17h14', bad: 'M24 5l3-2M25 9h4' },
  alcohol: { line: 'M6 12h13v16H6zM10 12V7h5v5', bad: 'M25 13c1 4 4 5 4 9a4 4 0 0 1-8 0c0-3 3-4 4-9z' },
  oil: { line: 'M7 5h18v24H7zM7 12h18M7 21h18', bad: 'M16 13.5c1 2 2 2.5 2 4a2 2 0 0 1-4 0c0-1.5 1-2 2-4z' },
  noDetector: { line: 'M6 8h20l-3 8H9zM13 16v3h6v-3M10 24c2-2 10-2 12 0M7 28c4-3 14-3 18 0', isStruck: true },
  deadAlarm: { line: 'M7 24V14a9 9 0 0 1 18 0v10M4 24h24M13 28h6', isStruck: true },
  noPush: { line: 'M10 3h12v26H10zM14 25h4M13 8h6M13 12h6', isStruck: true },
  untrained: { line: PERSON, bad: 'M24 10c0-4 6-4 6 0 0 3-3 3-3 6M27 20v1' },
  noHead: { line: `${PERSON}M16 15v5`, isStruck: true },
};

/** For a hazard whose sign nobody has drawn. */
export const PLAIN_SYMBOL: SymbolDrawing = { line: 'M16 4 30 28H2z', bad: 'M16 12v8M16 24v1' };
